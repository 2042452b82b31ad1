"""Which serial port a scanner is at, how fast it speaks, and how it stands with it."""

from PySide6.QtWidgets import QHBoxLayout

from checkin.sentences import N_
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField
from checkin.ui.parts.labels import Label
from checkin.ui.scanners.serial import ANY, RATES, Serial, State
from checkin.ui.set_up.cards import Card
from checkin.ui.set_up.layouts import beside
from checkin.ui.style import Colours
from checkin.words import Words

STATES = {
    State.NONE: N_("No serial scanner is expected. One that acts as a keyboard needs no choice."),
    State.LIBRARY: N_("This computer lacks the libraries for serial ports. Use another scanner."),
    State.AWAY: N_("Not plugged in. It is read as soon as it is."),
    State.HELD: N_("Another program holds this port, or this account may not use it."),
    State.BROKEN: N_("This port does not open. It is tried again every few seconds."),
    State.OPEN: N_("Ready: scan a badge."),
}
"""How it stands, in words."""


class SerialChoice(Card):
    """What is chosen here is remembered on this computer, and works at once."""

    def __init__(self, colours: Colours, serial: Serial) -> None:
        self.serial, self.colours = serial, colours
        self.port, self.rate = ChoiceField(colours), ChoiceField(colours)
        self.state = Label(14, colours.muted, lines=3)
        self.look = KeyButton(colours, "")
        super().__init__(colours)
        self.column.addLayout(beside(self.port, self.rate, shares=(2, 1)))
        self.column.addWidget(self.state)
        row = QHBoxLayout()
        row.addWidget(self.look)
        row.addStretch(1)
        self.column.addLayout(row)
        self.rate.offer([(str(rate), str(rate)) for rate in RATES])
        self.rate.choose(str(serial.rate))
        self.port.choice.activated.connect(lambda _: serial.choose(self.port.key()))
        self.rate.choice.activated.connect(lambda _: serial.set_rate(int(self.rate.key())))
        self.look.clicked.connect(self.look_anew)
        serial.changed.connect(self.show_state)
        self.words = Words()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.title.set_text(words("Scanner at a serial port"))
        self.port.name(words("Port"))
        self.rate.name(words("Baud rate"))
        self.look.setText(words("Look for ports again"))
        self.look.updateGeometry()
        self.look_anew()

    def look_anew(self) -> None:
        """Ask the system again which ports there are."""
        words, chosen = self.words, self.serial.chosen
        offered = [("", words("None")), (ANY, words("Any scanner that is plugged in"))]
        offered += [
            (port.name, f"{port.name} · {port.description}" if port.description else port.name)
            for port in self.serial.ports()
        ]
        if chosen not in dict(offered):
            offered.append((chosen, chosen))
        self.port.offer(offered)
        self.port.choose(chosen)
        self.show_state()

    def show_state(self) -> None:
        """Say how it stands with the port."""
        said = self.words(STATES[self.serial.state])
        name = self.serial.open_port
        self.state.set_text(f"{name} · {said}" if name else said)
