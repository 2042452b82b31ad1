"""A badge without a name: printed, void, its number printed twice."""

from checkin.domain.badge import BOUND, HANDED_OVER, PRINTED, VOIDED, fold_badges
from checkin.domain.journal import UNDO, effective
from checkin.domain.spare import SPARE_PRINTED, Spare, fold_spare
from tests.domain.changes import at, change


def printed(seq, station="desk1", minute=0, **more):
    body = {"serial": 7, "token": "t7", **more}
    return change(seq, SPARE_PRINTED, body, "spare:7", station, seq, minute)


def bound(seq, serial, minute=0):
    return change(seq, BOUND, {"serial": serial, "token": f"t{serial}"}, minute=minute)


def test_a_spare_is_printed_for_nobody_and_may_be_void():
    spare = fold_spare(7, [printed(1, category="guest")])
    assert spare == Spare(7, "t7", "guest", at(0))
    assert spare.valid
    gone = fold_spare(7, [printed(1), change(2, VOIDED, {"reason": "lost"}, "spare:7", minute=3)])
    assert (gone.valid, gone.void_at, gone.void_reason) == (False, at(3), "lost")


def test_what_was_never_printed_is_no_spare():
    assert fold_spare(7, []) is None
    assert fold_spare(7, [change(1, VOIDED, {"reason": "lost"}, "spare:7")]) is None
    assert fold_spare(7, [change(1, "of a later version", {}, "spare:7")]) is None


def test_of_a_number_that_two_stations_printed_neither_card_counts():
    assert fold_spare(7, [printed(1), printed(2)]).valid
    double = fold_spare(7, [printed(1), printed(2, "desk2", 4)])
    assert (double.void_at, double.void_reason) == (at(4), "double")


def test_a_spare_that_is_bound_is_the_persons_badge_and_replaces_the_one_before():
    first = change(1, PRINTED, {"serial": 3, "token": "t3"})
    old, new = fold_badges("a", [first, bound(2, 7, 5)])
    assert (new.serial, new.token, new.printed_at, new.prints) == (7, "t7", at(5), 0)
    assert (new.spare, new.valid) == (True, True)
    assert (old.void_reason, old.void_at, old.replaced_by, old.spare) == (
        "replaced",
        at(5),
        7,
        False,
    )


def test_a_binding_that_is_undone_leaves_the_badge_before_it_valid():
    first = change(1, PRINTED, {"serial": 3, "token": "t3"})
    undone = change(3, UNDO, {"annuls": [["desk1", 2]]})
    (badge,) = fold_badges("a", effective([first, bound(2, 7), undone]))
    assert (badge.serial, badge.valid) == (3, True)


def test_a_bound_spare_that_gets_its_name_printed_keeps_its_number():
    later = change(2, PRINTED, {"serial": 7, "token": "t7", "shown": {"name": "Kim"}})
    given = change(3, HANDED_OVER, {"serial": 7, "to": ""})
    (badge,) = fold_badges("a", [bound(1, 7), later, given])
    assert (badge.spare, badge.prints, badge.shown, badge.valid) == (True, 1, {"name": "Kim"}, True)


def test_a_print_that_was_taken_back_replaces_nothing():
    first = change(1, PRINTED, {"serial": 3, "token": "t3"})
    second = change(2, PRINTED, {"serial": 4, "token": "t4"})
    back = {"serial": 4, "reason": "withdrawn", "takes_back": [["desk1", 2]]}
    old, new = fold_badges("a", [first, second, change(3, VOIDED, back)])
    assert (old.valid, new.valid) == (True, False)


def test_a_reprint_that_was_taken_back_lets_nothing_come_back():
    first = change(1, PRINTED, {"serial": 3, "token": "t3"})
    second = change(2, PRINTED, {"serial": 4, "token": "t4"})
    again = change(3, PRINTED, {"serial": 4, "token": "t4"})
    back = {"serial": 4, "reason": "withdrawn", "takes_back": [["desk1", 3]]}
    old, new = fold_badges("a", [first, second, again, change(4, VOIDED, back)])
    assert (old.valid, old.replaced_by, new.valid) == (False, 4, False)
