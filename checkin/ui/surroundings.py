"""What the window needs of the machine on which it runs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from checkin.store.event_file import Now

Show = Callable[[Path], bool]
"""Opens a file as the system does; tells whether anything here opens such files."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The machine's own folder, its clock, what it remembers, and a way to show files."""

    machine: Path
    now: Now
    settings: QSettings
    show: Show
