"""One template under the designer's hands: the page, its tools, and what is said of it."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.badges.draw import Pictures
from checkin.badges.lay_out import values_of
from checkin.badges.sound import Fault, badge_faults, faults
from checkin.badges.template import Picture, Template
from checkin.domain.badge import Face
from checkin.services import design
from checkin.services.design_history import History
from checkin.services.design_samples import Sample
from checkin.ui.designer.canvas import Canvas
from checkin.ui.designer.drawing import page_of
from checkin.ui.designer.icon_button import IconButton
from checkin.ui.designer.pane import ITEM, Mending, Pane
from checkin.ui.designer.said import SAMPLES, called, size_of
from checkin.ui.designer.tools import Tools
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import Choice
from checkin.ui.parts.labels import Label
from checkin.ui.parts.segments import Segments
from checkin.ui.pdf_page import first_page
from checkin.ui.style import Colours
from checkin.words import Words

FaceOf = Callable[[Template, str], Face]
"""Returns what a template shows of somebody, by id."""


class Designer(QWidget):
    """`wanted` asks to save what is shown, `left` to go back to the list.

    Nothing is recorded here: `history` is what was done, to be kept by whoever opened it.
    """

    wanted = Signal()
    left = Signal()
    picture_wanted = Signal()

    def __init__(
        self, colours: Colours, history: History, face_of: FaceOf, pictures: Pictures
    ) -> None:
        super().__init__()
        self.history, self._face_of, self._pictures = history, face_of, pictures
        self._words, self._who = Words(), ""
        self.face = face_of(history.now, "")
        self._samples: Sequence[Sample] = ()
        self.faults: list[Fault] = []
        self.back_button = KeyButton(colours, "Esc")
        self.title = Label(20, colours.text, bold=True, least=14)
        self.lead = Label(12, colours.muted)
        self.side = Segments(colours)
        self.undo, self.redo = IconButton(colours, "undo-2"), IconButton(colours, "redo-2")
        self.out, self.near = IconButton(colours, "zoom-out"), IconButton(colours, "zoom-in")
        self.fit = IconButton(colours, "maximize")
        self.save = KeyButton(colours, "Ctrl S", primary=True)
        self.tools = Tools(colours)
        self.canvas = Canvas(colours, history.now, self._drawn)
        self.whom = Label(13, colours.muted, bold=True)
        self.whom.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.sample = Choice(colours, snug=True)
        self.pane, self.mending = Pane(colours), Mending(colours)
        self._arrange()
        self._connect()
        self._mute_undo(self)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.title)
        said.addWidget(self.lead)
        head.addWidget(self.back_button)
        head.addSpacing(10)
        head.addLayout(said, 1)
        for part in (self.side, self.undo, self.redo, self.out, self.near, self.fit, self.save):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.whom)
        foot.addWidget(self.sample)
        foot.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.tools)
        left.addWidget(self.canvas, 1)
        left.addLayout(foot)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.pane, 1)
        right.addWidget(self.mending)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left, 1)
        body.addLayout(right)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(head)
        page.addLayout(body, 1)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.save.clicked.connect(self.wanted)
        self.side.chosen.connect(self._turn)
        self.undo.clicked.connect(self.take_back)
        self.redo.clicked.connect(self.do_again)
        self.out.clicked.connect(lambda: self.canvas.zoom(-1))
        self.near.clicked.connect(lambda: self.canvas.zoom(1))
        self.fit.clicked.connect(self.canvas.fit)
        self.tools.adding.connect(self.add)
        self.tools.wanted.connect(self.do)
        self.canvas.edited.connect(self.take)
        self.canvas.chosen.connect(lambda _: self._show_chosen())
        self.canvas.deleting.connect(lambda: self.do("delete"))
        self.canvas.moved.connect(self._say_scale)
        self.pane.edited.connect(self.take)
        self.pane.made.connect(self._mute_undo)
        self.pane.chosen.connect(self.canvas.choose)
        self.pane.file_wanted.connect(self.picture_wanted)
        self.mending.wanted.connect(self.go_to)
        self.sample.activated.connect(lambda _: self._show_somebody())
        for keys, action in (
            ("Ctrl+S", self.wanted.emit), ("Ctrl+N", self.tools.open),
            ("Ctrl+D", lambda: self.do("double")), ("Ctrl++", lambda: self.canvas.zoom(1)),
            ("Ctrl+=", lambda: self.canvas.zoom(1)), ("Ctrl+-", lambda: self.canvas.zoom(-1)),
            ("Ctrl+0", self.canvas.fit), ("Ctrl+PgUp", lambda: self.do("front")),
            ("Ctrl+PgDown", lambda: self.do("behind")),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda action=action: action())

    def _mute_undo(self, form: QWidget) -> None:
        """Undo is of the design, in every field: what was typed is a step of it."""
        for part in form.findChildren(QWidget):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys of undo to the design."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    @property
    def form(self) -> Template:
        """The template as it is now."""
        return self.history.now

    def begin(self) -> None:
        """Give the keyboard to the page."""
        self.canvas.setFocus()

    def offer(self, samples: Sequence[Sample]) -> None:
        """Offer people to be shown, the first of them at once."""
        self._samples = samples
        self._name_samples()
        self._who = samples[0].id
        self.show_state()

    def take(self, form: Template, step: str = "") -> None:
        """Take a changed template as a step."""
        self.history = self.history.does(form, step)
        self.show_state()

    def take_back(self) -> None:
        """Take the last step back."""
        self.history = self.history.undone()
        self.show_state()

    def do_again(self) -> None:
        """Do the step again that was taken back last."""
        self.history = self.history.redone()
        self.show_state()

    def add(self, kind: str, source: str = "") -> None:
        """Put a new item on the side that is seen, chosen; a picture's file is asked for."""
        if kind == "picture" and not source:
            self.canvas.choose(frozenset())
            self.picture_wanted.emit()
            return
        item = design.new_item(self.form, kind, source)
        form, places = design.added(self.form, item, back=self.canvas.back)
        self._take_with(form, places)
        self.canvas.setFocus()

    def take_picture(self, source: str) -> None:
        """Show a picture by its hash: in the chosen frame of one, else behind everything."""
        places = self.canvas.places
        item = self.form.items[next(iter(places))] if len(places) == 1 else None
        if isinstance(item, Picture):
            changed = replace(item, source=source)
            self.take(design.replaced(self.form, next(iter(places)), changed))
        else:
            self.add("picture", source)

    def do(self, deed: str) -> None:
        """Do something with what is chosen: align, order, double or delete it."""
        form, places = self.form, self.canvas.places
        if not places:
            return
        if deed == "delete":
            self._take_with(design.removed(form, places), frozenset())
        elif deed == "double":
            self._take_with(*design.doubled(form, places))
        elif deed in ("front", "behind"):
            self._take_with(*design.ordered(form, places, front=deed == "front"))
        else:
            self.take(design.aligned(form, places, deed))

    def go_to(self, place: int) -> None:
        """Show an item, on whichever side it is; -1: the badge as a whole."""
        if place < 0:
            self.pane.show_half("badge")
            return
        back = place >= len(self.form.front)
        self.side.choose("back" if back else "front")
        self.canvas.show_side(back=back)
        self.pane.show_half(ITEM)
        self.canvas.choose({place})
        self.canvas.setFocus()

    def step_back(self) -> bool:
        """Escape: nothing is chosen any more; False where nothing was."""
        if not self.canvas.places:
            return False
        self.canvas.choose(frozenset())
        self.canvas.setFocus()
        return True

    def show_state(self) -> None:
        """Show the template as it is now, everywhere."""
        form = self.form
        self.face = self._face_of(form, self._who)
        wrong = faults(form)
        looks = [] if wrong else badge_faults(form, self.face)
        self.faults = wrong
        self.canvas.faulty = [fault.item for fault in wrong]
        self.canvas.show_form(form, values_of(self.face))
        self.mending.show_faults(form, [*wrong, *looks], len(wrong), self._words)
        self.undo.setEnabled(bool(self.history.past))
        self.redo.setEnabled(bool(self.history.future))
        self.save.setEnabled(self.history.changed)
        self.title.set_text(called(form, self._words))
        self._show_chosen()
        self._say_scale()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.back_button.setText(words("Templates"))
        self.side.offer([("front", words("Front")), ("back", words("Back side"))])
        self.undo.say(words("Undo"), "Ctrl Z")
        self.redo.say(words("Redo"), "Ctrl Shift Z")
        self.out.say(words("Smaller"), "Ctrl −")
        self.near.say(words("Larger"), "Ctrl +")
        self.fit.say(words("Show the whole page"), "Ctrl 0")
        self.save.setText(words("Save"))
        self.whom.set_text(words("Shown with"))
        self.sample.setAccessibleName(words("Shown with"))
        self.canvas.setAccessibleName(words("The badge as it will be printed"))
        self.tools.retranslate(words)
        self.pane.retranslate(words)
        for button in (self.back_button, self.save):
            button.updateGeometry()
        self._name_samples()
        self.show_state()

    def _name_samples(self) -> None:
        here = self.sample.currentIndex()
        self.sample.clear()
        for sample in self._samples:
            self.sample.addItem(self._words(SAMPLES[sample.kind], name=sample.name), sample.id)
        self.sample.setCurrentIndex(max(here, 0))

    def _show_somebody(self) -> None:
        self._who = str(self.sample.currentData() or "")
        self.show_state()

    def _turn(self, key: str) -> None:
        self.canvas.show_side(back=key == "back")

    def _take_with(self, form: Template, places: design.Places) -> None:
        self.history = self.history.does(form)
        self.canvas.places = frozenset()
        self.show_state()
        self.canvas.choose(places)

    def _show_chosen(self) -> None:
        canvas = self.canvas
        self.tools.show_state(some=bool(canvas.places))
        self.pane.show_form(self.form, canvas.places, canvas.side, self.face.colour)

    def _say_scale(self) -> None:
        dots = self.logicalDpiX() / 25.4
        percent = f"{self.canvas.lens.scale / dots:.0%}"
        self.lead.set_text(f"{size_of(self.form, self._words)} · {percent}")

    def _drawn(self, form: Template, size: QSize) -> QImage | None:
        return first_page(page_of(form, self.face, self._pictures), lambda _: size)
