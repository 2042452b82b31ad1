"""Changing a template: nothing leaves the page, edges meet exactly, everything can be undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checkin.badges.sound import faults
from checkin.badges.template import Frame, Page, Part, Picture, Shape, Symbol, Template, Text
from checkin.badges.templates import read, shipped, written
from checkin.services import design
from checkin.services.design_history import History
from checkin.services.design_snap import at_rest, guides
from checkin.services.design_texts import spoken, unspoken

GRIPS = ("n", "ne", "e", "se", "s", "sw", "w", "nw")
HOW = ("left", "centre", "right", "top", "middle", "bottom")

forms = st.sampled_from([form for form in shipped().values() if not form.cover])
lengths = st.floats(-300, 300, allow_nan=False)
ways = st.tuples(lengths, lengths)


@st.composite
def chosen(draw):
    form = draw(forms)
    places = draw(st.sets(st.integers(0, len(form.items) - 1), min_size=1))
    return form, frozenset(places)


@st.composite
def edits(draw):  # noqa: C901 - one branch for each operation
    """A template after some operations, drawn at random."""
    form = draw(forms)
    for _ in range(draw(st.integers(1, 5))):
        if not form.items:
            break
        place = draw(st.integers(0, len(form.items) - 1))
        kind = draw(st.sampled_from(("move", "resize", "put", "align", "page", "double", "add")))
        across, down = draw(ways)
        if kind == "move":
            form = design.moved(form, {place}, across, down)
        elif kind == "resize":
            form = design.resized(form, place, draw(st.sampled_from(GRIPS)), across, down)
        elif kind == "put":
            frame = Frame(across, down, abs(across) + 0.1, abs(down) + 0.1)
            form = design.put(form, place, frame)
        elif kind == "align":
            form = design.aligned(form, {place}, draw(st.sampled_from(HOW)))
        elif kind == "page":
            form = design.with_page(form, abs(across) + 60, abs(down) + 60)
        elif kind == "double":
            form, _ = design.doubled(form, frozenset({place}))
        else:
            what = draw(st.sampled_from(("text", "shape", "symbol", "photo", "picture")))
            form, _ = design.added(form, design.new_item(form, what, "ab"), back=False)
    return form


@given(edits())
def test_nothing_leaves_the_page_and_a_code_keeps_its_size(form):
    for item in form.items:
        assert form.page.frame.holds(design.bounds(item)), item
        assert item.at.width >= design.LEAST
        assert item.at.height >= design.LEAST
        if isinstance(item, Symbol):
            assert item.at.width == item.at.height >= form.least_symbol
    assert not {"outside", "code_too_small", "code_not_square"} & {f.code for f in faults(form)}


@given(edits())
def test_what_was_designed_reads_back_from_json(form):
    sound = not faults(form)
    if sound:
        assert read(written(form)) == form


@given(chosen(), ways)
def test_items_move_together(chosen, way):
    form, places = chosen
    after = design.moved(form, places, *way)
    shifts = {
        (
            round(new.at.left - old.at.left, 2) + 0.0,
            round(new.at.top - old.at.top, 2) + 0.0,
        )
        for i, (old, new) in enumerate(zip(form.items, after.items, strict=True))
        if i in places
    }
    assert len(shifts) == 1
    for i, (old, new) in enumerate(zip(form.items, after.items, strict=True)):
        if i not in places:
            assert new == old
        assert new.at.width == old.at.width


@given(chosen(), st.sampled_from(HOW))
def test_aligned_edges_are_one(chosen, how):
    form, places = chosen
    after = design.aligned(form, places, how)
    if len(places) == 1:
        (place,) = places
        whole, of = form.page.frame, design.bounds(after.items[place])
        frames = [of]
    else:
        whole = design.around(form.items[place].at for place in places)
        # a code keeps its white on the page, though its edge would go further
        frames = [after.items[i].at for i in places if not isinstance(form.items[i], Symbol)]
    wanted = {
        "left": lambda f: f.left - whole.left,
        "centre": lambda f: f.left + f.width / 2 - whole.left - whole.width / 2,
        "right": lambda f: f.right - whole.right,
        "top": lambda f: f.top - whole.top,
        "middle": lambda f: f.top + f.height / 2 - whole.top - whole.height / 2,
        "bottom": lambda f: f.bottom - whole.bottom,
    }[how]
    for frame in frames:
        assert abs(wanted(frame)) < 0.0021
    assert design.aligned(after, places, how) == after


@given(chosen(), ways, st.floats(0.05, 3), st.sampled_from(("", *GRIPS)))
def test_what_rests_stays_at_rest(chosen, way, reach, grip):
    form, places = chosen
    lines = guides(form, places)
    frame = design.around(form.items[i].at for i in places)
    frame = replace(frame, left=frame.left + way[0], top=frame.top + way[1])
    rest = at_rest(frame, lines, reach, grip)
    if grip:
        left, top = frame.left, frame.top
        wide, high = frame.width, frame.height
        if "w" in grip:
            left, wide = left + rest.across, wide - rest.across
        if "e" in grip:
            wide += rest.across
        if "n" in grip:
            top, high = top + rest.down, high - rest.down
        if "s" in grip:
            high += rest.down
        frame = Frame(left, top, wide, high)
    else:
        frame = replace(frame, left=frame.left + rest.across, top=frame.top + rest.down)
    again = at_rest(frame, lines, reach, grip)
    assert abs(again.across) < 1e-6
    assert abs(again.down) < 1e-6
    assert again.lines.across == rest.lines.across
    assert again.lines.down == rest.lines.down


@given(st.lists(edits(), min_size=1, max_size=6))
def test_undo_returns_the_same_value(steps):
    begin = shipped()["a6"]
    history, seen = History(begin, begin), [begin]
    for form in steps:
        if form != history.now:
            history = history.does(form)
            seen.append(form)
    for form in reversed(seen):
        assert history.now == form
        history = history.undone()
    for form in seen:
        assert history.now == form
        history = history.redone()


def test_steps_of_one_name_are_one_step():
    begin = shipped()["a6"]
    history = History(begin, begin)
    for way in (1, 2, 3):
        history = history.does(design.moved(begin, {7}, -way, 0), "drag 1")
    assert len(history.past) == 1
    history = history.does(design.moved(history.now, {7}, 0, -1), "drag 2")
    assert len(history.past) == 2
    assert history.undone().undone().now == begin
    assert not history.undone().undone().changed
    assert history.kept().changed is False
    back = History(begin, begin).does(design.moved(begin, {7}, -1, 0), "d").does(begin, "d")
    assert back.past == ()


def test_a_code_is_drawn_larger_and_stays_square():
    form = shipped()["a6"]
    place = next(i for i, item in enumerate(form.items) if isinstance(item, Symbol))
    at = form.items[place].at
    larger = design.resized(form, place, "nw", -4, -1).items[place].at
    assert (larger.width, larger.right, larger.bottom) == (34, at.right, at.bottom)
    assert design.resized(form, place, "se", -20, -20).items[place].at == at


def test_order():
    form = shipped()["a6"]
    after, places = design.ordered(form, frozenset({0}), front=True)
    assert places == {len(form.items) - 1}
    assert after.items[-1] == form.items[0]
    again, places = design.ordered(after, places, front=False)
    assert (again, places) == (form, {0})


def test_items_of_the_back_stay_there():
    form = shipped()["name-plate"]
    assert form.back == () or form.front
    item = design.new_item(form, "text")
    form, places = design.added(form, item, back=True)
    assert form.back[-1] == item
    assert places == {len(form.items) - 1}
    form, copies = design.doubled(form, places)
    assert len(form.back) == 2
    assert design.removed(form, copies | places).back == ()


def test_a_background_goes_behind_everything():
    form = shipped()["a6"]
    after, places = design.added(form, design.new_item(form, "picture", "ab"), back=False)
    assert places == {0}
    assert isinstance(after.front[0], Picture)
    assert after.front[0].at == form.page.frame


def test_sizes_of_a_text_stay_in_their_order():
    part = Part("{name}", 20, least=8, breaks=14)
    form = Template({"en": "x"}, Page(100, 100), (Text(at=Frame(5, 5, 80, 20), parts=(part,)),))
    smaller = design.with_part(form, 0, 0, size=7).items[0].parts[0]
    assert (smaller.size, smaller.least, smaller.breaks) == (7, 7, 7)
    larger = design.with_part(form, 0, 0, least=24).items[0].parts[0]
    assert (larger.size, larger.least) == (24, 24)


def test_what_reaches_from_edge_to_edge_still_does():
    form = shipped()["a6"]
    after = design.with_page(form, 90, 148)
    bands = [item for item in after.items if isinstance(item, Shape) and item.at.left == 0]
    assert {band.at.width for band in bands} == {90}


@pytest.mark.parametrize("text", ["{name}", "Box {box}\n{nothing}", "{} {a b}", "no braces"])
def test_texts_in_plain_words_are_the_same_texts(text):
    names = {"name": "Surname", "box": "Box, where it lies"}
    assert unspoken(spoken(text, names), names) == text
    assert unspoken("{surname } {SURNAME}", names) == "{name} {name}"
