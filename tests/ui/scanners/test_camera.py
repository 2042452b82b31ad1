"""From what is before a camera to the verdict: real pictures, the real window, no hardware."""

import shutil
import types
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from checkin.scanning.reading import CAMERA
from checkin.services.badges import not_printed, print_badges
from checkin.services.events import new_example
from checkin.store import people
from checkin.ui.camera import BROKE, NO_CAMERA, NO_LIBRARIES
from checkin.ui.scanners.camera import ANY, FOOTAGE, HELD, LOOKING, NO_FOOTAGE, OFF, STARTING
from checkin.words import Words
from tests.conftest import TestClock
from tests.ui.clerk import Key
from tests.ui.devices import Media, work_on
from tests.ui.scanners.pages import SIZE, badge_page, footage, held, symbol

AWAY = held()
GONE = 45
"""Frames after which a badge has left the picture."""


@pytest.fixture(scope="session")
def printed(tmp_path_factory) -> tuple[Path, Path]:
    """The example on its day, and its badges as they were printed."""
    folder = tmp_path_factory.mktemp("printed")
    with new_example(folder / "forum.checkin", folder / "machine", TestClock()) as event:
        print_badges(event, not_printed(event), folder / "badges.pdf", Words())
    return folder / "forum.checkin", folder / "badges.pdf"


@pytest.fixture
def forum(printed, tmp_path) -> Path:
    return Path(shutil.copy(printed[0], tmp_path / "forum.checkin"))


@pytest.fixture
def badge(printed):
    """Return a printed badge as a picture."""
    return lambda number, **how: badge_page(printed[1], number, **how)


@pytest.fixture
def camera(clerk):
    return clerk.window.scanners.camera


@pytest.fixture
def hold_up(camera, tmp_path):
    """Hold pictures before the camera, one after the other, again and again."""

    def hold(*runs: tuple[Image.Image, int]) -> None:
        number = len(list(tmp_path.glob("footage*")))
        camera.choose(f"{FOOTAGE}{footage(tmp_path / f'footage{number}', *runs)}")

    return hold


def scans(clerk):
    return people.latest_scans(clerk.desk.file, 50)


# From the picture to the verdict


def test_a_badge_is_read_once_while_it_stays_before_the_camera(clerk, camera, hold_up, badge):
    readings = []
    clerk.window.scanners.read.connect(readings.append)
    hold_up((held(badge(0)), 1))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    assert clerk.heading == "Checked in"
    read = camera._decoder.read
    clerk.bot.waitUntil(lambda: camera._decoder.read > read + 20)
    assert len(clerk.answers) == len(scans(clerk)) == 1
    assert readings[0].path == CAMERA
    assert readings[0].source == "footage0"
    assert camera.state == LOOKING


def test_a_badge_that_left_and_is_shown_again_is_another_scan(clerk, hold_up, badge):
    hold_up((held(badge(0)), 8), (AWAY, GONE))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 2, timeout=10_000)
    first, second = clerk.answers
    assert first.attendee == second.attendee
    assert second.scan.verdict.reason == "already_in"


def test_two_badges_in_one_picture_are_two_verdicts(clerk, hold_up, badge):
    hold_up((held(badge(0, high=600), badge(1, high=600)), 1))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 2)
    assert all(answer.scan.verdict.admitted for answer in clerk.answers)
    assert clerk.answers[0].attendee != clerk.answers[1].attendee


def test_another_qr_code_is_no_scan_and_politely_named(clerk, camera, hold_up, badge):
    hold_up((held(symbol("https://example.org")), 1))
    finder = clerk.page.viewfinder
    clerk.bot.waitUntil(lambda: finder.said == "Another QR code: not a badge")
    assert finder.accessibleDescription() == finder.said
    assert clerk.answers == []
    hold_up((held(badge(3)), 1))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    clerk.bot.waitUntil(lambda: finder.said == "")


