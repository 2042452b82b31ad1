"""A camera of this computer: Qt's multimedia stands at the machine's edge."""

import importlib
import types

import pytest
from PySide6.QtCore import QSize

from checkin.ui import camera as module
from checkin.ui.camera import BROKE, NO_CAMERA, NO_LIBRARIES, Camera, best_format
from tests.ui.devices import Media, work_on


@pytest.fixture
def told(monkeypatch):
    """Make a camera on a computer as a test says; return it and what it tells."""

    def make(media, wanted=""):
        work_on(monkeypatch, media)
        camera, codes = Camera(), []
        camera.failed.connect(codes.append)
        camera.start(wanted)
        return camera, codes

    return make


def form(width, height, rate):
    return types.SimpleNamespace(
        resolution=lambda: QSize(width, height), maxFrameRate=lambda: float(rate)
    )


def test_a_computer_without_the_libraries(told):
    camera, codes = told(None)
    assert codes == [NO_LIBRARIES]
    assert not camera.on
    assert camera.there() == {}


def test_a_computer_without_a_camera(told):
    assert told(Media())[1] == [NO_CAMERA]
    assert told(Media("a"), "b")[1] == [NO_CAMERA]


def test_a_camera_that_sees_and_breaks(told):
    media = Media("a", "b")
    camera, codes = told(media, "b")
    frames = []
    camera.arrived.connect(frames.append)
    camera.start()
    assert camera.on
    assert media.opened == ["b"]
    media.sink.videoFrameChanged.emit("frame")
    assert frames == ["frame"]
    media.camera.errorOccurred.emit(None, "unplugged")
    assert codes == [BROKE]
    assert not camera.on
    assert not media.camera.on
    camera.stop()


def test_the_cameras_are_named_and_another_one_is_noticed(told):
    media = Media("a", "b")
    camera, _ = told(media)
    heard = []
    camera.plugged.connect(lambda: heard.append(True))
    assert camera.there() == {"a": "Camera a", "b": "Camera b"}
    media.plug("c")
    assert heard
    assert "c" in camera.there()


def test_the_format_is_hd_at_a_brisk_rate():
    slow, small, large = form(1280, 720, 10), form(640, 480, 30), form(1920, 1080, 30)
    good, faster = form(1280, 720, 30), form(1280, 720, 60)
    assert best_format([small, slow, large, good]) is good
    assert best_format([slow, small]) is small
    assert best_format([good, faster]) is good
    assert best_format([]) is None


def test_multimedia_is_not_loaded_with_the_window():
    assert module.importlib is importlib
