"""Fields of a form: each with its caption above it, and what is wrong with it below."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QFrame,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.parts.choice import Choice
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours

INDENT = 14
"""Pixels before a number or a time."""

HEIGHT = 42
"""Pixels of every field and of every button beside it."""


class Field(QFrame):
    """A caption, the widget that is filled in, and a fault if there is one."""

    def __init__(self, colours: Colours, inside: QWidget, *, lines: int = 1) -> None:
        super().__init__()
        self.inside = inside
        self.caption = Label(12, colours.muted, bold=True, lines=lines)
        self.fault = Label(12, colours.stop[0], bold=True, lines=2)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addWidget(self.caption)
        page.addWidget(inside)
        page.addWidget(self.fault)
        self.fault.hide()
        self._page = page
        self.setFocusProxy(inside)

    def add_below(self, widget: QWidget) -> None:
        """Put something below what is filled in."""
        self._page.insertWidget(2, widget)

    def name(self, caption: str) -> None:
        """Say in another language what belongs here."""
        self.caption.set_text(caption)
        self.inside.setAccessibleName(caption)

    def complain(self, fault: str) -> None:
        """Say what is wrong with what was filled in; empty: nothing."""
        self.fault.set_text(fault)
        self.fault.setVisible(bool(fault))


class TextField(Field):
    """One line of text."""

    def __init__(self, colours: Colours) -> None:
        self.edit = QLineEdit()
        self.edit.setFixedHeight(HEIGHT)
        super().__init__(colours, self.edit)

    def text(self) -> str:
        """Return what was typed, without spaces around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Fill in a text."""
        self.edit.setText(text)


class ChoiceField(Field):
    """One of several; each choice has a key and a text."""

    def __init__(self, colours: Colours) -> None:
        self.choice = Choice(colours, snug=True)
        self.choice.setFixedHeight(HEIGHT)
        super().__init__(colours, self.choice)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, text); what was chosen stays chosen where it is still offered."""
        here = self.key()
        self.choice.clear()
        for key, text in choices:
            self.choice.addItem(text, key)
        self.choose(here)

    def choose(self, key: str) -> None:
        """Choose by key; the first where there is none such."""
        self.choice.setCurrentIndex(max(self.choice.findData(key), 0))

    def key(self) -> str:
        """Return the key of what is chosen, empty where nothing is."""
        return str(self.choice.currentData() or "")


class NumberField(Field):
    """A whole number, or none at all: one below the least stands for that."""

    def __init__(self, colours: Colours, *, least: int = 0, most: int = 1_000_000) -> None:
        self.spin = Spin()
        self.spin.setRange(least - 1, most)
        self.spin.setFixedHeight(HEIGHT)
        super().__init__(colours, self.spin)

    def say_none(self, none: str) -> None:
        """Say in another language what stands for no number."""
        self.spin.setSpecialValueText(none or " ")

    def number(self) -> int | None:
        """Return the number, None where there is none."""
        value = self.spin.value()
        return None if value == self.spin.minimum() else value

    def set_number(self, number: int | None) -> None:
        """Fill in a number, or none."""
        self.spin.setValue(self.spin.minimum() if number is None else number)


class Spin(QSpinBox):
    """A number that no wheel changes by accident."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(INDENT, 0, 0, 0)  # the style sheet does not reach it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that was touched changes nothing."""
        event.ignore()


class TimeField(Field):
    """A day and a time of day, on the event's wall clock (no zone)."""

    def __init__(self, colours: Colours) -> None:
        self.edit = QDateTimeEdit()
        self.edit.setDisplayFormat("yyyy-MM-dd  HH:mm")
        self.edit.lineEdit().setTextMargins(INDENT, 0, 0, 0)  # the style sheet does not reach it
        self.edit.setFixedHeight(HEIGHT)
        super().__init__(colours, self.edit)

    def iso(self) -> str:
        """Return the time as a programme writes it, such as 2026-10-04T09:00."""
        return self.edit.dateTime().toString("yyyy-MM-ddTHH:mm")

    def set_iso(self, text: str) -> None:
        """Fill in a time as a programme writes it."""
        self.edit.setDateTime(QDateTime.fromString(text[:16], "yyyy-MM-ddTHH:mm"))


class Tick(QCheckBox):
    """Yes or no, the text beside it."""

    def sizeHint(self) -> QSize:
        """As high as the other fields."""
        return QSize(super().sizeHint().width(), HEIGHT)
