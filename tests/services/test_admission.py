"""Who is let in, on a real file: what is decided, and what is recorded."""

import pytest

from checkin.domain.journal import Draft
from checkin.domain.token import encode
from checkin.failure import Failure
from checkin.services.admission import present, scan_of
from checkin.services.attendance import counts
from checkin.services.badges import print_badges, void
from checkin.services.events import new_event
from checkin.store import people
from checkin.store.knowledge import EVENT_KEY
from checkin.words import Words


def answer_of(answer):
    verdict = answer.scan.verdict
    return verdict.admitted, verdict.tone, verdict.reason


def remarks_of(answer):
    return [remark.reason for remark in answer.scan.verdict.remarks]


def inside(desk, session, at=""):
    return next(c for c in counts(desk.event, at) if c.id == session)


def test_a_badge_is_let_in_and_the_scan_is_in_the_journal(desk):
    answer = desk.scan("registration", "KG-07")
    assert answer_of(answer) == (True, "go", "admitted")
    assert answer.attendee.ref == "KG-07"
    change = desk.journal()[-1]
    assert (change.station, change.seq) == (answer.scan.station, answer.scan.seq)
    assert (change.kind, change.subject) == ("scan", f"attendee:{desk.id('KG-07')}")
    assert change.body["reason"] == "admitted"


def test_one_nonce_is_one_scan(desk):
    first = desk.scan("registration", "KG-07", nonce="n")
    length = len(desk.journal())
    desk.clock.forward(minutes=5)
    again = desk.scan("registration", "KG-07", nonce="n")
    assert again.scan == first.scan
    assert again.attendee == first.attendee
    assert len(desk.journal()) == length
    assert answer_of(desk.scan("registration", "KG-07")) == (False, "attention", "already_in")


def test_a_refusal_is_recorded_and_repeated_by_its_nonce(desk):
    first = desk.scan("registration", code="Kim Minseo", nonce="n")
    again = desk.scan("registration", code="Kim Minseo", nonce="n")
    assert answer_of(first) == (False, "attention", "unreadable")
    assert again.scan == first.scan
    assert desk.journal()[-1].subject == "scan:n"


def test_one_digit_wrong_is_never_somebody_else(desk):
    code = desk.code("KG-07")
    for at in range(len(code)):
        wrong = code[:at] + str((int(code[at]) + 1) % 10) + code[at + 1 :]
        answer = desk.scan("registration", code=wrong)
        assert answer_of(answer) == (False, "attention", "unreadable")
        assert answer.attendee is None


def test_a_forged_code_is_told_apart_where_the_key_is_held(desk):
    number = desk.setup.event.number
    key = bytes.fromhex(desk.event.secret(EVENT_KEY))
    real, forged = (encode(number, 99_000_001, k).digits for k in (key, b"another"))
    assert answer_of(desk.scan("plenary", code=real)) == (False, "attention", "unknown")
    assert answer_of(desk.scan("plenary", code=forged)) == (False, "stop", "forged")


def test_without_the_key_a_code_not_heard_of_is_unknown_but_a_false_one_still_forged(desk):
    number = desk.setup.event.number
    serial = int(desk.code("KG-07")[4:12])
    with desk.event.writing():
        desk.event.db.conn.execute("DELETE FROM secret")
    unheard, false = (encode(number, s, b"another").digits for s in (99_000_001, serial))
    assert answer_of(desk.scan("plenary", code=unheard)) == (False, "attention", "unknown")
    assert answer_of(desk.scan("plenary", code=false)) == (False, "stop", "forged")


def test_a_badge_of_another_event_is_told(desk):
    other = encode((desk.setup.event.number + 1) % 1000, 1, b"key").digits
    assert answer_of(desk.scan("plenary", code=other)) == (False, "stop", "other_event")


def test_a_badge_of_another_event_is_not_recorded_as_one_of_ours(desk):
    serial = int(desk.code("KG-07")[4:12])
    foreign = encode((desk.setup.event.number + 1) % 1000, serial, b"another key")
    desk.scan("registration", code=foreign.digits)
    assert desk.journal()[-1].body["serial"] is None


def test_the_answer_is_the_scan_as_it_is_recorded(desk):
    first, again = (desk.scan("gala", "KG-07", nonce="n") for _ in range(2))
    assert first == again
    assert first.scan.registers


def test_a_badge_that_a_later_version_made_void_is_told(desk):
    body = {"serial": int(desk.code("KG-07")[4:12]), "reason": "of a later version"}
    code = desk.code("KG-07")
    desk.event.append([Draft("badge_voided", f"attendee:{desk.id('KG-07')}", body)])
    answer = desk.scan("registration", code=code)
    assert "void" in Words().verdict(answer.scan, desk.setup)


