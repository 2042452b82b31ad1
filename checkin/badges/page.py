"""Draw badges: one A6 page for each face."""

from collections.abc import Callable, Iterable
from typing import Any

from checkin.badges import arrange, symbol
from checkin.badges import layout as at
from checkin.badges.block import Line
from checkin.badges.colour import WHITE, rgb
from checkin.domain.badge import Face

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
        """Draw one badge on a page of its own and end the page.

        Raises ValueError where the token is not of 27 digits or the colour no `#RRGGBB`.
        """
        face = arrange.composed(face)
        header = self._form(("header", face.event, face.place), face, _draw_header)
        band = self._form(
            ("band", face.colour, face.letter, face.category, face.zones), face, _draw_band
        )
        self._canvas.doForm(header)
        self._canvas.doForm(band)
        left = at.points(arrange.symbol_left(face))
        bottom, side = at.points(at.SYMBOL_BOTTOM), at.points(at.SYMBOL_SIDE)
        self._canvas.addLiteral(symbol.path(face.token, left, bottom, side))
        _write(self._canvas, arrange.body(face))
        self._canvas.showPage()

    def _form(self, key: tuple[str, ...], face: Face, draw: Callable[[Any, Face], None]) -> str:
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"{key[0]}{len(self._forms)}"
            self._canvas.beginForm(name)
            draw(self._canvas, face)
            self._canvas.endForm()
        return name


def _draw_header(canvas: Any, face: Face) -> None:
    _fill(canvas, at.NAVY, at.HEADER_BOTTOM, at.HEADER_HEIGHT)
    left = (at.PAGE_WIDTH - at.SLOT_WIDTH) / 2
    slot = (left, at.SLOT_BOTTOM, at.SLOT_WIDTH, at.SLOT_HEIGHT, at.SLOT_HEIGHT / 2)
    canvas.setFillColorRGB(*rgb(WHITE))
    canvas.roundRect(*map(at.points, slot), stroke=0, fill=1)
    _write(canvas, arrange.header(face))


def _draw_band(canvas: Any, face: Face) -> None:
    _fill(canvas, face.colour, 0, at.BAND_HEIGHT)
    _write(canvas, arrange.band(face))


def _fill(canvas: Any, colour: str, bottom: float, height: float) -> None:
    canvas.setFillColorRGB(*rgb(colour))
    canvas.rect(0, at.points(bottom), SIZE[0], at.points(height), stroke=0, fill=1)


def _write(canvas: Any, lines: Iterable[Line]) -> None:
    text = canvas.beginText()
    colour = ""
    for line in lines:
        if line.colour != colour:
            colour = line.colour
            text.setFillColorRGB(*rgb(colour))
        text.setFont(line.font, line.size)
        text.setTextOrigin(line.x, line.y)
        text.textOut(line.text)
    canvas.drawText(text)
