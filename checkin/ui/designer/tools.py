"""The tools above the page: add, align, order, copy, delete."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from checkin.ui.designer.icon_button import IconButton
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.style import Colours
from checkin.words import Words

ALIGN = {
    "left": "align-start-vertical", "centre": "align-center-vertical",
    "right": "align-end-vertical", "top": "align-start-horizontal",
    "middle": "align-center-horizontal", "bottom": "align-end-horizontal",
}  # fmt: skip
DEEDS = {
    "front": "bring-to-front", "behind": "send-to-back", "double": "copy", "delete": "trash-2",
}  # fmt: skip
KINDS = ("text", "shape", "symbol", "photo", "picture")


class Tools(QWidget):
    """`adding` carries what is to be added, `wanted` what is to be done with what is chosen."""

    adding = Signal(str)
    wanted = Signal(str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.add = KeyButton(colours, "Ctrl N")
        self.menu = QMenu(self)
        self.kinds = {kind: self.menu.addAction("") for kind in KINDS}
        for kind, action in self.kinds.items():
            action.triggered.connect(lambda _=False, kind=kind: self.adding.emit(kind))
        self.buttons = {
            name: IconButton(colours, icon) for name, icon in {**ALIGN, **DEEDS}.items()
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.add)
        row.addSpacing(12)
        for name, button in self.buttons.items():
            if name in ("top", "front", "double"):
                row.addSpacing(12)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
        row.addStretch(1)
        self.add.clicked.connect(self.open)

    def open(self) -> None:
        """Show what can be added."""
        self.menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))

    def show_state(self, *, some: bool) -> None:
        """Offer what can be done: something is chosen, or nothing."""
        for button in self.buttons.values():
            button.setEnabled(some)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.add.setText(words("Add"))
        self.add.updateGeometry()
        for kind, said in {
            "text": words("Text"), "shape": words("Shape"), "symbol": words("Code"),
            "photo": words("Photo of the person"), "picture": words("Picture from a file…"),
        }.items():  # fmt: skip
            self.kinds[kind].setText(said)
        for name, (text, key) in {
            "left": (words("Align left edges"), ""), "centre": (words("Align centres"), ""),
            "right": (words("Align right edges"), ""), "top": (words("Align upper edges"), ""),
            "middle": (words("Align middles"), ""), "bottom": (words("Align lower edges"), ""),
            "front": (words("Bring to the front"), "Ctrl PgUp"),
            "behind": (words("Send to the back"), "Ctrl PgDn"),
            "double": (words("Duplicate"), "Ctrl D"), "delete": (words("Delete"), "Del"),
        }.items():  # fmt: skip
            self.buttons[name].say(text, key)
