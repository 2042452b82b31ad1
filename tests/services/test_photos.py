"""Photos: whatever comes in, a small portrait is kept, or a sentence says why not."""

import io

import pytest
from PIL import Image

from checkin.failure import Failure
from checkin.services import photos
from checkin.services.card import card
from checkin.services.history import dossier, history
from checkin.services.photos import Crop, photo_of, read_photo, set_photo, upright
from checkin.services.undo import undo
from checkin.store import people


def picture(width=900, height=600, kind="PNG", mode="RGB", **more):
    image = Image.new(mode, (width, height), "navy" if mode == "RGB" else None)
    image.paste("red" if mode == "RGB" else 1, (0, 0, width // 2, height))
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def opened(photo):
    return Image.open(io.BytesIO(photo))


@pytest.mark.parametrize(("kind", "mode"), [
    ("PNG", "RGB"), ("JPEG", "RGB"), ("WEBP", "RGB"), ("BMP", "RGB"), ("TIFF", "RGB"),
    ("PNG", "RGBA"), ("PNG", "P"), ("GIF", "P"), ("PNG", "LA"), ("PNG", "L"),
])  # fmt: skip
def test_any_picture_becomes_a_small_portrait(kind, mode):
    photo = opened(photo_of(picture(kind=kind, mode=mode)))
    assert (photo.format, photo.mode) == ("JPEG", "RGB")
    assert photo.size == (480, 600)


def test_a_smaller_picture_is_not_blown_up():
    assert opened(photo_of(picture(90, 60))).size == (48, 60)
    assert opened(photo_of(picture(60, 400))).size == (60, 75)


def test_the_middle_is_kept_unless_told():
    middle = opened(photo_of(picture())).convert("RGB")
    assert middle.getpixel((5, 300))[0] > 200
    assert middle.getpixel((475, 300))[2] > 100
    left = opened(photo_of(picture(), Crop(x=0.0))).convert("RGB")
    assert left.getpixel((300, 300))[0] > 200
    close = Crop(0.9, 0.5, 3.0)
    assert opened(photo_of(picture(), close)).convert("RGB").getpixel((80, 100))[2] > 100
    assert opened(photo_of(picture(), close)).size == (160, 200)


def test_a_crop_stays_inside():
    assert Crop(-5, 9, 0.1).box(800, 1000) == (0, 0, 800, 1000)
    left, top, right, bottom = Crop(2, 2, 2).box(800, 1000)
    assert (left, top, right, bottom) == (400, 500, 800, 1000)


def test_a_camera_that_was_held_sideways():
    turned = Image.Exif()
    turned[0x0112] = 6
    photo = picture(800, 400, "JPEG", exif=turned)
    assert opened(upright(photo)).size[0] < opened(upright(photo)).size[1]
    assert not opened(photo_of(photo)).getexif()


@pytest.mark.parametrize("rubbish", [
    b"", b"no picture", picture()[:200],
    picture(kind="JPEG")[:400], b"\x89PNG\r\n\x1a\n" + b"x" * 9,
    b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9",
])  # fmt: skip
def test_what_is_no_picture(rubbish):
    with pytest.raises(Failure, match="not_a_photo") as told:
        photo_of(rubbish, name="portrait.png")
    assert told.value.params == {"path": "portrait.png"}


def test_a_picture_that_would_fill_the_memory(monkeypatch):
    monkeypatch.setattr(photos, "MOST_PIXELS", 1000)
    with pytest.raises(Failure, match="photo_too_large"):
        photo_of(picture())
    monkeypatch.setattr(photos, "MOST_BYTES", 10)
    with pytest.raises(Failure, match="photo_too_large"):
        upright(picture())


def test_a_bomb_is_refused_unread(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(Failure, match="photo_too_large"):
        photo_of(picture())


def test_a_thread_is_no_picture():
    with pytest.raises(Failure, match="not_a_photo"):
        photo_of(picture(400, 1, mode="L"), Crop(zoom=6))


def test_files(tmp_path, monkeypatch):
    path = tmp_path / "portrait.png"
    with pytest.raises(Failure, match="file_missing"):
        read_photo(path)
    path.write_bytes(picture())
    assert read_photo(path) == path.read_bytes()
    with pytest.raises(Failure, match="file_unreadable"):
        read_photo(tmp_path)
    monkeypatch.setattr(photos, "MOST_BYTES", 10)
    with pytest.raises(Failure, match="photo_too_large"):
        read_photo(path)


def test_a_photo_is_kept_shown_and_taken_back(desk):
    event = desk.event
    id = people.everybody(event)[0].attendee.id
    photo = photo_of(picture())
    batch = set_photo(event, id, photo, by="Aizada")
    assert card(event, id).photo == photo
    assert history(event, id)[0].code == "photo"
    undo(event, batch)
    assert card(event, id).photo is None
    with pytest.raises(Failure, match="no_such_person"):
        set_photo(event, "nobody", photo)


def test_all_that_is_known_of_a_person(desk):
    who = people.everybody(desk.event)[1].attendee
    desk.by_hand("registration", who.ref)
    desk.by_hand("plenary", who.ref)
    known = dossier(desk.event, who.id)
    assert {"added", "badge_printed", "checked_in", "entered"} <= {h.code for h in known.history}
    assert "plenary" in known.presences
    assert dossier(desk.event, "nobody") is None
