import pytest

from checkin.domain.attendee import Attendee
from checkin.domain.badge import Badge
from checkin.domain.scan import Recorded, Verdict
from checkin.services.admission import Answer
from checkin.services.card import Card
from checkin.ui.desk.steps import Step, caption, may_override, next_step
from checkin.words import Words

WHO = Attendee("a")
PRINTED = Badge(1, "1", "a", printed_at="2026-10-04T03:00:00.000Z")
HANDED = Badge(1, "1", "a", handed_at="2026-10-04T03:10:00.000Z")


def card(badge=None, registered=""):
    return Card(WHO, None, None, registered, badge, None)


def answer(reason="admitted", *, admitted=True, room=False, who=WHO):
    verdict = Verdict(admitted, "go" if admitted else "stop", reason)
    scan = Recorded("n", "s", 1, "", "plenary" if room else "registration", room, False, "badge",
                    verdict)  # fmt: skip
    return Answer(scan, who)


@pytest.mark.parametrize(
    ("shown", "said", "step"),
    [
        (None, None, Step.NOTHING),
        (None, answer("unknown", admitted=False, who=None), Step.NOTHING),
        (card(), None, Step.ADMIT),
        (card(PRINTED), None, Step.ADMIT),
        (card(PRINTED, registered="now"), None, Step.HAND_OVER),
        (card(registered="now"), None, Step.PRINT),
        (card(HANDED, registered="now"), None, Step.ADMIT),
        (card(), answer(), Step.PRINT),
        (card(PRINTED), answer(), Step.HAND_OVER),
        (card(HANDED), answer(), Step.NOTHING),
        (card(PRINTED), answer("already_in", admitted=False), Step.HAND_OVER),
        (card(PRINTED), answer("void", admitted=False), Step.NOTHING),
        (card(PRINTED), answer(room=True), Step.NOTHING),
    ],
)
def test_the_next_step_follows_the_person(shown, said, step):
    assert next_step(shown, said, "registration") is step


def test_at_a_door_a_person_found_is_let_in():
    assert next_step(card(registered="now"), None, "plenary") is Step.ADMIT
    words = Words()
    assert caption(Step.ADMIT, words, "registration", out=False) == "Check in"
    assert caption(Step.ADMIT, words, "plenary", out=False) == "Let in"
    assert caption(Step.ADMIT, words, "plenary", out=True) == "Let out"


def test_only_a_known_person_who_was_refused_may_be_admitted_anyway():
    assert may_override(answer("void", admitted=False))
    assert not may_override(answer("unknown", admitted=False, who=None))
    assert not may_override(answer())
    assert not may_override(None)
