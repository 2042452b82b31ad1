from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from checkin.badges.block import HANG, Line, points
from checkin.badges.lay_out import text_lines, values_of
from checkin.badges.template import Frame, Part, Template, Text, filled
from checkin.badges.templates import FIRST, shipped
from checkin.domain.badge import Face
from tests.badges import places
from tests.badges.faces import NAMES, face

A6 = shipped()[FIRST]
BADGES = {id: template for id, template in shipped().items() if not template.cover}

EDGE = HANG * 130 + 0.01
"""How far the white beside a letter may reach out of its frame, in points."""

words = st.lists(st.text("ҚҰӘйЎŞg김민", min_size=1, max_size=25), max_size=25).map(" ".join)


def check(template: Template, shown: Face) -> None:
    lines = places.lines(template, shown)
    boxes = [places.box(line) for line in lines]
    codes = [mark for mark in places.of(template, shown) if hasattr(mark, "token")]
    for one, other in combinations([*map(places.quiet, codes), *boxes], 2):
        assert not one.overlaps(other)
    for each in boxes:
        assert each.left >= -0.01
        assert each.bottom >= -0.01
        assert each.right <= points(template.page.width) + 0.01
        assert each.top <= points(template.page.height) + 0.01


def lines(shown: Face) -> dict[str, Line]:
    return places.texts(places.lines(A6, shown))


@pytest.mark.parametrize("id", BADGES)
@pytest.mark.parametrize("script", NAMES)
def test_nothing_overlaps_in_any_script_on_any_template(script: str, id: str) -> None:
    check(BADGES[id], face(**({"given": "", "other": ""} | NAMES[script])))


TEXTS = ("name", "given", "other", "country", "title", "organisation", "category", "zones", "event")


@settings(max_examples=2000, deadline=None)
@given(st.sampled_from(sorted(BADGES)), st.fixed_dictionaries(dict.fromkeys(TEXTS, words)))
def test_nothing_overlaps_whatever_is_long_or_missing(id: str, texts: dict[str, str]) -> None:
    check(BADGES[id], face(**texts))


sizes = st.floats(5, 60)
parts = st.builds(
    Part,
    st.sampled_from(["{name}", "{title}\n{organisation}", "{category}", "Nº {zones}"]),
    sizes,
    least=st.floats(4, 20),
    breaks=st.floats(0, 30),
    lines=st.integers(1, 4),
    bold=st.booleans(),
    unit=st.sampled_from([0.0, 44.0]),
    step=st.sampled_from([0.0, 0.85]),
    gap=st.floats(0, 20),
    width=st.sampled_from([0.0, 15.0, 60.0]),
)
frames = st.builds(Frame, st.just(0.0), st.just(0.0), st.floats(8, 200), st.floats(5, 200))
items = st.builds(
    Text,
    at=frames,
    parts=st.lists(parts, min_size=1, max_size=5).map(tuple),
    align=st.sampled_from(["left", "centre", "right"]),
    anchor=st.sampled_from(["top", "middle", "bottom"]),
    row=st.just(False),
    turned=st.sampled_from([0, 90, 180, 270]),
)


@settings(max_examples=200, deadline=None)
@given(items, st.fixed_dictionaries(dict.fromkeys(("name", "title", "category", "zones"), words)))
def test_any_stack_stays_in_its_frame_and_its_texts_apart(
    item: Text, texts: dict[str, str]
) -> None:
    values = values_of(face(**texts))
    shown = [line for line in text_lines(item, values, 0, 0) if line.text.strip()]
    at = item.at
    seen = Frame(0, 0, at.height, at.width) if item.turned in (90, 270) else at
    straight = replace(item, at=seen, turned=0)
    upright = [line for line in text_lines(straight, values, 0, 0) if line.text.strip()]
    assert [line.text for line in shown] == [line.text for line in upright]
    wide, high = points(item.at.width), points(item.at.height)
    for line in shown:
        covered = places.box(line)
        hang, low = HANG * line.size + 0.01, places.BELOW * line.size + 0.01
        rise = 0.1 * line.size + 0.01
        around = max(hang, low, rise)
        assert covered.left >= -around
        assert covered.bottom >= -around
        assert covered.right <= wide + around
        assert covered.top <= high + around
    bases = [line.y for line in upright]
    assert bases == sorted(bases, reverse=True)


def test_a_name_of_300_letters_is_whole() -> None:
    name = ("Abdurahmonov " * 24)[:300].strip()
    for template in BADGES.values():
        shown = places.lines(template, face(name=name, other=""))
        assert name in " ".join(line.text for line in shown)
        check(template, face(name=name, given=name, other=name, title=name, country=name))


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
    symbol = places.code(A6, above)
    assert lines(above)["Republic of Korea"].y > symbol.bottom + symbol.side
    assert lines(beside)["Republic of Korea"].y < symbol.bottom + symbol.side


def test_the_serial_stands_under_the_middle_of_the_symbol_and_can_be_read() -> None:
    for id, template in BADGES.items():
        if id == "name-plate":
            continue
        shown, symbol = places.lines(template, face()), places.code(template, face())
        serial = places.texts(shown)["0000 3388"]
        assert serial.size >= 7
        middle = symbol.left + symbol.side / 2
        assert serial.x + serial.width / 2 == pytest.approx(middle, abs=0.1)
        assert serial.y < symbol.bottom


@pytest.mark.parametrize("id", sorted({*BADGES} - {"name-plate"}))
def test_a_guard_reads_category_and_zones_at_three_metres(id: str) -> None:
    """5 minutes of arc, what sharp eyes (20/20) resolve, are 4.4 mm at 3 m."""
    shown = places.texts(places.lines(BADGES[id], face()))
    for text in ("G", "A 1 2 3"):
        assert 0.71 * shown[text].size >= points(4.4)


def test_the_category_of_a_light_colour_is_written_in_black() -> None:
    assert lines(face(colour="#F2B705"))["G"].colour == "#000000"
    assert lines(face(colour="#14204A"))["G"].colour == "#FFFFFF"


def test_a_line_whose_fields_are_all_empty_is_left_out() -> None:
    values = {"title": "Chair", "box": "2"}
    assert filled("{title}\n{organisation}", values) == "Chair"
    assert filled("Box {box}", values) == "Box 2"
    assert filled("Box {number}", values) == ""
    assert filled("{courtesy} {title}", values) == "Chair"
    assert filled("{title}, {organisation}", values) == "Chair"
    assert filled("Welcome\n\n{title}", values) == "Welcome\n\nChair"


def test_a_text_of_several_lines_keeps_them() -> None:
    values = values_of(face(sessions="Plenary\nTextile"))
    assert filled("{sessions}", values) == "Plenary\nTextile"
    item = Text(at=Frame(0, 0, 60, 40), parts=(Part("{sessions}", 10, lines=9),))
    assert [line.text for line in text_lines(item, values, 0, 0)] == ["Plenary", "Textile"]
