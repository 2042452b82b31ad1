"""What a scanner has sent: the digits, the way they came, and what they mean."""

from collections.abc import Mapping

from checkin.domain.token import LENGTH, serial_text
from checkin.scanning.layouts import KEYS, TEXT
from checkin.scanning.reading import CAMERA, KEYBOARD, Reading
from checkin.sentences import N_
from checkin.services.scanner_trial import (
    ABROAD,
    NO_BADGE,
    OURS,
    SAMPLE,
    UNKNOWN,
    VOID,
    Meaning,
)
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.cards import Card, Fact
from checkin.ui.style import Colours
from checkin.words import Words

MEANINGS: Mapping[str, str] = {
    SAMPLE: N_("The code on this page: the scanner works."),
    OURS: N_("Badge {serial} of {name}."),
    VOID: N_("Badge {serial} of {name}, which is void."),
    UNKNOWN: N_("A badge of this event that this file does not know: {serial}."),
    ABROAD: N_("A badge of another event."),
    NO_BADGE: N_("Not a badge."),
}
"""What each kind of code is."""

GROUP = 4
MOST = 60
"""Signs of a text that is no badge's: more of it says nothing."""


class Arrival(Card):
    """The last code that was tried."""

    def __init__(self, colours: Colours) -> None:
        self.code = Label(20, colours.text, bold=True, least=14, lines=2)
        self.meaning = Label(16, colours.text, lines=3, least=13)
        self.path, self.pace = Fact(colours), Fact(colours)
        self.layout_of_keys, self.around = Fact(colours), Fact(colours)
        super().__init__(colours, self.code, self.meaning)
        self.facts = (self.path, self.pace, self.layout_of_keys, self.around)
        for fact in self.facts:
            self.column.addWidget(fact)
        self._words, self._reading, self._end = Words(), Reading("", KEYBOARD), ""

    def show_nothing(self, words: Words) -> None:
        """Say that nothing has arrived yet."""
        self.title.set_text(words("What arrived"))
        self.code.set_text(words("Nothing yet"))
        self.meaning.set_text(words("Hold the scanner before the code and pull its trigger."))
        for fact in self.facts:
            fact.hide()

    def show_reading(self, reading: Reading, meaning: Meaning | None, words: Words) -> None:
        """Show a code, the way by which it came, and what it means."""
        if reading is not self._reading:
            self._end = ""
        self._words, self._reading = words, reading
        self.title.set_text(words("What arrived"))
        self.code.set_text(_grouped(reading.text))
        self.meaning.set_text(_said(meaning, words))
        self.path.say(words("It came by"), _path(reading, words))
        typed = reading.path == KEYBOARD
        self.path.show()
        for fact in self.facts[1:]:
            fact.setVisible(typed)
        if typed:
            keys, pace = len(reading.text), round(reading.pace)
            said = words("{pace} ms a key, {keys} keys", pace=pace, keys=keys)
            self.pace.say(words("How fast"), said)
            self.layout_of_keys.say(words("Keyboard layout"), _layout(reading.layout, words))
            self._show_around()

    def add_end(self, end: str) -> None:
        """Add what the scanner typed after its code."""
        if self.around.isVisible():
            self._end = f"{self._end} {end}".strip()
            self._show_around()

    def _show_around(self) -> None:
        words = self._words
        before, after = self._reading.before or "–", self._end or "–"
        said = words("{before} before, {after} after", before=before, after=after)
        self.around.say(words("Around the code"), said)


def _grouped(text: str) -> str:
    if len(text) == LENGTH and text.isdecimal():
        return " ".join(text[at : at + GROUP] for at in range(0, LENGTH, GROUP))
    return text if len(text) <= MOST else f"{text[:MOST]}…"


def _said(meaning: Meaning | None, words: Words) -> str:
    if meaning is None:
        return ""
    name = words.name(meaning.holder) if meaning.holder else ""
    return words(MEANINGS[meaning.kind], serial=serial_text(meaning.serial), name=name)


def _path(reading: Reading, words: Words) -> str:
    if reading.path == KEYBOARD:
        return words("A scanner that acts as a keyboard")
    if reading.path == CAMERA:
        return words("The camera {name}", name=reading.source)
    return words("The serial port {name}", name=reading.source)


def _layout(layout: str, words: Words) -> str:
    """Say how the keys were understood."""
    if layout == KEYS:
        return words("Read from the keys themselves: any layout will do")
    if layout == TEXT:
        return words("Digits, as they were written")
    if layout:
        return words("{layout}: its signs were turned back into digits", layout=layout)
    return words("Not known")
