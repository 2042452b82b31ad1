"""A room's door."""
