"""The form of a label printer that speaks ZPL: what it is called, and how it is reached."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from checkin.sentences import N_
from checkin.services.print_devices import DEVICE, DOTS, FILE, KINDS, NETWORK, LabelPrinter
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, TextField
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.cards import Card
from checkin.ui.style import Colours
from checkin.words import Words

KIND_TEXTS = {
    NETWORK: N_("In the network"),
    DEVICE: N_("At a port of this computer"),
    FILE: N_("Into files"),
}
ADDRESSES = {
    NETWORK: N_("Address, such as 192.168.1.50"),
    DEVICE: N_("Port: COM3 or /dev/usb/lp0"),
    FILE: N_("Folder; empty: the badges' own"),
}


class LabelPrinterForm(Card):
    """`wanted` carries the LabelPrinter, `removed` its name, `closed` that nothing is wanted."""

    wanted = Signal(object)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, colours: Colours) -> None:
        self.lead = Label(13, colours.muted, least=12, lines=4)
        self.name, self.address = TextField(colours), TextField(colours)
        self.kind, self.dots = ChoiceField(colours), ChoiceField(colours)
        super().__init__(colours, self.lead, self.name, self.kind, self.address, self.dots)
        self.printer = LabelPrinter("")
        self.taken: Collection[str] = ()
        self.save = KeyButton(colours, "Enter", primary=True)
        self.close_it, self.remove = KeyButton(colours, "Esc"), KeyButton(colours, "", quiet=True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.save)
        row.addWidget(self.close_it)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.name.edit.setMaxLength(40)
        self.save.clicked.connect(self._save)
        self.close_it.clicked.connect(self.closed)
        self.remove.clicked.connect(lambda: self.removed.emit(self.printer.name))
        self.kind.choice.currentIndexChanged.connect(lambda _: self._name_address())
        self.words: Words | None = None

    def open_for(self, printer: LabelPrinter, taken: Collection[str], words: Words) -> None:
        """Show a printer; one without a name is new. `taken` are the other printers' names."""
        self.printer, self.taken = printer, taken
        self.retranslate(words)
        self.name.set_text(printer.name)
        self.address.set_text(printer.address)
        self.kind.choose(printer.kind)
        self.dots.choose(str(printer.dots))
        for field in (self.name, self.address):
            field.complain("")
        self.name.edit.setFocus()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self.words = words
        self.title.set_text(words("A label printer (ZPL)"))
        self.lead.set_text(
            words(
                "For Zebra printers and others that speak ZPL, without a driver. A label has the "
                "size of the badge's page."
            )
        )
        self.name.name(words("Name"))
        self.kind.name(words("How it is reached"))
        self.kind.offer([(kind, words(KIND_TEXTS[kind])) for kind in KINDS])
        self.dots.name(words("Dots per inch, as its manual says"))
        self.dots.offer([(str(dots), f"{dots} dpi") for dots in DOTS])
        self._name_address()
        self.remove.setVisible(bool(self.printer.name))
        texts = (self.save, words("Save")), (self.close_it, words("Close"))
        for button, text in (*texts, (self.remove, words("Remove this printer"))):
            button.setText(text)
            button.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, wherever the cursor is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)

    def _name_address(self) -> None:
        if self.words is not None:
            self.address.name(self.words(ADDRESSES[self.kind.key() or NETWORK]))

    def _save(self) -> None:
        made = LabelPrinter(
            self.name.text(), self.kind.key(), self.address.text(), int(self.dots.key())
        )
        if self._is_sound(made):
            self.wanted.emit(made)

    def _is_sound(self, made: LabelPrinter) -> bool:
        """Say beside its field what is wrong; tell whether nothing is."""
        words = self.words
        if words is None:
            return False
        name = address = ""
        if not made.name:
            name = words("Give it a name.")
        elif made.name in self.taken:
            name = words("Another printer has this name.")
        if made.kind != FILE and not made.address:
            address = words("Say how it is reached.")
        elif made.kind == NETWORK and not _leads_somewhere(made):
            address = words("After the colon comes a number up to 65535.")
        self.name.complain(name)
        self.address.complain(address)
        return not (name or address)


def _leads_somewhere(printer: LabelPrinter) -> bool:
    try:
        return bool(printer.host[0])
    except ValueError:
        return False
