"""Everybody's names, for the order by name: read when they are asked for first."""

from PySide6.QtCore import QObject, Signal

from checkin.services.roll import NameOrder
from checkin.ui.workplace import Workplace

MANY = 5_000
"""People from whom on names are read beside the window."""


class NamesForSorting(QObject):
    """`learned` says that names were read beside the window, `failed` that they were not."""

    learned = Signal()
    failed = Signal()

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        self.order: NameOrder | None = None
        self._learning = ""

    def known(self, total: int) -> bool:
        """Tell whether `total` people can be sorted now; where they are many, begin to read."""
        language = self.work.words.language
        if self.order is not None and self.order.language == language:
            return True
        if total <= MANY:
            order = NameOrder(language)
            self.order = self.work.read(lambda: order.learn(self.work.file), None)
            return self.order is not None
        if self._learning != language:
            self._learning = language
            self.work.start(
                self.work.words("Reading all names"),
                lambda event, _: NameOrder(language).learn(event),
                self._learned,
                self._not_learned,
            )
        return False

    def _learned(self, order: NameOrder) -> None:
        self.order, self._learning = order, ""
        self.learned.emit()

    def _not_learned(self) -> None:
        self._learning = ""
        self.failed.emit()