def test_a_guest_scans_in_the_kiosk(clerk, hold_up, badge):
    clerk.press(Key.Key_F11)
    kiosk = clerk.window.kiosk.page
    hold_up((AWAY, 5), (held(badge(0)), 1))
    assert kiosk.viewfinder.isVisible()
    assert kiosk.hint.lead.text() == "Hold its code before the camera."
    clerk.bot.waitUntil(lambda: kiosk.head.heading.text() == "Checked in")
    large = kiosk.height() * 56 // 100
    clerk.bot.waitUntil(lambda: kiosk.viewfinder.height() < large // 2)
    kiosk.wait()
    clerk.bot.waitUntil(lambda: kiosk.viewfinder.height() > large * 0.9)


def test_a_guest_at_a_door(clerk, hold_up, badge):
    clerk.window.stand_at("plenary")
    hold_up((held(badge(0)), 1))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    assert clerk.page.viewfinder.isVisible()
    assert clerk.answers[0].scan.checkpoint == "plenary"


def test_a_video_file_stands_in_for_a_camera(clerk, camera, badge, tmp_path):
    film = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"MJPG"), 30, SIZE)
    for picture in [AWAY] * 5 + [held(badge(0))] * 10:
        writer.write(np.ascontiguousarray(np.asarray(picture)[:, :, ::-1]))
    writer.release()
    camera.choose(f"{FOOTAGE}{film}")
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    assert camera.name == "film.avi"


# On, off, and while something else goes on


def test_a_key_and_a_button_switch_it_off_and_on(clerk, camera, hold_up):
    hold_up((AWAY, 1))
    clerk.bot.waitUntil(lambda: camera.state == LOOKING)
    chosen = camera.chosen
    clerk.press(Key.Key_K, ctrl=True)
    assert (camera.state, camera.chosen) == (OFF, "")
    assert not clerk.page.viewfinder.isVisible()
    clerk.page.camera_key.click()
    assert camera.chosen == chosen
    assert clerk.page.viewfinder.isVisible()
    clerk.bot.waitUntil(lambda: camera.state == LOOKING)


def test_it_rests_without_an_event_and_comes_back_with_it(clerk, camera, hold_up, forum):
    hold_up((AWAY, 1))
    clerk.bot.waitUntil(lambda: camera.state == LOOKING)
    clerk.window._leave()
    assert camera.state == HELD
    assert camera._decoder is None
    clerk.window.open_path(forum)
    clerk.bot.waitUntil(lambda: camera.state == LOOKING)
    clerk.window.close()
    assert camera.state == HELD


def test_it_is_remembered(clerk, camera, hold_up, make_window, badge, forum):
    hold_up((held(badge(0)), 1))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    clerk.window.close()
    again = make_window()
    again.open_path(forum)
    clerk.bot.waitUntil(lambda: again.scanners.camera.state == LOOKING)
    assert again.scanners.camera.name == "footage0"


def test_a_window_that_is_put_away_for_long_lets_go_of_it(clerk, camera, hold_up):
    hold_up((AWAY, 1))
    away = clerk.window.away
    clerk.window.showMinimized()
    clerk.bot.waitUntil(away._long.isActive)
    away._long.timeout.emit()
    assert camera.state == HELD
    clerk.window.showNormal()
    clerk.bot.waitUntil(lambda: camera.state == LOOKING)


def test_footage_that_is_not_there_is_said_and_comes_by_itself(clerk, camera, tmp_path):
    camera._retry.setInterval(20)
    camera.choose(f"{FOOTAGE}{tmp_path / 'later'}")
    finder = clerk.page.viewfinder
    clerk.bot.waitUntil(lambda: camera.state == NO_FOOTAGE)
    assert finder.said == "This folder or video file cannot be shown."
    footage(tmp_path / "later", (AWAY, 1))
    clerk.bot.waitUntil(lambda: camera.state == LOOKING)
    clerk.bot.waitUntil(lambda: finder.said == "")


def test_footage_needs_no_library_of_the_system(clerk, camera, hold_up, badge, computer):
    computer(None)
    hold_up((held(badge(0)), 1))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)


# Cameras that are plugged in: Qt's multimedia stands at the machine's edge


@pytest.fixture
def computer(monkeypatch):
    return partial(work_on, monkeypatch)


