"""What a clerk did, read from its changes: what Undo and Redo name."""

from collections.abc import Mapping, Sequence
from enum import Enum

from checkin.domain.badge import BOUND, HANDED_OVER, PRINTED, VOIDED
from checkin.domain.journal import Change
from checkin.domain.person import ARRIVED, SET
from checkin.domain.programme import REGISTRATION
from checkin.domain.scan import SCANNED
from checkin.sentences import N_
from checkin.services.sessions import SESSION_SET
from checkin.words import Words

OF_THE_DESK = frozenset({SCANNED, PRINTED, HANDED_OVER, VOIDED, BOUND, SET, ARRIVED, SESSION_SET})
"""The kinds of changes that a desk takes back; an import or a programme is not its business."""


class Deed(Enum):
    """One action of a clerk."""

    CHECK_IN = "check in"
    SCAN = "scan"
    PRINT = "print"
    BIND = "bind"
    VOID = "void"
    HAND_OVER = "hand over"
    BUS = "bus"
    PARTY = "party"
    APPROVE = "approve"
    WALK_IN = "walk in"
    CORRECT = "correct"
    SESSION = "session"


UNDO: Mapping[Deed, str] = {
    Deed.CHECK_IN: N_("Undo check-in"),
    Deed.SCAN: N_("Undo scan"),
    Deed.PRINT: N_("Undo printing"),
    Deed.BIND: N_("Undo binding"),
    Deed.VOID: N_("Undo making void"),
    Deed.HAND_OVER: N_("Undo hand-over"),
    Deed.BUS: N_("Undo the bus"),
    Deed.PARTY: N_("Undo the party"),
    Deed.APPROVE: N_("Undo approval"),
    Deed.WALK_IN: N_("Undo walk-in"),
    Deed.CORRECT: N_("Undo correction"),
    Deed.SESSION: N_("Undo session change"),
}

TAKEN_BACK: Mapping[Deed, str] = {
    Deed.CHECK_IN: N_("The check-in is taken back."),
    Deed.SCAN: N_("The scan is taken back."),
    Deed.PRINT: N_("The printed badge is void."),
    Deed.BIND: N_("The binding is taken back: the spare badge is nobody's again."),
    Deed.VOID: N_("The badge is valid again."),
    Deed.HAND_OVER: N_("The hand-over is taken back."),
    Deed.BUS: N_("The bus is taken back: everybody on it is expected again."),
    Deed.PARTY: N_("The party is taken back."),
    Deed.APPROVE: N_("The approval is taken back."),
    Deed.WALK_IN: N_("The walk-in is taken back."),
    Deed.CORRECT: N_("The correction is taken back."),
    Deed.SESSION: N_("The session is as it was before."),
}

AGAIN: Mapping[Deed, str] = {
    Deed.CHECK_IN: N_("The check-in counts again."),
    Deed.SCAN: N_("The scan counts again."),
    Deed.PRINT: N_("The printed badge is valid again."),
    Deed.BIND: N_("The spare badge is bound again."),
    Deed.VOID: N_("The badge is void again."),
    Deed.HAND_OVER: N_("The hand-over counts again."),
    Deed.BUS: N_("The bus counts again."),
    Deed.PARTY: N_("The party counts again."),
    Deed.APPROVE: N_("The approval counts again."),
    Deed.WALK_IN: N_("The walk-in counts again."),
    Deed.CORRECT: N_("The correction counts again."),
    Deed.SESSION: N_("The change of the session counts again."),
}


def of_the_desk(changes: Sequence[Change]) -> bool:
    """Tell whether an action is one of the desk: about one person, a bus or a party."""
    if not changes or not {change.kind for change in changes} <= OF_THE_DESK:
        return False
    several = len({change.subject for change in changes}) > 1
    return not several or deed_of(changes) in (Deed.BUS, Deed.PARTY, Deed.APPROVE)


ALONE = (
    (PRINTED, Deed.PRINT), (BOUND, Deed.BIND), (VOIDED, Deed.VOID), (ARRIVED, Deed.BUS)
)  # fmt: skip
"""What an action is for the sake of one of its changes, whatever else it did."""


def deed_of(changes: Sequence[Change]) -> Deed:
    """Return what an action was, from its changes."""
    kinds = {change.kind for change in changes}
    if SESSION_SET in kinds:
        return Deed.SESSION
    for kind, deed in ALONE:
        if kind in kinds:
            return deed
    if SCANNED in kinds:
        return Deed.CHECK_IN if any(map(_checks_in, changes)) else Deed.SCAN
    if HANDED_OVER in kinds:
        return Deed.HAND_OVER
    bodies = [change.body for change in changes]
    if all("provisional" in body for body in bodies):
        return Deed.PARTY if any(body["provisional"] for body in bodies) else Deed.APPROVE
    return Deed.WALK_IN if any(body.get("walk_in") for body in bodies) else Deed.CORRECT


def undo_text(deed: Deed, words: Words) -> str:
    """Return what stands on the button that takes an action back."""
    return words(UNDO[deed])


def taken_back(deed: Deed, words: Words) -> str:
    """Return the sentence for an action that was taken back."""
    return words(TAKEN_BACK[deed])


def done_again(deed: Deed, words: Words) -> str:
    """Return the sentence for an action that counts again."""
    return words(AGAIN[deed])


def _checks_in(change: Change) -> bool:
    body = change.body
    return change.kind == SCANNED and bool(body["admitted"]) and body["checkpoint"] == REGISTRATION
