"""Rosters taken in through the window: files, columns, changes, done."""

import csv
import io

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester

from checkin.services.events import new_event
from checkin.store import actions, people
from checkin.ui.set_up.roster_models import ListModel, PreviewModel
from checkin.ui.set_up.roster_wizard import CHANGES, COLUMNS, DONE, FILES
from checkin.words import LANGUAGES, Words
from tests.roster.files import csv_file, xlsx_file
from tests.ui.test_start_page import answering

HEAD = ["ID", "Name", "Country", "Position", "Category", "Flight"]
KIM = ["KR-90", "KIM Minseo", "KR", "Director", "Government", "KE 1"]
LEE = ["KR-91", "LEE Jun", "KR", "Envoy", "Press", "KE 2"]
LOST = ["KR-92", "K?m", "KR", "Envoy", "Press", "KE 2"]


@pytest.fixture
def wizard(window):
    window.show_page("set-up", "rosters")
    wizard = window.made["set-up"].section
    for model in (wizard.columns.model, wizard.changes.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, wizard)
    return wizard


@pytest.fixture
def go(wizard, qtbot):
    def go(step):
        wizard.next.click()
        qtbot.waitUntil(lambda: wizard.step == step)

    return go


@pytest.fixture
def taken(wizard, tmp_path, go):
    """The wizard at its end: two people came, one row was not taken."""
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM, LEE, LOST])])
    for step in (COLUMNS, CHANGES, DONE):
        go(step)
    return wizard


def refs(wizard):
    return {x.attendee.ref for x in people.everybody(wizard.work.file)}


def cells(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_four_steps_by_keyboard_alone(wizard, tmp_path, qtbot, window):
    path = csv_file(tmp_path, [HEAD, KIM, LEE])
    assert wizard.files.choose.hasFocus()
    seen = answering(path)
    qtbot.keyClick(wizard.files.choose, Qt.Key.Key_Return)
    assert seen == [True]
    for step in (COLUMNS, CHANGES, DONE):
        qtbot.waitUntil(wizard.next.hasFocus)
        qtbot.keyClick(wizard.next, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda step=step: wizard.step == step)
    assert {"KR-90", "KR-91"} <= refs(wizard)
    assert wizard.done.badges.hasFocus()
    with qtbot.waitSignal(window.work.page_wanted) as wanted:
        qtbot.keyClick(wizard.done.badges, Qt.Key.Key_Return)
    assert wanted.args == ["badges", ""]


def test_files_are_dropped_each_once_and_taken_away(wizard, tmp_path):
    one, two = (csv_file(tmp_path, [HEAD, KIM], name) for name in ("one.csv", "two.csv"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (one, two, one)])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop,
    )  # fmt: skip
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    wizard.files.dragEnterEvent(enter)
    assert enter.isAccepted()
    wizard.files.dropEvent(drop)
    assert wizard.files.files == [one, two]
    assert [row.name.text() for row in wizard.files.rows] == ["one.csv", "two.csv"]
    wizard.files.rows[0].away.click()
    assert wizard.files.files == [two]
    wizard.files.rows[0].away.click()
    assert not wizard.next.isVisible()


def test_a_file_that_is_no_roster_is_told_and_nothing_lost(wizard, tmp_path, qtbot, window):
    wizard.files.add([tmp_path / "gone.csv", csv_file(tmp_path, [HEAD, KIM])])
    wizard.next.click()
    assert not wizard.files.isEnabled()
    qtbot.waitUntil(lambda: "gone.csv" in window.frame.banner.text())
    assert (wizard.step, len(wizard.files.files)) == (FILES, 2)
    assert wizard.next.isEnabled()


def test_columns_show_what_they_hold_and_may_be_left_out(wizard, tmp_path, go):
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM, LEE])])
    go(COLUMNS)
    step = wizard.columns
    assert [c.currentText() for c in step.columns] == [
        "ID", "Whole name", "Delegation", "Position", "Category", "Leave out",
    ]  # fmt: skip
    assert cells(step.table)[1:] == [KIM, LEE]
    assert not step.taken.isVisible()
    assert not step.delegation.isEnabled()
    choose(step, 3, "")
    choose(step, 5, "note")
    go(CHANGES)
    go(DONE)
    who = next(x.attendee for x in people.everybody(wizard.work.file) if x.attendee.ref == "KR-90")
    assert (who.title, who.note) == ("", "KE 1")


def choose(step, column, field):
    choice = step.columns[column]
    choice.setCurrentIndex(choice.findData(field))
    choice.activated.emit(choice.currentIndex())