class Frame:
    """A frame as a camera delivers it whose brightness does not lie apart."""

    def __init__(self, picture: Image.Image) -> None:
        rgb = picture.convert("RGB")
        line = rgb.width * 3
        self._image = QImage(
            rgb.tobytes(), rgb.width, rgb.height, line, QImage.Format.Format_RGB888
        ).copy()

    def pixelFormat(self):
        return types.SimpleNamespace(name="Format_BGRA8888")

    def toImage(self):
        return self._image


def test_what_a_plugged_camera_sees_is_read(clerk, camera, computer, badge):
    media = computer(Media("a", "b"))
    camera.choose("b")
    assert media.opened == ["b"]
    assert camera.state == STARTING
    assert clerk.page.viewfinder.said == "The camera starts…"
    media.sink.videoFrameChanged.emit(Frame(held(badge(0))))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)
    clerk.bot.waitUntil(lambda: camera.state == LOOKING)
    assert camera.name == "Camera b"


def test_an_unplugged_camera_comes_back_when_it_is_plugged_in(clerk, camera, computer, badge):
    media = computer(Media("a", "b"))
    camera.choose("b")
    media.unplug("b")
    assert camera.state in (BROKE, NO_CAMERA)
    assert not media.camera.on
    camera._retry.timeout.emit()
    assert camera.state == NO_CAMERA
    assert clerk.page.viewfinder.said == "The camera is not plugged in."
    assert clerk.told == ""
    media.plug("b")
    assert camera.state == STARTING
    media.sink.videoFrameChanged.emit(Frame(held(badge(0))))
    clerk.bot.waitUntil(lambda: len(clerk.answers) == 1)


def test_a_camera_that_went_without_a_word_is_missed(clerk, camera, computer):
    media = computer(Media("a", "b"))
    camera.choose("b")
    media.ids.remove("b")
    media.devices.videoInputsChanged.emit()
    assert camera.state == NO_CAMERA
    camera.choose("a")
    camera._stalled.timeout.emit()
    assert camera.state == BROKE
    assert not media.camera.on
    camera._retry.timeout.emit()
    assert camera.state == STARTING
    assert media.camera.on


def test_a_camera_that_another_program_uses_is_asked_again(clerk, camera, computer):
    camera._retry.setInterval(20)
    media = computer(Media("a"))
    camera.choose("a")
    media.camera.errorOccurred.emit(None, "busy")
    assert camera.state == BROKE
    assert clerk.page.viewfinder.said.startswith("The camera does not answer;")
    clerk.bot.waitUntil(lambda: media.opened == ["a", "a"])
    assert camera.state == STARTING


def test_a_fault_of_the_program_goes_to_the_crash_report(clerk, camera, computer):
    media = computer(Media("a"))
    camera.choose("a")
    with clerk.bot.captureExceptions() as raised:
        media.sink.videoFrameChanged.emit("no frame at all")
        clerk.bot.waitUntil(lambda: camera.state == BROKE)
    assert raised[0][0] is AttributeError
    assert not media.camera.on
    assert not camera._retry.isActive()


def test_a_computer_without_libraries_says_so_and_is_not_asked_again(clerk, camera, computer):
    computer(None)
    clerk.press(Key.Key_K, ctrl=True)
    assert camera.chosen == ANY
    assert camera.state == NO_LIBRARIES
    assert clerk.page.viewfinder.said == "This computer has no library for cameras."
    assert not camera._retry.isActive()


def test_the_key_takes_the_first_camera_where_none_was_chosen(clerk, camera, computer):
    media = computer(Media("a", "b"))
    clerk.press(Key.Key_K, ctrl=True)
    assert camera.chosen == "a"
    assert media.opened == ["a"]


def test_a_photo_takes_the_camera_over_and_gives_it_back(clerk, camera, computer):
    media = computer(Media("a", "b"))
    camera.choose("b")
    clerk.window.show_page("people")
    photos = clerk.window.made["people"].pane.photos
    photos.look()
    assert camera.state == HELD
    assert media.opened == ["b", "b"]
    media.sink.videoFrameChanged.emit(Frame(AWAY))
    assert photos.view.image.width() == AWAY.width
    photos.hold_still()
    assert media.opened == ["b", "b", "b"]
    assert camera.state == STARTING
    photos.look()
    clerk.window._leave()
    assert not media.camera.on
