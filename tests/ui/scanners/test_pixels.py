"""Grey pixels of every form in which cameras deliver theirs."""

import types
from enum import Enum

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QImage

from checkin.ui.scanners.pixels import grey_of, grey_of_image, image_of

GREY = np.arange(48, dtype=np.uint8).reshape(6, 8) * 5
PADDING = 4
"""Bytes at each row's end that are no pixels."""


class Frame:
    """A frame as QVideoFrame offers it."""

    MapMode = Enum("MapMode", {"NotMapped": 0, "ReadOnly": 1})

    def __init__(self, name, rows, *, readable=True, size=None):
        self._name, self._readable, self.mapped = name, readable, False
        self._size = rows.shape if size is None else size
        self._stride = rows.shape[1] + PADDING
        self._rows = np.pad(rows, ((0, 0), (0, PADDING)), constant_values=99).tobytes()

    def mappedBytes(self, plane):
        return self._stride * self._size[0]

    def pixelFormat(self):
        return types.SimpleNamespace(name=f"Format_{self._name}")

    def height(self):
        return self._size[0]

    def width(self):
        return self._size[1]

    def map(self, mode):
        assert mode is self.MapMode.ReadOnly
        self.mapped = self._readable
        return self._readable

    def unmap(self):
        self.mapped = False

    def bits(self, plane):
        assert (plane, self.mapped) == (0, True)
        return memoryview(self._rows)

    def bytesPerLine(self, plane):
        return self._stride


def woven(first):
    """Return rows where every other byte is a pixel's brightness."""
    rows = np.full((6, 16), 7, np.uint8)
    rows[:, first::2] = GREY
    return rows


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        *((name, GREY) for name in ("YUV420P", "YUV422P", "YV12", "NV12", "NV21", "Y8")),
        ("YUYV", woven(0)), ("UYVY", woven(1)), ("Y16", woven(1)), ("P010", woven(1)),
    ],
)  # fmt: skip
def test_the_brightness_is_taken_where_it_lies(name, rows):
    frame = Frame(name, rows, size=GREY.shape)
    assert np.array_equal(grey_of(frame), GREY)
    assert not frame.mapped


def test_a_jpeg_is_unpacked_and_a_damaged_one_let_go():
    wall = np.full((48, 64), 200, np.uint8)
    packed = cv2.imencode(".jpg", wall)[1].tobytes()
    frame = Frame("Jpeg", GREY)
    frame._rows, frame.mappedBytes = packed, lambda plane: len(packed)
    grey = grey_of(frame)
    assert grey.shape == wall.shape
    assert abs(int(grey.mean()) - 200) < 3
    assert grey_of(Frame("Jpeg", GREY)) is None
    assert not frame.mapped


def test_a_frame_that_cannot_be_read_is_none():
    assert grey_of(Frame("NV12", GREY, readable=False)) is None
    assert grey_of_image(QImage()) is None


def test_a_picture_goes_to_grey_and_back():
    assert np.array_equal(grey_of_image(image_of(GREY)), GREY)


# What Qt's libraries say when they are loaded is of no matter here.
@pytest.mark.qt_log_ignore("Couldn.t", "symbols", "nullptr", "FFmpeg", "Multimedia")
def test_a_frame_of_qts_own():
    media = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    form = media.QVideoFrameFormat.PixelFormat.Format_NV12
    frame = media.QVideoFrame(media.QVideoFrameFormat(image_of(GREY).size(), form))
    assert frame.map(media.QVideoFrame.MapMode.WriteOnly)
    stride = frame.bytesPerLine(0)
    rows = np.frombuffer(frame.bits(0), np.uint8)[: stride * 6].reshape(6, stride)
    rows[:, :8] = GREY
    frame.unmap()
    assert np.array_equal(grey_of(frame), GREY)
