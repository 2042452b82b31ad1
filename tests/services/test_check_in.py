"""Checked in and given the badge: one step, and one to take back."""

from checkin.services.admission import scan_of
from checkin.services.badges import void
from checkin.services.check_in import check_in
from checkin.services.undo import undo
from checkin.store import people


def at_desk(desk, ref, **more):
    who = {} if "code" in more else {"attendee": desk.id(ref)}
    return check_in(desk.event, scan_of(desk.event, "registration", **who, **more))


def badge(desk, ref):
    return next((b for b in people.badges_of(desk.event, desk.id(ref)) if b.valid), None)


def test_who_is_found_by_name_is_let_in_and_given_the_badge_in_one_step(desk):
    answer = at_desk(desk, "KG-07")
    assert answer.scan.verdict.admitted
    assert answer.handed
    assert badge(desk, "KG-07").handed_at == answer.scan.at
    scanned, handed = desk.journal()[-2:]
    assert scanned.batch == handed.batch
    undo(desk.event)
    assert not badge(desk, "KG-07").handed_at
    assert not people.get(desk.event, desk.id("KG-07")).registered


def test_two_check_ins_are_two_actions(desk):
    at_desk(desk, "KG-07")
    at_desk(desk, "KG-08")
    undo(desk.event)
    assert badge(desk, "KG-07").handed_at


def test_a_badge_that_is_scanned_lies_before_the_clerk(desk):
    assert at_desk(desk, "KG-07", code=desk.code("KG-07")).handed


def test_who_comes_again_is_given_nothing_twice(desk):
    at_desk(desk, "KG-07")
    before = len(desk.journal())
    answer = at_desk(desk, "KG-07")
    assert answer.scan.verdict.reason == "already_in"
    assert not answer.handed
    assert len(desk.journal()) == before + 1


def test_without_a_printed_badge_it_is_a_check_in_alone(desk):
    void(desk.event, badge(desk, "KG-07").serial)
    answer = at_desk(desk, "KG-07")
    assert answer.scan.verdict.admitted
    assert not answer.handed


def test_at_a_door_no_badge_changes_hands(desk):
    scan = scan_of(desk.event, "plenary", attendee=desk.id("KG-07"), at=desk.at("plenary"))
    assert not check_in(desk.event, scan).handed
    assert not badge(desk, "KG-07").handed_at


def test_a_repeated_scan_is_answered_as_before_and_records_nothing(desk):
    first = at_desk(desk, "KG-07", nonce="n")
    before = len(desk.journal())
    assert at_desk(desk, "KG-07", nonce="n").scan == first.scan
    assert len(desk.journal()) == before


def test_a_code_that_names_nobody_hands_nothing_over(desk):
    answer = at_desk(desk, "", code="hello")
    assert (answer.attendee, answer.handed) == (None, False)
