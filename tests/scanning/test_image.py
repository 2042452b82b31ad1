"""Codes in pictures, as cameras and phones take them."""

import pytest
import qrcode
from PIL import Image

from checkin.domain.token import encode
from checkin.failure import Failure
from checkin.scanning import image as scanning
from checkin.scanning.image import decode_image

CODE = encode(7, 3388, b"key").digits


def symbol(text=CODE, size=8):
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, box_size=size, border=4)
    code.add_data(text)
    code.make()
    return code.make_image().get_image().convert("RGB")


def outcome(path):
    """Return what is read of a picture, or the code of the failure."""
    try:
        return decode_image(path)
    except Failure as failure:
        return failure.code


def saved(tmp_path, picture, name="x.png"):
    path = tmp_path / name
    picture.save(path)
    return path


@pytest.mark.parametrize("name", ["x.png", "x.jpg", "x.bmp", "x.gif", "x.webp", "снимок.png"])
def test_a_code_is_read_from_every_kind_of_picture(tmp_path, name):
    assert decode_image(saved(tmp_path, symbol(), name)) == [CODE]


@pytest.mark.parametrize("turn", [0, 90, 180, 270, 12])
def test_a_code_is_read_however_the_badge_is_held(tmp_path, turn):
    picture = symbol().rotate(turn, expand=True, fillcolor="white")
    assert decode_image(saved(tmp_path, picture)) == [CODE]


def test_a_small_code_is_read_at_twice_the_size(tmp_path):
    assert decode_image(saved(tmp_path, symbol(size=2))) == [CODE]


def test_several_codes_come_in_reading_order(tmp_path):
    texts = ["1", "2", "3", "4"]
    sheet = Image.new("RGB", (700, 700), "white")
    for n, text in enumerate(texts):
        sheet.paste(symbol(text, 6), (350 * (n % 2), 350 * (n // 2)))
    assert decode_image(saved(tmp_path, sheet)) == texts


def test_a_picture_without_a_code_holds_none(tmp_path):
    assert decode_image(saved(tmp_path, Image.new("RGB", (40, 40), "red"))) == []
    assert decode_image(saved(tmp_path, Image.new("RGB", (1, 1)))) == []


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK", "I;16"])
def test_every_form_of_colour_is_read(tmp_path, mode):
    picture = symbol().convert("L")
    picture = (
        picture.convert("I").point(lambda v: v * 256).convert(mode)
        if mode == "I;16"
        else (picture.convert("RGB").convert(mode))
    )
    name = "x.tif" if mode == "CMYK" else "x.png"
    assert decode_image(saved(tmp_path, picture, name)) == [CODE]


def test_a_text_of_any_script_is_read(tmp_path):
    assert decode_image(saved(tmp_path, symbol("Тоқаев 김민서"))) == ["Тоқаев 김민서"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "file_missing"), (b"", "not_a_picture"), (b"Dear Sir", "not_a_picture")],
)
def test_what_is_no_picture_is_told(tmp_path, content, code):
    path = tmp_path / "x.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Failure) as caught:
        decode_image(path)
    assert caught.value.code == code


@pytest.mark.parametrize("name", ["x.png", "x.jpg", "x.gif", "x.tif", "x.bmp", "x.webp"])
def test_half_a_picture_is_told(tmp_path, name):
    path = saved(tmp_path, symbol(), name)
    whole = path.read_bytes()
    for part in (2, 3, 10):
        path.write_bytes(whole[: len(whole) // part])
        assert outcome(path) in ("file_unreadable", "not_a_picture", [], [CODE])


def test_a_folder_is_no_picture(tmp_path):
    with pytest.raises(Failure) as caught:
        decode_image(tmp_path)
    assert caught.value.code in ("file_unreadable", "not_a_picture")


@pytest.mark.filterwarnings("error")
def test_a_picture_too_large_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(scanning, "MOST_PIXELS", 100)
    with pytest.raises(Failure) as caught:
        decode_image(saved(tmp_path, symbol()))
    assert caught.value.code == "picture_too_large"


@pytest.mark.parametrize(
    ("side", "said"),
    [(11_000, "picture_too_large"), (30_000, "picture_too_large")],
)
def test_a_picture_that_unpacks_beyond_measure_is_refused(tmp_path, side, said):
    path = saved(tmp_path, Image.new("1", (8, 8)), "bomb.gif")
    content = bytearray(path.read_bytes())
    content[6:10] = side.to_bytes(2, "little") * 2
    path.write_bytes(content)
    assert outcome(path) == said
