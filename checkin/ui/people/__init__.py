"""The table of everybody."""