def test_a_field_is_of_one_column_only(wizard, tmp_path, go):
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM])])
    go(COLUMNS)
    choose(wizard.columns, 5, "title")
    texts = [c.currentText() for c in wizard.columns.columns]
    assert (texts[3], texts[5]) == ("Leave out", "Position")


def test_without_names_nothing_goes_on(wizard, tmp_path, go, window):
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM])])
    go(COLUMNS)
    choose(wizard.columns, 1, "")
    wizard.next.click()
    assert window.frame.banner.text() == "Say which column of roster.csv holds the names."
    assert wizard.step == COLUMNS


def test_a_delegation_is_chosen_for_a_file_without_a_column(wizard, tmp_path, go):
    wizard.files.add([csv_file(tmp_path, [["Name", "Position"], ["KIM Minseo", "Director"]])])
    go(COLUMNS)
    step = wizard.columns
    assert step.delegation.isEnabled()
    assert "choose their delegation" in step.note.text()
    step.delegation.choose("KR")
    step.delegation.choice.activated.emit(0)
    assert "first rows" in step.note.text()
    go(CHANGES)
    assert wizard.changes.seen.added == 1


def test_sheets_are_ticked(wizard, tmp_path, go):
    book = {"One": [HEAD, KIM], "Two": [HEAD, LEE], "Notes": [["bring flags"]]}
    wizard.files.add([xlsx_file(tmp_path, book)])
    go(COLUMNS)
    step = wizard.columns
    assert step.sheet.choice.texts() == [f"roster.xlsx · {name}" for name in book]
    assert [one.taken for one in step.choices] == [True, True, False]
    assert step.taken.isVisible()
    step.taken.setChecked(False)
    assert not step.columns[0].isEnabled()
    go(CHANGES)
    assert [p.attendee.ref for p in wizard.changes.seen.touched] == ["KR-91"]
    wizard.back.click()
    step.sheet.choice.setCurrentIndex(1)
    step.sheet.choice.activated.emit(1)
    step.taken.setChecked(False)
    assert step.fault() == "Tick at least one sheet to take people from."


def test_a_column_that_the_keyboard_comes_to_is_seen(wizard, tmp_path, go, qtbot):
    wide = [f"Column {n}" for n in range(20)]
    wizard.files.add([csv_file(tmp_path, [[*HEAD, *wide], [*KIM, *wide]])])
    go(COLUMNS)
    bar = wizard.columns.table.horizontalScrollBar()
    assert bar.value() == 0
    wizard.columns.columns[-1].setFocus()
    assert bar.value() > 0


def test_changes_are_shown_field_by_field_before_anything_is_done(wizard, tmp_path, go):
    before = list(actions.history(wizard.work.file))
    known = next(x.attendee for x in people.everybody(wizard.work.file) if x.attendee.ref)
    row = [known.ref, wizard.words.name(known), known.delegation, "Minister", "Press", ""]
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM, row, LOST])])
    go(COLUMNS)
    go(CHANGES)
    step = wizard.changes
    assert step.lists.key() == "rejected"
    assert cells(step.table)[0][1] == "4"
    assert "lost" in cells(step.table)[0][3]
    show(step, "added")
    assert cells(step.table)[0][0] == "KIM Minseo"
    show(step, "changed")
    told = {row[2]: row[3:] for row in cells(step.table)}
    assert told["Position"] == [known.title or "–", "Minister"]
    assert told["Category"][1] == "Press"
    show(step, "same")
    assert step.nobody.isVisible()
    assert list(actions.history(wizard.work.file)) == before


def show(step, key):
    step.lists.choose(key)
    step.lists.chosen.emit(key)


def test_where_nothing_is_new_nothing_can_be_taken(taken, tmp_path, go):
    taken.done.more.click()
    assert (taken.step, taken.files.files) == (FILES, [])
    taken.files.add([csv_file(tmp_path, [HEAD, KIM, LEE])])
    go(COLUMNS)
    go(CHANGES)
    assert taken.changes.lists.key() == "same"
    assert cells(taken.changes.table)[1][0] == "LEE Jun"
    assert not taken.next.isEnabled()


def test_cancel_leaves_nothing(wizard, tmp_path, go, qtbot, window):
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM])])
    go(COLUMNS)
    go(CHANGES)
    wizard.next.click()
    with qtbot.waitSignal(window.work.beside.given_up):
        window.frame.beside_bar.cancel.click()
    assert wizard.step == CHANGES
    assert wizard.next.isEnabled()
    assert "KR-90" not in refs(wizard)


