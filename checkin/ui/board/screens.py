"""Which screen the projector is: asked only where there are several."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen

from checkin.ui.parts.choice import Choice
from checkin.ui.style import Colours
from checkin.words import Words


class ScreenChoice(Choice):
    """The screens by their number and size; hidden where there is only one."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours, snug=True)
        self._words = Words()
        if isinstance(application := QGuiApplication.instance(), QGuiApplication):
            application.screenAdded.connect(self._list)
            application.screenRemoved.connect(self._list)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.setAccessibleName(words("The projector's screen"))
        self._list()

    def offer(self, names: Sequence[str]) -> None:
        """Offer the screens; what was chosen stays so, at first the last one that was added."""
        here = self.currentIndex() if self.count() > 1 else len(names) - 1
        self.clear()
        self.addItems(list(names))
        self.setCurrentIndex(min(here, len(names) - 1))
        self.setVisible(len(names) > 1)

    def screen_of(self, screens: Sequence[QScreen], mine: QScreen) -> QScreen:
        """Return the screen that is chosen; where there is no choice, the one that is not mine."""
        if self.count() > 1 and 0 <= self.currentIndex() < len(screens):
            return screens[self.currentIndex()]
        return next((screen for screen in screens if screen is not mine), mine)

    def _list(self, *_: object) -> None:
        words = self._words
        self.offer(
            [
                words("Screen {n}: {width} × {height}", n=i, width=s.size().width(),
                      height=s.size().height())
                for i, s in enumerate(QGuiApplication.screens(), 1)
            ]
        )  # fmt: skip
