"""The program's own file dialog, dark as the rest of the window."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget

from checkin.ui import dialogs, style
from checkin.words import Words

BUTTONS = ("backButton", "forwardButton", "toParentButton", "newFolderButton")


@pytest.fixture
def dark(look):
    style.apply(QApplication.instance(), style.DARK)
    yield style.DARK
    style.apply(QApplication.instance(), look)


@pytest.mark.parametrize("name", BUTTONS)
def test_its_buttons_are_drawn_in_the_ink_of_the_look(qtbot, dark, name):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = dialogs._dialog(parent, Words(), QFileDialog.AcceptMode.AcceptSave)
    button = dialog.findChild(QToolButton, name)
    drawn = button.icon().pixmap(dialogs.ICON).toImage()
    inks = {
        drawn.pixelColor(x, y).name()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert inks == {QColor(dark.text).name()}
    assert button.toolTip()
