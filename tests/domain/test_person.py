from checkin.domain.badge import HANDED_OVER, PRINTED, VOIDED
from checkin.domain.person import fold_person
from tests.domain.changes import at, change, scan_body


def scanned(seq, nonce="n", place="registration", minute=0, **more):
    return change(seq, "scan", scan_body(nonce, place, **more), minute=minute)


def test_a_person_is_expected_until_they_register():
    assert fold_person("a", [change(1, "attendee_set", {"title": "Director"})]).registered == ""


def test_ways_to_register():
    badge = {"serial": 1, "token": "t"}
    for changes in (
        [scanned(1, minute=4)],
        [change(1, PRINTED, badge), change(2, HANDED_OVER, {"serial": 1}, minute=4)],
        [change(1, "attendee_arrived", {}, minute=4)],
        [scanned(1, place="plenary", minute=4, remarks=[["registered_here", {}]])],
    ):
        assert fold_person("a", changes).registered == at(4)


def test_what_does_not_register():
    for change_ in (
        scanned(1, admitted=False), scanned(1, out=True), scanned(1, place="plenary"),
    ):  # fmt: skip
        assert fold_person("a", [change_]).registered == ""


def test_the_same_presentation_twice_is_one_scan():
    person = fold_person("a", [scanned(1, "n"), scanned(2, "n", minute=5)])
    assert [scan.flag for scan in person.scans] == ["", "repeated"]
    assert person.presences["registration"].entries == 1


def test_two_desks_that_admitted_one_person_are_flagged():
    person = fold_person("a", [scanned(1, "n", minute=9), scanned(2, "m", minute=5)])
    assert [scan.flag for scan in person.scans] == ["entered_before", ""]


def test_an_override_is_not_flagged():
    again = scanned(2, "m", minute=9, remarks=[["override", {"why": "asked"}]])
    person = fold_person("a", [scanned(1, "n", minute=5), again])
    assert [scan.flag for scan in person.scans] == ["", ""]


def test_an_entry_with_a_badge_that_was_void_by_then_is_flagged():
    changes = [
        change(1, PRINTED, {"serial": 1, "token": "t"}),
        change(2, VOIDED, {"serial": 1, "reason": "lost"}, minute=3),
        scanned(3, "before", "plenary", minute=2, serial=1),
        scanned(4, "after", "plenary", minute=5, serial=1),
        scanned(5, "out", "plenary", minute=6, serial=1, out=True, admitted=False),
    ]
    person = fold_person("a", changes)
    assert [scan.flag for scan in person.scans] == ["", "void_badge", ""]


def test_the_valid_badge_is_the_one_printed_last():
    changes = [
        change(1, PRINTED, {"serial": 1, "token": "t"}),
        change(2, PRINTED, {"serial": 2, "token": "u"}, minute=1),
    ]
    assert fold_person("a", changes).valid_badge.serial == 2
    assert fold_person("a", []).valid_badge is None


def test_fields_that_this_version_does_not_know_are_kept():
    body = {"title": "Director", "of a later version": [1]}
    assert fold_person("a", [change(1, "attendee_set", body)]).fields == body


def test_a_person_is_who_their_fields_say():
    person = fold_person("a", [change(1, "attendee_set", {"title": "Director", "rank": 2})])
    assert (person.attendee.id, person.attendee.title, person.attendee.rank) == ("a", "Director", 2)
