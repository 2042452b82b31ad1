"""What is painted around a page and over it: rulers, frames, handles, guide lines."""

from collections.abc import Collection
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from checkin.badges.template import PHOTO, AnyItem, Frame, Picture, Symbol, Template
from checkin.services.design_snap import Guides
from checkin.ui.designer.grips import SIZE, grips
from checkin.ui.designer.lens import RULER, Lens
from checkin.ui.parts.icons import draw_icon
from checkin.ui.style import Colours, font


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is painted: the template's side, what is chosen, and where guides are met."""

    form: Template
    lens: Lens
    side: range
    chosen: Collection[int] = ()
    under: int = -1
    faulty: Collection[int] = ()
    absent: Collection[int] = ()
    lines: Guides = field(default_factory=Guides)
    no_photo: bool = True


def paint_page(painter: QPainter, scene: Scene, picture: QImage | None, colours: Colours) -> None:
    """Paint the page as the engine drew it, and its edge."""
    where = scene.lens.rect(scene.form.page.frame)
    painter.fillRect(where, QColor("white"))
    if picture is not None:
        painter.drawImage(where, picture, QRectF(picture.rect()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.muted), 1))
    painter.drawRect(where.adjusted(-0.5, -0.5, 0.5, 0.5))


def paint_items(painter: QPainter, scene: Scene, colours: Colours, *, focus: bool) -> None:
    """Paint what marks the items: quiet zones, faults, what is chosen, and its handles."""
    for place in scene.side:
        _paint_item(painter, scene, place, colours)
    for place in scene.chosen:
        where = scene.lens.rect(scene.form.items[place].at)
        if place in scene.absent:
            _dashed(painter, where, ACCENT)
        else:
            _outline(painter, where, ACCENT, 2 if focus else 1.4)
        if len(scene.chosen) == 1:
            _handles(painter, where)


def _paint_item(painter: QPainter, scene: Scene, place: int, colours: Colours) -> None:
    item = scene.form.items[place]
    where = scene.lens.rect(item.at)
    if isinstance(item, Symbol):
        _dashed(painter, scene.lens.rect(item.whole), "#7A8494")
    if isinstance(item, Picture) and item.source == PHOTO and scene.no_photo:
        _no_photo(painter, where)
    if place in scene.faulty:
        _outline(painter, where, colours.stop[0], 2)
    if place == scene.under and place not in scene.chosen:
        _outline(painter, where, ACCENT, 1)


def paint_guides(painter: QPainter, scene: Scene, size: QRectF) -> None:
    """Paint the lines at which what is moved has come to rest."""
    painter.setPen(QPen(QColor("#D6249F"), 1))
    for across in scene.lines.across:
        x = round(scene.lens.x(across)) + 0.5
        painter.drawLine(QLineF(x, RULER, x, size.bottom()))
    for down in scene.lines.down:
        y = round(scene.lens.y(down)) + 0.5
        painter.drawLine(QLineF(RULER, y, size.right(), y))


def paint_rulers(painter: QPainter, scene: Scene, size: QRectF, colours: Colours) -> None:
    """Paint millimetres along the upper and the left edge, what is chosen marked on them."""
    across = QRectF(0, 0, size.width(), RULER)
    along = QRectF(0, 0, RULER, size.height())
    for ground in (across, along):
        painter.fillRect(ground, QColor(colours.surface))
    for place in scene.chosen:
        where = scene.lens.rect(scene.form.items[place].at)
        painter.fillRect(QRectF(where.left(), 0, where.width(), RULER), _soft(colours))
        painter.fillRect(QRectF(0, where.top(), RULER, where.height()), _soft(colours))
    painter.setFont(font(10))
    _ticks(painter, scene.lens.scale, scene.lens.left, size.width(), colours, upright=False)
    _ticks(painter, scene.lens.scale, scene.lens.top, size.height(), colours, upright=True)
    painter.fillRect(QRectF(0, 0, RULER, RULER), QColor(colours.surface))
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(QLineF(0, RULER - 0.5, size.width(), RULER - 0.5))
    painter.drawLine(QLineF(RULER - 0.5, 0, RULER - 0.5, size.height()))
    painter.setPen(QColor(colours.muted))
    painter.drawText(QRectF(0, 0, RULER, RULER), int(Qt.AlignmentFlag.AlignCenter), "mm")


ACCENT = "#2450D6"
"""On white paper, whatever the look: a page is white in the dark, too."""


def _soft(colours: Colours) -> QColor:
    made = QColor(colours.accent)
    made.setAlphaF(0.22)
    return made


def _ticks(
    painter: QPainter, scale: float, begin: float, end: float, colours: Colours, *, upright: bool
) -> None:
    step = next((n for n in (1, 2, 5, 10, 20, 50, 100) if n * scale >= 5), 100)
    named = next((n for n in (5, 10, 20, 50, 100, 200) if n * scale >= 32), 200)
    first = int((RULER - begin) / scale / step) - 1
    painter.setPen(QPen(QColor(colours.muted), 1))
    for n in range(first, int((end - begin) / scale / step) + 2):
        at, millimetres = round(begin + n * step * scale) + 0.5, n * step
        if at < RULER:
            continue
        long = 8 if millimetres % named == 0 else 5 if millimetres % 5 == 0 else 3
        if upright:
            painter.drawLine(QLineF(RULER - long, at, RULER, at))
        else:
            painter.drawLine(QLineF(at, RULER - long, at, RULER))
        if millimetres % named == 0:
            _figure(painter, str(millimetres), at, upright=upright)


def _figure(painter: QPainter, text: str, at: float, *, upright: bool) -> None:
    align = int(Qt.AlignmentFlag.AlignCenter)
    if not upright:
        painter.drawText(QRectF(at - 20, 0, 40, RULER - 8), align, text)
        return
    painter.save()
    painter.translate(QPointF(0, at))
    painter.rotate(-90)
    painter.drawText(QRectF(-20, 0, 40, RULER - 8), align, text)
    painter.restore()


def _outline(painter: QPainter, where: QRectF, colour: str, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width))
    painter.drawRect(where)


def _dashed(painter: QPainter, where: QRectF, colour: str) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.DashLine))
    painter.drawRect(where)


def _handles(painter: QPainter, where: QRectF) -> None:
    painter.setPen(QPen(QColor(ACCENT), 1.5))
    painter.setBrush(QColor("white"))
    for _, point in grips(where):
        painter.drawRect(QRectF(point.x() - SIZE / 2, point.y() - SIZE / 2, SIZE, SIZE))


def _no_photo(painter: QPainter, where: QRectF) -> None:
    painter.fillRect(where, QColor("#EDEFF3"))
    side = min(where.width(), where.height()) * 0.5
    at = where.center()
    icon = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    draw_icon(painter, "user", icon, "#9AA3AF")


def items_at(form: Template, side: range, x: float, y: float) -> list[int]:
    """Return the items at a place of the page, the uppermost first."""
    return [place for place in reversed(side) if _holds(form.items[place], x, y)]


def _holds(item: AnyItem, x: float, y: float) -> bool:
    at: Frame = item.at
    return at.left <= x <= at.right and at.top <= y <= at.bottom
