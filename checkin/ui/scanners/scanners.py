"""Every way by which a code comes into the window."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QDialog

from checkin.scanning.reading import Reading
from checkin.ui.scanners.camera import CodeCamera
from checkin.ui.scanners.keyboard import Keyboard
from checkin.ui.scanners.serial import Serial


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
        self.camera = CodeCamera(settings, self)
        self.serial = Serial(settings, self)
        for scanner in (self.keyboard, self.camera, self.serial):
            scanner.read.connect(self.take)

    def wake(self) -> None:
        """Open what takes its time, once the window is there."""
        self.serial.wake()

    def listen(self) -> None:
        """Hear what is scanned, from now on."""
        self.keyboard.listen()

    def stop(self) -> None:
        """Hear nothing any more."""
        self.keyboard.stop()
        self.serial.sleep()

    def take(self, reading: Reading) -> None:
        """Pass on what one of the scanners has read; nothing that lies over the window stays."""
        _make_way()
        (self.tried if self.trying else self.read).emit(reading)


def _make_way() -> None:
    """Close what lies over the window: an open list or menu, a dialog that asks."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()
