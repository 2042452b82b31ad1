"""A scanner at a serial port: pseudo-terminals stand for the cable, the rest is real."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings

from checkin.domain.token import parse
from checkin.scanning.reading import SERIAL
from checkin.ui.scanners import serial as serial_module
from checkin.ui.scanners.serial import ANY, Port, Serial, State
from checkin.ui.scanners.serial_choice import SerialChoice
from checkin.words import Words
from tests.ui.clerk import Key

pty = pytest.importorskip("pty")
QtSerialPort = pytest.importorskip("PySide6.QtSerialPort")


class Cable:
    """What a scanner sends arrives at `path`, until it is pulled out."""

    def __init__(self, link=None):
        self.scanner, port = pty.openpty()
        self.path = os.ttyname(port)
        os.close(port)
        if link is not None:
            link.unlink(missing_ok=True)
            link.symlink_to(self.path)
            self.path = str(link)

    def send(self, *pieces):
        for piece in pieces:
            os.write(self.scanner, piece.encode())

    def pull(self):
        if self.scanner >= 0:
            os.close(self.scanner)
            self.scanner = -1


@pytest.fixture(autouse=True)
def brisk(monkeypatch):
    monkeypatch.setattr(serial_module, "LOOK_AGAIN", 20)


@pytest.fixture
def cable():
    cable = Cable()
    yield cable
    cable.pull()


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def serial(qapp, settings):
    serial = Serial(settings, qapp)
    serial.readings = []
    serial.read.connect(serial.readings.append)
    yield serial
    serial.sleep()
    serial.deleteLater()


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n", "\t", "", "\x03"])
@pytest.mark.parametrize("start", ["", "]Q1", "\x02"])
def test_a_code_ends_in_a_verdict_in_the_window(clerk, cable, start, end):
    serial = clerk.window.scanners.serial
    serial.choose(cable.path)
    who = clerk.person(category="business")
    code = clerk.token(who)
    cable.send(start + code[:9], code[9:20], code[20:] + end)
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    assert clerk.heading == "Checked in"
    assert clerk.name == who.names["latin"].shown
    cable.send(start + code + end)
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 2)
    assert clerk.page.search.text() == ""


def test_no_other_page_and_no_field_keeps_a_scan_away(clerk, cable):
    clerk.window.scanners.serial.choose(cable.path)
    code = clerk.token(clerk.person(category="business"))
    clerk.press(Key.Key_F4)
    clerk.type("Kim")
    cable.send(code)
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    assert clerk.page.walk_in.name.text() == "Kim"
    clerk.window.show_page("people")
    cable.send(code)
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 2)
    assert clerk.window.frame.pages.currentWidget() is clerk.page


def test_a_reading_says_how_it_came(serial, cable, qtbot):
    serial.choose(cable.path)
    cable.send("Kim Irina\r")
    qtbot.waitUntil(lambda: len(serial.readings) == 1)
    (reading,) = serial.readings
    assert (reading.text, reading.path, reading.source) == ("Kim Irina", SERIAL, cable.path)


def test_a_text_without_an_end_ends_by_itself(serial, cable, qtbot):
    serial.choose(cable.path)
    cable.send("12345")
    qtbot.waitUntil(lambda: [r.text for r in serial.readings] == ["12345"])


def test_noise_is_no_scan_and_does_no_harm(serial, cable, qtbot):
    serial.choose(cable.path)
    os.write(cable.scanner, bytes(range(128, 256)) * 20 + b"\r")
    cable.send("Kim\r")
    qtbot.waitUntil(lambda: [r.text for r in serial.readings] == ["Kim"])


def test_unplugged_it_waits_and_reads_again_when_it_is_back(serial, tmp_path, qtbot):
    link = tmp_path / "scanner"
    first = Cable(link)
    serial.choose(str(link))
    assert (serial.state, serial.open_port) == (State.OPEN, str(link))
    first.send("123")  # half a scan goes with the plug
    first.pull()
    qtbot.waitUntil(lambda: serial.state == State.AWAY)
    states = []
    serial.changed.connect(lambda: states.append(serial.state))
    second = Cable(link)
    qtbot.waitUntil(lambda: serial.state == State.OPEN)
    assert states == [State.OPEN]
    second.send("45\r")
    qtbot.waitUntil(lambda: bool(serial.readings))
    assert serial.readings[-1].text == "45"
    second.pull()
    qtbot.waitUntil(lambda: serial.state == State.AWAY)


def test_a_port_that_is_not_there_is_waited_for(serial, tmp_path, qtbot):
    link = tmp_path / "scanner"
    serial.choose(str(link))
    assert serial.state == State.AWAY
    cable = Cable(link)
    qtbot.waitUntil(lambda: serial.state == State.OPEN)
    cable.pull()
    qtbot.waitUntil(lambda: serial.state == State.AWAY)


def test_a_port_that_another_program_holds_is_read_when_it_is_free(serial, cable, qtbot):
    holder = QtSerialPort.QSerialPort()
    holder.setPortName(cable.path)
    assert holder.open(holder.OpenModeFlag.ReadWrite)
    serial.choose(cable.path)
    assert serial.state == State.HELD
    holder.close()
    qtbot.waitUntil(lambda: serial.state == State.OPEN)


def test_what_is_no_port_says_so(serial, tmp_path):
    (tmp_path / "file").write_text("no port")
    serial.choose(str(tmp_path / "file"))
    assert serial.state == State.BROKEN


def test_the_choice_is_remembered_and_taken_back(serial, settings, cable, qapp, qtbot):
    serial.choose(cable.path)
    serial.set_rate(115200)
    assert serial.state == State.OPEN
    again = Serial(settings, qapp)
    assert (again.chosen, again.rate) == (cable.path, 115200)
    serial.sleep()
    again.wake()
    assert again.state == State.OPEN
    again.choose("")
    assert (again.state, again.open_port) == (State.NONE, "")
    again.deleteLater()


@pytest.mark.parametrize("held", ["fast", "-1", "12345", ""])
def test_a_rate_that_makes_no_sense_is_the_usual_one(serial, settings, held):
    settings.setValue("serial_rate", held)
    assert serial.rate == 9600


def test_any_scanner_is_one_whose_maker_makes_scanners(serial, cable, monkeypatch, qtbot):
    listed = [Port("ttyS0", "Modem"), Port("ttyS1")]
    monkeypatch.setattr(serial, "ports", lambda: listed)
    serial.choose(ANY)
    assert serial.state == State.AWAY
    listed.append(Port(cable.path, "Barcode Scanner", scanner=True))
    qtbot.waitUntil(lambda: serial.state == State.OPEN)
    assert serial.open_port == cable.path


def info(description="", maker="", vendor=0):
    """Stand for what the system says of a device: the edge of the machine."""
    said = {
        "portName": "COM7", "description": description, "manufacturer": maker,
        "hasVendorIdentifier": bool(vendor), "vendorIdentifier": vendor,
    }  # fmt: skip
    return SimpleNamespace(**{name: lambda value=value: value for name, value in said.items()})


@pytest.mark.parametrize(
    ("said", "port"),
    [
        (info("USB Barcode Scanner"), Port("COM7", "USB Barcode Scanner", scanner=True)),
        (info("CDC Device", "Zebra", 0x05E0), Port("COM7", "CDC Device · Zebra", scanner=True)),
        (info("Modem", "Modem", 0x1234), Port("COM7", "Modem")),
        (info(), Port("COM7")),
    ],
)
def test_a_scanner_is_known_by_its_maker_or_its_name(said, port):
    assert serial_module._port(said) == port


def test_a_machine_without_serial_ports_says_what_it_lacks_and_goes_on(tmp_path):
    program = f"""
