"""The model of the table: ids in order, lines read as they are wanted."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.domain.attendee import Attendee
from checkin.domain.badge import Badge
from checkin.domain.names import Name
from checkin.domain.programme import Event
from checkin.domain.setup import Setup
from checkin.store.people import Listed
from checkin.store.roll import Entry
from checkin.ui.people.columns import COLUMNS, FIRST, columns_from
from checkin.ui.people.table_model import MOST_PAGES, PAGE, PeopleModel
from checkin.words import Words

SETUP = Setup(Event("e", timezone="Asia/Bishkek"))
MANY = [f"{n:05}" for n in range(PAGE * (MOST_PAGES + 2))]


class Roll:
    """Reads lines, and remembers which were read."""

    def __init__(self):
        self.asked = []
        self.title = "Director"

    def __call__(self, ids):
        self.asked.append(ids)
        return {id: line(id, title=self.title) for id in ids if id != "gone"}


def line(id, registered="", badge=None, **fields):
    names = {"latin": Name("KIM", id), "hangul": Name("김", "민서")}
    return Entry(Listed(Attendee(id, names=names, **fields), registered), badge)


@pytest.fixture
def roll():
    return Roll()


@pytest.fixture
def model(roll, qtmodeltester):
    model = PeopleModel(roll, Words(), SETUP)
    model.tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    model.show_people(MANY)
    yield model
    qtmodeltester.check(model)


def test_a_page_is_read_when_one_of_its_lines_is_wanted(model, roll):
    roll.asked.clear()  # Qt's checks have looked at the first lines
    assert model.index(PAGE + 1, 0).data() == f"KIM {MANY[PAGE + 1]}"
    assert roll.asked == [MANY[PAGE : 2 * PAGE]]
    model.index(2 * PAGE - 1, 0).data()
    assert len(roll.asked) == 1


def test_few_pages_are_kept_those_looked_at_last(model, roll):
    for page in range(MOST_PAGES + 1):
        model.entry(page * PAGE)
        model.entry(0)
    asked = len(roll.asked)
    model.entry(0)
    assert len(roll.asked) == asked
    model.entry(PAGE)
    assert len(roll.asked) == asked + 1


def test_the_same_people_stay_in_their_rows_and_are_read_anew(model, roll):
    resets = []
    model.modelReset.connect(lambda: resets.append(True))
    model.keys = ["name", "title"]
    assert model.index(0, 1).data() == "Director"
    roll.title = "Deputy"
    assert not model.show_people(list(MANY))
    assert resets == []
    assert model.index(0, 1).data() == "Deputy"
    assert model.show_people(MANY[:3])
    assert resets == [True]
    assert model.row_of("00002") == 2
    assert model.row_of("00003") is None


def test_who_has_changed_is_read_anew(model, roll):
    model.keys = ["name", "title"]
    model.entry(0), model.entry(PAGE)
    roll.title = "Deputy"
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.people_changed(["00001", "00003", "nobody"], SETUP)
    assert changed == [(0, PAGE - 1)]
    assert model.index(1, 1).data() == "Deputy"
    assert model.index(PAGE, 1).data() == "Director"
    model.people_changed(["nobody"], SETUP)
    assert changed == [(0, PAGE - 1)]


def test_who_is_no_longer_there_leaves_an_empty_row(model):
    model.show_people(["a", "gone", "b"])
    assert model.entry(1) is None
    assert model.index(1, 0).data() is None
    assert model.index(2, 0).data() == "KIM b"


def test_headings_follow_the_language(model):
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"
    model.retranslate(Words("ru"), SETUP)
    assert model.headerData(0, Qt.Orientation.Horizontal) == Words("ru")("Name")
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.FontRole)) is None


def test_there_is_nothing_below_a_row_and_nothing_beside_the_table(model):
    inside = model.index(0, 0)
    assert (model.rowCount(inside), model.columnCount(inside)) == (0, 0)
    assert model.data(QModelIndex()) is None
    assert model.data(inside, int(Qt.ItemDataRole.FontRole)) is None


BADGE = Badge(30270001, "t", printed_at="x")
VOID = Badge(30270001, "t", printed_at="x", void_at="y")
HANDED = Badge(30270001, "t", printed_at="x", handed_at="y")
CAME = "2026-10-04T03:14:00.000Z"


@pytest.mark.parametrize(("key", "entry", "text"), [
    ("name", line("a"), "KIM a"),
    ("other", line("a"), "김민서"),
    ("delegation", line("a", delegation="XX"), "XX"),
    ("category", line("a", category="other"), "other"),
    ("title", line("a", title="Director"), "Director"),
    ("organisation", line("a", organisation="Ministry"), "Ministry"),
    ("arrived", line("a"), "expected"),
    ("arrived", line("a", CAME), "09:14"),
    ("arrived", line("a", CAME, cancelled=True), "withdrawn"),
    ("badge", line("a"), ""),
    ("badge", line("a", badge=BADGE), "3027 0001 printed"),
    ("badge", line("a", badge=HANDED), "3027 0001 handed over"),
    ("badge", line("a", badge=VOID), "3027 0001 void"),
    ("groups", line("a", groups=("a", "b")), "a, b"),
    ("note", line("a", note="Speaks"), "Speaks"),
    ("email", line("a", email="a@example.org"), "a@example.org"),
    ("id", line("a"), "a"),
    ("id", line("a", ref="KR-1"), "KR-1"),
])  # fmt: skip
def test_what_stands_in_a_column(key, entry, text):
    assert COLUMNS[key].text(entry, Words(), SETUP) == text


def test_columns_are_remembered_in_their_order_and_the_name_always_stays():
    assert columns_from(None) == list(FIRST)
    assert columns_from("") == list(FIRST)
    assert columns_from("id,other,later") == ["name", "other", "id"]
