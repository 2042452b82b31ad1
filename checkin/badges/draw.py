"""Draw badges on the pages of a PDF, one to a page or several to a sheet."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from checkin.badges import symbol
from checkin.badges.block import Line, points
from checkin.badges.colour import rgb
from checkin.badges.lay_out import Code, Fill, Image, Mark, Values, marks, stands, values_of
from checkin.badges.picture import Picture
from checkin.badges.template import (
    AnyItem,
    Frame,
    Items,
    Rows,
    Shape,
    Template,
    Text,
    placeholders,
    texts_of,
)
from checkin.badges.template import Picture as PictureItem
from checkin.badges.template import Symbol as SymbolItem
from checkin.domain.badge import Face

Pictures = Callable[[str], bytes | None]
"""Finds a picture, a JPEG, by its hash."""

SHARED = frozenset(
    ("event", "event_name", "place", "venue", "days", "country", "delegation", "category", "letter",
     "zones", "colour")
)  # fmt: skip
"""Fields that many badges have in common: what shows no others is drawn once, and referred to."""

CUT, CUT_LONG, FOLD_LONG = "#9AA3AF", 4.0, 5.0
"""Colour of the marks for the knife, and how long they and those of a fold are, in millimetres."""

COLUMNS_APART = 2.0
"""White between two columns of a list, in millimetres."""


def no_pictures(_: str) -> None:
    """Find none: an event without photos."""


def page_size(template: Template) -> tuple[float, float]:
    """Return width and height of the paper in points: the sheet's, else the badge's."""
    paper = template.sheet or template.page
    return points(paper.width), points(paper.height)


@dataclass(frozen=True, slots=True)
class Layer:
    """Items that follow one another, and whether they are the same on many badges."""

    items: tuple[AnyItem, ...]
    shared: bool
    fields: tuple[str, ...]


class Pages:
    """Draws a template's badges on the pages of a reportlab canvas."""

    def __init__(self, canvas: Any, template: Template, pictures: Pictures = no_pictures) -> None:
        self.template = template
        self._canvas, self._pictures = canvas, pictures
        self._height = points(template.page.height)
        self._sides = [_layers(side) for side in (template.front, template.back) if side]
        self._forms: dict[tuple[Any, ...], str] = {}
        self._images: dict[str, Picture | None] = {}

    def draw(self, face: Face) -> None:
        """Draw one badge on a page of its own, its back on the next.

        Raises ValueError where the token is not of 27 digits or a colour no `#RRGGBB`.
        """
        values = values_of(face)
        for side in self._sides:
            self._draw_side(side, values)
            self._folds()
            self._canvas.showPage()

    def draw_sheet(self, faces: Sequence[Face]) -> None:
        """Draw as many badges as a sheet holds; on the back they lie mirrored."""
        of_all = [values_of(face) for face in faces]
        for back, side in enumerate(self._sides):
            for place, values in enumerate(of_all):
                self._canvas.saveState()
                self._canvas.translate(*place_on_sheet(self.template, place, back=bool(back)))
                self._draw_side(side, values)
                self._canvas.restoreState()
            self._cut_marks()
            self._canvas.showPage()

    def draw_cover(self, face: Face, listed: Sequence[Face]) -> int:
        """Draw a cover sheet that lists badges, on as many pages as they take; return how many."""
        values, rows = values_of(face), [values_of(each) for each in listed]
        held = min(rows_on(item) for item in self.template.front if isinstance(item, Rows))
        pages = max(1, math.ceil(len(rows) / held))
        for page in range(pages):
            for item in self.template.front:
                if not isinstance(item, Rows):
                    self._put([item], values)
                else:
                    self._put_rows(item, rows[page * held : (page + 1) * held])
            self._folds()
            self._canvas.showPage()
        return pages

    def _put_rows(self, item: Rows, rows: Sequence[Values]) -> None:
        for place, values in enumerate(rows):
            top = item.at.top + place * item.high
            line = Shape(
                at=Frame(item.at.left, top + item.high, item.at.width, 0.2), fill=item.rule
            )
            self._put([*cells(item, top), line], values)

    def _draw_side(self, layers: Sequence[Layer], values: Values) -> None:
        for layer in layers:
            if layer.shared:
                self._canvas.doForm(self._form(layer, values))
            else:
                self._put(layer.items, values)

    def _form(self, layer: Layer, values: Values) -> str:
        key = (id(layer), *(values.get(field) for field in layer.fields))
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"shared{len(self._forms)}"
            self._canvas.beginForm(name)
            self._put(layer.items, values)
            self._canvas.endForm()
        return name

    def _put(self, items: Iterable[AnyItem], values: Values) -> None:
        drawn = [
            mark
            for item in items
            if stands(item, values)
            for mark in marks(item, values, self._height)
        ]
        for kind, run in groupby(drawn, type):
            if kind is Line:
                _write(self._canvas, run)
            else:
                for mark in run:
                    self._draw_mark(mark)

    def _draw_mark(self, mark: Mark) -> None:
        if isinstance(mark, Fill):
            fill(self._canvas, mark)
        elif isinstance(mark, Code):
            path = symbol.path(mark.token, mark.left, mark.bottom, mark.side)
            self._canvas.addLiteral(path)
        elif isinstance(mark, Image) and (picture := self._picture(mark.hash)):
            picture.draw(self._canvas, mark)

    def _picture(self, hash: str) -> Picture | None:
        """Find a picture; only those of the template are kept, a photo is one badge's."""
        if hash not in self._images:
            image = self._pictures(hash)
            found = Picture(hash, image) if image else None
            if not any(
                isinstance(i, PictureItem) and i.source == hash for i in self.template.items
            ):
                return found
            self._images[hash] = found
        return self._images[hash]

    def _folds(self) -> None:
        page, canvas = self.template.page, self._canvas
        for fold in self.template.folds:
            edge = page.height if fold.upright else page.width
            for begin in (0.0, edge - FOLD_LONG):
                ends = (fold.at, begin, fold.at, begin + FOLD_LONG)
                if not fold.upright:
                    ends = (begin, page.height - fold.at, begin + FOLD_LONG, page.height - fold.at)
                _hairline(canvas, ends, dashed=True)

    def _cut_marks(self) -> None:
        sheet = self.template.sheet
        if sheet is None or not sheet.marks:
            return
        across, down = cuts(self.template)
        for x in across:
            for begin in (0.0, sheet.height - CUT_LONG):
                _hairline(self._canvas, (x, begin, x, begin + CUT_LONG))
        for y in down:
            for begin in (0.0, sheet.width - CUT_LONG):
                _hairline(
                    self._canvas, (begin, sheet.height - y, begin + CUT_LONG, sheet.height - y)
                )


