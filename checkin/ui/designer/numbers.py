"""Fields for lengths and sizes, with as few decimals as they have."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from checkin.ui.parts.fields import HEIGHT, INDENT, Field
from checkin.ui.style import Colours

_TYPED = re.compile(r"-?\d{0,4}([.,]\d{0,3})?")


class Decimal(QDoubleSpinBox):
    """A number written with a point or a comma; no wheel changes it by accident."""

    def __init__(self, least: float, most: float, step: float) -> None:
        super().__init__()
        self.setDecimals(3)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setFixedHeight(HEIGHT)
        self.lineEdit().setTextMargins(INDENT - 4, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: float) -> str:
        """Write a number without zeros at its end."""
        return f"{value:.2f}".rstrip("0").rstrip(".")

    def valueFromText(self, text: str) -> float:
        """Read a number."""
        try:
            return float(text.replace(",", "."))
        except ValueError:
            return self.minimum()

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Take digits, and one point or comma."""
        if not _TYPED.fullmatch(text):
            return QValidator.State.Invalid, text, place
        whole = text.strip("-.,") and self.minimum() <= self.valueFromText(text) <= self.maximum()
        state = QValidator.State.Acceptable if whole else QValidator.State.Intermediate
        return state, text, place

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that was touched changes nothing."""
        event.ignore()


class DecimalField(Field):
    """A number under its caption; `typed` carries it when somebody has changed it."""

    typed = Signal(float)

    def __init__(
        self, colours: Colours, *, least: float = 0.0, most: float = 1000.0, step: float = 0.5
    ) -> None:
        self.spin = Decimal(least, most, step)
        super().__init__(colours, self.spin, lines=2)
        self._filling = False
        self.spin.valueChanged.connect(self._tell)

    def show_number(self, number: float) -> None:
        """Show a number; what is being typed stays where it says the same."""
        if abs(self.spin.value() - number) > 0.0005:
            self._filling = True
            self.spin.setValue(number)
            self._filling = False

    def _tell(self, value: float) -> None:
        if not self._filling:
            self.typed.emit(value)
