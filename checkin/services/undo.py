"""Taking back: a change that names what it annuls; paper is voided, not undone."""

from collections import defaultdict

from checkin.domain import badge
from checkin.domain.journal import UNDO, Change, Draft
from checkin.domain.spare import SPARE_PRINTED
from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.store import actions
from checkin.store.event_file import EventFile


def undo(
    event: EventFile, batch: str = "", by: str = "", progress: HowFar = unheard
) -> list[Change]:
    """Take back one user action, by default this station's last one.

    What others did to the same people since then stays. A printed badge is
    voided: it is in somebody's hands. Returns what was taken back; raises
    Failure where there is nothing to take back, or nothing that was not taken
    back already. `progress` may raise to give up: then nothing is taken back.
    """
    progress(0, 0)
    with event.writing():
        taken = actions.of_batch(event, batch) if batch else actions.last_action(event)
        if not taken:
            raise Failure("nothing_to_undo")
        event.append(list(_annulments(taken)), by, progress=progress)
    return taken


def redo(event: EventFile, by: str = "") -> list[Change]:
    """Do again what this station took back last, where it has done nothing else since.

    A badge that was voided with it is valid again. Several undos are redone one
    by one, the latest first. Returns what counts again; raises Failure where there is
    nothing to do again.
    """
    with event.writing():
        undone = actions.last_undo(event)
        if not undone:
            raise Failure("nothing_to_redo")
        drafts = [
            Draft(UNDO, change.subject, {"annuls": [[*change.id]], "again": True})
            for change in undone
        ]
        event.append(drafts, by)
        return actions.taken_by(event, undone)


def _annulments(taken: list[Change]) -> list[Draft]:
    drafts = []
    annulled: dict[str, list[list[str | int]]] = defaultdict(list)
    for change in taken:
        if change.kind in (badge.PRINTED, SPARE_PRINTED):
            body = {
                "serial": change.body["serial"],
                "reason": "withdrawn",
                badge.TAKES_BACK: [[change.station, change.seq]],
            }
            drafts.append(Draft(badge.VOIDED, change.subject, body))
        else:
            annulled[change.subject].append([change.station, change.seq])
    drafts += [Draft(UNDO, about, {"annuls": ids}) for about, ids in annulled.items()]
    return drafts
