"""Every way by which a code comes into the window."""

from PySide6.QtCore import QObject, QSettings, Signal

from checkin.scanning.reading import Reading
from checkin.ui.scanners.keyboard import Keyboard


class Scanners(QObject):
    """The scanners of this computer, whatever they are plugged into.

    `read` carries a Reading, once for each code that is presented; while `trying` is set,
    `tried` carries it instead, and nobody is let in.
    """

    read = Signal(object)
    tried = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self.trying = False
        self.keyboard = Keyboard(self)
        self.keyboard.read.connect(self.take)

    def listen(self) -> None:
        """Hear what is scanned, from now on."""
        self.keyboard.listen()

    def stop(self) -> None:
        """Hear nothing any more."""
        self.keyboard.stop()

    def take(self, reading: Reading) -> None:
        """Pass on what one of the scanners has read."""
        (self.tried if self.trying else self.read).emit(reading)
