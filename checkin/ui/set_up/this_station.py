"""What this computer remembers for itself: who works here, as what, and how loud."""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QSlider

from checkin.sentences import N_
from checkin.ui.parts.fields import Field, TextField, Tick
from checkin.ui.parts.labels import Label
from checkin.ui.parts.segments import Segments
from checkin.ui.set_up.cards import Card
from checkin.ui.set_up.layouts import beside
from checkin.ui.sounds import LOUD, Sounds
from checkin.ui.style import Colours
from checkin.words import Words

OPERATOR, ROLE, SOUND, VOLUME = "operator", "role", "sound", "volume"
"""The names of the settings."""

LACKS = {
    "library": N_("This computer lacks the libraries for sound. Verdicts are shown without it."),
    "device": N_("No loudspeaker is plugged in. The sounds begin as soon as one is."),
}
"""What this computer lacks for sound, in words."""


class ThisStation(Card):
    """Each is kept as soon as it is changed. `role_wanted` carries another role, to be played now.

    `sounded` says that the sound was set: let it be heard.
    """

    role_wanted = Signal(str)
    sounded = Signal()

    def __init__(self, colours: Colours, settings: QSettings, sounds: Sounds) -> None:
        self.settings, self.sounds = settings, sounds
        self.operator = TextField(colours)
        self.roles, self.sound = Segments(colours), Tick()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(20)
        self.slider.setSingleStep(5)
        self.role = Field(colours, self.roles)
        self.volume = Field(colours, self.slider)
        super().__init__(colours, self.operator, self.role)
        self.column.addLayout(beside(self.sound, self.volume, shares=(1, 1)))
        self.lacks = Label(14, colours.muted, lines=2)
        self.column.addWidget(self.lacks)
        self.words = Words()
        sounds.changed.connect(self._show_lacks)
        self.operator.set_text(str(settings.value(OPERATOR, "")))
        self.sound.setChecked(str(settings.value(SOUND, "true")).lower() != "false")
        held = str(settings.value(VOLUME, LOUD))
        self.slider.setValue(int(held) if held.isdecimal() else LOUD)
        self.operator.edit.textChanged.connect(lambda _: self._keep_operator())
        self.roles.chosen.connect(self._keep_role)
        self.sound.toggled.connect(self._keep_sound)
        self.slider.valueChanged.connect(self._keep_volume)
        self.slider.setEnabled(self.sound.isChecked())

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self.words = words
        self.title.set_text(words("This computer"))
        self.operator.name(words("Who works here; the journal names them"))
        self.role.name(words("What this computer is for: the pages follow"))
        self.roles.offer(
            [
                ("desk", words("Registration desk")),
                ("organiser", words("Organiser")),
                ("lead", words("Session lead")),
            ]
        )
        self.roles.choose(str(self.settings.value(ROLE, "organiser")))
        self.sound.setText(words("A sound for every scan"))
        self.volume.name(words("How loud"))
        self._show_lacks()

    def _show_lacks(self) -> None:
        """Say why nothing is heard, if so."""
        lacks = LACKS.get(self.sounds.lacks, "")
        self.lacks.set_text(self.words(lacks) if lacks else "")
        self.lacks.setVisible(bool(lacks))

    def _keep_operator(self) -> None:
        self.settings.setValue(OPERATOR, self.operator.text())

    def _keep_role(self, role: str) -> None:
        self.settings.setValue(ROLE, role)
        self.role_wanted.emit(role)

    def _keep_sound(self, on: bool) -> None:
        self.settings.setValue(SOUND, "true" if on else "false")
        self.slider.setEnabled(on)
        self.sounded.emit()

    def _keep_volume(self, volume: int) -> None:
        self.settings.setValue(VOLUME, volume)
        self.sounded.emit()
