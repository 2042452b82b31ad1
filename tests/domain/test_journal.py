from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import journal
from checkin.domain.journal import (
    LOGICAL_BITS,
    MINUTE,
    effective,
    in_order,
    merge,
    receive,
    stamp,
    tick,
)
from checkin.domain.person import fold_person
from tests.domain.changes import change, histories


@given(histories(), st.randoms())
def test_any_permutation_and_duplication_folds_to_the_same_person(changes, random):
    shuffled = changes + random.sample(changes, len(changes) // 2)
    random.shuffle(shuffled)
    for id in "abc":
        mine = [c for c in changes if c.subject == f"attendee:{id}"]
        theirs = [c for c in shuffled if c.subject == f"attendee:{id}"]
        assert fold_person(id, mine) == fold_person(id, theirs)


@given(st.lists(st.integers(0, 2**42)), st.integers(0, 2**58))
def test_the_clock_only_goes_forward_whatever_the_wall_clock_does(walls, own):
    readings = [own]
    for wall in walls:
        readings.append(tick(readings[-1], wall))
    assert readings == sorted(set(readings))


def test_the_clock_follows_the_wall_clock():
    assert tick(0, 1_700_000_000_000) == 1_700_000_000_000 << LOGICAL_BITS


def test_a_change_is_stamped_later_than_all_that_is_held_of_its_subject():
    own = tick(0, 1000)
    assert stamp(own, own + 5) == own + 6
    assert stamp(own, 3) == own


def test_a_stamp_far_ahead_does_not_move_the_clock():
    own, now = tick(0, 1000), 1000
    assert receive(own, own + 7, now) == own + 7
    assert receive(own, own + MINUTE + 1, now) == own
    assert receive(own, 1, now) == own


def test_changes_of_two_stations_have_one_order():
    late = change(1, "attendee_set", {}, station="a", clock=9)
    early = change(1, "attendee_set", {}, station="b", clock=3)
    tie = change(2, "attendee_set", {}, station="b", clock=9)
    assert in_order([tie, late, early, late]) == [early, late, tie]


def test_two_desks_that_correct_two_fields_do_not_overwrite_each_other():
    one = change(1, "attendee_set", {"title": "Minister", "note": "old"}, station="a", clock=5)
    two = change(1, "attendee_set", {"note": "new"}, station="b", clock=6)
    state = journal.fields([two, one], "attendee_set")
    assert state == {"title": "Minister", "note": "new"}
    assert journal.fields([one, two], "session_set") == {}


def test_a_name_in_one_script_leaves_the_others():
    state = merge({"names": {"latin": {"surname": "Kim"}}}, {"names": {"hangul": {"given": "x"}}})
    assert state["names"] == {"latin": {"surname": "Kim"}, "hangul": {"given": "x"}}
    assert merge(state, {"names": {"latin": None, "hangul": None}}) == {}


def test_none_takes_a_field_away():
    assert merge({"note": "x", "title": "y"}, {"note": None}) == {"title": "y"}


def test_undo_skips_what_it_names_and_keeps_what_others_did_since():
    set_ = change(1, "attendee_set", {"title": "wrong"})
    other = change(1, "attendee_set", {"note": "by another"}, station="desk2", clock=2)
    undo = change(2, "undo", {"annuls": [["desk1", 1]]}, clock=3)
    assert effective([undo, other, set_]) == [other]


def test_undo_of_an_undo_brings_back():
    set_ = change(1, "attendee_set", {"title": "right"})
    undo = change(2, "undo", {"annuls": [["desk1", 1]]})
    redo = change(3, "undo", {"annuls": [["desk1", 2]]})
    assert effective([redo, undo, set_]) == [set_]
    again = change(4, "undo", {"annuls": [["desk1", 3]]})
    assert effective([again, redo, undo, set_]) == []
