"""A bug was reported: a note that stays until somebody has read it; scanning goes on."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.ui.surroundings import Show
from checkin.words import Words

WIDTH, MARGIN = 520, 22


class CrashNote(QFrame):
    """Lies over the lower right corner of the page, and offers the report."""

    def __init__(self, colours: Colours, words: Words, page: QWidget, show: Show) -> None:
        super().__init__(page)
        self.setObjectName("banner")
        self.setProperty("warning", True)
        self.words, self._page, self._show = words, page, show
        self._report: Path | None = None
        self.title = Label(16, colours.text, bold=True, least=14, lines=2)
        self.lead = Label(14, colours.muted, lines=4)
        self.offer_report, self.go_on = KeyButton(colours, ""), KeyButton(colours, "", primary=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.offer_report)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        for part in (self.title, self.lead):
            column.addWidget(part)
        column.addLayout(buttons)
        self.offer_report.clicked.connect(self._show_report)
        self.go_on.clicked.connect(self.hide)
        page.installEventFilter(self)
        self.retranslate(words)
        self.hide()

    def tell(self, report: Path | None) -> None:
        """Show the note; `report` is None where the disk did not take it."""
        self._report = report
        self.retranslate(self.words)
        self.show()
        self._place()
        self.raise_()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.title.set_text(words("Something went wrong in the program"))
        self.lead.set_text(
            words(
                "What was recorded is safe, and the work goes on. The report {name} has no names "
                "in it; please send it to the organisers.",
                name=self._report.name,
            )
            if self._report
            else words("What was recorded is safe, and the work goes on.")
        )
        self.offer_report.setText(words("Show the report"))
        self.go_on.setText(words("Go on"))
        self.offer_report.setVisible(self._report is not None)
        for button in (self.offer_report, self.go_on):
            button.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner of the page."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show_report(self) -> None:
        if self._report is not None and not self._show(self._report):
            self.lead.set_text(str(self._report))
            self._place()

    def _place(self) -> None:
        page = self._page
        width = min(WIDTH, page.width() - 2 * MARGIN)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry(page.width() - width - MARGIN, page.height() - height - 20, width, height)
