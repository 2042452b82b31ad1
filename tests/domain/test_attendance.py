from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.attendance import Attended, table
from checkin.domain.person import fold_person
from tests.domain.changes import at, change, histories, scan_body


def been(*scans):
    """Fold (checkpoint, out, minute) into presences."""
    changes = [
        change(i, "scan", scan_body(str(i), place, out), minute=minute)
        for i, (place, out, minute) in enumerate(scans, start=1)
    ]
    return fold_person("a", changes).presences


def test_in_and_out():
    assert been(("plenary", False, 0))["plenary"].inside
    assert not been(("plenary", False, 0), ("plenary", True, 5))["plenary"].inside


def test_entering_another_room_ends_the_stay():
    found = been(("plenary", False, 0), ("textile", False, 10))
    assert not found["plenary"].inside
    assert found["plenary"].last_at == at(10)
    assert found["textile"].inside


def test_registration_is_no_room():
    found = been(("plenary", False, 0), ("registration", False, 10))
    assert found["plenary"].inside
    assert not found["registration"].inside


def test_movements_fall_into_their_place_whenever_they_are_entered():
    found = been(("plenary", True, 30), ("plenary", False, 10))
    assert not found["plenary"].inside


def test_an_exit_without_an_entry_says_nothing():
    assert been(("plenary", True, 5)) == {}


def test_entries_are_counted_and_the_latest_stay_is_known():
    twice = been(("plenary", False, 0), ("plenary", False, 3))["plenary"]
    assert (twice.entries, twice.first_at, twice.entered_at, twice.last_at) == (
        2, at(0), at(0), at(3),
    )  # fmt: skip
    back = been(("plenary", False, 0), ("plenary", True, 3), ("plenary", False, 9))["plenary"]
    assert (back.first_at, back.entered_at, back.inside) == (at(0), at(9), True)


@given(histories())
def test_a_person_is_in_one_room_at_most(changes):
    for id in "abc":
        mine = [c for c in changes if c.subject == f"attendee:{id}"]
        assert sum(p.inside for p in fold_person(id, mine).presences.values()) <= 1


PEOPLE = st.lists(
    st.tuples(st.sampled_from(["KR", "KZ", "WB"]), st.frozensets(st.sampled_from("pqrs"))),
    max_size=30,
)


@given(PEOPLE)
def test_a_number_of_people_never_exceeds_the_number_of_people(people):
    attended = [Attended(str(i), code, places) for i, (code, places) in enumerate(people)]
    counted = table(attended, ["KR", "KZ"], ["p", "q", "r"], {"KR": 3})
    for row in counted.rows:
        of_row = sum(code == row for code, _ in people)
        assert max(counted.cell(row, c) for c in counted.columns) <= counted.anywhere.get(row, 0)
        assert counted.anywhere.get(row, 0) <= of_row
    for column in counted.columns:
        assert counted.total(column) == sum(column in places for _, places in people)


def test_people_of_an_unknown_delegation_get_a_row_at_the_end():
    counted = table([Attended("1", "WB", frozenset("p"))], ["KR"], ["p"], {"KR": 3, "": 1})
    assert counted.rows == ("KR", "", "WB")
    assert counted.cell("WB", "p") == 1
