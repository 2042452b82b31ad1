"""The set-up of an event."""
