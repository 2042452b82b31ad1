"""Whom a session waits for."""

import pytest

from checkin.domain.attendee import Acting, Delegation
from checkin.domain.invited import leading, named

KR = Delegation("KR", head="KR-01")
KZ = Delegation("KZ", head="KZ-01", acting=(Acting("KZ-02", since="2026-10-04T12:00:00"),))
NOBODY = Delegation("XX")
ALL = (KR, KZ, NOBODY)
MORNING, NOON = "2026-10-04T09:00:00", "2026-10-04T12:00:00"


def test_who_acts_for_the_head_is_waited_for_while_they_do():
    assert [leading(d, MORNING) for d in ALL] == ["KR-01", "KZ-01", ""]
    assert [leading(d, NOON) for d in ALL] == ["KR-01", "KZ-02", ""]


@pytest.mark.parametrize(
    ("rule", "people"),
    [
        ({"person": ["KR-02", "KR-03"]}, {"KR-02", "KR-03"}),
        ({"acting_head": True}, {"KR-01", "KZ-02"}),
        ({"acting_head": False}, set()),
        ({"any": [{"acting_head": True}, {"person": ["KR-17"]}]}, {"KR-01", "KZ-02", "KR-17"}),
        ({"all": [{"person": ["KR-02"]}, {"category": ["press"]}]}, {"KR-02"}),
        ({"any": [{"all": [{"category": ["press"]}, {"at_most": 4}]}]}, set()),
        ({"not": {"person": ["KR-02"]}}, set()),
        ({"delegation": ["KR"]}, set()),
    ],
)
def test_a_rule_names_people_one_by_one_or_as_acting_heads(rule, people):
    assert named(rule, ALL, NOON) == people
    assert named(rule, iter(ALL), NOON) == people
