"""The camera that reads badges: chosen once, remembered, and back by itself after unplugging."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from checkin.scanning.reading import CAMERA, Reading
from checkin.ui.camera import BROKE, NO_CAMERA, NO_LIBRARIES, Camera
from checkin.ui.scanners.decoder import Decoder, Glance
from checkin.ui.scanners.pixels import grey_of
from checkin.ui.scanners.player import Player

CHOSEN, LAST, NAME = "camera", "camera_last", "camera_name"
"""Settings: the camera that looks (empty: none), the one that looked last, and its name."""

FOOTAGE = "file:"
"""A choice that begins so is no device but a folder of pictures or a video file."""

ANY = "any"
"""The choice of the system's first camera, whichever that is."""

OFF, STARTING, LOOKING, HELD, NO_FOOTAGE = "off", "starting", "looking", "held", "no_footage"
"""States, beside NO_LIBRARIES, NO_CAMERA and BROKE; `HELD`: it rests for a while."""

NO_EVENT, PHOTO, UNSEEN = "no_event", "photo", "unseen"
"""Why a camera that is chosen does not look: no event is open, a photo is taken, the window is
put away."""

RETRY = 2_000
"""Milliseconds after which a camera that does not answer is asked again."""

STALLED = 10_000
"""Milliseconds without a frame after which a camera is gone, though the system did not say so."""

SOON = 300
"""Milliseconds: an event is shown first, then the system's libraries for cameras are loaded."""


class CodeCamera(QObject):
    """Reads what is held before a camera, in a thread of its own.

    `read` carries a Reading, once for each code until it leaves the picture; `glanced` a
    Glance, for the one who holds a badge; `changed` says that `state` is another, or that
    another camera was chosen.
    """

    read = Signal(object)
    glanced = Signal(object)
    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._held = {NO_EVENT}
        self._state = OFF
        self._decoder: Decoder | None = None
        self._player: Player | None = None
        self._camera = Camera(self)
        self._camera.arrived.connect(self._offer)
        self._camera.failed.connect(self._lacks)
        self._camera.plugged.connect(self._plugged)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY)
        self._retry.timeout.connect(self._begin)
        self._stalled = QTimer(self)
        self._stalled.setSingleShot(True)
        self._stalled.setInterval(STALLED)
        self._stalled.timeout.connect(self._stall)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._begin)

    @property
    def state(self) -> str:
        """What the camera does now, or why it does nothing."""
        return self._state

    @property
    def chosen(self) -> str:
        """The camera that was chosen, by its id or as FOOTAGE and a path; empty: none."""
        return str(self._settings.value(CHOSEN, ""))

    @property
    def on(self) -> bool:
        """Tell whether a camera is chosen, whether or not it looks now."""
        return bool(self.chosen)

    @property
    def device(self) -> str:
        """The id of the camera that is chosen; empty where it is none of this computer's."""
        chosen = self.chosen
        return "" if chosen == ANY or chosen.startswith(FOOTAGE) else chosen

    @property
    def name(self) -> str:
        """What the chosen camera is called."""
        return str(self._settings.value(NAME, ""))

    def there(self) -> dict[str, str]:
        """Return the cameras that are plugged in: the name of each by its id."""
        return self._camera.there()

    def choose(self, camera: str) -> None:
        """Look through another camera from now on; empty: through none."""
        self._settings.setValue(CHOSEN, camera)
        if camera:
            self._settings.setValue(LAST, camera)
            name = Path(camera).name if camera.startswith(FOOTAGE) else self.there().get(camera)
            self._settings.setValue(NAME, name or self.name)
        self._end()
        self._begin()
        self.changed.emit()

    def turn(self) -> None:
        """Switch the camera off; or on again: the one that looked last, else the first."""
        last = str(self._settings.value(LAST, ""))
        self.choose("" if self.on else last or next(iter(self.there()), ANY))

    def hold(self, why: str) -> None:
        """Let go of the camera, for a reason, until that is over."""
        self._held.add(why)
        self._end()
        self._turn_to(HELD if self.on else OFF)

    def release(self, why: str) -> None:
        """Look again, where nothing else stands against it."""
        if why in self._held:
            self._held.discard(why)
            if why == NO_EVENT:
                self._soon.start()
            else:
                self._begin()

    def _begin(self) -> None:
        """Look, if a camera is chosen and nothing stands against it."""
        self._retry.stop()
        if not self.on or self._held:
            self._turn_to(HELD if self.on else OFF)
            return
        if self._decoder is not None:
            return
        self._turn_to(STARTING)
        self._decoder = decoder = Decoder(self)
        decoder.brought.connect(self._brought)
        decoder.glanced.connect(self._glanced)
        decoder.broke.connect(self._raise)
        decoder.start()
        if self.chosen.startswith(FOOTAGE):
            path = Path(self.chosen.removeprefix(FOOTAGE))
            self._player = player = Player(path, decoder, self)
            player.failed.connect(self._no_footage)
            player.broke.connect(self._raise)
            player.start()
        else:
            self._stalled.start()
            self._camera.start(self.device)

    def _end(self) -> None:
        """Let go of the camera, and wait until no frame is read any more."""
        self._retry.stop()
        self._soon.stop()
        self._stalled.stop()
        self._camera.stop()
        player, self._player = self._player, None
        decoder, self._decoder = self._decoder, None
        for thread in (player, decoder):
            if thread is not None:
                thread.finish()
                thread.deleteLater()

    def _offer(self, frame: Any) -> None:
        if self._decoder is not None:
            self._stalled.start()
            self._decoder.offer(partial(grey_of, frame))

    def _stall(self) -> None:
        self._lacks(BROKE)

    def _brought(self, code: str) -> None:
        if self.sender() is self._decoder:
            self.read.emit(Reading(code, CAMERA, source=self.name))

    def _glanced(self, glance: Glance) -> None:
        if self._decoder is not None and self.sender() is self._decoder:
            self._turn_to(LOOKING)
            self.glanced.emit(glance)
            self._decoder.show_next()

    def _no_footage(self) -> None:
        if self.sender() is self._player:
            self._lacks(NO_FOOTAGE)

    def _raise(self, error: Exception) -> None:
        """The program is wrong: let go of the camera, and let the crash report tell of it."""
        self._end()
        self._turn_to(BROKE)
        raise error

    def _lacks(self, code: str) -> None:
        """Say what is lacking, and try again by and by."""
        self._end()
        self._turn_to(code)
        if code != NO_LIBRARIES:
            self._retry.start()

    def _plugged(self) -> None:
        """A camera came or went: it may be the one that is waited for, or that looks."""
        if self._camera.on and self.device and self.device not in self.there():
            self._lacks(NO_CAMERA)
        elif self._state in (NO_CAMERA, BROKE):
            self._begin()
        self.changed.emit()

    def _turn_to(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
