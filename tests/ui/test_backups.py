"""Backups are made while an event is open, and no longer."""

import pytest

from checkin.ui.backups import FOLDER, Backups


@pytest.fixture
def folder(window, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    window.around.settings.setValue(FOLDER, str(folder))
    return folder


@pytest.fixture
def backups(window):
    return window.work.findChild(Backups)


def test_a_quarter_of_an_hour_makes_a_backup(window, qtbot, folder, backups):
    backups._timer.timeout.emit()
    qtbot.waitUntil(lambda: not window.work.beside.busy)
    assert len(list(folder.iterdir())) == 1


def test_without_a_folder_there_is_none(window, backups):
    backups._timer.timeout.emit()
    assert not window.work.beside.busy


def test_an_event_that_was_left_is_backed_up_no_longer(window, forum, folder, backups):
    window.open_path(forum)
    assert not backups._timer.isActive()
