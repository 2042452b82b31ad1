"""Where a session stands in its day."""

from datetime import datetime
from enum import Enum

from checkin.services.attendance import Count


class Stage(Enum):
    """Running (its doors are open, or somebody is inside), still to come, or over."""

    NOW = "now"
    LATER = "later"
    OVER = "over"


def stage(count: Count, now: datetime) -> Stage:
    """Return where a checkpoint stands at a moment; registration is always open."""
    session = count.session
    if session is None or count.inside:
        return Stage.NOW
    if session.closed or now > session.end:
        return Stage.OVER
    return Stage.NOW if now >= session.opens else Stage.LATER
