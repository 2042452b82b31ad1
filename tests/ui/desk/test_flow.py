"""Buttons side by side, and in another line where there is no room."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from checkin.ui.desk.flow import Flow


class Block(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(100, 40)


@pytest.fixture
def box(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(10)
    for _ in range(3):
        flow.addWidget(Block())
    box.setLayout(flow)
    box.show()
    return box


def places(box):
    flow = box.layout()
    return [(w.x(), w.y()) for i in range(flow.count()) if (w := flow.itemAt(i).widget())]


def test_where_there_is_room_all_stand_in_one_line(box):
    box.resize(320, 40)
    assert places(box) == [(0, 0), (110, 0), (220, 0)]
    assert box.layout().sizeHint() == QSize(320, 40)
    assert box.layout().heightForWidth(320) == 40


def test_where_there_is_none_the_last_goes_below(box):
    box.resize(300, 100)
    assert places(box) == [(0, 0), (110, 0), (0, 50)]
    assert box.layout().heightForWidth(300) == 90
    assert box.layout().heightForWidth(100) == 140


def test_a_hidden_one_takes_no_room(box):
    box.layout().itemAt(0).widget().hide()
    assert box.layout().heightForWidth(210) == 40


def test_beyond_the_last_there_is_nothing(box):
    flow = box.layout()
    assert flow.itemAt(3) is None
    assert flow.takeAt(3) is None
    assert flow.takeAt(2).widget() is not None
    assert flow.count() == 2


def test_a_little_is_squeezed_out_of_each_before_one_goes_below(qtbot):
    box, flow = QWidget(), Flow(10, squeeze=8)
    qtbot.addWidget(box)
    for _ in range(3):
        flow.addWidget(Block())
    box.setLayout(flow)
    box.show()
    box.resize(300, 100)
    assert places(box) == [(0, 0), (103, 0), (206, 0)]
    box.resize(290, 100)
    assert places(box) == [(0, 0), (110, 0), (0, 50)]