import sys
sys.modules["PySide6.QtSerialPort"] = None
from PySide6.QtCore import QCoreApplication, QSettings
from checkin.ui.scanners.serial import Serial
app = QCoreApplication([])
serial = Serial(QSettings({str(tmp_path / "x.ini")!r}, QSettings.Format.IniFormat), app)
serial.choose("COM1")
print(serial.state.value, serial.ports())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "library []", done.stderr


@pytest.fixture
def choice(qtbot, look, serial, cable, monkeypatch):
    ports = [Port("ttyS0"), Port(cable.path, "Barcode Scanner", scanner=True)]
    monkeypatch.setattr(serial, "ports", lambda: ports)
    choice = SerialChoice(look, serial)
    qtbot.addWidget(choice)
    choice.retranslate(Words())
    choice.resize(420, 300)
    choice.show()
    return choice


def pick(field, key):
    field.choose(key)
    field.choice.activated.emit(field.choice.currentIndex())


def test_a_port_is_chosen_and_its_state_said(choice, serial, cable, qtbot):
    assert choice.port.key() == ""
    assert choice.state.text().startswith("No serial scanner is expected.")
    pick(choice.port, cable.path)
    assert choice.state.text() == f"{cable.path} · Ready: scan a badge."
    pick(choice.rate, "38400")
    assert serial.rate == 38400
    cable.pull()
    qtbot.waitUntil(lambda: choice.state.text().startswith("Not plugged in."))
    pick(choice.port, "")
    assert serial.state == State.NONE


def test_a_port_that_is_not_listed_stays_chosen(choice, serial, tmp_path):
    serial.choose(str(tmp_path / "gone"))
    choice.look.click()
    assert choice.port.key() == str(tmp_path / "gone")
    assert parse(choice.port.choice.currentText()) is None


@pytest.mark.parametrize("language", ["ru", "ky", "ko"])
def test_it_speaks_every_language(choice, language):
    choice.retranslate(Words(language))
    assert choice.port.choice.count() == 4
    assert choice.rate.key() == "9600"
