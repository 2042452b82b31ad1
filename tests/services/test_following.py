"""A table follows a few people's changes, and stands as if it were asked anew."""

import pytest

from checkin.services import bulk
from checkin.services.badges import hand_over, void
from checkin.services.following import Shifts, shifts
from checkin.services.roll import NAME, NameOrder, Question, chosen
from checkin.services.undo import undo
from checkin.store import people, roll
from checkin.store.roll import ARRIVAL, BADGE, CATEGORY, RANK, Wanted

ORDERS = [RANK, CATEGORY, ARRIVAL, BADGE, NAME]


@pytest.fixture
def event(desk):
    return desk.event


class Table:
    """The ids that a table holds, moved as it is told to."""

    def __init__(self, event, question):
        self.event, self.question = event, question
        self.names = NameOrder("en").learn(event) if question.needs_names else None
        self.ids = chosen(event, question, self.names)
        self.seen = roll.latest(event)

    def follow(self):
        news = roll.news(self.event, self.seen)
        self.seen = news.latest
        found = shifts(self.event, self.question, self.ids, news.people, self.names)
        for row in found.gone:
            del self.ids[row]
        for row, id in found.come:
            self.ids.insert(row, id)
        assert self.ids == chosen(self.event, self.question, self.names)
        return found


def doings(event):
    """Everything that moves somebody in some order."""
    ids = [x.attendee.id for x in people.everybody(event)]
    yield lambda: bulk.arrive(event, [ids[5]])
    yield lambda: bulk.arrive(event, ids[3:9])
    yield lambda: hand_over(event, [ids[1], ids[12]])
    yield lambda: void(event, people.valid_badges(event)[ids[2]].serial)
    yield lambda: bulk.put(event, ids[:2], {"category": "press"})
    yield lambda: bulk.put(event, ids[-3:], {"delegation": "KR", "rank": 1})
    yield lambda: bulk.rename(event, ids[0], "latin", "Zzz Zzz")
    yield lambda: bulk.rename(event, ids[8], "latin", "Aaa Aaa")
    yield lambda: bulk.withdraw(event, [ids[4]])
    yield lambda: undo(event)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("backwards", [False, True])
def test_every_change_in_every_order(event, order, backwards):
    table = Table(event, Question(order=order, backwards=backwards))
    for do in doings(event):
        do()
        table.follow()


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(state="arrived"),
        Wanted(state="expected"),
        Wanted(state="withdrawn"),
        Wanted(badge="handed_over"),
        Wanted(category="press"),
        Wanted(delegation="KR"),
    ],
)
def test_who_begins_or_ceases_to_be_wanted(event, wanted, order):
    table = Table(event, Question(wanted=wanted, order=order))
    for do in doings(event):
        do()
        table.follow()


def test_who_stays_where_they_were_is_not_moved(event):
    table = Table(event, Question())
    bulk.put(event, table.ids[3:4], {"note": "x"})
    assert table.follow() == Shifts()
    bulk.put(event, [table.ids[3], table.ids[7]], {"note": "y"})
    assert table.follow() == Shifts()


def test_where_it_depends_on_others_it_is_asked_anew(event, monkeypatch):
    some = {people.everybody(event)[0].attendee.id}
    assert shifts(event, Question(text="kim"), [], some) is None
    assert shifts(event, Question(doubles=True), [], some) is None
    assert shifts(event, Question(order=NAME), [], some) is None
    assert shifts(event, Question(), ["nobody"], some) is None
    monkeypatch.setattr("checkin.services.following.FEW", 0)
    assert shifts(event, Question(), [], some) is None
