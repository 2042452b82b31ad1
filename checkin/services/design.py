"""Changing a template: every operation takes one and returns another, and nothing leaves the page.

Items are named by their places, from 0, those of the front and then of the back counted
through. Lengths are in millimetres.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from checkin.badges.symbol import MODULES, QUIET
from checkin.badges.template import (
    AnyItem,
    Fold,
    Frame,
    Page,
    Part,
    Picture,
    Shape,
    Sheet,
    Symbol,
    Template,
    Text,
)

Places = frozenset[int]

LEAST = 1.0
"""The least width and height of an item."""

APART = 3.0
"""How far a copy stands from what it is a copy of."""

WHITE = QUIET / MODULES
"""The white on each side of a code, as a part of its side."""

Kept = TypeVar("Kept")


def bounds(item: AnyItem) -> Frame:
    """Return what an item takes of the page: a code with the white around it."""
    return item.whole if isinstance(item, Symbol) else item.at


def around(frames: Iterable[Frame]) -> Frame:
    """Return the frame that holds all of these; there must be one."""
    held = list(frames)
    left, top = min(f.left for f in held), min(f.top for f in held)
    right, bottom = max(f.right for f in held), max(f.bottom for f in held)
    return Frame(left, top, right - left, bottom - top)


def moved(form: Template, places: Collection[int], across: float, down: float) -> Template:
    """Move items together, as far as all of them stay on the page."""
    if not places:
        return form
    whole, page = around(bounds(form.items[place]) for place in places), form.page
    across = _within(across, -whole.left, page.width - whole.right)
    down = _within(down, -whole.top, page.height - whole.bottom)
    return _each(form, places, lambda item: _shifted(item, across, down))


def put(form: Template, place: int, frame: Frame) -> Template:
    """Give an item another place and size, as far as the page and its kind allow."""
    item = form.items[place]
    if isinstance(item, Symbol):
        side = frame.height if frame.width == item.at.width else frame.width
        frame = replace(frame, width=side, height=side)
    return _each(form, {place}, lambda each: _on_page(replace(each, at=frame), form))


def resized(form: Template, place: int, grip: str, across: float, down: float) -> Template:
    """Draw an item's edges so far: `grip` names them by the compass, such as "n" or "se".

    A code stays square. Neither an edge leaves the page, nor passes its opposite.
    """
    item, page = form.items[place], form.page
    if isinstance(item, Symbol):
        frame = _square(item, form, grip, across, down)
        return _each(form, {place}, lambda each: _on_page(replace(each, at=frame), form))
    at = item.at
    left, top, right, bottom = at.left, at.top, at.right, at.bottom
    if "w" in grip:
        left = min(max(left + across, 0.0), right - LEAST)
    if "e" in grip:
        right = max(min(right + across, page.width), left + LEAST)
    if "n" in grip:
        top = min(max(top + down, 0.0), bottom - LEAST)
    if "s" in grip:
        bottom = max(min(bottom + down, page.height), top + LEAST)
    frame = Frame(left, top, right - left, bottom - top)
    return _each(form, {place}, lambda each: replace(each, at=_rounded(frame)))


def aligned(form: Template, places: Collection[int], how: str) -> Template:
    """Align items: `left`, `centre`, `right`, `top`, `middle` or `bottom`.

    One item is aligned to the page, several to the edges that they have together.
    """
    if not places:
        return form
    alone = len(places) == 1
    whole = form.page.frame if alone else around(form.items[place].at for place in places)

    def align(item: AnyItem) -> AnyItem:
        across, down = _distance(bounds(item) if alone else item.at, whole, how)
        return _on_page(_shifted(item, across, down), form)

    return _each(form, places, align)


def ordered(form: Template, places: Places, *, front: bool) -> tuple[Template, Places]:
    """Bring items before all others of their side, or behind them; return their new places."""

    def order(side: tuple[int, ...]) -> tuple[int, ...]:
        own = tuple(place for place in side if place in places)
        rest = tuple(place for place in side if place not in places)
        return (*rest, *own) if front else (*own, *rest)

    first, second = map(order, _sides(form))
    items = form.items
    changed = replace(
        form, front=tuple(items[i] for i in first), back=tuple(items[i] for i in second)
    )
    new = {old: i for i, old in enumerate((*first, *second))}
    return changed, frozenset(new[place] for place in places)


def removed(form: Template, places: Collection[int]) -> Template:
    """Take items off the page."""
    first, second = _sides(form)
    return replace(
        form,
        front=tuple(form.items[i] for i in first if i not in places),
        back=tuple(form.items[i] for i in second if i not in places),
    )


def doubled(form: Template, places: Places) -> tuple[Template, Places]:
    """Put a copy of each item on its side, a little apart; return the places of the copies."""
    first, second = _sides(form)
    copies = [
        tuple(_on_page(_shifted(form.items[i], APART, APART), form) for i in side if i in places)
        for side in (first, second)
    ]
    changed = replace(form, front=(*form.front, *copies[0]), back=(*form.back, *copies[1]))
    in_front = range(len(form.front), len(form.front) + len(copies[0]))
    behind = range(len(changed.items) - len(copies[1]), len(changed.items))
    return changed, frozenset((*in_front, *behind))


def added(form: Template, item: AnyItem, *, back: bool = False) -> tuple[Template, Places]:
    """Put an item on a side, before all others there; a ground of the whole page behind them."""
    item = _on_page(item, form)
    ground = item.at == form.page.frame
    side = form.back if back else form.front
    side = (item, *side) if ground else (*side, item)
    changed = replace(form, back=side) if back else replace(form, front=side)
    begin = len(changed.front) if back else 0
    return changed, frozenset({begin if ground else begin + len(side) - 1})


def replaced(form: Template, place: int, item: AnyItem) -> Template:
    """Put another item in the place of one."""
    return _each(form, {place}, lambda _: _on_page(item, form))


def with_part(form: Template, place: int, n: int, **fields: Any) -> Template:
    """Change fields of the part of a text; its sizes stay in their order."""
    item = form.items[place]
    if not isinstance(item, Text):
        return form
    part = replace(item.parts[n], **fields)
    if "least" in fields:
        part = replace(part, size=max(part.size, part.least))
    part = replace(part, least=min(part.least, part.size), breaks=min(part.breaks, part.size))
    return replaced(form, place, replace(item, parts=(*item.parts[:n], part, *item.parts[n + 1 :])))


def with_page(form: Template, width: float, height: float) -> Template:
    """Give the badge another size; what reaches from edge to edge still does."""
    was, page = form.page, Page(min(max(width, 20), 1000), min(max(height, 20), 1000))
    new = replace(form, page=page)

    def fit(item: AnyItem) -> AnyItem:
        at = item.at
        if at.left == 0 and at.right == was.width:
            at = replace(at, width=page.width)
        if at.top == 0 and at.bottom == was.height:
            at = replace(at, height=page.height)
        return _on_page(replace(item, at=at), new)

    return _each(new, range(len(new.items)), fit)


def with_sheet(form: Template, **fields: Any) -> Template:
    """Change the paper that holds several badges; none yet: an A4 sheet with as many as fit."""
    page = form.page
    if form.sheet is None:
        wide, high = (210, 297) if page.width <= 210 and page.height <= 297 else (420, 594)
        columns, rows = max(int(wide / page.width), 1), max(int(high / page.height), 1)
        left = round(max((wide - columns * page.width) / 2, 0), 2)
        top = round(max((high - rows * page.height) / 2, 0), 2)
        return replace(form, sheet=Sheet(wide, high, columns, rows, left, top))
    return replace(form, sheet=replace(form.sheet, **fields))


def with_fold(form: Template, at: float, *, upright: bool) -> Template:
    """Fold the page so far from its left (`upright`) or its top; 0: nowhere."""
    others = tuple(fold for fold in form.folds if fold.upright is not upright)
    return replace(form, folds=(*others, Fold(at, upright)) if at > 0 else others)


def fold_of(form: Template, *, upright: bool) -> float:
    """Return how far the fold is from the left, or from the top; 0: there is none."""
    return next((fold.at for fold in form.folds if fold.upright is upright), 0.0)


def new_item(form: Template, kind: str, source: str = "") -> AnyItem:
    """Return an item to be added: `text`, `shape`, `symbol`, `photo`, or a `picture` by its hash.

    It stands in the middle of the page; a picture is its ground.
    """
    page = form.page

    def middle(width: float, height: float) -> Frame:
        width, height = min(width, page.width), min(height, page.height)
        left, top = (page.width - width) / 2, (page.height - height) / 2
        return _rounded(Frame(left, top, width, height))

    if kind == "text":
        return Text(at=middle(page.width * 0.6, 8), parts=(Part("{full_name}", 14),))
    if kind == "shape":
        return Shape(at=middle(page.width * 0.4, 10))
    if kind == "symbol":
        return Symbol(at=middle(form.least_symbol, form.least_symbol))
    if kind == "photo":
        return Picture(at=middle(26, 34))
    return Picture(at=page.frame, source=source)


def side_of(form: Template, *, back: bool) -> range:
    """Return the places of one side."""
    return range(len(form.front), len(form.items)) if back else range(len(form.front))


def one_side(form: Template, *, back: bool) -> Template:
    """Return a template with that side alone, on a page of its own."""
    return replace(form, front=form.back if back else form.front, back=(), sheet=None)


def _sides(form: Template) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(side_of(form, back=False)), tuple(side_of(form, back=True))


def _each(
    form: Template, places: Collection[int], change: Callable[[AnyItem], AnyItem]
) -> Template:
    items = [change(each) if i in places else each for i, each in enumerate(form.items)]
    front = len(form.front)
    return replace(form, front=tuple(items[:front]), back=tuple(items[front:]))


def _shifted(item: AnyItem, across: float, down: float) -> AnyItem:
    at = item.at
    return replace(item, at=_rounded(replace(at, left=at.left + across, top=at.top + down)))


def _on_page(item: AnyItem, form: Template) -> AnyItem:
    """Return an item no larger than the page, and on it; a code as large as it must be."""
    page, at = form.page, item.at
    white = 0.0
    if isinstance(item, Symbol):
        most = min(page.width, page.height) / (1 + 2 * WHITE)
        side = max(min(at.width, at.height, most), form.least_symbol)
        at, white = replace(at, width=side, height=side), side * WHITE
    at = replace(
        at,
        width=max(min(at.width, page.width), LEAST),
        height=max(min(at.height, page.height), LEAST),
    )
    left = max(min(at.left, page.width - white - at.width), white)
    top = max(min(at.top, page.height - white - at.height), white)
    return replace(item, at=_rounded(replace(at, left=left, top=top)))


def _square(item: Symbol, form: Template, grip: str, across: float, down: float) -> Frame:
    """Return the frame of a code whose edges are drawn; the edges opposite stay."""
    at, page = item.at, form.page
    wide = across if "e" in grip else -across if "w" in grip else 0.0
    high = down if "s" in grip else -down if "n" in grip else 0.0
    grown = max((wide, high), key=abs)
    west, north = "w" in grip, "n" in grip
    roomy = [
        (at.right if west else page.width - at.left) / (1 + WHITE),
        (at.bottom if north else page.height - at.top) / (1 + WHITE),
        (page.width - at.right if west else at.left) / WHITE,
        (page.height - at.bottom if north else at.top) / WHITE,
    ]
    side = max(min(at.width + grown, *roomy), form.least_symbol)
    left, top = at.right - side if west else at.left, at.bottom - side if north else at.top
    return Frame(left, top, side, side)


def _distance(frame: Frame, whole: Frame, how: str) -> tuple[float, float]:
    return {
        "left": (whole.left - frame.left, 0.0),
        "centre": (whole.left + whole.width / 2 - frame.left - frame.width / 2, 0.0),
        "right": (whole.right - frame.right, 0.0),
        "top": (0.0, whole.top - frame.top),
        "middle": (0.0, whole.top + whole.height / 2 - frame.top - frame.height / 2),
        "bottom": (0.0, whole.bottom - frame.bottom),
    }[how]


def _within(value: float, least: float, most: float) -> float:
    """Return the value between two others; 0 where nothing is between them."""
    return min(max(value, least), most) if least <= most else 0.0


def _rounded(frame: Frame) -> Frame:
    """Return a frame in whole micrometres: JSON stays short, and edges meet."""
    lengths = frame.left, frame.top, frame.width, frame.height
    return Frame(*(round(length, 3) for length in lengths))
