"""What is drawn, drawn at all: colours of a tone, icons, the figure for a photo."""

import io

import pytest
from PIL import Image
from PySide6.QtGui import QColor

from checkin.ui.parts.icons import icon
from checkin.ui.parts.photo import Photo
from checkin.ui.style import DARK, LIGHT
from tests.ui.clerk import Clerk

ICONS = ("scan-qr-code", "chart-no-axes-column", "folder-open", "calendar-plus", "sparkles",
         "search", "chevron-down")  # fmt: skip


@pytest.mark.parametrize("name", ICONS)
@pytest.mark.parametrize("colour", [LIGHT.accent, DARK.accent])
def test_an_icon_is_drawn_in_the_colour_of_the_look(qapp, name, colour):
    picture = icon(name, 48, colour, 2).toImage()
    assert picture.width() == 96
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(96)
        for y in range(96)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert QColor(colour).name() in colours


def test_a_photo_fills_its_frame(qtbot, look):
    photo = Photo(look)
    qtbot.addWidget(photo)
    photo.resize(214, 268)
    image = io.BytesIO()
    Image.new("RGB", (60, 300), "#AA5500").save(image, "PNG")
    photo.show_photo(image.getvalue())
    assert photo.grab().toImage().pixelColor(107, 134).name() == "#aa5500"
    for nothing in (None, b"no picture"):
        photo.show_photo(nothing)
        assert photo.grab().toImage().pixelColor(107, 134).name() != "#aa5500"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_verdict_has_the_colour_of_its_tone(make_window, qtbot, forum, colours):
    window = make_window(None, colours)
    window.open_path(forum)
    clerk = Clerk(qtbot, window)
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert _ground(clerk.page.panel) == colours.go[1].lower()
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert _ground(clerk.page.panel) == colours.attention[1].lower()
    window.stand_at("heads-of-mission")
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert _ground(clerk.page.panel) == colours.stop[1].lower()


def _ground(panel):
    return panel.grab().toImage().pixelColor(12, panel.height() // 2).name()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_stand_out_from_their_ground(colours):
    pairs = [
        (colours.text, colours.surface), (colours.muted, colours.surface),
        (colours.muted, colours.background), (colours.accent, colours.accent_soft),
        (colours.on_accent, colours.accent), colours.go, colours.attention, colours.stop,
        (colours.muted, colours.go[1]), (colours.muted, colours.attention[1]),
        (colours.muted, colours.stop[1]),
    ]  # fmt: skip
    assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []


def _contrast(one, other):
    light, dark = sorted((_luminance(QColor(c)) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
