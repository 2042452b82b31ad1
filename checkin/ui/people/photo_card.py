"""One photo on its way in: cut by hand, and whose it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from checkin.domain.attendee import Attendee
from checkin.failure import Failure
from checkin.sentences import PHOTO_DOUBTS
from checkin.services.photo_sorting import Sorted, Standing
from checkin.services.photos import LEAST_WIDTH, read_photo, upright
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.parts.photo import Photo
from checkin.ui.people.crop_view import CLOSEST, CropView
from checkin.ui.people.photo_rows import shown_name
from checkin.ui.set_up.rows import Row, RowList, Rows
from checkin.ui.style import Colours
from checkin.words import Words

WIDTH = 420
SEEN = QSize(192, 240)
NOW = QSize(80, 100)

Find = Callable[[str], Sequence[Attendee]]
"""Returns the people whom a text may mean."""

Held = Callable[[str], bytes | None]
"""Returns the photo that a person has now, None where there is none."""

Place = Callable[[Attendee], tuple[str, str]]
"""Returns the country whose flag a person has, and what their delegation is called."""


class PhotoCard(QFrame):
    """`taken` and `left` say what shall become of the file, `cut` that another part is kept.

    Whoever is chosen in its list is the one whose photo it would be; typing finds others.
    """

    taken = Signal()
    left = Signal()
    cut = Signal()

    def __init__(self, colours: Colours, words: Words, find: Find, held: Held, place: Place):
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self._words, self._find, self._held, self._place = words, find, held, place
        self.file: Sorted | None = None
        self.offered: Sequence[Attendee] = ()
        self.view, self.now = CropView(colours, SEEN), Photo(colours)
        self.now.setFixedSize(NOW)
        self.name = Label(16, colours.text, bold=True, least=13, lines=3)
        self.doubt = Label(13, colours.muted, least=12, lines=5)
        self.help, self.caption = Label(12, colours.muted, lines=7), Label(12, colours.muted)
        self.search = QLineEdit()
        self.search.setFixedHeight(38)
        self.model = Rows()
        self.list = RowList(colours, self.model)
        self.take = KeyButton(colours, "Enter", primary=True)
        self.leave = KeyButton(colours, "Del")
        self._lay_out()
        self.search.textEdited.connect(self._look)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_now())
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.view.entered.connect(self.taken)
        self.view.moved.connect(self.cut)

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.name)
        beside.addWidget(self.doubt)
        beside.addStretch(1)
        beside.addWidget(self.caption)
        beside.addWidget(self.now)
        beside.addWidget(self.help)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(beside, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.leave)
        foot.addWidget(self.take, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 18, 18, 16)
        page.setSpacing(12)
        page.addLayout(top)
        page.addWidget(self.search)
        page.addWidget(self.list, 1)
        page.addStretch(0)
        page.addLayout(foot)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self._words = words
        said = words("Whose photo is it? Type a name")
        self.search.setPlaceholderText(said)
        self.search.setAccessibleName(said)
        self.list.setAccessibleName(words("People"))
        self.view.setAccessibleName(words("Photo"))
        self.help.set_text(
            words("Drag the picture into place, or use the arrow keys; + and - zoom.")
        )
        self.caption.set_text(words("The photo kept now"))
        self.leave.setText(words("Leave out"))
        self.take.setText(words("Take"))
        self._offer(self.offered)
        self._say()

    def show_file(self, file: Sorted | None, people: Sequence[Attendee]) -> None:
        """Show a file, and whose it may be, the likeliest first."""
        before, self.file = self.file, file
        if file is None or before is None or file.found.path != before.found.path:
            self.search.clear()
            self._show_picture()
        if not self.search.text():
            self._offer(people)
        self._say()

    def person(self) -> str:
        """Return the id of the one whose photo it would be; empty where nobody is chosen."""
        row = self.list.currentIndex().row()
        return self.model.rows[row].id if 0 <= row < len(self.model.rows) else ""

    def step_back(self) -> bool:
        """Empty the search, and tell whether it held anything."""
        had = bool(self.search.text())
        self.search.clear()
        return had

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the search go through those who were found, Enter takes one."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.taken.emit()
                return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        self._offer(self._find(text) if text.strip() else ())
        self._say()

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < len(self.model.rows):
            self.list.setCurrentIndex(self.model.index(row))

    def _offer(self, people: Sequence[Attendee]) -> None:
        """Offer people; the first is chosen, or whoever was."""
        here, self.offered = self.person(), people
        rows = [self._row(who) for who in people]
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentIndex(self.model.index(max(self.model.place(here), 0)))
        self._show_now()

    def _row(self, who: Attendee) -> Row:
        words = self._words
        flag, delegation = self._place(who)
        name = words.name(who)
        others = [n.shown for n in who.names.values() if n.shown not in ("", name)]
        second = "  ·  ".join(part for part in (*others[:1], who.ref, delegation) if part)
        return Row(who.id, name, second, flag=flag)

    def _show_picture(self) -> None:
        """Show the picture as it was cut, or nothing of a file that holds none."""
        file, image = self.file, QImage()
        if file is not None and file.found.fault is None:
            try:
                held = upright(read_photo(file.found.path), file.found.path.name)
                image = QImage.fromData(QByteArray(held))
            except Failure:  # it is gone since: keeping it says so
                image = QImage()
            self.view.closest = min(max(file.found.width / LEAST_WIDTH, 1.0), CLOSEST)
        self.view.show_image(image, crop=file.crop if file else None)
        self.help.setVisible(not image.isNull())

    def _show_now(self) -> None:
        """Show the photo that would be replaced."""
        photo = self._held(self.person()) if self.person() else None
        self.now.show_photo(photo)
        self.now.setVisible(photo is not None)
        self.caption.setVisible(photo is not None)

    def _say(self) -> None:
        file, words = self.file, self._words
        usable = file is not None and file.standing is not Standing.REFUSED
        for part in (self.search, self.list, self.take, self.leave):
            part.setEnabled(usable)
        self.take.setEnabled(usable and bool(self.person()))
        if file is None:
            self.name.set_text("")
            self.doubt.set_text("")
            return
        self.name.set_text(shown_name(file))
        if file.found.fault is not None:
            self.doubt.set_text(words.failure(file.found.fault))
        elif doubt := file.found.match.doubt.value:
            self.doubt.set_text(words(PHOTO_DOUBTS[doubt]))
        else:
            self.doubt.set_text(words("The file's name says whose it is."))
