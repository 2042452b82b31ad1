"""Labels: plain text always, since names come from outside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


def label(name: str = "", *, size: int = 0, bold: bool = False, wrap: bool = False) -> QLabel:
    """Return an empty label; `name` chooses its look in the style sheet, `size` is in pixels."""
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if size:
        made.setStyleSheet(f"font-size: {size}px; font-weight: {700 if bold else 500};")
    return made
