"""Who was refused at this door and why: shown on demand, since the guest sees the screen."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QVBoxLayout,
)

from checkin.domain.setup import Setup
from checkin.services.admission import Answer
from checkin.ui.parts.drawn_rows import DrawnRows, Index
from checkin.ui.parts.labels import Label, fitted
from checkin.ui.style import Colours
from checkin.words import Words

WHO = int(Qt.ItemDataRole.DisplayRole)
WHY = int(Qt.ItemDataRole.UserRole)
WHEN = WHY + 1


class Refused(QAbstractListModel):
    """The scans that were refused, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Answer] = []
        self._said: list[dict[int, str]] = []

    def show(self, answers: list[Answer], words: Words, setup: Setup) -> None:
        """Show other scans; where nothing differs, nothing moves."""
        said = [_said(answer, words, setup) for answer in answers]
        self.answers = answers
        if said != self._said:
            self.beginResetModel()
            self._said = said
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many were refused."""
        return 0 if parent.isValid() else len(self._said)

    def data(self, index: Index, role: int = WHO) -> Any:
        """Return who, why or when."""
        if not 0 <= index.row() < len(self._said):
            return None
        said = self._said[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(said[part] for part in (WHEN, WHO, WHY))
        return said.get(role)


def _said(answer: Answer, words: Words, setup: Setup) -> dict[int, str]:
    who, scan = answer.attendee, answer.scan
    delegation = setup.delegations.get(who.delegation) if who else None
    name = words.name(who) if who else words.heading(scan)
    return {
        WHO: "  ·  ".join(part for part in (name, delegation.code if delegation else "") if part),
        WHY: words.refusal(scan, setup),
        WHEN: words.time(scan.at, setup.event.zone),
    }


class RefusedDelegate(DrawnRows):
    """Draws who and when in a line, why in two lines below; a line between two rows."""

    HEIGHT = 76

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one scan."""
        colours, align = self.colours, Qt.AlignmentFlag
        if index.row():
            painter.setPen(QColor(colours.line))
            painter.drawLine(rect.left() + 12, rect.top(), rect.right() - 12, rect.top())
        row = rect.adjusted(12, 9, -12, -9)
        behind, before = align.AlignTop | align.AlignRight, align.AlignTop | align.AlignLeft
        taken = self.draw_text(painter, row, str(index.data(WHEN)), 13, colours.muted, behind)
        who = row.adjusted(0, 0, -taken - 12, 0)
        self.draw_text(painter, who, str(index.data(WHO)), 15, colours.text, before, bold=True)
        self._why(painter, row.adjusted(0, 23, 0, 0), str(index.data(WHY)))

    def _why(self, painter: QPainter, where: QRect, text: str) -> None:
        made, lines = fitted(text, where.width(), range(13, 11, -1), bold=False, most=2)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignTop), "\n".join(lines))


class RefusedList(QFrame):
    """A heading and the list; says so where nobody was refused."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.model, self.list = Refused(), QListView()
        self.delegate = RefusedDelegate(colours)
        self.heading = Label(16, colours.text, bold=True, least=13)
        self.lead = Label(13, colours.muted, lines=3)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("border: none; background: transparent;")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 14, 8, 8)
        page.setSpacing(4)
        page.addWidget(self.heading)
        page.addWidget(self.lead)
        page.addWidget(self.list, 1)

    def show_refused(self, answers: list[Answer], words: Words, setup: Setup) -> None:
        """Show who was refused here, the latest first."""
        self.heading.set_text(words("Refused here"))
        self.list.setAccessibleName(words("Refused here"))
        self.lead.set_text(
            words("The guest sees this screen too: the next scan closes the list.")
            if answers
            else words("Nobody has been refused at this door.")
        )
        self.model.show(answers, words, setup)
