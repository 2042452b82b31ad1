"""A scanner types its code in every layout and variant of the six countries and of us."""

import xml.etree.ElementTree as ElementTree
from functools import partial
from pathlib import Path

import pytest

from tests.x11.flood import example, scan_amid_typing
from tests.x11.typist import (
    CAPS_LOCK,
    KEYPAD,
    LACKING,
    NUM_LOCK,
    RETURN,
    ROW,
    TAB,
    at_the_window,
    keys_of,
    screen,
)

RULES = Path("/usr/share/X11/xkb/rules/base.xml")

pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"not here: {', '.join(LACKING)}")

BRACKET, LETTER_Q = 35, 24
COUNTRIES = ("us", "ru", "kg", "kz", "tj", "tm", "uz", "kr")


def layouts() -> list[tuple[str, str]]:
    """Every layout and variant that xkb-data has for the laptops."""
    if not RULES.exists():
        return []
    found = []
    for layout in ElementTree.parse(RULES).iter("layout"):
        name = layout.findtext("configItem/name") or ""
        if name in COUNTRIES:
            variants = layout.findall("variantList/variant/configItem/name")
            found += [(name, ""), *((name, variant.text or "") for variant in variants)]
    return found


@pytest.fixture(scope="module")
def event(tmp_path_factory):
    """The example forum, closed, and the codes of its badges."""
    return example(tmp_path_factory.mktemp("x11"))


@pytest.fixture(scope="module")
def display():
    with screen() as name:
        yield name


@pytest.fixture(scope="module", params=["keys", "--text-only"])
def typist(request, display, event, tmp_path_factory):
    """Whoever types, where the platform tells the physical keys, and where it does not."""
    folder = tmp_path_factory.mktemp("machine")
    with at_the_window(display, event[0], folder, request.param) as typist:
        typist.how = request.param
        yield typist


@pytest.mark.parametrize(("layout", "variant"), layouts())
def test_a_code_is_read_in_every_layout(typist, event, layout, variant):
    typist.layout(layout, variant)
    codes = iter(event[1])
    for caps in (False, True):
        if caps:
            typist.press(CAPS_LOCK)
        code = next(codes)
        told = typist.read(code, partial(typist.scan, code))
        if caps:
            typist.press(CAPS_LOCK)
        assert told["field"] == ""
        assert told["said"]
        assert (told["layout"] == "keys") == (typist.how == "keys")


def test_the_six_countries_and_us_are_all_there():
    assert len(layouts()) >= 60
    assert {layout for layout, _ in layouts()} == set(COUNTRIES)


@pytest.mark.parametrize("num_lock", [False, True])
def test_a_keypad_is_read_with_num_lock_and_without(typist, event, num_lock):
    if typist.how != "keys" and not num_lock:
        pytest.skip("a keypad without Num Lock writes nothing: only its keys tell")
    typist.layout("us")
    if num_lock:
        typist.press(NUM_LOCK)
    code = event[1][0]
    told = typist.read(code, partial(typist.scan, code, KEYPAD, TAB))
    if num_lock:
        typist.press(NUM_LOCK)
    assert told["field"] == ""


def test_a_prefix_leaves_nothing_in_the_field(typist, event):
    typist.layout("us")
    keys = (BRACKET, LETTER_Q, ROW["1"], *keys_of(event[1][1]), RETURN)
    told = typist.read(event[1][1], partial(typist.press, *keys, delay=4))
    assert told["field"] == ""


def test_what_a_person_types_meanwhile_does_not_matter(typist, event):
    typist.layout("us")
    for code in event[1][:20]:
        typist.read(code, partial(scan_amid_typing, typist, code))
