"""The delegations beside the list: how many people, and where their badges stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from checkin.domain.setup import Setup
from checkin.services.badge_list import Tally
from checkin.ui.badges.holders import Index
from checkin.ui.parts.drawn_rows import DrawnRows
from checkin.ui.parts.flags import draw_flag
from checkin.ui.parts.icons import draw_icon
from checkin.words import Words

EVERYBODY = ""
GROUP = int(Qt.ItemDataRole.UserRole)
ICON = 14
ICONS = ("users", "printer", "id-card", "user-check")
"""People, not printed, lying ready, handed over: in the order of a badge's life."""


@dataclass(frozen=True, slots=True)
class Group:
    """A delegation: its code, the country of its flag, its name, and its counts."""

    code: str
    country: str
    name: str
    tally: Tally

    @property
    def numbers(self) -> tuple[int, ...]:
        """The counts, in the order of the icons."""
        tally = self.tally
        return tally.people, tally.not_printed, tally.waiting, tally.handed_over


def meanings(words: Words) -> tuple[str, ...]:
    """Return what each icon counts."""
    return words("people"), words("not printed"), words("lie ready"), words("handed over")


class Groups(QAbstractListModel):
    """Everybody first, then the delegations in precedence, those that are not set up last."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[Group] = []
        self._meanings: Sequence[str] = ("",) * len(ICONS)

    def show_groups(self, tallies: Mapping[str, Tally], setup: Setup, words: Words) -> bool:
        """Show the counts as they are now; tell whether the delegations are others than before."""
        codes = [*setup.delegations, *sorted({*tallies} - {*setup.delegations, EVERYBODY})]
        groups = [Group(EVERYBODY, "", words("Everybody"), tallies.get(EVERYBODY, Tally()))]
        for code in codes:
            known = setup.delegations.get(code)
            name = words.delegation(known) if known else code
            country = (known.country if known else "") or code
            groups.append(Group(code, country, name, tallies.get(code, Tally())))
        self._meanings = meanings(words)
        same = [group.code for group in groups] == [group.code for group in self.groups]
        if same:
            self.groups = groups
            self.dataChanged.emit(self.index(0), self.index(len(groups) - 1))
        else:
            self.beginResetModel()
            self.groups = groups
            self.endResetModel()
        return not same

    def place(self, code: str) -> int:
        """Return the row of a delegation, -1 where there is none such."""
        return next((i for i, group in enumerate(self.groups) if group.code == code), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many delegations there are, everybody counted as one."""
        return 0 if parent.isValid() else len(self.groups)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row shows."""
        if not 0 <= index.row() < len(self.groups):
            return None
        group = self.groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return group.name
        if role == GROUP:
            return group
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            counts = zip(group.numbers, self._meanings, strict=True)
            return ", ".join((group.name, *(f"{n} {meaning}" for n, meaning in counts)))
        return None


class GroupRows(DrawnRows):
    """Draws a delegation: flag and name, and four counts below."""

    HEIGHT = 58

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one delegation."""
        group, colours = index.data(GROUP), self.colours
        row = rect.adjusted(12, 8, -10, -8)
        left = row.left()
        if group.code != EVERYBODY:
            draw_flag(painter, group.country, QRectF(left, row.top() + 1, 24, 18), colours)
            left += 34
        name = QRect(left, row.top(), row.right() - left, 20)
        middle = Qt.AlignmentFlag.AlignVCenter
        self.draw_text(painter, name, group.name, 15, colours.text, middle, bold=True)
        wide = row.width() // len(ICONS)
        for i, n in enumerate(group.numbers):
            where = QRect(row.left() + i * wide, row.bottom() - 16, wide, 18)
            self._count(painter, where, i, n)

    def _count(self, painter: QPainter, where: QRect, which: int, n: int) -> None:
        """Draw a count beside its icon; what is still to be printed in the accent."""
        to_do = which == 1 and n > 0
        ink = self.colours.accent if to_do else self.colours.muted
        icon = QRectF(where.left(), where.top() + (where.height() - ICON) / 2, ICON, ICON)
        draw_icon(painter, ICONS[which], icon, ink)
        text = where.adjusted(ICON + 5, 0, 0, 0)
        self.draw_text(painter, text, str(n), 13, ink, Qt.AlignmentFlag.AlignVCenter, bold=to_do)
