"""A verdict's sound: one of its own for each tone, and none where the machine has no sound."""

from typing import Any

from PySide6.QtCore import QObject, QSettings, QUrl

from checkin.domain.scan import ATTENTION, GO, STOP
from checkin.resources import resource

TONES = (GO, ATTENTION, STOP)
LOUD = 80
"""The volume, in per cent, before anybody has chosen one."""


class Sounds(QObject):
    """Plays a tone's sound at once, as soon as `wake` has loaded the sounds.

    `lacks` says why nothing is heard: "" (all is well), "library" or "device".
    """

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._effects: dict[str, Any] = {}
        self.lacks = ""

    @property
    def on(self) -> bool:
        """Tell whether this station wants to hear anything."""
        return str(self._settings.value("sound", "true")).lower() != "false" and self.volume > 0

    @property
    def volume(self) -> int:
        """The volume, 0 to 100."""
        held = str(self._settings.value("volume", LOUD))
        return min(int(held), 100) if held.isdecimal() else LOUD

    def wake(self) -> None:
        """Load the sounds: not at the first scan, since the system's libraries take their time."""
        self._effects = self._load()

    def play(self, tone: str) -> None:
        """Play a tone's sound, where there is one to be heard."""
        if self.on and (effect := self._effects.get(tone)):
            effect.setVolume(self.volume / 100)
            effect.play()

    def try_out(self) -> None:
        """Let the one who sets the volume hear it."""
        self.play(GO)

    def _load(self) -> dict[str, Any]:
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:  # the system's own libraries for sound are missing
            self.lacks = "library"
            return {}
        if QMediaDevices.defaultAudioOutput().isNull():
            self.lacks = "device"
            return {}
        found = {}
        for tone in TONES:
            found[tone] = effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(resource("sounds", f"{tone}.wav"))))
        return found
