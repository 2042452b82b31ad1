"""Backups beside the window: every quarter of an hour, where a folder for them is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from checkin.services.backups import back_up
from checkin.ui.workplace import Workplace

FOLDER = "backup_folder"
"""The setting that names the folder; empty: no backups."""

EVERY = 15 * 60 * 1000
"""Milliseconds between two backups."""


class Backups(QObject):
    """Backs one event up as long as it is open."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.work = work
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.make)
        self._timer.start(EVERY)
        work.closing.connect(self._timer.stop)

    @property
    def folder(self) -> Path | None:
        """Where backups go, None where nobody has chosen."""
        return folder_of(self.work)

    def make(self) -> None:
        """Make a backup now, if a folder is chosen."""
        if self.folder is not None and not self.work.rehearses:
            make_backup(self.work, self.folder, lambda _: None)


def folder_of(work: Workplace) -> Path | None:
    """Return the folder for backups on this machine, None where nobody has chosen one."""
    text = str(work.around.settings.value(FOLDER, ""))
    return Path(text) if text else None


def make_backup(work: Workplace, folder: Path, then: Callable[[Path], object]) -> None:
    """Make a backup beside the window; `then` is given the copy. Of a rehearsal there is none."""
    if not work.do(work.require_real):
        return
    title = work.words("Making a backup")
    work.start(title, lambda event, report: back_up(event, folder, progress=report), then)
