"""Draw badges: one A6 page for each face."""

from typing import Any

from checkin.badges import arrange, fonts, symbol
from checkin.badges import layout as at
from checkin.badges.arrange import Block, Line
from checkin.domain.badge import Face

CONTRAST = 4.5
"""The least contrast of a text with its ground."""

SIZE = (at.points(at.PAGE_WIDTH), at.points(at.PAGE_HEIGHT))
"""Width and height of the page in points."""


class Pages:
    """Draws faces on the pages of a reportlab canvas.

    Header and bands are the same on many badges: each is drawn once and kept in
    the document as a form that the pages refer to.
    """

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._forms: dict[tuple[str, ...], str] = {}

    def draw(self, face: Face) -> None:
        """Draw one badge on a page of its own and end the page."""
        face = arrange.composed(face)
        header = self._form(("header", face.event, face.place), face, _draw_header)
        band = self._form(
            ("band", face.colour, face.letter, face.category, face.zones), face, _draw_band
        )
        canvas = self._canvas
        canvas.doForm(header)
        canvas.doForm(band)
        canvas.addLiteral(
            symbol.path(
                face.token,
                at.points(arrange.symbol_left(face)),
                at.points(at.SYMBOL_BOTTOM),
                at.points(at.SYMBOL_SIDE),
            )
        )
        _write(canvas, arrange.body(face))
        canvas.showPage()

    def _form(self, key: tuple[str, ...], face: Face, draw: Any) -> str:
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"{key[0]}{len(self._forms)}"
            self._canvas.beginForm(name)
            draw(self._canvas, face)
            self._canvas.endForm()
        return name


def ink_on(colour: str) -> str:
    """Return white or black, `#RRGGBB`, whichever can be read on the colour (at least 4.5 : 1).

    White is taken where both can be read.
    """
    return at.WHITE if contrast(colour, at.WHITE) >= CONTRAST else at.BLACK


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, `#RRGGBB`, as WCAG reckons it: 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _rgb(colour)
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _draw_header(canvas: Any, face: Face) -> None:
    _fill(canvas, at.NAVY, 0, at.HEADER_BOTTOM, at.PAGE_WIDTH, at.HEADER_HEIGHT)
    canvas.setFillColorRGB(*_rgb(at.WHITE))
    canvas.roundRect(
        at.points((at.PAGE_WIDTH - at.SLOT_WIDTH) / 2),
        at.points(at.SLOT_BOTTOM),
        at.points(at.SLOT_WIDTH),
        at.points(at.SLOT_HEIGHT),
        at.points(at.SLOT_HEIGHT / 2),
        stroke=0,
        fill=1,
    )
    event = arrange.block(
        face.event, fonts.BOLD, at.WHITE, at.CONTENT_WIDTH, at.HEADER_TEXT_HEIGHT, at.EVENT
    )
    place = arrange.block(
        face.place, fonts.REGULAR, at.PALE, at.CONTENT_WIDTH, at.HEADER_PLACE_HEIGHT, at.PLACE
    )
    left, top = at.points(at.MARGIN), at.points(at.HEADER_TEXT_TOP)
    below = top - event.height - at.points(at.HEADER_PLACE_GAP) if face.event else top
    _write(canvas, [*event.placed(left, top), *place.placed(left, below)])


def _draw_band(canvas: Any, face: Face) -> None:
    _fill(canvas, face.colour, 0, 0, at.PAGE_WIDTH, at.BAND_HEIGHT)
    ink = ink_on(face.colour)
    height = at.BAND_TEXT_HEIGHT
    zones = arrange.block(
        _spaced(face.zones), fonts.BOLD, ink, at.BAND_ZONES_WIDTH, height, at.ZONES
    )
    letter = arrange.block(face.letter, fonts.BOLD, ink, at.BAND_LETTER_WIDTH, height, at.LETTER)
    left = at.points(at.MARGIN)
    right = left + at.points(at.CONTENT_WIDTH) - _width(zones)
    begin = left + (_width(letter) + at.points(at.BAND_GAP) if face.letter else 0)
    room = (right - begin) / at.points(1) - (at.BAND_GAP if face.zones else 0)
    category = arrange.block(face.category, fonts.BOLD, ink, room, height, at.CATEGORY)
    _write(
        canvas,
        [*_in_band(letter, left), *_in_band(category, begin), *_in_band(zones, right)],
    )


def _in_band(block: Block, left: float) -> list[Line]:
    return block.placed(left, (at.points(at.BAND_HEIGHT) + block.height) / 2)


def _width(block: Block) -> float:
    widths = [fonts.width(line, block.font) for line in block.fitted.lines]
    return max(widths, default=0.0) * block.fitted.size


def _spaced(zones: str) -> str:
    """The zones with a space between: A123 is read as one word, A 1 2 3 as four doors."""
    return " ".join(zones.split() if " " in zones else zones)


def _fill(canvas: Any, colour: str, x: float, y: float, width: float, height: float) -> None:
    canvas.setFillColorRGB(*_rgb(colour))
    canvas.rect(*map(at.points, (x, y, width, height)), stroke=0, fill=1)


def _write(canvas: Any, lines: list[Line]) -> None:
    text = canvas.beginText()
    colour = None
    for line in lines:
        if line.colour != colour:
            colour = line.colour
            text.setFillColorRGB(*_rgb(colour))
        text.setFont(line.font, line.size)
        text.setTextOrigin(line.x, line.y)
        text.textOut(line.text)
    canvas.drawText(text)
