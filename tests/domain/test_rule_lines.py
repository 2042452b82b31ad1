"""Rules as lines and back: nothing is lost, and what lines cannot say is left alone."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkin.domain.access import faults
from checkin.domain.rule_lines import CHOSEN, LIMITED, Line, Lines, lines_from, rule_from

TIMES = st.sampled_from(["", "2026-10-04T10:50", "2026-10-04T10:55"])
VALUES = st.lists(st.sampled_from(["press", "KZ", "KR-01", "drivers"]), max_size=3, unique=True)


@st.composite
def line(draw):
    part = draw(st.sampled_from([*CHOSEN, "acting_head", "at_most"]))
    window = {"since": draw(TIMES), "until": draw(TIMES)}
    if part == "at_most":
        return Line(part, limit=draw(st.integers(0, 9)), **window)
    unless = draw(st.booleans())
    values = tuple(draw(VALUES)) if part in CHOSEN else ()
    limited = part in LIMITED and not unless
    limit = draw(st.none() | st.integers(0, 9)) if limited else None
    return Line(part, values, unless, limit, **window)


LINES = st.builds(Lines, st.sampled_from(["any", "all"]), st.lists(line(), max_size=4).map(tuple))


def rules(depth=3):
    times = {"from": st.just("2026-10-04T10:50"), "until": st.just("2026-10-04T10:55")}
    leaves = [
        st.fixed_dictionaries({part: VALUES}, optional=times) for part in CHOSEN
    ]  # fmt: skip
    leaves.append(st.fixed_dictionaries({"acting_head": st.booleans()}, optional=times))
    leaves.append(st.fixed_dictionaries({"at_most": st.integers(0, 5)}, optional=times))
    leaf = st.one_of(leaves)
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            *(
                st.fixed_dictionaries(
                    {branch: st.lists(inner, min_size=1, max_size=3)}, optional=times
                )
                for branch in ("any", "all")
            ),
            st.fixed_dictionaries({"not": inner}, optional=times),
        ),
        max_leaves=6,
    )


@given(LINES)
@example(Lines("all", (Line("category"), Line("at_most", limit=0, until="2026-10-04T10:50"))))
@example(Lines("all", (Line("category", since="2026-10-04T10:50"), Line("at_most", limit=2))))
def test_what_lines_say_is_a_sound_rule_that_reads_back_to_itself(lines):
    rule = rule_from(lines)
    assert rule is None or faults(rule) == []
    read = lines_from(rule)
    assert read is not None
    assert rule_from(read) == rule


@given(rules())
def test_a_rule_that_can_be_shown_comes_back_equal(rule):
    read = lines_from(rule)
    assert read is None or rule_from(read) == rule


def test_no_rule_is_no_line():
    assert lines_from(None) == lines_from({}) == Lines()
    assert rule_from(Lines()) is None


PRESS = {"all": [{"category": ["press"]}, {"at_most": 4}], "until": "2026-10-04T10:55"}


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ({"person": ["a", "b"]}, (Line("person", ("a", "b")),)),
        ({"acting_head": True}, (Line("acting_head"),)),
        ({"at_most": 3}, (Line("at_most", limit=3),)),
        ({"not": {"category": ["press"]}}, (Line("category", ("press",), unless=True),)),
        (PRESS, (Line("category", ("press",), limit=4, until="2026-10-04T10:55"),)),
        ({"any": [{"person": ["a"]}, PRESS]},
         (Line("person", ("a",)), Line("category", ("press",), limit=4,
                                       until="2026-10-04T10:55"))),
        ({"all": [{"delegation": ["KZ"]}, {"category": ["press"]}]},
         (Line("delegation", ("KZ",)), Line("category", ("press",)))),
    ],
)  # fmt: skip
def test_rules_of_the_forum_are_lines(rule, lines):
    read = lines_from(rule)
    assert read is not None
    assert read.lines == lines
    assert rule_from(read) == rule


@pytest.mark.parametrize(
    "rule",
    [
        {"acting_head": False},
        {"not": {"not": {"person": []}}},
        {"not": {"at_most": 3}},
        {"any": [{"any": [{"person": []}]}, {"group": ["a"]}]},
        {"any": [{"person": []}], "from": "2026-10-04T10:50"},
        {"any": [{"person": []}]},
        {"all": [{"person": ["a"]}, {"at_most": 3}, {"any": [{"group": []}]}]},
        {"not": {"person": ["a"], "from": "2026-10-04T10:50"}},
        {"weather": "fine"},
    ],
)
def test_what_is_deeper_is_not_shown_as_lines(rule):
    assert lines_from(rule) is None


def test_a_limit_beside_names_is_two_lines():
    rule = {"all": [{"person": ["a"]}, {"at_most": 3}]}
    assert lines_from(rule) == Lines("all", (Line("person", ("a",)), Line("at_most", limit=3)))
