"""Codes in: what acts as a keyboard, cameras, serial ports."""