def test_a_void_badge_names_the_valid_one(desk, tmp_path):
    old = desk.code("KG-07")
    void(desk.event, int(old[4:12]), "lost")
    (new,) = print_badges(desk.event, [desk.id("KG-07")], tmp_path / "new.pdf", Words()).tokens
    answer = desk.scan("gala", code=old)
    assert answer_of(answer) == (False, "stop", "void")
    assert answer.scan.verdict.params["why"] == "lost"
    assert answer.scan.verdict.params["valid"] == f"{new[4:8]} {new[8:12]}"
    assert f"{new[4:8]} {new[8:12]}" in Words().verdict(answer.scan, desk.setup)
    assert answer_of(desk.scan("gala", code=new))[0]


def test_an_override_admits_and_says_why(desk):
    refused = desk.scan("heads-of-mission", "KG-07")
    assert answer_of(refused) == (False, "stop", "not_invited")
    answer = desk.scan("heads-of-mission", "KG-07", override="the ambassador asked")
    assert answer_of(answer) == (True, "attention", "admitted")
    assert remarks_of(answer)[0] == "override"
    said = Words().verdict(answer.scan, desk.setup)
    assert "the ambassador asked" in said
    assert desk.journal()[-1].body["remarks"][0][1]["refused"] == "not_invited"
    assert inside(desk, "heads-of-mission").attended == 1


def test_an_override_needs_somebody(desk):
    assert not answer_of(desk.scan("gala", code="Kim", override="he is a minister"))[0]


def test_a_reason_to_block_is_never_said(desk):
    desk.correct("KG-07", blocked="wanted for questioning")
    answer = desk.scan("gala", "KG-07")
    assert answer_of(answer) == (False, "stop", "blocked")
    assert Words().verdict(answer.scan, desk.setup) == "Please call the supervisor"
    assert "questioning" not in str(desk.journal()[-1].body)


def test_a_withdrawn_registration_is_refused(desk):
    code = desk.code("KG-07")
    desk.correct("KG-07", cancelled=True)
    assert answer_of(desk.scan("gala", code=code)) == (False, "stop", "cancelled")


def test_a_head_of_delegation_is_let_in_by_name_and_never_gets_red(desk):
    answer = desk.by_hand("registration", "KR-01")
    assert answer_of(answer) == (True, "go", "admitted")
    assert answer.scan.method == "by_hand"
    refused = desk.by_hand("heads-of-mission", "KZ-01")
    assert answer_of(refused) == (False, "attention", "not_invited")


def test_entering_another_room_ends_the_stay_in_the_first(desk):
    desk.scan("textile", "KG-07", at=desk.at("textile", 1))
    assert inside(desk, "textile").inside == 1
    desk.scan("railroad", "KG-07", at=desk.at("textile", 2))
    assert (inside(desk, "textile").inside, inside(desk, "railroad").inside) == (0, 1)
    assert inside(desk, "textile").attended == 1


def test_registration_ends_no_stay(desk):
    desk.scan("textile", "KG-07")
    desk.scan("registration", "KG-07", at=desk.at("textile", 1))
    assert inside(desk, "textile").inside == 1


def test_an_exit_ends_the_stay_and_is_refused_to_nobody_who_is_known(desk):
    desk.scan("textile", "KG-07")
    left = desk.scan("textile", "KG-07", out=True, at=desk.at("textile", 5))
    assert answer_of(left) == (True, "go", "left")
    assert (inside(desk, "textile").inside, inside(desk, "textile").attended) == (0, 1)
    assert not answer_of(desk.scan("textile", code="1" * 27, out=True))[0]
    never_in = desk.scan("railroad", "KG-08", out=True)
    assert answer_of(never_in) == (True, "go", "left")
    assert inside(desk, "railroad").attended == 0


def test_what_was_ticked_on_paper_falls_into_its_place(desk):
    desk.scan("textile", "KG-07", at=desk.at("textile", 10))
    desk.scan("railroad", "KG-07", at=desk.at("textile", 5))
    assert (inside(desk, "textile").inside, inside(desk, "railroad").inside) == (1, 0)


def test_an_entry_after_an_entry_is_remarked(desk):
    desk.scan("registration", "KG-07")
    assert remarks_of(desk.scan("textile", "KG-07")) == []
    assert remarks_of(desk.scan("textile", "KG-07", at=desk.at("textile", 3))) == ["in_since"]
    assert inside(desk, "textile").inside == 1


def test_the_first_door_registers_its_guest_unless_the_session_insists(desk):
    assert answer_of(desk.scan("plenary", "KG-07")) == (False, "attention", "not_registered")
    assert remarks_of(desk.scan("textile", "KG-07")) == ["registered_here"]
    assert answer_of(desk.scan("plenary", "KG-07"))[0]


def test_once_means_once(desk):
    desk.set_up("session", "gala", once=True)
    assert answer_of(desk.scan("gala", "KG-07"))[0]
    assert answer_of(desk.scan("gala", "KG-07")) == (False, "attention", "already_in")
    desk.scan("gala", "KG-07", out=True, at=desk.at("gala", 1))
    assert answer_of(desk.scan("gala", "KG-07", at=desk.at("gala", 2))) == (
        False, "stop", "no_return",
    )  # fmt: skip


