"""When a rule lets somebody in."""

import pytest

from checkin.domain.attendee import Acting, Attendee, Delegation
from checkin.domain.entry_times import at_most, entry_times

WHOLE = ("2026-10-04T10:50:00", "2026-10-04T11:15:00")
POOL = {
    "all": [{"category": ["press"]}, {"at_most": 4}],
    "from": "2026-10-04T10:50",
    "until": "2026-10-04T10:55",
}
RULE = {"any": [{"person": ["KR-01"]}, POOL]}


def spans(rule, delegation=None, **who):
    return entry_times(rule, Attendee("a", **who), delegation, WHOLE)


def test_who_is_named_may_enter_at_any_time():
    assert spans(RULE, ref="KR-01") == (WHOLE,)


def test_a_press_pool_has_its_five_minutes():
    assert spans(RULE, category="press") == ((WHOLE[0], "2026-10-04T10:55:00"),)


def test_others_may_not_enter():
    assert spans(RULE, ref="KR-02", category="guest") == ()


def test_spans_that_meet_are_one_and_gaps_stay():
    parts = [{"category": ["press"], "until": "2026-10-04T10:55"},
             {"category": ["press"], "from": "2026-10-04T10:55:00", "until": "2026-10-04T11:00"},
             {"category": ["press"], "from": "2026-10-04T11:05"}]  # fmt: skip
    assert spans({"any": parts}, category="press") == (
        (WHOLE[0], "2026-10-04T11:00:00"), ("2026-10-04T11:05:00", WHOLE[1]),
    )  # fmt: skip


def test_who_acts_for_a_head_has_the_time_of_it():
    kz = Delegation("KZ", acting=(Acting("a"),))
    assert spans({"acting_head": True}, kz) == (WHOLE,)


@pytest.mark.parametrize(
    ("rule", "most"),
    [(RULE, 4), ({"at_most": 2}, 2), ({"all": [{"at_most": 3}, {"not": {"at_most": 2}}]}, 2),
     ({"person": ["x"]}, None), (None, None)],
)  # fmt: skip
def test_how_many_of_a_delegation_at_a_time(rule, most):
    assert at_most(rule) == most
