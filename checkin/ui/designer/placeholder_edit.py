"""A text in plain words, its placeholders in braces, and a menu that puts one in."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from checkin.services.design_texts import spoken, unspoken
from checkin.ui.designer.said import PLACEHOLDERS, names
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import Field
from checkin.ui.style import Colours
from checkin.words import Words

HIGH = 72
"""Pixels: two lines, and a little of the third."""


class Marked(QSyntaxHighlighter):
    """Placeholders in the accent of the look."""

    def __init__(self, document: QTextDocument, colour: str) -> None:
        super().__init__(document)
        self._format = QTextCharFormat()
        self._format.setForeground(QColor(colour))
        self._format.setFontWeight(QFont.Weight.Bold)

    def highlightBlock(self, text: str) -> None:
        """Mark what stands in braces."""
        begin = text.find("{")
        while begin >= 0:
            end = text.find("}", begin)
            if end < 0:
                return
            self.setFormat(begin, end - begin + 1, self._format)
            begin = text.find("{", end)


class Lines(QPlainTextEdit):
    """A few lines of text; Tab goes on to the next field."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(HIGH)
        self.marked = Marked(self.document(), colours.accent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down with Ctrl is for the menu of placeholders, everything else is typed."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PlaceholderField(Field):
    """`typed` carries the text with its placeholders as a template has them."""

    typed = Signal(str)

    def __init__(self, colours: Colours) -> None:
        self.edit = Lines(colours)
        super().__init__(colours, self.edit)
        self.insert = KeyButton(colours, "", quiet=True)
        self.add_below(self.insert)
        self.menu = QMenu(self)
        self._names: dict[str, str] = {}
        self._raw, self._filling = "", False
        self.insert.clicked.connect(
            lambda: self.menu.popup(self.insert.mapToGlobal(QPoint(0, self.insert.height())))
        )
        self.edit.textChanged.connect(self._tell)

    def show_text(self, raw: str) -> None:
        """Show a text; where it says the same, the cursor stays."""
        if raw != unspoken(self.edit.toPlainText(), self._names):
            self._filling = True
            self.edit.setPlainText(spoken(raw, self._names))
            self._filling = False
        self._raw = raw

    def put(self, field: str) -> None:
        """Put a placeholder where the cursor is."""
        self.edit.insertPlainText(f"{{{self._names[field]}}}")
        self.edit.setFocus()
        self.edit.moveCursor(QTextCursor.MoveOperation.NoMove)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language, the placeholders too."""
        self.name(words("Text"))
        self.insert.setText(words("Insert a field"))
        self.insert.updateGeometry()
        self._names = names(words)
        self._filling = True
        self.edit.setPlainText(spoken(self._raw, self._names))
        self._filling = False
        self.menu.clear()
        for group, fields in PLACEHOLDERS.items():
            listed = self.menu.addMenu(words(group))
            for field, name in fields.items():
                action = listed.addAction(words(name))
                action.triggered.connect(lambda _=False, field=field: self.put(field))

    def _tell(self) -> None:
        raw = unspoken(self.edit.toPlainText(), self._names)
        if not self._filling and raw != self._raw:
            self._raw = raw
            self.typed.emit(raw)
