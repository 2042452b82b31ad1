"""A length in a form: millimetres, in tenths."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from checkin.ui.parts.fields import HEIGHT, INDENT, Field
from checkin.ui.style import Colours


class Millimetres(Field):
    """A length, to one tenth; the arrow keys change it by that."""

    def __init__(self, colours: Colours, most: float) -> None:
        self.spin = Spin()
        self.spin.setDecimals(1)
        self.spin.setSingleStep(0.1)
        self.spin.setRange(-most, most)
        self.spin.setFixedHeight(HEIGHT)
        super().__init__(colours, self.spin)

    def length(self) -> float:
        """Return the length."""
        return round(self.spin.value(), 1)

    def set_length(self, length: float) -> None:
        """Show a length; nothing is signalled."""
        before = self.spin.blockSignals(True)
        self.spin.setValue(length)
        self.spin.blockSignals(before)


class Spin(QDoubleSpinBox):
    """A number that no wheel changes by accident."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(INDENT, 0, 0, 0)  # the style sheet does not reach it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that was touched changes nothing."""
        event.ignore()
