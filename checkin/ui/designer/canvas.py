"""The page under the designer's hands: items are chosen, dragged, drawn larger, nudged."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.badges.lay_out import stands
from checkin.badges.template import Template
from checkin.services import design
from checkin.services.design_snap import Guides, at_rest, guides
from checkin.ui.designer.canvas_paint import (
    Scene,
    items_at,
    paint_guides,
    paint_items,
    paint_page,
    paint_rulers,
)
from checkin.ui.designer.grips import CURSORS, grip_at
from checkin.ui.designer.lens import STEP, Lens, fitting
from checkin.ui.style import Colours

FINEST = 3000
"""The most pixels along a side of the page's picture: beyond, it is enlarged on the screen."""

REACH = 6.0
"""Pixels within which what is moved comes to rest at a line."""

STILL = 3.0
"""Pixels that a hand trembles: less is no dragging."""

NUDGE, FAR, NEAR = 0.5, 5.0, 0.1
"""Millimetres that an arrow key moves: alone, with Shift, with Ctrl."""

WAYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}  # fmt: skip

Draw = Callable[[Template, QSize], QImage | None]
"""Draws one side of a template, so many pixels large."""


@dataclass(frozen=True, slots=True)
class Drag:
    """What was taken: where, of which template, by which handle; `goes` once it has moved.

    `again`: it was chosen already. `pans` is the lens as it was, where the page was taken.
    """

    at: QPointF
    form: Template
    places: design.Places
    grip: str = ""
    again: bool = False
    goes: bool = False
    pans: Lens | None = None


