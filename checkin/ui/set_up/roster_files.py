"""The first step: which files, chosen or dropped here."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.style import Colours
from checkin.words import Words

ROW = 56


class FilesStep(QFrame):
    """A card that files are dropped on. `changed` says that others are chosen, `asked` wants more.

    Files stand in the order in which they were chosen, each once.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAcceptDrops(True)
        self.colours, self.words = colours, words
        self.files: list[Path] = []
        self.hint = Hint("file-spreadsheet", colours)
        self.choose = KeyButton(colours, "Enter", primary=True)
        self.more = KeyButton(colours, "")
        self.rows: list[FileRow] = []
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._list())
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 20)
        page.addWidget(self._pages)
        self.choose.clicked.connect(self.asked)
        self.more.clicked.connect(self.asked)
        self.retranslate(words)

    def _empty(self) -> QWidget:
        empty = QWidget()
        page = QVBoxLayout(empty)
        page.addStretch(2)
        page.addWidget(self.hint)
        page.addSpacing(12)
        page.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        return empty

    def _list(self) -> QWidget:
        inside = QWidget()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        page = QVBoxLayout(inside)
        page.setContentsMargins(0, 0, 8, 0)
        page.setSpacing(16)
        page.addLayout(self._lines)
        page.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        page.addStretch(1)
        return Scrolling(inside)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.hint.say(
            words("Drop rosters here"),
            words("Spreadsheets as the ministries send them: XLSX, XLS, ODS, CSV or TSV; "
                  "one or several at once."),
        )  # fmt: skip
        self.choose.setText(words("Choose files"))
        self.more.setText(words("Add more files"))
        for row in self.rows:
            row.retranslate(words)

    def add(self, paths: Iterable[Path]) -> None:
        """Take files among those chosen; the same file only once."""
        new = [path for path in dict.fromkeys(paths) if path not in self.files]
        if new:
            self.files += new
            self._show()

    def remove(self, path: Path) -> None:
        """Take a file away."""
        self.files.remove(path)
        self._show()

    def clear(self) -> None:
        """Begin anew, without files."""
        self.files = []
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from another program."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.add(Path(url.toLocalFile()) for url in urls)
        event.acceptProposedAction()

    def _show(self) -> None:
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [FileRow(path, self.colours, self.words) for path in self.files]
        for row in self.rows:
            row.dropped.connect(self.remove)
            self._lines.addWidget(row)
        self._pages.setCurrentIndex(1 if self.files else 0)
        self.changed.emit()


class FileRow(QFrame):
    """One file that was chosen: its name, where it lies, and a button that takes it away."""

    dropped = Signal(object)

    def __init__(self, path: Path, colours: Colours, words: Words) -> None:
        super().__init__()
        self.path = path
        self.name = Label(16, colours.text, bold=True, least=13)
        self.folder = Label(12, colours.muted)
        self.name.set_text(path.name)
        self.folder.set_text(str(path.parent))
        self.away = KeyButton(colours, "", quiet=True)
        self.away.clicked.connect(lambda: self.dropped.emit(self.path))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.name)
        lines.addWidget(self.folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Icon("file-spreadsheet", 26, colours.accent))
        row.addLayout(lines, 1)
        row.addWidget(self.away)
        self.setFixedHeight(ROW)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.away.setText(words("Remove"))
        self.away.setAccessibleName(words("Remove {file}", file=self.path.name))
