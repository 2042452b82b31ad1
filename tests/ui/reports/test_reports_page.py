"""Attendance on screen and as files."""

import time

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.services.admission import present, scan_of
from checkin.services.events import new_event
from checkin.store import people
from checkin.ui.reports import reports_page
from checkin.ui.reports.attendance_model import SHARE, SUB
from checkin.ui.reports.attendance_table import shares
from checkin.words import LANGUAGES, Words


@pytest.fixture
def page(window):
    window.show_page("reports")
    page = window.made["reports"]
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    page.tester = QAbstractItemModelTester(page.model, fatal, page)
    return page


@pytest.fixture
def come(page):
    """Let the first people of a delegation in."""

    def come(code, n, *places):
        event = page.work.file
        listed = [x.attendee for x in people.everybody(event) if x.attendee.delegation == code]
        for who in listed[:n]:
            for place in places or ("registration",):
                assert present(event, scan_of(event, place, attendee=who.id)).scan.verdict.admitted
        page.work.changed.emit()

    return come


def figures(page):
    model = page.model
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    return {
        model.headerData(row, Qt.Orientation.Vertical): dict(
            zip(heads, [model.index(row, c).data() for c in range(len(heads))], strict=True)
        )
        for row in range(model.rowCount())
    }


def pick(segments, key):
    segments.choose(key)
    segments.chosen.emit(key)


def test_countries_by_sessions_with_totals(page, come):
    come("KR", 3, "registration", "plenary")
    come("KZ", 1)
    told = figures(page)
    korea = told["Republic of Korea"]
    assert (korea["Attended"], korea["Registration"]) == ("3", "3")
    assert korea["Plenary session of the Forum"] == "3"
    assert told["Kazakhstan"]["Plenary session of the Forum"] == "–"
    assert list(told)[-1] == "Total"
    assert told["Total"]["Attended"] == "4"
    assert told["Total"]["Expected"] == str(
        sum(int(row["Expected"]) for name, row in told.items() if name != "Total")
    )


def test_by_country_with_a_bar_for_the_share(page, come):
    come("KR", 9)
    pick(page.by, "country")
    korea = figures(page)["Republic of Korea"]
    assert [*korea] == ["Expected", "Attended", "Share"]
    assert korea["Share"] == f"{round(900 / int(korea['Expected']))} %"
    row = [*figures(page)].index("Republic of Korea")
    assert page.model.index(row, 2).data(SHARE) == pytest.approx(
        9 / int(korea["Expected"]), abs=0.01
    )


def test_by_session_has_a_row_for_each(page, come):
    come("KR", 2, "registration", "plenary")
    pick(page.by, "session")
    told = figures(page)
    assert told["Plenary session of the Forum"]["Attended"] == "2"
    assert told["Sector session: Textile"]["Attended"] == "–"
    meeting = "Bilateral meeting: Republic of Korea – Republic of Kazakhstan"
    assert (told["Plenary session of the Forum"]["Expected"], told[meeting]["Expected"]) == (
        "200",
        "10",
    )
    assert page.model.headerData(1, Qt.Orientation.Vertical, SUB)


def test_as_it_was_at_a_moment(page, come, clock):
    come("KR", 2)
    clock.forward(minutes=30)
    come("KZ", 3)
    assert figures(page)["Total"]["Attended"] == "5"
    assert not page.at.isVisible()
    pick(page.when, "then")
    assert page.at.isVisible()
    page.at.set_iso("2026-10-04T09:45")
    page.at.edit.editingFinished.emit()
    assert figures(page)["Total"]["Attended"] == "2"
    assert page.said.text() == "As of 4 October 2026, 09:45"
    pick(page.when, "now")
    assert figures(page)["Total"]["Attended"] == "5"


def test_a_scan_is_counted_at_once_and_the_selection_stays(page, come):
    page.table.setCurrentIndex(page.model.index(2, 1))
    come("KG", 1)
    assert figures(page)["Kyrgyz Republic"]["Attended"] == "1"
    assert page.table.currentIndex().row() == 2


