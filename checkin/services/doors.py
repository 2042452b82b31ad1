"""What a door shows besides the verdict: the room's figures, and who was refused."""

from dataclasses import dataclass

from checkin.services.admission import Answer
from checkin.services.attendance import Count, counts
from checkin.store import attendance, people
from checkin.store.event_file import EventFile

FEW = 10
"""Few seats are left when less than a tenth of the room is: one seat in so many."""


@dataclass(frozen=True, slots=True)
class Door:
    """One door's figures: the people inside, and how many scans were refused here."""

    count: Count
    refused: int

    @property
    def left(self) -> int | None:
        """How many seats are left, below zero where the room is overfull; None: not counted."""
        session = self.count.session
        if session is None or session.capacity is None:
            return None
        return session.capacity - self.count.seats

    @property
    def few(self) -> bool:
        """Tell whether few seats are left, or none."""
        session, left = self.count.session, self.left
        return left is not None and session is not None and left <= (session.capacity or 0) // FEW


def door(event: EventFile, checkpoint: str) -> Door | None:
    """Return the figures of a door as they are now; None where there is no such session."""
    here = next((count for count in counts(event) if count.id == checkpoint), None)
    return Door(here, attendance.refusals(event, checkpoint)) if here else None


def refused_here(event: EventFile, checkpoint: str) -> list[Answer]:
    """Return the scans that were refused at a checkpoint, the latest first, with who it was."""
    scans = people.refused_scans(event, checkpoint)
    listed = people.by_ids(event, list({scan.attendee for scan in scans if scan.attendee}))
    who = {person.attendee.id: person.attendee for person in listed}
    return [Answer(scan, who.get(scan.attendee)) for scan in scans]
