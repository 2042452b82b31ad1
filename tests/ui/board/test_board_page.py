"""The lead's board: who is missing, when people came, one session alone."""

from datetime import UTC

import pytest
from PySide6.QtCore import QPoint, Qt

from checkin.services.board import over_time
from checkin.ui.board.arrivals_chart import ArrivalsChart
from checkin.ui.board.count_card import CountCard
from tests.ui.clerk import Key


def card(board, id="textile") -> CountCard:
    found = board.counts.cards[id]
    assert isinstance(found, CountCard)
    return found


def missing(of):
    return [line.text() for line in of.waited_for.lines if not line.isHidden()]


def test_a_card_names_the_heads_who_are_missing(clerk, board, let_in):
    assert len(missing(card(board))) == 6
    assert all(line.endswith("not registered yet") for line in missing(card(board)))
    let_in("KR-01", "textile")
    clerk.bot.waitUntil(lambda: len(missing(card(board))) == 5, timeout=1500)
    meeting = missing(card(board, "bilateral-kz"))
    assert meeting[-1].endswith("now at: Sector session: Textile")


def test_details_are_read_at_most_once_a_second_and_counts_at_once(clerk, board, let_in):
    let_in("KR-07", "textile")
    assert card(board).number.text() == "1"
    assert card(board).lines[2].text() == "1 of 200 attended"
    clerk.bot.waitUntil(lambda: card(board).bars.accessibleName() == "Republic of Korea: 1")


def test_registration_shows_each_delegation_of_how_many(clerk, board, let_in):
    let_in("KR-07", "registration")
    here = card(board, "registration")
    assert [line.text() for line in here.lines if not line.isHidden()] == [
        "registered", "of 200 expected",
    ]  # fmt: skip
    assert "Republic of Korea: 1 / 45" in here.bars.accessibleName()
    assert "Kazakhstan: 0 / 34" in here.bars.accessibleName()


def test_a_closed_meeting_is_marked(board):
    assert card(board, "bilateral-kz").private.isVisible()
    assert card(board).private.isHidden()


@pytest.mark.parametrize("way", ["click", "enter", "space"])
def test_a_session_opens_alone_and_escape_leads_back(clerk, board, way):
    if way == "click":
        clerk.bot.mouseClick(card(board), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    else:
        card(board).setFocus()
        card(board).grab()
        clerk.press(Key.Key_Return if way == "enter" else Key.Key_Space)
    assert board.card.isVisible()
    assert board.card.title.text() == "Sector session: Textile"
    assert board.everything.hasFocus()
    clerk.press(Key.Key_Escape)
    assert board.counts.isVisible()
    assert card(board).hasFocus()
    clerk.press(Key.Key_Escape)
    assert clerk.window.frame.pages.currentWidget() is clerk.page


def test_a_key_that_means_nothing_on_a_card_changes_nothing(clerk, board):
    card(board).setFocus()
    clerk.press(Key.Key_Insert)
    assert board.alone == ""


def test_a_session_alone_follows_the_scans(clerk, board, let_in):
    board.open_alone("textile")
    let_in("KR-07", "textile")
    assert board.card.number.text() == "1"
    chart = board.card.chart
    clerk.bot.waitUntil(lambda: chart.accessibleName().startswith("Arrivals per"), timeout=1500)
    clerk.window.grab()


def test_a_session_that_is_taken_out_of_the_programme_is_left(clerk, board):
    from checkin.domain.journal import Draft

    board.open_alone("textile")
    clerk.desk.file.append([Draft("session_set", "session:textile", {"removed": True})])
    board.refresh()
    assert board.counts.isVisible()
    assert board.project.hasFocus()


def test_the_board_may_be_asked_for_one_session(clerk, board):
    clerk.window.show_page("board", "railroad")
    assert board.card.title.text() == "Sector session: Railroad"


def test_columns_are_drawn_at_any_width(look, qtbot, clerk):
    start = clerk.desk.setup.sessions["textile"].start.astimezone(UTC)
    chart = ArrivalsChart(look)
    qtbot.addWidget(chart)
    chart.show_arrivals(over_time([(start, 4)], []), UTC, "Arrivals per 5 minutes")
    for width in (20, 240, 900):
        chart.resize(width, 100)
        assert not chart.grab().isNull()
    chart.show_arrivals(None, UTC, "Nobody has come yet")
    chart.grab()
    assert chart.accessibleName() == "Nobody has come yet"
