from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.domain.attendee import Attendee
from checkin.domain.names import Name
from checkin.services.search import Hit
from checkin.ui.desk.results import CODE, COUNTRY, HERE, SECOND, STATE, Results
from checkin.words import Words

NAMES = {"latin": Name("KIM", "Minseo"), "hangul": Name("김", "민서")}
KIM = Attendee("a", names=NAMES, delegation="KR", title="Director")
VIKTOR = Attendee("b", names={"latin": Name("Kim", "Viktor")}, delegation="UZ")
EXPECTED = Hit(KIM, "KIM Minseo", "")
CAME = Hit(KIM, "KIM Minseo", "2026-10-04T03:14:00.000Z")


@pytest.fixture
def results(qtmodeltester):
    model = Results(Words())
    # Qt's own checks, at every change of the model from now on.
    model.tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield model
    qtmodeltester.check(model)


def test_the_script_that_was_typed_comes_first(results):
    results.show([EXPECTED], "김", UTC)
    assert results.index(0).data() == "김민서"
    assert results.index(0).data(SECOND) == "KIM Minseo  ·  Director"
    results.show([EXPECTED], "kim", UTC)
    assert results.index(0).data() == "KIM Minseo"
    assert results.index(0).data(CODE) == "KR"
    results.countries = {"KR": "kr"}
    assert results.index(0).data(COUNTRY) == "kr"


def test_a_companion_is_called_after_whom_they_came_with(results):
    guest = Attendee("c", names=NAMES, delegation="EU", companion=1)
    results.show([Hit(guest, "", "")], "김", UTC)
    assert results.index(0).data() == "Companion 1 of KIM Minseo"
    assert results.index(0).data(SECOND) == ""
    assert results.index(0).data(COUNTRY) == "EU"


def test_who_came_shows_when(results):
    results.show([EXPECTED, Hit(VIKTOR, "", "")], "kim", UTC)
    assert results.index(0).data(STATE) == "expected"
    changed = []
    results.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    results.update_hits([CAME, Hit(VIKTOR, "", "")], UTC)
    assert results.index(0).data(STATE) == "03:14"
    assert results.index(0).data(HERE)
    assert changed == [(0, 1)]


def test_who_was_withdrawn_leaves_the_list(results):
    results.show([EXPECTED, Hit(VIKTOR, "", "")], "kim", UTC)
    results.update_hits([Hit(VIKTOR, "", "")], UTC)
    assert results.rowCount() == 1
    assert results.hit(0).attendee is VIKTOR
    assert results.hit(1) is None


def test_another_language_changes_the_rows_in_place(results):
    results.show([EXPECTED], "kim", UTC)
    results.retranslate(Words("ko"))
    assert results.index(0).data(STATE) == Words("ko")("expected")
    assert results.index(0).data() == "KIM Minseo"


def test_a_row_is_read_out_whole(results):
    results.show([CAME], "kim", UTC)
    read = results.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "KIM Minseo, 김민서  ·  Director, 03:14"
