"""The model of a list of badges: lines that were read before, each with what is done by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from checkin.ui.badges.holders import COUNTRY, DETAIL, OUT, SECOND, STANDING, WARNING, Index


@dataclass(frozen=True, slots=True)
class Shown:
    """A line: two texts on the left, two on the right, and the badge that it is about.

    `key` names the person, empty where there is none; `gone` says that it holds no longer;
    `signature` is the content hash of what was drawn for it.
    """

    serial: int
    first: str
    second: str = ""
    right: str = ""
    below: str = ""
    key: str = ""
    country: str = ""
    gone: bool = False
    signature: str = ""


class Lines(QAbstractListModel):
    """Lines in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Shown] = ()

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Show other lines; where they are the same badges, whatever was chosen stays so."""
        same = [line.serial for line in lines] == [line.serial for line in self.lines]
        if same:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a line shows."""
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(filter(None, (line.first, line.second, line.right, line.below)))
        said = {
            int(Qt.ItemDataRole.DisplayRole): line.first, SECOND: line.second,
            STANDING: line.right, DETAIL: line.below, WARNING: "", COUNTRY: line.country,
            OUT: line.gone,
        }  # fmt: skip
        return said.get(int(role))
