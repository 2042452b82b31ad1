from datetime import UTC, datetime, timedelta

import pytest

from checkin.domain.programme import Session
from checkin.services.attendance import Count
from checkin.ui.board.stages import Stage, stage

START = datetime(2026, 10, 4, 9, tzinfo=UTC)
SESSION = Session("plenary", START, START + timedelta(hours=1))
CLOSED = Session("plenary", START, START + timedelta(hours=1), closed=True)


@pytest.mark.parametrize(
    ("session", "minutes", "inside", "held"),
    [
        (SESSION, -31, 0, Stage.LATER),
        (SESSION, -30, 0, Stage.NOW),
        (SESSION, 60, 0, Stage.NOW),
        (SESSION, 61, 0, Stage.OVER),
        (SESSION, 61, 3, Stage.NOW),
        (SESSION, -90, 1, Stage.NOW),
        (CLOSED, 10, 0, Stage.OVER),
        (None, 0, 0, Stage.NOW),
    ],
)
def test_a_session_runs_while_its_doors_are_open_or_somebody_is_inside(
    session, minutes, inside, held
):
    count = Count(session, inside, inside, inside)
    assert stage(count, START + timedelta(minutes=minutes)) is held
