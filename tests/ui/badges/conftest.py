"""An organiser at the page of badges, and printers that write files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from checkin.domain.badge import Badge
from checkin.store import actions, people
from checkin.ui import printing
from checkin.ui.badges.badges_page import BadgesPage
from checkin.ui.main_window import MainWindow


@dataclass
class Organiser:
    """Somebody who works at the page of badges, with a keyboard."""

    bot: Any
    window: MainWindow

    @property
    def page(self) -> BadgesPage:
        page = self.window.made["badges"]
        assert isinstance(page, BadgesPage)
        return page

    @property
    def file(self) -> Any:
        return self.page.work.file

    @property
    def told(self) -> str:
        return self.window.frame.banner.text()

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        self.bot.keyClick(QApplication.focusWidget() or self.window, key, held)

    def type(self, text: str) -> None:
        self.bot.keyClicks(QApplication.focusWidget(), text)

    def rested(self) -> None:
        """Wait until nothing goes on beside the window."""
        self.bot.waitUntil(lambda: not self.page.work.beside.busy, timeout=30_000)

    def checked(self) -> None:
        """Wait until all badges of the list are compared."""
        self.bot.waitUntil(lambda: not self.page.checker.busy)

    def stand(self, key: str) -> None:
        """Choose where the badges of the list stand."""
        self.page.people.standing.choose(key)
        self.page.people.narrowed.emit()

    def names(self) -> list[str]:
        model = self.page.people.model
        return [str(model.index(i).data()) for i in range(model.rowCount())]

    def ids(self, delegation: str = "") -> list[str]:
        return [
            x.attendee.id
            for x in people.everybody(self.file)
            if delegation in ("", x.attendee.delegation)
        ]

    def badge(self, id: str) -> Badge | None:
        return people.valid_badges(self.file).get(id)

    def file_history(self) -> list[Any]:
        """Return the journal, in the order of arrival."""
        return list(actions.history(self.file))

    def done(self) -> list[str]:
        """Return what was done to badges, in order."""
        kinds = [change.kind for _, change in actions.history(self.file)]
        return [kind for kind in kinds if kind.startswith("badge")]


@pytest.fixture
def organiser(qtbot, window: MainWindow) -> Organiser:
    window.show_page("badges")
    return Organiser(qtbot, window)


@dataclass
class Printers:
    """Printers by name, each of which writes its jobs to files."""

    folder: Path
    there: set[str] = field(default_factory=set)
    jobs: list[Path] = field(default_factory=list)
    paths: Callable[[int], Path] | None = None

    def named(self, name: str) -> QPrinter:
        if name not in self.there:
            raise printing.Failure("printer_missing", printer=name)
        out = self.paths(len(self.jobs)) if self.paths else self.folder / f"{len(self.jobs)}.pdf"
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        self.jobs.append(out)
        return printer


@pytest.fixture
def office(organiser: Organiser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Printers:
    """The printer "Office", chosen on this machine."""
    folder = tmp_path / "printer"
    folder.mkdir()
    printers = Printers(folder, {"Office"})
    monkeypatch.setattr(printing, "printer_named", printers.named)
    printing.choose(organiser.window.around.settings, "Office")
    organiser.page.refresh()
    return printers
