"""A verdict's sound: one of its own for each tone, and none where the machine has no sound."""

from typing import Any

from PySide6.QtCore import QObject, QSettings, QUrl, Signal

from checkin.domain.scan import ATTENTION, GO, STOP
from checkin.resources import resource

TONES = (GO, ATTENTION, STOP)
LOUD = 80
"""The volume, in per cent, before anybody has chosen one."""


class Sounds(QObject):
    """Plays a tone's sound at once, as soon as `wake` has loaded the sounds.

    `lacks` says why nothing is heard: "" (all is well), "library" or "device"; `changed` that it
    is another. A device may be plugged in later.
    """

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._effects: dict[str, Any] = {}
        self._devices: Any = None
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
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:  # the system's own libraries for sound are missing
            self._become({}, "library")
            return
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._look)
        self._look()

    def play(self, tone: str) -> None:
        """Play a tone's sound, where there is one to be heard."""
        if self.on and (effect := self._effects.get(tone)):
            effect.setVolume(self.volume / 100)
            effect.play()

    def try_out(self) -> None:
        """Let the one who sets the volume hear it."""
        self.play(GO)

    def _look(self) -> None:
        """Load the sounds for the device that there is now, if there is one."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self._become({}, "device")
            return
        effects = {tone: QSoundEffect(device, self) for tone in TONES}
        for tone, effect in effects.items():
            effect.setSource(QUrl.fromLocalFile(str(resource("sounds", f"{tone}.wav"))))
        self._become(effects, "")

    def _become(self, effects: dict[str, Any], lacks: str) -> None:
        for effect in self._effects.values():
            effect.deleteLater()
        self._effects, self.lacks = effects, lacks
        self.changed.emit()
