"""The obvious next thing at the desk, which Enter does."""

from enum import Enum

from checkin.domain.programme import REGISTRATION
from checkin.services.admission import Answer
from checkin.services.card import Card
from checkin.words import Words


class Step(Enum):
    """What Enter does next."""

    NOTHING = ""
    ADMIT = "admit"
    PRINT = "print"
    HAND_OVER = "hand over"


def next_step(card: Card | None, answer: Answer | None, checkpoint: str) -> Step:
    """Return the next step for a person: let in, then print what is missing, then hand over.

    `answer` is the verdict on them, None for a person who was only found;
    `checkpoint` is where this station stands. Badges are the registration's business.
    """
    if card is None:
        return Step.NOTHING
    if answer is None:
        return _badge(card) if _came(card, checkpoint) else Step.ADMIT
    verdict = answer.scan.verdict
    if answer.scan.room or not (verdict.admitted or verdict.reason == "already_in"):
        return Step.NOTHING
    return _badge(card)


def may_override(answer: Answer | None) -> bool:
    """Tell whether a supervisor may admit in spite of this answer: it refuses a known person."""
    return answer is not None and not answer.scan.verdict.admitted and bool(answer.attendee)


def caption(step: Step, words: Words, checkpoint: str, *, out: bool) -> str:
    """Return what stands on the button of a step."""
    if step is Step.ADMIT:
        if checkpoint == REGISTRATION:
            return words("Check in")
        return words("Let out") if out else words("Let in")
    if step is Step.PRINT:
        return words("Print badge")
    return words("Hand over badge") if step is Step.HAND_OVER else ""


def _came(card: Card, checkpoint: str) -> bool:
    """Tell whether somebody registered before and still needs their badge."""
    return checkpoint == REGISTRATION and bool(card.registered) and _badge(card) != Step.NOTHING


def _badge(card: Card) -> Step:
    if card.badge is None:
        return Step.PRINT
    return Step.NOTHING if card.badge.handed_at else Step.HAND_OVER
