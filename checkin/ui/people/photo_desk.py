"""Photos taken in, many at once: asked for, looked at and kept beside the window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDropEvent

from checkin.domain.attendee import Attendee
from checkin.services.photo_files import PICTURES, pictures_in
from checkin.services.photo_import import Found, Kept, keep, look
from checkin.services.search import found
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.ui.beside import Job, Report
from checkin.ui.dialogs import ask_files, ask_folder
from checkin.ui.people.deeds import Deeds
from checkin.ui.people.photos_view import PhotosView
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

OFFERED = 8
"""People whom a search offers."""

Looked = tuple[list[Found], dict[str, Attendee]]


class PhotoDesk(QObject):
    """Answers what the view asks for; `opened` and `closed` say when it is to be seen."""

    opened = Signal()
    closed = Signal()

    def __init__(self, work: Workplace, deeds: Deeds, colours: Colours) -> None:
        super().__init__()
        self.work, self.deeds = work, deeds
        self.view = PhotosView(colours, work.words, self._find, self._photo, self._place)
        self.view.files_wanted.connect(self.choose_files)
        self.view.folder_wanted.connect(self.choose_folder)
        self.view.keep_wanted.connect(self.keep)
        self.view.closed.connect(self.closed)

    def open(self) -> None:
        """Show the view; files that are being settled are still there."""
        self.opened.emit()
        self.view.focus()

    def choose_files(self) -> None:
        """Ask for pictures, and look at them."""
        words = self.work.words
        self.look(ask_files(self.view, words, words("Choose photos"), words("Picture"), PICTURES))

    def choose_folder(self) -> None:
        """Ask for a folder, and look at the pictures in it."""
        words = self.work.words
        folder = ask_folder(self.view, words, words("Folder of photos"))
        self.look([folder] if folder else [])

    def look(self, paths: Sequence[Path]) -> None:
        """Look beside the window whose photos these files are, and show them.

        Files that are there already are looked at with them; what was decided of them holds.
        """
        if not paths:
            return
        every = [*(file.found.path for file in self.view.sorting.files), *paths]

        def job(event: EventFile, report: Report) -> Looked:
            report(0, 0)
            seen = look(event, pictures_in(every), report)
            ids = dict.fromkeys(id for each in seen for id in each.match.people)
            return seen, {x.attendee.id: x.attendee for x in people.by_ids(event, list(ids))}

        self.opened.emit()
        self._start(self.work.words("Looking at the photos"), job, self._show)

    def keep(self) -> None:
        """Keep what is to be taken, as one action."""
        taken, by = self.view.sorting.taken(), self.work.by

        def job(event: EventFile, report: Report) -> Kept:
            return keep(event, taken, by, report)

        title = self.work.words.plural("Keeping {n} photo", "Keeping {n} photos", len(taken))
        self._start(title, job, self._kept)

    def _show(self, looked: Looked) -> None:
        seen, known = looked
        self.view.show_found(seen, known)
        self.view.focus()
        if not seen:
            self.work.failed.emit(self.work.words("There is no picture in what was chosen."))

    def _kept(self, kept: Kept) -> None:
        words = self.work.words
        if kept.batch:
            self.deeds.remember(kept.batch, kept.photos)
        self.view.show_kept()
        if not self.view.sorting.files:
            self.closed.emit()
        else:
            self.view.focus()
        if kept.refused:
            self.work.failed.emit(words.failure_in_window(kept.refused[0]))
        elif kept.batch:
            self.work.told.emit(
                words.plural(
                    "{n} photo is kept. Ctrl Z takes it back.",
                    "{n} photos are kept. Ctrl Z takes them back.",
                    kept.photos,
                )
            )

    def _start(self, title: str, job: Job, then: Callable[[Any], object]) -> None:
        def go_on(result: Any) -> None:
            self.view.wait(busy=False)
            then(result)

        def stay() -> None:
            self.view.wait(busy=False)
            self.view.focus()

        self.view.wait(busy=True)
        self.work.start(title, job, go_on, stay)

    def _find(self, text: str) -> Sequence[Attendee]:
        nobody: list[Attendee] = []
        return self.work.read(
            lambda: [hit.attendee for hit in found(self.work.file, text, OFFERED)], nobody
        )

    def _photo(self, id: str) -> bytes | None:
        return self.work.read(lambda: _photo_of(self.work.file, id), None)

    def _place(self, who: Attendee) -> tuple[str, str]:
        known = self.work.setup.delegations.get(who.delegation)
        if known is None:
            return "", who.delegation
        return known.country or known.code, self.work.words.delegation(known)


def _photo_of(event: EventFile, id: str) -> bytes | None:
    listed = people.get(event, id)
    return people.photo(event, listed.attendee.photo) if listed and listed.attendee.photo else None


def dropped(event: QDropEvent) -> list[Path]:
    """Return the files and folders of this machine that are dragged here."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
