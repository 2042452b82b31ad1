"""People whom a typed name may mean: a short list to choose from."""

from datetime import tzinfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from checkin.services.search import Hit
from checkin.ui.desk.results import ResultDelegate, Results
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words


class LikelyList(QListView):
    """Enter chooses whom the arrow keys have reached."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, or go to the next one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))


class Likely(QWidget):
    """A question and the people found; hidden where nobody was. `chosen` carries an id."""

    chosen = Signal(str)

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.question = Label(14, colours.attention[0], bold=True, lines=2)
        self.results, self.delegate = Results(words), ResultDelegate(colours)
        self.list = LikelyList()
        self.list.setObjectName("results")
        self.list.setModel(self.results)
        self.list.setItemDelegate(self.delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._chosen)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(6)
        page.addWidget(self.question)
        page.addWidget(self.list)
        self.hide()

    def say(self, question: str, words: Words) -> None:
        """Ask in another language."""
        self.question.set_text(question)
        self.list.setAccessibleName(question)
        self.results.retranslate(words)

    def show_hits(self, hits: list[Hit], typed: str, zone: tzinfo) -> None:
        """Show other people; nobody: nothing at all."""
        self.results.show(hits, typed, zone)
        self.list.setFixedHeight(len(hits) * ResultDelegate.HEIGHT + 22)
        self.setVisible(bool(hits))

    def _chosen(self, index: QModelIndex) -> None:
        if hit := self.results.hit(index.row()):
            self.chosen.emit(hit.attendee.id)
