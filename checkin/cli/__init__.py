"""The terminal: the same operations as the window, one command each."""

from checkin.cli.main import main

__all__ = ["main"]
