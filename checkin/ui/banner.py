"""One sentence for the clerk, over the event's name; nothing has to be clicked away."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from checkin.ui.bar import Bar
from checkin.ui.parts.labels import Label
from checkin.ui.parts.marks import Mark
from checkin.ui.style import Colours

TOLD_FOR, WARNED_FOR = 4_000, 12_000
"""Milliseconds for which a sentence stays, and a warning."""

MARGIN = 22
WIDEST, LEAST = 980, 320


class Banner(QFrame):
    """Lies over what is read least without moving it: over a bar's texts, else a page's foot.

    So neither a button nor a name is ever covered, however long the sentence stands.
    """

    def __init__(self, colours: Colours, page: QWidget, bar: Bar | None = None) -> None:
        super().__init__(page)
        self.setObjectName("banner")
        self.colours, self._page, self._bar = colours, page, bar
        self._held = ""
        self.mark = Mark(26)
        self.label = Label(16, colours.text, bold=True, least=14, lines=4)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(14)
        row.addWidget(self.mark)
        row.addWidget(self.label, 1)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._fall_silent)
        for place in (page, bar) if bar is not None else (page,):
            place.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """Return the sentence, empty where none is shown."""
        return "" if self.isHidden() else self.label.text()

    def tell(self, sentence: str, *, warning: bool = False) -> None:
        """Show a sentence for a while; a warning says that something did not work."""
        self._show(sentence, warning)
        self._quiet.start(WARNED_FOR if warning else TOLD_FOR)

    def hold(self, sentence: str) -> None:
        """Show a warning until it is released with an empty sentence."""
        self._held = sentence
        if not self._quiet.isActive():
            self._fall_silent()

    def settle(self) -> None:
        """Take away a sentence that something newer has answered; a held warning stays."""
        self._quiet.stop()
        self._fall_silent()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to its place."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, sentence: str, warning: bool) -> None:
        colours = self.colours
        self.label.set_text(sentence)
        self.label.set_colour(colours.attention[0] if warning else colours.text)
        self.mark.setVisible(warning)
        self.mark.show_tone("attention", colours.attention[0], colours.attention[1])
        self.setProperty("warning", warning)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._place()
        self.raise_()

    def _fall_silent(self) -> None:
        if self._held:
            self._show(self._held, warning=True)
        else:
            self.hide()

    def _place(self) -> None:
        page = self._page
        around = 38 + (40 if self.mark.isVisibleTo(self) else 0)
        natural = self.label.sizeHint().width() + around
        if self._bar is not None and self._bar.isVisible():
            corner = self._bar.mapTo(page, QPoint(MARGIN - 10, 0))
            # All of the bar's texts are covered, or half a name would look out from behind.
            width = max(self._bar.room_for_text() - MARGIN + 10, LEAST)
            height = max(self.label.height_at(width - around), 26) + 18
            above = max((self._bar.height() - height) // 2, 6)
            self.setGeometry(corner.x(), corner.y() + above, width, height)
            return
        width = min(natural, page.width() - 2 * MARGIN, WIDEST)
        height = max(self.label.height_at(width - around), 26) + 18
        self.setGeometry(MARGIN, page.height() - height - 20, width, height)
