"""The cards of the readiness page: the answer, and each thing that is not ready."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from checkin.services.health import Finding
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.parts.marks import Mark
from checkin.ui.set_up.remedies import REMEDIES
from checkin.ui.style import Colours
from checkin.words import Words

MARK = 30


class Verdict(QFrame):
    """The answer at a glance: ready, or how much is not."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours = colours
        self.mark = Mark(44)
        self.title = Label(28, colours.text, bold=True, least=20)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(18)
        row.addWidget(self.mark)
        row.addWidget(self.title, 1)

    def show_found(self, found: list[Finding] | None, words: Words) -> None:
        """Show what was found; None: nobody has looked yet."""
        grave = sum(finding.grave for finding in found or ())
        tone = "stop" if grave else "attention" if found else "go"
        self.mark.setVisible(found is not None)
        ink, ground = self.colours.tone(tone)
        self.mark.show_tone(tone, ink, ground)
        self.title.set_colour(self.colours.muted if found is None else ink)
        self.title.set_text(_answer(found, grave, words))


def _answer(found: list[Finding] | None, grave: int, words: Words) -> str:
    if found is None:
        return words("Looking what is ready")
    if grave:
        return words("Not ready yet")
    return words("Ready but for a few things") if found else words("Ready")


class Line(QFrame):
    """One thing that is not ready: its mark, its sentence, the button that mends it."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours = colours
        self.finding: Finding | None = None
        self.mark = Mark(MARK)
        self.text = Label(16, colours.text, lines=3)
        self.button = KeyButton(colours, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self.mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(68)

    def show_finding(self, finding: Finding, sentence: str, words: Words) -> None:
        """Show another finding."""
        self.finding = finding
        tone = "stop" if finding.grave else "attention"
        self.mark.show_tone(tone, *self.colours.tone(tone))
        self.text.set_text(sentence)
        remedy = REMEDIES.get(finding.code)
        self.button.setVisible(remedy is not None)
        self.button.setText(words(remedy.text) if remedy else "")
        self.button.updateGeometry()