def press_of(desk, *delegations):
    return [
        x.attendee.ref
        for x in people.everybody(desk.event)
        if x.attendee.category == "press" and x.attendee.delegation in delegations
    ]


def test_the_press_pool_comes_for_five_minutes_and_so_many_of_a_delegation(desk):
    pool = press_of(desk, "KR")
    assert len(pool) >= 3
    rule = {"any": [
        {"person": ["KR-01"]},
        {"all": [{"category": ["press"]}, {"at_most": 2}], "from": "2026-10-04T10:50",
         "until": "2026-10-04T10:55"},
    ]}  # fmt: skip
    desk.set_up("session", "bilateral-kz", rule=rule)
    early = desk.scan("bilateral-kz", pool[0], at=desk.at("bilateral-kz", -1))
    assert answer_of(early) == (False, "stop", "not_invited")
    assert [answer_of(desk.scan("bilateral-kz", ref))[0] for ref in pool[:3]] == [
        True, True, False,
    ]  # fmt: skip
    late = desk.scan("bilateral-kz", pool[2], at=desk.at("bilateral-kz", 5))
    assert answer_of(late) == (False, "stop", "not_invited")
    foreign = desk.scan("bilateral-kz", press_of(desk, "KZ")[0])
    assert answer_of(foreign)[0], "the places are of each delegation"


def test_who_was_let_in_may_come_back_though_the_places_of_the_delegation_are_taken(desk):
    desk.set_up("session", "textile", rule={"all": [{"category": ["press"]}, {"at_most": 1}]})
    one, other = press_of(desk, "KR")[:2]
    assert answer_of(desk.scan("textile", one))[0]
    assert not answer_of(desk.scan("textile", other))[0]
    assert answer_of(desk.scan("textile", one))[0], "left without a scan"
    desk.scan("textile", one, out=True, at=desk.at("textile", 1))
    assert answer_of(desk.scan("textile", other, at=desk.at("textile", 2)))[0]


def test_a_full_room_refuses_where_it_is_strict_and_remarks_where_it_is_not(desk):
    desk.scan("registration", "KG-09")
    desk.set_up("session", "textile", capacity=2, strict=True)
    for ref in ("KG-07", "KG-08"):
        assert answer_of(desk.scan("textile", ref))[0]
    full = desk.scan("textile", "KG-09")
    assert answer_of(full) == (False, "stop", "full")
    assert full.scan.verdict.params == {"capacity": 2, "inside": 2}
    assert answer_of(desk.scan("textile", press_of(desk, "KG")[0]))[0], "who takes no seat"
    desk.set_up("session", "textile", strict=False)
    assert remarks_of(desk.scan("textile", "KG-09")) == ["full"]


def test_a_room_is_empty_when_every_stay_in_it_has_ended(desk):
    desk.set_up("session", "textile", capacity=1, strict=True)
    desk.scan("textile", "KG-07")
    for ref in ("KG-08", "KG-07"):
        late = desk.scan("textile", ref, at=desk.at("textile", 151)).scan.verdict
        assert late.admitted
        assert {remark.reason for remark in late.remarks} <= {"registered_here", "too_late"}


def test_an_acting_head_leads_only_for_that_time(desk):
    early = desk.scan("head-delegates", "TM-02", at=desk.at("head-delegates", -61))
    acting = desk.scan("head-delegates", "TM-02")
    assert not answer_of(early)[0]
    assert answer_of(acting)[0]


def test_a_session_that_was_closed_by_hand_lets_nobody_in(desk):
    desk.set_up("session", "textile", closed=True)
    assert answer_of(desk.scan("textile", "KG-07")) == (False, "stop", "too_late")


def test_strict_doors_open_and_close(desk):
    for minutes, reason in ((-46, "too_early"), (-45, "admitted"), (30, "admitted"),
                            (31, "too_late")):  # fmt: skip
        answer = desk.scan("concert", "KG-07", at=desk.at("concert", minutes))
        assert answer.scan.verdict.reason == reason


def test_a_checkpoint_that_the_programme_does_not_have_is_told_and_nothing_recorded(desk):
    before = len(desk.journal())
    with pytest.raises(Failure) as caught:
        desk.scan("cloakroom", "KG-07")
    assert caught.value.code == "unknown_checkpoint"
    assert len(desk.journal()) == before


def test_two_badges_with_one_number_are_both_refused(desk):
    code = desk.code("KG-07")
    body = {"serial": int(code[4:12]), "token": code, "shown": {}}
    desk.event.append([Draft("badge_printed", f"attendee:{desk.id('KG-08')}", body)])
    answer = desk.scan("gala", code=code)
    assert answer_of(answer) == (False, "stop", "void")
    assert answer.scan.verdict.params["why"] == "double"


def test_an_empty_event_knows_nobody(tmp_path, machine, clock):
    with new_event(tmp_path / "empty.checkin", machine, clock) as event:
        answer = present(event, scan_of(event, "registration", attendee="somebody"))
        assert answer_of(answer) == (False, "attention", "unknown")
        assert answer.attendee is None