@pytest.mark.parametrize("button", ["pdf", "excel", "csv"])
def test_a_file_is_made_beside_the_window_and_shown(page, come, qtbot, shown, button):
    come("KR", 3)
    getattr(page, button).click()
    qtbot.waitUntil(lambda: len(shown) == 1)
    (out,) = shown
    assert out.parent == page.work.file.path.parent / "reports"
    if button == "pdf":
        with pypdfium2.PdfDocument(out) as document:
            assert "Republic of Korea" in document[0].get_textpage().get_text_range()
    elif button == "excel":
        assert openpyxl.load_workbook(out).worksheets
    else:
        assert "Republic of Korea" in out.read_text("utf-8-sig")


def test_what_nothing_opens_is_told(page, qtbot, window, monkeypatch):
    monkeypatch.setattr(type(page.work.around), "show", lambda _self, _path: False)
    page.csv.click()
    qtbot.waitUntil(lambda: "nothing here opens it" in window.frame.banner.text())


def test_a_folder_that_cannot_be_made_is_told(page, qtbot, window, forum):
    (forum.parent / "reports").write_text("in the way")
    page.csv.click()
    qtbot.waitUntil(lambda: "Nothing can be written" in window.frame.banner.text())


def test_the_lists_for_emergencies_are_near(page, qtbot):
    with qtbot.waitSignal(page.work.page_wanted) as wanted:
        page.paper.click()
    assert wanted.args == ["set-up", "lifeboat"]


def test_without_people_the_first_step_is_offered(make_window, tmp_path, machine, clock, qtbot):
    new_event(tmp_path / "new.checkin", machine, clock).close()
    window = make_window()
    window.open_path(tmp_path / "new.checkin")
    window.show_page("reports")
    page = window.made["reports"]
    assert page.nothing.isVisible()
    assert not page.pdf.isEnabled()
    with qtbot.waitSignal(page.work.page_wanted) as wanted:
        page.nothing.step.click()
    assert wanted.args == ["set-up", "rosters"]


def test_a_crowd_is_counted_beside_the_window(page, come, qtbot, monkeypatch):
    come("KR", 2)
    monkeypatch.setattr(reports_page, "FEW", 10)
    pick(page.by, "country")
    pick(page.by, "country")
    assert page.work.beside.busy
    qtbot.waitUntil(lambda: "Share" in figures(page)["Total"])
    assert not page.work.beside.busy
    pick(page.by, "both")
    page.work.beside.cancel()
    page.look()
    qtbot.waitUntil(lambda: not page.work.beside.busy)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_another_language_the_choices_stay(page, come, window, language):
    come("KR", 2)
    pick(page.by, "session")
    window.retranslate(Words(language))
    assert page.by.key() == "session"
    assert page.model.columnCount() == 3
    assert Words(language)("Attended") in next(iter(figures(page).values()))


def test_painting_the_table_is_quick(page, come):
    come("KR", 2, "registration", "plenary")
    began = time.perf_counter()
    for key in ("both", "country", "session"):
        pick(page.by, key)
        page.table.grab()
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize(("room", "columns", "width", "rest"), [
    (780, 10, 156, 0), (782, 10, 156, 2), (100, 10, 132, 0), (1400, 3, 220, 0), (790, 5, 158, 0),
])  # fmt: skip
def test_columns_share_the_room_so_that_none_is_cut(room, columns, width, rest):
    assert shares(room, columns) == (width, rest)


def test_no_column_is_cut_at_the_edge_of_a_small_screen(page, window, qtbot):
    window.resize(1366, 768)
    qtbot.wait(1)
    table, edges = page.table, {0}
    for column in range(page.model.columnCount()):
        edges.add(table.columnViewportPosition(column) + table.columnWidth(column))
    assert table.viewport().width() in edges


@pytest.mark.parametrize("key", ["P", "E", "D"])
def test_each_file_has_its_key(page, come, qtbot, shown, key):
    come("KR", 1)
    qtbot.keyClick(page.by, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].suffix == {"P": ".pdf", "E": ".xlsx", "D": ".csv"}[key]
