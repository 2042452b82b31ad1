from dataclasses import dataclass
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges import arrange
from checkin.badges import layout as at
from checkin.badges.block import Line
from checkin.domain.badge import Face
from tests.badges.faces import NAMES, face

BELOW = 0.2
"""How far Қ and Ҷ reach below the base, in multiples of the size."""

HANG = at.HANG * at.UNIT.size + 0.01
"""How far the white beside a letter may reach into the margin, in points."""

words = st.lists(st.text("ҚҰӘйЎŞg김민", min_size=1, max_size=25), max_size=25).map(" ".join)


@dataclass(frozen=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Box") -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.01
            and min(self.top, other.top) - max(self.bottom, other.bottom) > 0.01
        )


def box(line: Line) -> Box:
    return Box(
        line.x,
        line.y - BELOW * line.size,
        line.x + line.width,
        line.y + 0.71 * line.size,
    )


def symbol(shown: Face) -> Box:
    left = arrange.symbol_left(shown)
    sides = (
        left - at.SYMBOL_QUIET,
        at.SYMBOL_BOTTOM - at.SYMBOL_QUIET,
        left + at.SYMBOL_SIDE + at.SYMBOL_QUIET,
        at.SYMBOL_CLEAR_TOP,
    )
    return Box(*map(at.points, sides))


def check(shown: Face) -> None:
    shown = arrange.composed(shown)
    body = [box(line) for line in arrange.body(shown)]
    for one, other in combinations([symbol(shown), *body], 2):
        assert not one.overlaps(other)
    for each in body:
        assert each.left >= at.points(at.MARGIN) - HANG
        assert each.right <= at.points(at.PAGE_WIDTH - at.MARGIN) + 0.01
        assert each.bottom >= at.points(at.BAND_HEIGHT)
        assert each.top <= at.points(at.HEADER_BOTTOM)
    for bottom, top, lines in (
        (0, at.BAND_HEIGHT, arrange.band(shown)),
        (at.HEADER_BOTTOM, at.SLOT_BOTTOM, arrange.header(shown)),
    ):
        boxes = [box(line) for line in lines]
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
        for each in boxes:
            assert at.points(bottom) <= each.bottom
            assert each.top <= at.points(top)
            assert each.right <= at.points(at.PAGE_WIDTH - at.MARGIN) + HANG


def lines(shown: Face) -> dict[str, Line]:
    return {line.text: line for line in arrange.body(arrange.composed(shown))}


@pytest.mark.parametrize("script", NAMES)
def test_nothing_overlaps_in_any_script(script: str) -> None:
    check(face(**({"given": "", "other": ""} | NAMES[script])))


TEXTS = ("name", "given", "other", "country", "title", "organisation", "category", "zones", "event")


@settings(max_examples=200, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(TEXTS, words)))
def test_nothing_overlaps_whatever_is_long_or_missing(texts: dict[str, str]) -> None:
    check(face(**texts))


def test_a_name_of_300_letters_is_whole() -> None:
    name = ("Abdurahmonov " * 24)[:300].strip()
    shown = arrange.body(arrange.composed(face(name=name, other="")))
    assert name in " ".join(line.text for line in shown)
    check(face(name=name, given=name, other=name, title=name, country=name))


def test_hangul_is_one_unit_larger_than_a_surname() -> None:
    assert lines(face(name="남궁민"))["남궁민"].size == 44
    shown = lines(face(name="KIM", given="Kyou-hyun", other="김규현"))
    assert shown["KIM"].size == 34
    assert shown["Kyou-hyun"].size == 26


def test_no_name_is_larger_than_the_one_above_it() -> None:
    shown = lines(face(name="ABDYKERIMOVAKHMETZHANOVA", given="Anna", other="Анна"))
    sizes = [shown[text].size for text in ("ABDYKERIMOVAKHMETZHANOVA", "Anna", "Анна")]
    assert sizes == sorted(sizes, reverse=True)


def test_a_particle_stays_with_the_fathers_name() -> None:
    long = face(name="АБДЫКЕРИМБЕКОВ ТОКТОНАЛЫ УУЛУ", given="Нурбек", other="")
    assert any(text.endswith("ТОКТОНАЛЫ\u00a0УУЛУ") for text in lines(long))


def test_the_role_has_three_lines_of_13_points_where_it_fits() -> None:
    shown = lines(face(title="Deputy director-general", organisation="Ministry of Trade (example)"))
    role = [line for line in shown.values() if line.size == 13]
    assert [line.text for line in role] == [
        "Deputy director-general",
        "Ministry of Trade",
        "(example)",
    ]


def test_without_a_role_the_country_stands_beside_the_symbol() -> None:
    above, beside = face(), face(title="", organisation="")
    assert lines(above)["Republic of Korea"].y > at.points(at.SYMBOL_CLEAR_TOP)
    assert lines(beside)["Republic of Korea"].y < at.points(at.SYMBOL_TOP)


def test_with_nothing_beside_it_the_symbol_stands_under_the_name() -> None:
    bare = face(title="", organisation="", country="")
    assert arrange.symbol_left(bare) == at.MARGIN
    check(bare)


def test_the_serial_can_be_read_and_stands_under_the_middle_of_the_symbol() -> None:
    serial = lines(face())["0000 3388"]
    assert serial.size >= 10
    middle = at.points(at.SYMBOL_LEFT + at.SYMBOL_SIDE / 2)
    assert serial.x + serial.width / 2 == pytest.approx(middle)


def test_zones_are_read_one_by_one() -> None:
    assert arrange.band(face(zones="A123"))[-1].text == "A 1 2 3"
    assert arrange.band(face(zones="VIP A1"))[-1].text == "VIP A1"
