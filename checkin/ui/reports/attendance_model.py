"""Attendance as a table: a row per delegation and a column per session, or a row per session."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from checkin.reports.report import Report
from checkin.ui.style import Colours, font

Index = QModelIndex | QPersistentModelIndex

SUB = int(Qt.ItemDataRole.UserRole)
"""The second line of a heading: room and time."""

SHARE = SUB + 1
"""The share that a bar shows, from 0 to 1."""

DARKEST = 0.34
"""How much of the accent shades a field where all who were expected came."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """What the table shows: headings with their second lines, rows of figures, their shades.

    The last row is the total where `totals` says so; a shade is a share from 0 to 1.
    With `bars` the last column holds shares in per cent, to be drawn as bars.
    """

    columns: Sequence[tuple[str, str]] = ()
    rows: Sequence[tuple[str, str]] = ()
    cells: Sequence[Sequence[int]] = ()
    shades: Sequence[Sequence[float]] = ()
    totals: bool = False
    bars: bool = False


def by_both(report: Report) -> Attendance:
    """Return the table with a row per delegation and a column per session, totals last."""
    grid, labels = report.grid, report.labels
    lines = [*grid.rows, grid.totals] if grid.rows else []
    return Attendance(
        columns=((labels.expected, ""), (labels.attended, ""),
                 *((column.label, column.sub) for column in grid.columns)),
        rows=[(line.label, "") for line in lines],
        cells=[(line.expected, line.anywhere, *line.cells) for line in lines],
        shades=[(0.0, 0.0, *(n / max(line.expected, 1) for n in line.cells)) for line in lines],
        totals=bool(lines),
    )  # fmt: skip


def by_country(report: Report, share: str) -> Attendance:
    """Return the table with a row per delegation: how many came, of those expected."""
    grid = report.grid
    lines = [*grid.rows, grid.totals] if grid.rows else []
    heads, counts = [(line.label, "") for line in lines], [(x.expected, x.anywhere) for x in lines]
    return _shares(report, heads, counts, share, totals=True)


def by_session(report: Report, share: str) -> Attendance:
    """Return the table with a row per session: how many attended, of those it waits for."""
    grid = report.grid
    heads = [(column.label, column.sub) for column in grid.columns] if grid.rows else []
    counts = [(c.expected or 0, n) for c, n in zip(grid.columns, grid.totals.cells, strict=True)]
    return _shares(report, heads, counts, share, totals=False)


def _shares(
    report: Report, rows: list[tuple[str, str]], counts: list[tuple[int, int]], share: str,
    *, totals: bool,
) -> Attendance:  # fmt: skip
    labels = report.labels
    return Attendance(
        columns=((labels.expected, ""), (labels.attended, ""), (share, "")),
        rows=rows,
        cells=[(of, n, round(100 * n / of) if of else 0) for of, n in counts[: len(rows)]],
        shades=[(0.0, 0.0, 0.0)] * len(rows),
        totals=totals and bool(rows),
        bars=True,
    )


class AttendanceModel(QAbstractTableModel):
    """Figures of equal width, none at all a quiet dash; the darker, the larger the share."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.held = Attendance()
        self._plain, self._bold = _tabular(bold=False), _tabular(bold=True)

    def show(self, held: Attendance) -> None:
        """Show other figures; where only these differ, selection and scrolling stay."""
        same = (held.columns, held.rows) == (self.held.columns, self.held.rows)
        if not same:
            self.beginResetModel()
        self.held = held
        if not same:
            self.endResetModel()
        elif held.cells:
            last = self.index(len(held.rows) - 1, len(held.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are, the total's included."""
        return 0 if parent.isValid() else len(self.held.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.held.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a figure and how it looks."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        total = self.held.totals and row == len(self.held.rows) - 1
        bar = self.held.bars and column == len(self.held.columns) - 1
        n = self.held.cells[row][column]
        return {
            int(Qt.ItemDataRole.DisplayRole): f"{n} %" if bar else str(n or "–"),
            int(Qt.ItemDataRole.FontRole): self._bold if total or column < 2 else self._plain,
            int(Qt.ItemDataRole.TextAlignmentRole): Qt.AlignmentFlag.AlignCenter,
            int(Qt.ItemDataRole.BackgroundRole): None if total else self._shade(row, column),
            SHARE: n / 100 if bar else None,
        }.get(role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return a heading, or its second line."""
        across = orientation == Qt.Orientation.Horizontal
        heads = self.held.columns if across else self.held.rows
        if section >= len(heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heads[section][0]
        if role == Qt.ItemDataRole.FontRole and not across:
            return font(14, bold=self.held.totals and section == len(heads) - 1)
        return heads[section][1] if role == SUB else None

    def _shade(self, row: int, column: int) -> QColor | None:
        share = self.held.shades[row][column]
        if not share:
            return None
        colour = QColor(self.colours.accent)
        colour.setAlphaF(DARKEST * min(1.0, share))
        return colour


def _tabular(*, bold: bool) -> QFont:
    """Return the font with figures that are all equally wide."""
    made = font(16, bold=bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
