"""Every reason of the design's table, in its order, at its tone."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.admission import NOBODY, Known, decide
from checkin.domain.attendance import Presence
from checkin.domain.attendee import Attendee, Category, Delegation
from checkin.domain.badge import Badge
from checkin.domain.programme import Doors, Session, iso
from checkin.domain.scan import ATTENTION, BADGE, BY_HAND, GO, STOP, Remark, Scan, scan_body
from checkin.domain.spare import Spare
from checkin.domain.token import encode

BISHKEK = ZoneInfo("Asia/Bishkek")
START = datetime(2026, 10, 4, 9, tzinfo=BISHKEK)
PLENARY = Session("plenary", START, START + timedelta(hours=2), capacity=2)
KEY = b"key"
TOKEN = encode(7, 3388, KEY)
KIM = Attendee("k", ref="KR-07", delegation="KR", category="government")
GOVERNMENT = Category("government")
VALID = Badge(3388, TOKEN.digits, "k")
DESK = Known(
    7, BISHKEK, key=KEY, badges=(VALID,), attendee=KIM, category=GOVERNMENT,
    delegation=Delegation("KR", head="KR-01"),
)  # fmt: skip
DOOR = replace(DESK, session=PLENARY, registered="2026-10-04T02:00:00.000Z")
ENTERED = "2026-10-04T02:50:00.000Z"


def scan(code=TOKEN.digits, minutes=0, **more):
    return Scan("plenary", iso(START + timedelta(minutes=minutes)), "n", code=code, **more)


def by_hand(minutes=0, **more):
    return replace(scan(minutes=minutes, **more), code="", attendee="k")


def been(inside):
    return {"plenary": Presence("plenary", ENTERED, "desk1", ENTERED, ENTERED, inside, 1)}


def during(**changes):
    return replace(DOOR, session=replace(PLENARY, **changes))


SPARE = Spare(3388, TOKEN.digits)
UNBOUND = replace(DESK, badges=(), attendee=None, spare=SPARE)
BOUND = replace(DESK, badges=(replace(VALID, spare=True),), spare=SPARE)
PROVISIONAL = replace(DOOR, attendee=replace(KIM, provisional=True))
WAS_AT_DESK = {"registration": Presence("registration", ENTERED, "d1", ENTERED, ENTERED, False, 1)}

REFUSED = [
    ("unreadable", ATTENTION, scan("Kim Minseo"), DESK),
    ("unreadable", ATTENTION, scan(TOKEN.digits[:-1] + "0"), DESK),
    ("other_event", STOP, scan(encode(8, 3388, KEY).digits), DESK),
    ("forged", STOP, scan(encode(7, 3388, b"another").digits), DESK),
    ("forged", STOP, scan(encode(7, 1, b"another").digits), replace(DESK, badges=())),
    ("unknown", ATTENTION, scan(encode(7, 1, b"x").digits), replace(DESK, badges=(), key=None)),
    ("forged", STOP, scan(encode(7, 3388, b"another").digits), UNBOUND),
    ("spare", ATTENTION, scan(), UNBOUND),
    ("not_bound", ATTENTION, scan(), replace(UNBOUND, session=PLENARY)),
    ("spare_void", STOP, scan(), replace(UNBOUND, spare=replace(SPARE, void_at=ENTERED))),
    ("void", STOP, scan(), replace(DESK, spare=SPARE)),
    ("void", STOP, scan(), replace(BOUND, spare=replace(SPARE, void_at=ENTERED))),
    ("void", STOP, scan(), replace(BOUND, badges=(BOUND.badges[0], VALID))),
    ("unknown", ATTENTION, scan(), replace(DESK, badges=())),
    ("unknown", ATTENTION, scan(), replace(DESK, attendee=None)),
    ("unknown", ATTENTION, by_hand(), replace(DESK, attendee=None)),
    ("void", STOP, scan(), replace(DESK, badges=(replace(VALID, void_at="x"),), valid=3389)),
    ("void", STOP, scan(), replace(DESK, badges=(VALID, VALID))),
    ("cancelled", STOP, scan(), replace(DESK, attendee=replace(KIM, cancelled=True))),
    ("blocked", STOP, scan(), replace(DESK, attendee=replace(KIM, blocked="a secret reason"))),
    ("provisional", ATTENTION, scan(), replace(PROVISIONAL, for_everybody=False)),
    ("not_invited", STOP, scan(), during(rule={"category": ["head"]})),
    ("not_registered", ATTENTION, scan(), replace(during(registration=True), registered="")),
    ("already_in", ATTENTION, scan(), replace(DESK, presences=WAS_AT_DESK)),
    ("already_in", ATTENTION, scan(), replace(during(once=True), presences=been(inside=True))),
    ("no_return", STOP, scan(), replace(during(once=True), presences=been(inside=False))),
    ("too_early", ATTENTION, scan(minutes=-31), during(doors=Doors(30, None, True))),
    ("too_late", STOP, scan(minutes=16), during(doors=Doors(30, 15, True))),
    ("too_late", STOP, scan(minutes=121), during(doors=Doors(30, None, True))),
    ("too_late", STOP, scan(), during(closed=True)),
    ("full", STOP, scan(), replace(during(strict=True), inside=2)),
]


@pytest.mark.parametrize(("reason", "tone", "scanned", "known"), REFUSED)
def test_refuses(reason, tone, scanned, known):
    verdict = decide(scanned, known)
    assert (verdict.admitted, verdict.reason, verdict.tone) == (False, reason, tone)
    assert verdict.remarks == ()


@pytest.mark.parametrize(("reason", "tone", "scanned", "known"), REFUSED)
def test_a_supervisor_admits_whoever_is_known_and_says_why(reason, tone, scanned, known):
    verdict = decide(replace(scanned, override="the minister asked"), known)
    if reason in NOBODY:
        assert not verdict.admitted
    else:
        assert (verdict.admitted, verdict.tone, verdict.reason) == (True, ATTENTION, "admitted")
        override = verdict.remarks[0]
        assert override.params["refused"] == reason
        assert override.params["why"] == "the minister asked"


@pytest.mark.parametrize(("reason", "tone", "scanned", "known"), REFUSED)
def test_an_exit_is_refused_only_for_a_code_that_names_nobody(reason, tone, scanned, known):
    verdict = decide(replace(scanned, out=True), known)
    nobody = reason in NOBODY
    assert verdict.admitted is not nobody
    assert verdict.reason == (reason if nobody else "left")


@pytest.mark.parametrize(("reason", "tone", "scanned", "known"), REFUSED)
def test_no_head_of_delegation_ever_gets_red(reason, tone, scanned, known):
    for head in (replace(KIM, category="head"), replace(KIM, ref="KR-01")):
        if known.attendee:
            then = known.attendee
            same = replace(
                head, cancelled=then.cancelled, blocked=then.blocked, provisional=then.provisional
            )
            names_them = reason not in ("other_event", "forged")
            verdict = decide(scanned, replace(known, attendee=same))
            assert verdict.tone != STOP or not names_them


def test_a_scan_is_written_with_all_that_a_dispute_needs():
    scanned = scan(override="asked")
    verdict = decide(scanned, during(rule={"category": ["head"]}))
    body = scan_body(scanned, verdict, room=True, serial=3388)
    assert body["remarks"][0][0] == "override"
    assert (body["nonce"], body["admitted"], body["serial"]) == ("n", True, 3388)


def test_the_first_reason_is_the_answer():
    known = replace(
        during(rule={"category": ["head"]}, closed=True, strict=True),
        badges=(replace(VALID, void_at="x", void_reason="lost"),), inside=9,
        attendee=replace(KIM, cancelled=True, blocked="x"),
    )  # fmt: skip
    assert decide(scan(), known).reason == "void"
    assert decide(by_hand(), known).reason == "cancelled"


def test_who_is_provisional_enters_what_is_for_everybody_and_registers():
    assert decide(scan(), PROVISIONAL).admitted
    desk = replace(DESK, attendee=replace(KIM, provisional=True))
    assert decide(scan(), desk).admitted
    assert decide(scan(), replace(DOOR, for_everybody=False)).admitted


def test_words_of_refusals_have_what_they_need():
    void = replace(DESK, badges=(replace(VALID, void_at=ENTERED, void_reason="lost"),), valid=3389)
    assert decide(scan(), void).params == {
        "serial": "0000 3388", "why": "lost", "at": ENTERED, "valid": "0000 3389",
    }  # fmt: skip
    assert decide(scan(), replace(DESK, badges=(VALID, VALID))).params["why"] == "double"
    assert "valid" not in decide(scan(), replace(void, valid=None)).params
    blocked = replace(DESK, attendee=replace(KIM, blocked="a secret reason"))
    assert decide(scan(), blocked).params == {}
    desk = decide(scan(), replace(DESK, presences=WAS_AT_DESK))
    assert desk.params == {"at": ENTERED, "station": "d1"}
    invited = decide(scan(), during(rule={"person": ["KR-08"]}))
    assert invited.params == {"part": "person", "value": ["KR-08"]}


def test_a_valid_badge_is_let_in():
    for known in (DESK, DOOR):
        verdict = decide(scan(), known)
        assert (verdict.admitted, verdict.tone, verdict.remarks) == (True, GO, ())


REMARKED = [
    ("registered_here", scan(), replace(DOOR, registered="")),
    ("in_since", scan(), replace(DOOR, presences=been(inside=True))),
    ("too_early", scan(minutes=-31), DOOR),
    ("too_late", scan(minutes=121), DOOR),
    ("full", scan(), replace(DOOR, inside=2)),
]


@pytest.mark.parametrize(("reason", "scanned", "known"), REMARKED)
def test_a_remark_is_no_refusal(reason, scanned, known):
    verdict = decide(scanned, known)
    assert (verdict.admitted, verdict.tone) == (True, ATTENTION)
    assert [remark.reason for remark in verdict.remarks] == [reason]


def test_remarks_add_up():
    known = replace(DOOR, registered="", inside=2, presences=been(inside=False))
    reasons = [remark.reason for remark in decide(scan(minutes=-40), known).remarks]
    assert reasons == ["registered_here", "too_early", "full"]


def test_an_override_of_already_in_is_not_said_twice():
    known = replace(during(once=True), presences=been(inside=True))
    remarks = decide(scan(override="asked"), known).remarks
    assert [remark.reason for remark in remarks] == ["override"]


def test_who_takes_no_seat_or_sits_already_is_not_counted_against_the_capacity():
    full = replace(during(strict=True), inside=2)
    assert decide(scan(), replace(full, presences=been(inside=True))).admitted
    assert decide(scan(), replace(full, category=Category("press", seat=False))).admitted
    assert not decide(scan(), replace(full, presences=been(inside=False))).admitted
    assert not decide(scan(), replace(full, category=None)).admitted
    assert decide(scan(), replace(during(capacity=None, strict=True), inside=999)).admitted


def test_a_name_at_the_door_needs_no_badge():
    verdict = decide(by_hand(), replace(DOOR, badges=()))
    assert (verdict.admitted, verdict.tone) == (True, GO)
    assert by_hand().method == BY_HAND
    assert scan().method == BADGE


def test_who_is_let_in_is_not_asked_for_a_rule_they_satisfy():
    assert decide(scan(), during(rule={"category": ["government"]})).admitted


def test_without_a_delegation_nobody_is_softened():
    known = replace(during(rule={"category": ["head"]}), delegation=None)
    assert decide(scan(), known).tone == STOP


def test_a_remark_holds_no_override_reason_where_there_was_nothing_to_override():
    assert decide(scan(override="no need"), DOOR).remarks == ()
    assert Remark("x") == Remark("x", {})


@given(
    st.text(), st.booleans(), st.sampled_from(["", "k"]), st.sampled_from(["", "asked"]),
    st.integers(-10_000, 10_000), st.sampled_from([x[3] for x in REFUSED]),
)  # fmt: skip
def test_every_scan_is_answered(code, out, attendee, override, minutes, known):
    scanned = replace(scan(code, minutes=minutes), out=out, attendee=attendee, override=override)
    verdict = decide(scanned, known)
    assert verdict.tone in (GO, ATTENTION, STOP)
    assert verdict.admitted or verdict.tone != GO
