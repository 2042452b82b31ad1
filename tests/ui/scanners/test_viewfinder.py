"""The live picture: what is drawn on it, and what is said."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSettings, QSize
from PySide6.QtGui import QColor

from checkin.ui.scanners.camera import FOOTAGE, NO_FOOTAGE, CodeCamera
from checkin.ui.scanners.camera_choice import CameraChoice
from checkin.ui.scanners.decoder import Glance, Kind, Outline
from checkin.ui.scanners.pixels import image_of
from checkin.ui.scanners.viewfinder import MIRROR, MIRROR_KIOSK, Viewfinder, covering
from checkin.words import Words
from tests.ui.devices import Media, work_on

CORNER = ((0.1, 0.1), (0.3, 0.1), (0.3, 0.5), (0.1, 0.5))
"""A code on the left."""


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def camera(qapp, settings):
    return CodeCamera(settings, qapp)


@pytest.fixture
def make(qtbot, look, camera, settings):
    def made(*, kiosk=False):
        finder = Viewfinder(camera, settings, look)
        qtbot.addWidget(finder.for_guests() if kiosk else finder)
        finder.retranslate(Words())
        finder.resize(320, 180)
        finder.show()
        return finder

    return made


def seen(*kinds, other=False):
    grey = np.full((90, 160), 120, np.uint8)
    return Glance(image_of(grey), tuple(Outline(kind, CORNER) for kind in kinds), other)


def ink_at(finder, x, y):
    return finder.grab().toImage().pixelColor(x, y)


@pytest.mark.parametrize("kind", Kind)
def test_a_frame_around_the_code_says_what_it_is(make, look, camera, kind):
    finder = make()
    camera.glanced.emit(seen(kind))
    inks = {Kind.NEW: look.accent, Kind.TAKEN: look.go[0], Kind.OTHER: look.muted}
    assert ink_at(finder, 26, 54) == QColor(inks[kind])
    assert ink_at(finder, 200, 54) == QColor(120, 120, 120)


def test_a_guest_sees_a_mirror_and_a_clerk_does_not(make, look, camera, settings):
    desk, kiosk = make(), make(kiosk=True)
    camera.glanced.emit(seen(Kind.TAKEN))
    green = QColor(look.go[0])
    assert (ink_at(desk, 26, 54), ink_at(kiosk, 320 - 26, 54)) == (green, green)
    settings.setValue(MIRROR, "true")
    settings.setValue(MIRROR_KIOSK, "false")
    assert (ink_at(desk, 320 - 26, 54), ink_at(kiosk, 26, 54)) == (green, green)


def test_another_code_is_named_and_read_out(make, camera):
    finder = make()
    camera.glanced.emit(seen(Kind.OTHER, other=True))
    assert finder.accessibleDescription() == "Another QR code: not a badge"
    assert finder.accessibleName() == "What the camera sees"
    finder.grab()
    camera.glanced.emit(seen())
    assert finder.accessibleDescription() == ""


def test_what_is_lacking_stands_in_the_middle(qtbot, make, camera, tmp_path):
    finder = make()
    camera.release("no_event")
    camera.choose(f"{FOOTAGE}{tmp_path / 'nothing'}")
    qtbot.waitUntil(lambda: camera.state == NO_FOOTAGE)
    assert finder.accessibleDescription() == "This folder or video file cannot be shown."
    before = ink_at(finder, 160, 70)
    finder.grab()
    assert finder.glance is None
    assert before.isValid()
    camera.choose("")


def test_nobody_keeps_a_picture_that_is_not_seen(make, camera):
    finder = make()
    camera.glanced.emit(seen())
    finder.hide()
    camera.glanced.emit(seen())
    assert finder.glance is None


def test_a_picture_covers_its_place():
    place = QRectF(0, 0, 160, 90)
    assert covering(QSize(320, 180), place) == place
    assert covering(QSize(100, 100), place) == QRectF(0, -35, 160, 160)


# The choice


@pytest.fixture
def choice(qtbot, look, camera, settings, monkeypatch):
    work_on(monkeypatch, None)
    choice = CameraChoice(camera, settings, look)
    qtbot.addWidget(choice)
    choice.retranslate(Words())
    choice.show()
    return choice


def test_what_can_be_chosen(choice, camera, tmp_path, monkeypatch):
    media = work_on(monkeypatch, Media("a"))
    choice.refresh()
    assert choice.choice.choice.texts() == ["No camera", "Camera a"]
    choice.choice.choose("a")
    camera.hold("no_event")
    choice.choice.choice.activated.emit(1)
    assert camera.chosen == "a"
    assert choice.said.text() == "The camera rests."
    media.unplug("a")
    assert choice.choice.choice.texts() == ["No camera", "Camera a"]
    assert choice.choice.key() == "a"


def test_a_folder_or_a_video_in_place_of_a_camera(choice, camera, tmp_path, monkeypatch):
    module = "checkin.ui.scanners.camera_choice"
    folder, video = tmp_path / "pictures", tmp_path / "film.mp4"
    monkeypatch.setattr(f"{module}.ask_folder", lambda *_: folder)
    monkeypatch.setattr(f"{module}.ask_files", lambda *_: [video])
    choice.folder.click()
    assert camera.chosen == f"{FOOTAGE}{folder}"
    choice.video.click()
    assert camera.chosen == f"{FOOTAGE}{video}"
    assert choice.choice.choice.currentText() == "film.mp4"
    monkeypatch.setattr(f"{module}.ask_files", lambda *_: [])
    choice.video.click()
    assert camera.chosen == f"{FOOTAGE}{video}"


def test_the_mirrors_are_kept(choice, settings):
    assert (choice.mirror.isChecked(), choice.mirror_kiosk.isChecked()) == (False, True)
    choice.mirror.click()
    choice.mirror_kiosk.click()
    assert settings.value(MIRROR) == "true"
    assert settings.value(MIRROR_KIOSK) == "false"
