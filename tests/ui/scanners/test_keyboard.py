"""Real key events, with the system's own stamps, on their way to the fields."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit

from checkin.ui.scanners import keyboard as module
from checkin.ui.scanners.stamps import Stamps


class Keys:
    """Sends keys as a platform does: each with a stamp, pressed and let go.

    `late` is how long a key waits before the window hears of it.
    """

    def __init__(self, clerk) -> None:
        self.clerk = clerk
        self.stamp, self.late = 5_000, 0

    def now(self) -> float:
        return 90_000.0 + self.stamp + self.late

    def press(self, text: str, key: int = 0, *, after: int = 5, **of) -> None:
        self.send(QEvent.Type.KeyPress, text, key, after, **of)
        self.send(QEvent.Type.KeyRelease, text, key, 0, **of)

    def send(self, kind, text: str, key: int = 0, after: int = 0, *, scan=0, repeat=False) -> None:
        self.stamp += after
        event = QKeyEvent(
            kind, key or ord(text.upper()[:1] or "\0"), Qt.KeyboardModifier.NoModifier,
            scan, 0, 0, text, repeat,
        )  # fmt: skip
        event.setTimestamp(self.stamp)
        QApplication.sendEvent(QApplication.focusWidget() or self.clerk.window, event)

    def scan(self, code: str, *, first: int = 400) -> None:
        for place, digit in enumerate(code):
            self.press(digit, after=5 if place else first)

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter, after=130)


@pytest.fixture
def keys(clerk, monkeypatch) -> Keys:
    keys = Keys(clerk)
    monkeypatch.setattr(module, "_now", keys.now)
    return keys


@pytest.fixture
def code(clerk) -> str:
    return clerk.token(clerk.person(category="business"))


@pytest.fixture
def field(clerk):
    """A field of a page where nobody scans."""
    clerk.window.show_page("reports")
    field = QLineEdit(clerk.window.made["reports"])
    field.setText("Osh ")
    field.show()
    field.setFocus()
    return field


def test_a_prefix_is_taken_back_out_of_the_field(clerk, keys, field, code):
    for place, letter in enumerate("]Q1"):
        keys.press(letter, after=5 if place else 400)
    keys.scan(code, first=5)
    keys.press("\r", Qt.Key.Key_Return)
    assert clerk.heading == "Checked in"
    assert field.text() == "Osh "


def test_a_prefix_is_taken_back_out_of_a_text_of_many_lines(clerk, keys, code):
    clerk.window.show_page("reports")
    notes = QTextEdit(clerk.window.made["reports"])
    notes.show()
    notes.setFocus()
    keys.type("Halal")
    for place, letter in enumerate("~#"):
        keys.press(letter, after=5 if place else 400)
    keys.scan(code, first=5)
    assert notes.toPlainText() == "Halal"
    assert clerk.heading == "Checked in"


def test_digits_that_a_layout_turns_into_letters_are_read_and_taken_back(clerk, keys, field, code):
    row = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))
    for place, digit in enumerate(code):
        keys.press(row[digit], after=5 if place else 400)
    assert clerk.heading == "Checked in"
    assert field.text() == "Osh "


def test_where_the_platform_tells_the_keys_no_letter_ever_arrives(
    clerk, keys, field, code, monkeypatch
):
    monkeypatch.setattr(module.QGuiApplication, "platformName", lambda: "xcb")
    seen = []
    field.textChanged.connect(seen.append)
    row = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))
    for place, digit in enumerate(code):
        scan = 10 + "1234567890".index(digit)
        keys.press(row[digit], after=5 if place else 400, scan=scan)
    assert clerk.heading == "Checked in"
    assert seen == []


def test_another_barcode_is_answered_and_its_enter_submits_nothing(clerk, keys, field):
    submitted = []
    field.returnPressed.connect(lambda: submitted.append(True))
    for place, letter in enumerate("https://example.org"):
        keys.press(letter, after=4 if place else 400)
    keys.press("\r", Qt.Key.Key_Return, after=4)
    assert clerk.heading == "Not a badge"
    assert field.text() == "Osh "
    assert submitted == []


def test_a_secret_that_a_program_types_is_no_scan(clerk, keys, field):
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.clear()
    for place, letter in enumerate("correct-horse-battery"):
        keys.press(letter, after=2 if place else 400)
    keys.press("\r", Qt.Key.Key_Return, after=2)
    assert field.text() == "correct-horse-battery"
    assert clerk.answers == []


def test_an_input_methods_digits_are_a_scan(clerk, field, code):
    for digit in code:
        event = QInputMethodEvent()
        event.setCommitString(digit)
        QApplication.sendEvent(field, event)
    assert clerk.heading == "Checked in"
    assert field.text() == "Osh "


def test_an_input_method_may_commit_a_whole_code(clerk, field, code):
    event = QInputMethodEvent()
    event.setCommitString(code)
    QApplication.sendEvent(field, event)
    assert clerk.heading == "Checked in"
    assert field.text() == "Osh "


def test_a_syllable_that_is_composed_arrives(clerk, field):
    QApplication.sendEvent(field, QInputMethodEvent("기", []))
    event = QInputMethodEvent()
    event.setCommitString("김")
    QApplication.sendEvent(field, event)
    assert field.text() == "Osh 김"


def test_a_button_pressed_during_a_scan_is_let_go_again(clerk, keys, code):
    """Its release waits with it, else the button would stay down."""
    clerk.window.show_page("reports")
    button = QPushButton("Anything", clerk.window.made["reports"])
    button.show()
    button.setFocus()
    pressed = []
    button.clicked.connect(lambda: pressed.append(True))
    for place, digit in enumerate(code):
        keys.press(digit, after=5 if place else 400)
        if place == 12:
            keys.press(" ", Qt.Key.Key_Space, after=2)
    assert pressed == [True]
    assert not button.isDown()
    assert len(clerk.answers) == 1


def test_a_key_held_down_is_no_scan(clerk, keys, field):
    for _ in range(40):
        keys.send(QEvent.Type.KeyPress, "1", after=30, repeat=True)
    assert field.text() == "Osh " + "1" * 40
    assert clerk.answers == []


def test_keys_that_waited_for_a_busy_window_keep_their_times(clerk, keys, field):
    """Typed slowly, they come in one heap: still no scan."""
    keys.type("Osh")
    heap = "Naryn Talas Batken123456789012"
    keys.late = 130 * len(heap)
    for letter in heap:
        keys.late -= 130
        keys.press(letter, after=130)
    clerk.window.scanners.keyboard.settle()
    assert field.text() == "Osh OshNaryn Talas Batken123456789012"
    assert clerk.answers == []


def test_a_rest_that_comes_late_waits_for_keys_in_line(clerk, keys, field, code, monkeypatch):
    keyboard = clerk.window.scanners.keyboard
    for place, digit in enumerate(code[:13]):
        keys.press(digit, after=5 if place else 400)
    monkeypatch.setattr(keyboard, "_due", module._now() - 500)
    keyboard._rest.timeout.emit()
    for digit in code[13:]:
        keys.press(digit)
    assert clerk.heading == "Checked in"
    assert field.text() == "Osh "


def test_stamps_are_set_to_the_programs_clock():
    stamps = Stamps()
    assert stamps.time_of(0, 50.0) == (50.0, False)
    assert stamps.time_of(1_000, 5_000.0) == (5_000.0, True)
    assert stamps.time_of(1_010, 5_200.0) == (5_010.0, True)
    assert stamps.time_of(1_100, 5_095.0) == (5_100.0, True)
    assert stamps.time_of(7, 90_000.0) == (90_000.0, True)
    assert stamps.time_of(60_000, 91_000.0) == (91_000.0, True)


def test_a_window_that_was_closed_hears_nothing_more(make_window, field, qtbot):
    """Two that listened would pass a digit to and fro for ever."""
    first = make_window()
    first.close()
    field.window().activateWindow()
    field.setFocus()
    qtbot.keyClick(field, "7")
    qtbot.waitUntil(lambda: field.text() == "Osh 7")
    assert not first.scanners.keyboard._held
