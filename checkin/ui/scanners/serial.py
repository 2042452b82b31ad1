"""A scanner at a serial port, or at USB or Bluetooth that acts as one."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QObject, QSettings, Qt, QTimer, Signal

from checkin.scanning.reading import SERIAL, Reading
from checkin.scanning.serial_text import NOTHING, Held, rest, take

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

PORT, RATE = "serial_port", "serial_rate"
"""The settings: a port's name, ANY, or empty for none; and its baud rate."""

ANY = "*"
"""Whatever scanner is plugged in: chosen by its maker, where the user said so."""

RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
USUAL_RATE = 9600

REST = 100
"""Milliseconds without a byte after which a text has ended."""

LOOK_AGAIN = 1000
"""Milliseconds between two looks whether the port is there."""

TRY_AGAIN = 5
"""Looks between two tries to open a port that is there and refuses: some systems take long."""

MAKERS = {0x05E0, 0x0C2E, 0x05F9, 0x0536, 0x065A, 0x1EAB}
"""USB numbers of those who make scanners: Zebra, Honeywell (twice), Datalogic, Opticon, Newland."""


class State(Enum):
    """How it stands with the port."""

    NONE = "none"
    LIBRARY = "library"
    AWAY = "away"
    HELD = "held"
    BROKEN = "broken"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port of this computer; `scanner` where its maker makes scanners."""

    name: str
    description: str = ""
    scanner: bool = False


class Serial(QObject):
    """Reads the chosen port, and opens it again by itself when it was unplugged and is back.

    `read` carries a Reading; `changed` says that `state` is another.
    """

    read = Signal(object)
    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._device: QSerialPort | None = None
        self._held: Held = NOTHING
        self._looks = 0
        self.state, self.open_port = State.NONE, ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._end)
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN)
        self._again.timeout.connect(self._look)

    @property
    def chosen(self) -> str:
        """The chosen port's name, ANY, or empty for none."""
        return str(self._settings.value(PORT, ""))

    @property
    def rate(self) -> int:
        """The baud rate."""
        held = str(self._settings.value(RATE, USUAL_RATE))
        return int(held) if held.isdecimal() and int(held) in RATES else USUAL_RATE

    def ports(self) -> list[Port]:
        """Return the ports of this computer, by name; empty where it has none or cannot tell."""
        try:
            from PySide6.QtSerialPort import QSerialPortInfo
        except ImportError:  # the system's own libraries for it are missing
            return []
        return sorted(map(_port, QSerialPortInfo.availablePorts()), key=lambda port: port.name)

    def choose(self, port: str) -> None:
        """Read another port from now on; ANY for the first scanner, empty for none."""
        self._settings.setValue(PORT, port)
        self.wake()

    def set_rate(self, rate: int) -> None:
        """Read at another baud rate from now on."""
        self._settings.setValue(RATE, rate)
        self.wake()

    def wake(self) -> None:
        """Open the chosen port, or wait for it."""
        self._close()
        self._again.stop()
        if not self.chosen:
            self._become(State.NONE)
            return
        try:
            from PySide6 import QtSerialPort  # noqa: F401 - only whether it is there
        except ImportError:
            self._become(State.LIBRARY)
            return
        self._looks = 0
        self._look()
        self._again.start()

    def sleep(self) -> None:
        """Give the port back."""
        self._again.stop()
        self._close()

    def _look(self) -> None:
        """Open the port where it is there again."""
        if self._device is not None:
            return
        name = self._name()
        if not name or _is_away(name):
            self._looks = 0
            self._become(State.AWAY)
            return
        if self._looks % TRY_AGAIN == 0:
            self._open(name)
        self._looks += 1

    def _name(self) -> str:
        """Return the port that is meant, empty where no scanner is plugged in."""
        if self.chosen != ANY:
            return self.chosen
        return next((port.name for port in self.ports() if port.scanner), "")

    def _open(self, name: str) -> None:
        from PySide6.QtSerialPort import QSerialPort

        device = QSerialPort(self)
        device.setPortName(name)
        device.setBaudRate(self.rate)
        if not device.open(QSerialPort.OpenModeFlag.ReadWrite):
            self._become(_told(device.error()))
            device.deleteLater()
            return
        device.setDataTerminalReady(True)  # some send nothing before; others know no such line
        device.readyRead.connect(self._take)
        # Queued: Qt does not like a port that is closed while it tells of its error.
        device.errorOccurred.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._device, self.open_port = device, name
        self._become(State.OPEN)

    def _close(self) -> None:
        device, self._device = self._device, None
        self._held, self.open_port = NOTHING, ""
        self._rest.stop()
        if device is not None:
            device.close()
            device.deleteLater()

    def _take(self) -> None:
        if self._device is None:
            return
        self._held, texts = take(self._held, bytes(self._device.readAll().data()))
        if self._held == NOTHING:
            self._rest.stop()
        else:
            self._rest.start()
        self._tell(texts)

    def _end(self) -> None:
        held, self._held = self._held, NOTHING
        self._tell(rest(held))

    def _tell(self, texts: list[str]) -> None:
        source = self.open_port
        for text in texts:
            self.read.emit(Reading(text, SERIAL, source=source))

    def _fail(self, error: "QSerialPort.SerialPortError") -> None:
        """The port is gone, or broke: wait for it. What it merely cannot do is no matter."""
        kinds = type(error)
        if self._device is not None and error in (
            kinds.ResourceError, kinds.ReadError, kinds.PermissionError, kinds.DeviceNotFoundError,
        ):  # fmt: skip
            self._close()
            self._looks = 0
            self._become(State.AWAY)

    def _become(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _port(info: "QSerialPortInfo") -> Port:
    said = [info.description(), info.manufacturer()]
    text = " · ".join(dict.fromkeys(filter(None, said)))
    words = ("scanner", "barcode", "bar code")
    known = info.hasVendorIdentifier() and info.vendorIdentifier() in MAKERS
    return Port(info.portName(), text, known or any(word in text.lower() for word in words))


def _is_away(name: str) -> bool:
    """Tell whether a port is not plugged in; a path may lead to one that the system does not list.

    To try all the same would cost time: some systems wait for a device that was paired once.
    """
    from PySide6.QtSerialPort import QSerialPortInfo

    return not QFile.exists(name) if "/" in name else QSerialPortInfo(name).isNull()


def _told(error: "QSerialPort.SerialPortError") -> State:
    """Return what a port that did not open stands at."""
    kinds = type(error)
    states = {
        kinds.DeviceNotFoundError: State.AWAY,
        kinds.PermissionError: State.HELD,
        kinds.OpenError: State.HELD,
    }
    return states.get(error, State.BROKEN)
