"""The release of Qt underneath."""

import sys

from PySide6.QtCore import QObject


def test_calls_into_qt_leave_none_as_it_was(qapp):
    # PySide6 6.12.0 on Python 3.11 takes a reference away at each such call, and so ends the
    # program after some minutes.
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("a")
    assert abs(sys.getrefcount(None) - before) < 100
