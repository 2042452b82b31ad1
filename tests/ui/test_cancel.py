"""Long work that is given up ends soon, is told, and leaves nothing half done."""

from pathlib import Path

import pytest

from checkin.store import people
from checkin.ui.backups import FOLDER, make_backup
from checkin.ui.set_up.roster_wizard import CHANGES, COLUMNS, DONE
from tests.roster.files import csv_file
from tests.ui.test_start_page import answering

HEAD = ["ID", "Name", "Country", "Position", "Category"]
ROWS = [["KR-90", "KIM Minseo", "KR", "Director", "Government"], ["KR-91", "K?m", "KR", "", ""]]
CANCELLED = "Cancelled. Nothing of it was recorded."


@pytest.fixture
def cancelled(window, qtbot):
    """Cancel what was just begun; return what is told when it has ended."""

    def cancel() -> str:
        beside = window.work.beside
        assert beside.busy
        beside.cancel()
        qtbot.waitUntil(lambda: not beside.busy)
        return window.frame.banner.text()

    return cancel


@pytest.fixture
def wizard(window, tmp_path, qtbot):
    """The wizard at its end: one person came, one row was not taken."""
    window.show_page("set-up", "rosters")
    wizard = window.made["set-up"].section
    wizard.files.add([csv_file(tmp_path, [HEAD, *ROWS])])
    for step in (COLUMNS, CHANGES, DONE):
        wizard.next.click()
        qtbot.waitUntil(lambda step=step: wizard.step == step)
    return wizard


def files_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*"))


def test_a_backup(window, tmp_path, cancelled):
    folder = tmp_path / "stick"
    folder.mkdir()
    window.around.settings.setValue(FOLDER, str(folder))
    made = []
    make_backup(window.work, folder, made.append)
    assert cancelled() == CANCELLED
    assert made == []
    assert files_of(folder) == []


@pytest.mark.parametrize("card", ["rosters", "inside"])
def test_paper_for_emergencies(window, forum, shown, cancelled, card):
    window.show_page("set-up", "lifeboat")
    getattr(window.made["set-up"].section, card).button.click()
    assert cancelled() == CANCELLED
    assert shown == []
    assert files_of(forum.parent / "reports") == []


@pytest.mark.parametrize("ending", [".pdf", ".xlsx", ".csv"])
def test_a_report(window, forum, shown, cancelled, ending):
    window.show_page("reports")
    window.made["reports"].write(ending)
    assert cancelled() == CANCELLED
    assert shown == []
    assert files_of(forum.parent / "reports") == []


def test_taking_an_import_back(window, wizard, cancelled):
    before = people.everybody(window.work.file)
    wizard.take_back()
    assert cancelled() == CANCELLED
    assert people.everybody(window.work.file) == before
    wizard.take_back()  # it can be asked for again
    window.work.beside.stop()


def test_saving_the_rows_that_were_not_taken(wizard, tmp_path, shown, cancelled):
    out = tmp_path / "back.xlsx"
    answering(out)
    wizard.save_rejected()
    assert cancelled() == CANCELLED
    assert shown == []
    assert not out.exists()


def test_a_window_that_is_closed_waits_for_no_backup(window, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    beside = window.work.beside
    make_backup(window.work, folder, lambda _: None)
    window.close()
    assert not beside.busy
    assert files_of(folder) == []