def rows_on(item: Rows) -> int:
    """Return how many lines of a list one page holds."""
    return max(1, int(item.at.height / item.high + 0.001))


def cells(item: Rows, top: float) -> list[Text]:
    """Return the texts of one line of a list, each in its column; those open share the rest."""
    own = sum(column.width for column in item.columns)
    open_ones = sum(not column.width for column in item.columns)
    rest = max(item.at.width - own, 1.0) / max(open_ones, 1)
    made, left = [], item.at.left
    for column in item.columns:
        width = column.width or rest
        frame = Frame(left, top + item.high * 0.1, max(width - COLUMNS_APART, 1.0), item.high * 0.8)
        made.append(Text(at=frame, parts=(column,), anchor="middle"))
        left += width
    return made


def on_a_sheet(template: Template) -> int:
    """Return how many badges a paper holds."""
    return template.sheet.columns * template.sheet.rows if template.sheet else 1


def place_on_sheet(template: Template, place: int, *, back: bool = False) -> tuple[float, float]:
    """Return left and bottom of a badge on its sheet, in points; row by row from the top."""
    sheet, page = template.sheet, template.page
    if sheet is None:
        return 0.0, 0.0
    row, column = divmod(place, sheet.columns)
    left = sheet.left + column * (page.width + sheet.across)
    if back:  # the paper is turned about its upright edge
        left = sheet.width - left - page.width
    top = sheet.top + row * (page.height + sheet.down)
    return points(left), points(sheet.height - top - page.height)


def cuts(template: Template) -> tuple[list[float], list[float]]:
    """Return where a sheet is cut, in millimetres from its left and from its top."""
    sheet, page = template.sheet, template.page
    if sheet is None:
        return [], []
    across = {
        round(sheet.left + n * (page.width + sheet.across) + edge, 3)
        for n in range(sheet.columns)
        for edge in (0.0, page.width)
    }
    down = {
        round(sheet.top + n * (page.height + sheet.down) + edge, 3)
        for n in range(sheet.rows)
        for edge in (0.0, page.height)
    }
    return (
        sorted(x for x in across if 0 < x < sheet.width),
        sorted(y for y in down if 0 < y < sheet.height),
    )


def fill(canvas: Any, mark: Fill) -> None:
    """Fill a rectangle."""
    canvas.setFillColorRGB(*rgb(mark.colour))
    if mark.radius:
        radius = min(mark.radius, mark.width / 2, mark.height / 2)
        canvas.roundRect(mark.left, mark.bottom, mark.width, mark.height, radius, stroke=0, fill=1)
    else:
        canvas.rect(mark.left, mark.bottom, mark.width, mark.height, stroke=0, fill=1)


def _layers(items: Items) -> list[Layer]:
    """Group what follows one another by whether many badges have it in common."""
    layers = []
    for shared, run in groupby(items, _shared):
        own = tuple(run)
        fields = sorted({field for item in own for field in _fields(item)})
        layers.append(Layer(own, shared, tuple(fields)))
    return layers


def _shared(item: AnyItem) -> bool:
    own = isinstance(item, SymbolItem | PictureItem | Rows)
    return not own and SHARED.issuperset(_fields(item))


def _fields(item: AnyItem) -> set[str]:
    """Return the fields that what an item shows depends on."""
    shown = {name for part in texts_of(item) for name in placeholders(part.text)}
    return shown | {*item.when} | {*item.unless} | {"colour"}


def _write(canvas: Any, lines: Iterable[Any]) -> None:
    text = canvas.beginText()
    colour = ""
    for line in lines:
        if line.colour != colour:
            colour = line.colour
            text.setFillColorRGB(*rgb(colour))
        text.setFont(line.font, line.size)
        if line.turned:
            angle = math.radians(-line.turned)
            cos, sin = math.cos(angle), math.sin(angle)
            text.setTextTransform(cos, sin, -sin, cos, line.x, line.y)
        else:
            text.setTextOrigin(line.x, line.y)
        text.textOut(line.text)
    canvas.drawText(text)


def _hairline(
    canvas: Any, ends: tuple[float, float, float, float], *, dashed: bool = False
) -> None:
    canvas.saveState()
    canvas.setStrokeColorRGB(*rgb(CUT))
    canvas.setLineWidth(0.3)
    if dashed:
        canvas.setDash(3, 2)
    canvas.line(*map(points, ends))
    canvas.restoreState()
