"""Live counts, for a session lead and for a projector."""
