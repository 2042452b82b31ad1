"""`checkin decode` of folders and videos, as a person types it."""

import json

import numpy as np
from PIL import Image

from checkin.domain.token import encode
from tests.scanning.pictures import grey_frame, video

A, B = (encode(7, serial, b"key").digits for serial in (1, 2))
SIZE = (320, 240)
BLANK = np.full((240, 320), 120, np.uint8)


def shown(code):
    return grey_frame(code, at=(100, 60), side=105, size=SIZE)


def test_a_folder_is_its_pictures(fresh):
    folder = fresh.folder / "pictures"
    folder.mkdir()
    for name, frame in (("b.png", shown(B)), ("a.png", shown(A))):
        Image.fromarray(frame).save(folder / name)
    told = fresh.do("decode", "pictures", "--json")
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert [answer["payloads"] for answer in answers] == [[A], [B]]
    assert [answer["image"][-5:] for answer in answers] == ["a.png", "b.png"]
    assert fresh.do("decode", "pictures").out.split() == [A, B]


def test_a_video_tells_what_was_seen_and_when(fresh):
    frames = [BLANK] * 5 + [shown(A)] * 10 + [shown(B)] * 10
    video(fresh.folder / "v.avi", frames, rate=10)
    told = fresh.do("decode", "v.avi", "--json")
    answer = json.loads(told.out)
    assert (answer["payloads"], answer["frames"]) == ([A, B], 25)
    first = {seen["payload"]: (seen["frame"], seen["seconds"]) for seen in answer["first_seen"]}
    assert first == {A: (5, 0.5), B: (15, 1.5)}


def test_what_cannot_be_read_is_one_sentence(fresh):
    (fresh.folder / "empty").mkdir()
    (fresh.folder / "bad.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(range(256)) * 9)
    for name in ("empty", "bad.mp4", "none.mp4"):
        told = fresh.run("decode", name)
        assert (told.status, told.out) == (1, "")
        assert len(told.err.splitlines()) == 1
        assert name in told.err
