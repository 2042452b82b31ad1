"""Frames of folders and videos, and hostile files in their place."""

import numpy as np
import pytest
from PIL import Image

from checkin.domain.token import encode
from checkin.failure import Failure
from checkin.scanning import footage
from checkin.scanning.footage import frames, is_video
from checkin.scanning.frame import read_frame
from checkin.scanning.opencv import opencv
from tests.scanning.pictures import grey_frame, video

cv2 = opencv()

CODE = encode(7, 3388, b"key").digits
SIZE = (320, 240)
BLANK = np.full((SIZE[1], SIZE[0]), 120, np.uint8)
SHOWN = grey_frame(CODE, at=(100, 60), side=105, size=SIZE)
KINDS = [("v.avi", "MJPG"), ("v.mp4", "mp4v"), ("v.mkv", "mp4v"), ("видео 비디오.mkv", "MJPG")]


def failure_of(path):
    with pytest.raises(Failure) as caught:
        list(frames(path))
    return caught.value.code


def outcome(path):
    """Return how many frames come, or the code of the failure."""
    try:
        return len(list(frames(path)))
    except Failure as failure:
        return failure.code


@pytest.mark.parametrize(("name", "code"), KINDS)
def test_a_video_is_its_frames_with_their_times(tmp_path, name, code):
    path = video(tmp_path / name, [BLANK, SHOWN, SHOWN, BLANK], rate=10, code=code)
    assert is_video(path)
    taken = list(frames(path))
    assert [(frame.number, frame.at_ms) for frame in taken] == [
        (0, 0),
        (1, 100),
        (2, 200),
        (3, 300),
    ]
    assert taken[0].pixels.shape == (SIZE[1], SIZE[0], 3)
    assert [[s.text for s in read_frame(f.grey, 0)] for f in taken] == [[], [CODE], [CODE], []]


def test_a_folder_is_its_pictures_in_order_of_name(tmp_path):
    for name, tone in (("b.png", 50), ("a.JPG", 10), ("c.bmp", 90)):
        Image.new("L", SIZE, tone).save(tmp_path / name)
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / ".a.png").write_bytes(b"x")
    (tmp_path / "d.png").mkdir()
    taken = list(frames(tmp_path))
    assert [int(frame.grey[0, 0]) for frame in taken] == [10, 50, 90]
    assert [(frame.number, frame.at_ms) for frame in taken] == [(0, 0), (1, 33), (2, 66)]


def test_colours_come_blue_first(tmp_path):
    Image.new("RGB", SIZE, (200, 100, 50)).save(tmp_path / "a.png")
    (frame,) = frames(tmp_path)
    assert frame.pixels[0, 0].tolist() == [50, 100, 200]


def test_what_is_missing_or_of_another_kind_is_told(tmp_path):
    assert failure_of(tmp_path / "none.mp4") == "file_missing"
    assert failure_of(tmp_path) == "no_pictures"
    (tmp_path / "a.png").write_bytes(b"x")
    assert failure_of(tmp_path) == "not_a_picture"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Dear Sir",
        b"#EXTM3U\n#EXTINF:1,\nhttp://example.org/x.ts\n",
        b"ffconcat version 1.0\n",
    ],
)
def test_what_is_no_video_meets_no_codec(tmp_path, content, monkeypatch):
    monkeypatch.setattr(cv2, "VideoCapture", None)
    path = tmp_path / "x.mp4"
    path.write_bytes(content)
    assert failure_of(path) == "not_a_video"


@pytest.mark.parametrize(
    "head", [b"\0\0\0\x18ftypisom", b"RIFF\xff\xff\xff\xffAVI ", b"\x1a\x45\xdf\xa3" + b"\xff" * 8]
)
@pytest.mark.parametrize("rest", [b"", bytes(range(256)) * 40])
def test_a_head_alone_is_a_damaged_video_and_says_nothing_else(tmp_path, head, rest, capfd):
    path = tmp_path / "x.mp4"
    path.write_bytes(head + rest)
    assert failure_of(path) == "video_unreadable"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("name", "code"), KINDS[:3])
def test_half_a_video_ends_early_or_is_told(tmp_path, name, code, capfd):
    whole = video(tmp_path / name, [SHOWN] * 20, code=code).read_bytes()
    path = tmp_path / f"half {name}"
    for part in (2, 3, 10):
        path.write_bytes(whole[: len(whole) // part])
        assert outcome(path) in {"video_unreadable", *range(1, 20)}
    assert capfd.readouterr() == ("", "")


def test_a_video_without_frames_is_told(tmp_path):
    path = tmp_path / "v.avi"
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"MJPG"), 30, SIZE)
    writer.release()
    if path.exists() and is_video(path):
        assert failure_of(path) == "video_unreadable"


def test_pictures_too_large_are_refused_before_the_first(tmp_path, monkeypatch):
    path = video(tmp_path / "v.avi", [SHOWN])
    monkeypatch.setattr(footage, "MOST_PIXELS", 100)
    assert failure_of(path) == "video_too_large"


def test_an_avi_that_claims_huge_pictures_is_told(tmp_path, capfd):
    content = bytearray(video(tmp_path / "v.avi", [SHOWN] * 3).read_bytes())
    at = content.index(b"strf") + 12
    content[at : at + 8] = (60_000).to_bytes(4, "little") * 2
    (tmp_path / "v.avi").write_bytes(content)
    assert outcome(tmp_path / "v.avi") in {"video_unreadable", "video_too_large", 1, 2, 3}
    assert capfd.readouterr() == ("", "")
