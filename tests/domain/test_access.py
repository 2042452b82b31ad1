import pytest

from checkin.domain.access import Asker, Unmet, faults, unmet
from checkin.domain.attendee import Attendee, Delegation

NOON = "2026-10-04T12:00:00"
KIM = Attendee("k", ref="KR-07", delegation="KR", category="press", groups=("band",))
KOREA = Delegation("KR", head="KR-01")


def asked(rule, attendee=KIM, inside=None, delegation=KOREA, moment=NOON):
    return unmet(rule, Asker(attendee, delegation, moment, inside or {}))


@pytest.mark.parametrize(
    "rule",
    [
        {"category": ["head", "press"]},
        {"delegation": ["KR"]},
        {"group": ["band"]},
        {"person": ["KR-07"]},
        {"person": ["k"]},
        {"acting_head": False},
        {"at_most": 1},
        {"not": {"category": ["staff"]}},
        {"any": [{"category": ["head"]}, {"delegation": ["KR"]}]},
        {"all": [{"category": ["press"]}, {"delegation": ["KR"]}]},
        {"delegation": ["KR"], "from": "2026-10-04T12:00", "until": "2026-10-04T12:05"},
    ],
)
def test_lets_in(rule):
    assert asked(rule) is None


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ({"category": ["head"]}, "category"),
        ({"delegation": ["KZ"]}, "delegation"),
        ({"group": ["choir"]}, "group"),
        ({"person": ["KR-08"]}, "person"),
        ({"person": [""]}, "person"),
        ({"acting_head": True}, "acting_head"),
        ({"not": {"category": ["press"]}}, "not"),
        ({"any": [{"category": ["head"]}, {"delegation": ["KZ"]}]}, "any"),
        ({"all": [{"delegation": ["KR"]}, {"category": ["head"]}]}, "category"),
        ({"delegation": ["KR"], "from": "2026-10-04T12:01"}, "from"),
        ({"delegation": ["KR"], "until": "2026-10-04T12:00"}, "until"),
        ({"of a later version": 1}, ""),
    ],
)
def test_says_which_part_refuses(rule, part):
    assert asked(rule).part == part


def test_any_names_each_of_its_parts():
    rule = {"any": [{"acting_head": True}, {"person": ["KR-08"]}]}
    assert asked(rule) == Unmet("any", ["acting_head", "person"])


def test_the_head_is_let_in_as_acting_head():
    head = Attendee("h", ref="KR-01", delegation="KR")
    assert asked({"acting_head": True}, head) is None
    assert asked({"acting_head": True}, head, delegation=None) is not None


def test_at_most_counts_ones_own_delegation():
    assert asked({"at_most": 2}, inside={"government": 1, "press": 1}).part == "at_most"
    assert asked({"at_most": 3}, inside={"government": 1, "press": 1}) is None


def test_a_press_pool_counts_the_press_only():
    pool = {"any": [{"person": ["KR-01"]}, {"all": [{"category": ["press"]}, {"at_most": 2}]}]}
    assert asked(pool, inside={"government": 5, "press": 1}) is None
    assert asked(pool, inside={"government": 5, "press": 2}) is not None


@pytest.mark.parametrize(
    "rule",
    [
        None, [], {}, {"category": ["a"], "group": ["b"]}, {"categories": ["a"]},
        {"category": "press"}, {"category": [1]}, {"any": []}, {"all": [{"not": 1}]},
        {"acting_head": "yes"}, {"at_most": -1}, {"at_most": True}, {"at_most": "2"},
        {"category": ["a"], "from": "noon"}, {"category": ["a"], "until": 5},
        {"category": ["a"], "from": "2026-10-04T12:00+06:00"},
    ],
)  # fmt: skip
def test_rules_from_outside_are_checked(rule):
    assert faults(rule)


def test_a_fault_says_where_it_is():
    assert faults({"any": [{"person": []}, {"not": {"at_most": "x"}}]}) == [
        "rule.any[1].not.at_most: a whole number"
    ]


def test_a_sound_rule_has_no_faults():
    rule = {"any": [{"all": [{"category": ["press"]}, {"at_most": 4}], "from": "2026-10-04T12:00"},
                    {"acting_head": True}, {"not": {"group": ["x"]}}]}  # fmt: skip
    assert faults(rule) == []


def test_a_rule_that_is_endlessly_deep_is_refused():
    rule: dict = {"category": ["press"]}
    for _ in range(50):
        rule = {"not": rule}
    assert faults(rule)[0].endswith(": too deep")
