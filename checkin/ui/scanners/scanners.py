"""Every way by which a code comes into the window."""

from PySide6.QtCore import QObject, QSettings, Signal

from checkin.scanning.reading import KEYBOARD, Reading
from checkin.ui.scanners.camera import CodeCamera
from checkin.ui.scanners.keyboard import Keyboard


class Scanners(QObject):
    """The scanners of this computer, whatever they are plugged into.

    `read` carries a Reading, once for each code that is presented.
    """

    read = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self.keyboard = Keyboard(self)
        self.keyboard.scanned.connect(lambda text: self.read.emit(Reading(text, KEYBOARD)))
        self.camera = CodeCamera(settings, self)
        self.camera.read.connect(self.read)
