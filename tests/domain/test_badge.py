from checkin.domain.badge import HANDED_OVER, PRINTED, VOIDED, Badge, fold_badges
from tests.domain.changes import at, change


def printed(seq, serial, minute=0):
    body = {"serial": serial, "token": f"t{serial}", "shown": {"name": "Kim"}}
    return change(seq, PRINTED, body, minute=minute)


def test_printed_handed_over_and_void_are_three_facts():
    badge = fold_badges(
        "a",
        [
            printed(1, 7),
            change(2, HANDED_OVER, {"serial": 7, "to": "the driver"}, minute=1),
            change(3, VOIDED, {"serial": 7, "reason": "lost"}, minute=2),
        ],
    )[0]
    assert badge == Badge(
        7, "t7", "a", at(0), 1, {"name": "Kim"}, at(1), "the driver", at(2), "lost"
    )
    assert not badge.valid


def test_a_reprint_keeps_the_serial():
    badge = fold_badges("a", [printed(1, 7), printed(2, 7, 5)])[0]
    assert (badge.prints, badge.printed_at, badge.valid) == (2, at(5), True)


def test_of_two_badges_the_later_is_valid_and_replaces_the_other():
    first, second = fold_badges("a", [printed(1, 9), printed(2, 8, 3)])
    assert second.replaced_by == first.serial
    assert (second.serial, second.void_reason, second.void_at) == (9, "replaced", at(3))
    assert first.valid


def test_a_lost_badge_names_the_one_that_replaces_it():
    changes = [printed(1, 7), change(2, VOIDED, {"serial": 7, "reason": "lost"}), printed(3, 8, 4)]
    lost, new = fold_badges("a", changes)
    assert (lost.void_reason, lost.void_at, lost.replaced_by) == ("lost", at(0), 8)
    assert new.valid


def test_a_withdrawn_badge_is_not_said_to_be_replaced():
    changes = [
        printed(1, 7), change(2, VOIDED, {"serial": 7, "reason": "withdrawn"}), printed(3, 8)
    ]  # fmt: skip
    assert fold_badges("a", changes)[0].replaced_by is None


def test_a_void_that_arrives_before_the_print_still_counts():
    badge = fold_badges("a", [change(1, VOIDED, {"serial": 7, "reason": "lost"}), printed(2, 7)])[0]
    assert (badge.token, badge.valid) == ("t7", False)


def test_what_is_no_badge_is_passed_over():
    assert fold_badges("a", [change(1, "attendee_set", {})]) == ()
    assert not fold_badges("a", [change(1, VOIDED, {"serial": 7, "reason": "lost"})])[0].valid


def test_what_was_handed_over_and_never_printed_is_no_badge():
    given = change(1, HANDED_OVER, {"serial": 7, "to": "the driver"})
    assert fold_badges("a", [given]) == ()
    early, late = fold_badges("a", [given, printed(2, 7, 3)]), fold_badges("a", [printed(1, 7)])
    assert (early[0].handed_to, early[0].token) == ("the driver", late[0].token)
