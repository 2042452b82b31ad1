"""The page of people in the window, on the example."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from checkin.ui.people.people_page import PeoplePage


class FakeCamera(QObject):
    """A camera that sees what a test holds before it, or lacks what a test says."""

    seen = Signal(QImage)
    failed = Signal(str)

    def __init__(self, lacks=""):
        super().__init__()
        self.lacks, self.on = lacks, False

    def start(self):
        if self.lacks:
            self.failed.emit(self.lacks)
        else:
            self.on = True

    def stop(self):
        self.on = False


@pytest.fixture
def camera():
    return FakeCamera()


@pytest.fixture
def page(clerk) -> PeoplePage:
    clerk.window.show_page("people")
    return clerk.window.made["people"]