class Canvas(QWidget):
    """`chosen` carries the items that are chosen, `edited` a changed template and its step."""

    chosen = Signal(frozenset)
    edited = Signal(object, str)
    moved = Signal()
    deleting = Signal()

    def __init__(self, colours: Colours, form: Template, draw: Draw) -> None:
        super().__init__()
        self.colours, self.form, self._draw = colours, form, draw
        self.back, self.places = False, design.Places()
        self.faulty: Collection[int] = ()
        self.values: dict[str, str] = {}
        self.lens, self._fits = Lens(), True
        self._under = -1
        self._lines = Guides()
        self._picture: QImage | None = None
        self._drag: Drag | None = None
        self._drags = 0
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.draw_now)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)

    @property
    def side(self) -> range:
        """The places of the items on the side that is seen."""
        return design.side_of(self.form, back=self.back)

    def show_form(self, form: Template, values: dict[str, str]) -> None:
        """Show a template as it is now, with the texts of whoever is shown."""
        resized = form.page != self.form.page
        self.form, self.values = form, values
        self.places = frozenset(place for place in self.places if place in self.side)
        self._under = self._under if self._under in self.side else -1
        if resized and self._fits:
            self.fit()
        self.draw_soon()

    def show_side(self, *, back: bool) -> None:
        """Show the front or the back; nothing is chosen then."""
        self.back, self._under = back, -1
        self.choose(frozenset())
        self.draw_soon()

    def choose(self, places: Collection[int]) -> None:
        """Choose items, and bring them into sight."""
        self.places = frozenset(place for place in places if place in self.side)
        if self.places and not self._fits:
            whole = design.around(self.form.items[place].at for place in self.places)
            self._look(self.lens.onto(whole, self.width(), self.height()))
        self.update()
        self.chosen.emit(self.places)

    def fit(self) -> None:
        """Show the whole page."""
        self._fits = True
        self._look(fitting(self.form.page, self.width(), self.height()))

    def zoom(self, steps: int) -> None:
        """Look closer, or from further away."""
        self._fits = False
        middle = QPointF(self.rect().center())
        if self.places:
            whole = design.around(self.form.items[place].at for place in self.places)
            middle = self.lens.rect(whole).center()
        self._look(self.lens.zoomed(STEP**steps, middle))

    def draw_soon(self) -> None:
        """Draw the page anew as soon as the window has nothing else to do."""
        self._later.start()
        self.update()

    def draw_now(self) -> None:
        """Draw the page anew, as finely as it is seen."""
        self._later.stop()
        ratio, page = self.devicePixelRatioF(), self.form.page
        scale = min(self.lens.scale * ratio, FINEST / max(page.width, page.height))
        size = QSize(max(round(page.width * scale), 1), max(round(page.height * scale), 1))
        self._picture = self._draw(design.one_side(self.form, back=self.back), size)
        self.update()

    def scene(self) -> Scene:
        """Return what is painted now."""
        absent = [i for i in self.side if not stands(self.form.items[i], self.values)]
        return Scene(
            self.form, self.lens, self.side, self.places, self._under, self.faulty, absent,
            self._lines, not self.values.get("photo"),
        )  # fmt: skip

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 520)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole page in sight where it was."""
        if self._fits:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and what helps over it."""
        scene, whole = self.scene(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(whole, QColor(self.colours.background))
        paint_page(painter, scene, self._picture, self.colours)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_items(painter, scene, self.colours, focus=self.hasFocus())
        paint_guides(painter, scene, whole)
        paint_rulers(painter, scene, whole, self.colours)
        if self.hasFocus():
            painter.setPen(QColor(self.colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def focusNextPrevChild(self, on: bool) -> bool:
        """Tab goes from item to item; after the last one it goes on."""
        order = list(self.side) if on else list(reversed(self.side))
        here = [place for place in order if place in self.places]
        after = order[order.index(here[-1]) + 1 :] if here else order
        if not after:
            return super().focusNextPrevChild(on)
        self.choose(frozenset({after[0]}))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move what is chosen; with Ctrl and Shift they draw it larger or smaller."""
        key, held = Qt.Key(event.key()), event.modifiers()
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if key in WAYS and self.places:
            self._nudge(*WAYS[key], ctrl=ctrl, shift=shift, again=event.isAutoRepeat())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.places:
            self.deleting.emit()
        elif key == Qt.Key.Key_A and ctrl:
            self.choose(self.side)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an item, or one of its handles, or nothing; the middle button takes the page."""
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._drag = Drag(at, self.form, self.places, pans=self.lens)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._drags += 1
        if grip := self._grip_at(at):
            self._drag = Drag(at, self.form, self.places, grip)
            return
        under = self._under_pointer(at)
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        taken = next((place for place in under if place in self.places), None)
        if adds and under:
            self.choose(self.places ^ {under[0]})
        elif taken is None:
            self.choose(under[:1])
        self._drag = Drag(at, self.form, self.places, again=taken is not None and not adds)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken; else show what would be."""
        at, drag = event.position(), self._drag
        if drag is None:
            self._point_at(at)
        elif drag.pans is not None:
            self._fits = False
            self._look(drag.pans.panned(at.x() - drag.at.x(), at.y() - drag.at.y()))
        elif drag.places and (drag.goes or (at - drag.at).manhattanLength() > STILL):
            self._drag = replace(drag, goes=True)
            loose = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._dragged(drag, at, loose=loose)
        self.moved.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go. A second click on an item that did not move takes the one below it."""
        drag, self._drag = self._drag, None
        self._lines = Guides()
        if drag and drag.again and not drag.goes and len(self.places) == 1:
            under = self._under_pointer(event.position())
            here = next((i for i, place in enumerate(under) if place in self.places), -1)
            if len(under) > 1:
                self.choose({under[(here + 1) % len(under)]})
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the page under the lens; with Ctrl, look closer."""
        turned = event.angleDelta()
        self._fits = False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._look(self.lens.zoomed(STEP ** (turned.y() / 120), event.position()))
        else:
            self._look(self.lens.panned(turned.x() / 2, turned.y() / 2))
        event.accept()

    def _look(self, lens: Lens) -> None:
        finer = lens.scale != self.lens.scale
        self.lens = lens
        if finer or self._picture is None:
            self._later.start()
        self.update()
        self.moved.emit()

    def _nudge(self, across: int, down: int, *, ctrl: bool, shift: bool, again: bool) -> None:
        self._drags += not again
        if ctrl and shift:
            if len(self.places) == 1:
                (place,) = self.places
                form = design.resized(self.form, place, "se", across * NUDGE, down * NUDGE)
                self._take(form, f"size {self._drags}")
            return
        far = FAR if shift else NEAR if ctrl else NUDGE
        form = design.moved(self.form, self.places, across * far, down * far)
        self._take(form, f"nudge {self._drags}")

    def _dragged(self, drag: Drag, at: QPointF, *, loose: bool) -> None:
        across = (at.x() - drag.at.x()) / self.lens.scale
        down = (at.y() - drag.at.y()) / self.lens.scale
        reach = 0.0 if loose else REACH / self.lens.scale
        form, lines = drag.form, Guides()
        held = guides(form, drag.places, back=self.back)
        if drag.grip:
            (place,) = drag.places
            drawn = design.resized(form, place, drag.grip, across, down).items[place].at
            if not loose:
                rest = at_rest(drawn, held, reach, drag.grip)
                across, down, lines = across + rest.across, down + rest.down, rest.lines
            form = design.resized(form, place, drag.grip, across, down)
        else:
            whole = design.around(
                each.at
                for i, each in enumerate(design.moved(form, drag.places, across, down).items)
                if i in drag.places
            )
            first = design.around(form.items[i].at for i in drag.places)
            across, down = whole.left - first.left, whole.top - first.top
            if not loose:
                rest = at_rest(whole, held, reach)
                across, down, lines = across + rest.across, down + rest.down, rest.lines
            form = design.moved(form, drag.places, across, down)
        self._lines = lines
        self._take(form, f"drag {self._drags}")

    def _take(self, form: Template, step: str) -> None:
        self.edited.emit(form, step)

    def _point_at(self, at: QPointF) -> None:
        grip = self._grip_at(at)
        under = next(iter(self._under_pointer(at)), -1)
        self.setCursor(CURSORS[grip] if grip else Qt.CursorShape.ArrowCursor)
        if under != self._under:
            self._under = under
            self.update()

    def _grip_at(self, at: QPointF) -> str:
        if len(self.places) != 1:
            return ""
        (place,) = self.places
        return grip_at(self.lens.rect(self.form.items[place].at), at)

    def _under_pointer(self, at: QPointF) -> list[int]:
        """Return the items at a place: those that are printed for whoever is shown first."""
        found = items_at(self.form, self.side, *self.lens.point(at))
        return sorted(found, key=lambda place: not stands(self.form.items[place], self.values))