def test_taken_in_and_back_as_one_action(taken, qtbot):
    done = taken.done
    assert done.hint.lead.text() == "2 added, 0 changed, 0 as before."
    assert done.left.text() == "1 row was not taken."
    assert done.save.hasFocus()
    done.undo.click()
    qtbot.waitUntil(lambda: done.hint.title.text() == "Taken back")
    assert not {"KR-90", "KR-91"} & refs_here(taken)
    assert not done.undo.isEnabled()
    taken.retranslate()
    assert done.hint.title.text() == "Taken back"


def refs_here(wizard):
    everybody = people.everybody(wizard.work.file)
    return {x.attendee.ref for x in everybody if not x.attendee.cancelled}


@pytest.mark.parametrize("name", ["back.xlsx", "back.csv"])
def test_rows_not_taken_are_saved_for_their_sender(taken, tmp_path, qtbot, shown, name):
    out = tmp_path / name
    answering(out)
    taken.done.save.click()
    qtbot.waitUntil(lambda: shown == [out])
    if out.suffix == ".csv":
        heads, row = csv.reader(io.StringIO(out.read_text("utf-8-sig")))
    else:
        heads, row = openpyxl.load_workbook(out).active.iter_rows(values_only=True)
    assert list(heads) == [*HEAD, "File", "Line", "What is wrong"]
    assert list(row[:6]) == LOST
    assert "lost" in row[8]


def test_not_saving_saves_nothing(taken, tmp_path, shown):
    answering(tmp_path / "back.csv", accept=False)
    taken.done.save.click()
    assert shown == []


def test_escape_goes_back_step_by_step(wizard, tmp_path, go, window):
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM])])
    go(COLUMNS)
    go(CHANGES)
    assert window.made["set-up"].step_back()
    assert wizard.step == COLUMNS
    wizard.step_back()
    assert (wizard.step, len(wizard.files.files)) == (FILES, 1)
    assert not wizard.step_back()


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_loses_nothing(wizard, tmp_path, go, window, language):
    wizard.files.add([csv_file(tmp_path, [HEAD, KIM])])
    go(COLUMNS)
    choose(wizard.columns, 5, "note")
    window.retranslate(Words(language))
    assert wizard.columns.columns[5].currentData() == "note"
    go(CHANGES)
    window.retranslate(Words("en"))
    assert wizard.changes.lists.key() == "added"
    assert cells(wizard.changes.table)[0][3] == "Government"
    assert wizard.steps.accessibleName() == "Step 3 of 4: Changes"


def test_in_a_new_event_a_country_may_be_chosen(make_window, tmp_path, qtbot, machine, clock):
    new_event(tmp_path / "new.checkin", machine, clock).close()
    window = make_window()
    window.open_path(tmp_path / "new.checkin")
    window.show_page("set-up", "rosters")
    wizard = window.made["set-up"].section
    wizard.files.add([csv_file(tmp_path, [["Name"], ["KIM Minseo"]])])
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.step == COLUMNS)
    assert "Uzbekistan" in wizard.columns.delegation.choice.texts()
    wizard.columns.delegation.choose("UZ")
    wizard.columns.delegation.choice.activated.emit(0)
    for step in (CHANGES, DONE):
        wizard.next.click()
        qtbot.waitUntil(lambda step=step: wizard.step == step)
    assert [*window.work.setup.delegations] == ["UZ"]


def test_the_models_keep_qts_rules():
    preview, lines = PreviewModel(), ListModel()
    testers = [
        QAbstractItemModelTester(m, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for m in (preview, lines)
    ]
    preview.show(("A", "B"), (("1", "2"), ("3", "4")))
    preview.show((), ())
    lines.show(("A", "B"), 3, lambda row: (str(row), "x"))
    lines.show(("A",), 0, lambda _: ())
    assert len(testers) == 2


def test_people_of_nowhere_are_not_compared_before_their_delegation_is_chosen(
    wizard, tmp_path, go, window, qtbot
):
    wizard.files.add([csv_file(tmp_path, [["Name", "Position"], ["KIM Minseo", "Director"]])])
    go(COLUMNS)
    wizard.next.click()
    assert wizard.step == COLUMNS
    assert "choose their delegation" in window.frame.banner.text()
    assert wizard.columns.delegation.choice.hasFocus()
    wizard.columns.delegation.choose("KZ")
    wizard.columns.delegation.choice.activated.emit(0)
    go(CHANGES)


def test_a_file_of_headings_alone_says_so(wizard, tmp_path, go, window, qtbot):
    wizard.files.add([csv_file(tmp_path, [HEAD])])
    go(COLUMNS)
    assert "no people below" in wizard.columns.note.text()
    wizard.next.click()
    qtbot.waitUntil(lambda: "no people" in window.frame.banner.text())
    assert wizard.step == COLUMNS
