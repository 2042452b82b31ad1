"""The templates of an event: chosen, kept, shared; and what is printed from them."""

import io

import pypdfium2 as pdfium
import pytest
import zxingcpp
from msgspec.structs import replace
from PIL import Image

from checkin.badges.template import Frame, Part, Picture, Text
from checkin.badges.templates import FIRST, shipped, written
from checkin.domain.badge import PRINTED
from checkin.failure import Failure
from checkin.services.badge_list import Difference, differences, holders
from checkin.services.badge_preview import preview
from checkin.services.badges import print_badges
from checkin.services.covers import write_cover_sheets
from checkin.services.events import new_event, new_from
from checkin.services.faces import face, sessions_of
from checkin.services.photos import photo_of, set_photo
from checkin.services.plates import write_plates
from checkin.services.templates import (
    add_picture,
    choose,
    chosen_template,
    load,
    remove,
    save,
    share,
    template,
    templates,
)
from checkin.services.undo import undo
from checkin.store import people
from checkin.words import Words

WORDS = Words()
MM = 72 / 25.4


def picture(colour="#3366CC", size=(900, 1200), kind="PNG"):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


def own(event, id="own", **changes):
    form = replace(shipped()[FIRST], name={"en": "Our badge"}, **changes)
    save(event, id, form)
    return form


def failed(call):
    with pytest.raises(Failure) as raised:
        call()
    return raised.value


def attendee(desk, ref):
    return people.get(desk.event, desk.id(ref)).attendee


def test_an_event_begins_with_the_first_template(desk):
    assert chosen_template(desk.event) == FIRST
    assert {*templates(desk.event)} == {*shipped()}


def test_badges_are_printed_from_the_template_that_was_chosen(desk, tmp_path):
    choose(desk.event, "card")
    out = tmp_path / "kr.pdf"
    printed = print_badges(desk.event, [desk.id("KR-02")], out, WORDS, reprint=True)
    (page,) = pdfium.PdfDocument(out)
    assert page.get_width() / MM == pytest.approx(86, abs=0.1)
    codes = zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil())
    assert [code.text for code in codes] == list(printed.tokens)


def test_a_badge_remembers_the_template_and_what_it_showed(desk, tmp_path):
    id = desk.id("KR-02")
    print_badges(desk.event, [id], tmp_path / "x.pdf", WORDS, template="a6-programme", reprint=True)
    change = [c for c in desk.journal() if c.kind == PRINTED][-1]
    assert change.body["template"] == "a6-programme"
    assert {*change.body["shown"]} == shipped()["a6-programme"].placeholders - {"serial"}
    assert WORDS.of(desk.setup.sessions["plenary"].name) in change.body["shown"]["programme"]
    assert "email" not in change.body["shown"]
    (badge,) = [b for b in people.badges_of(desk.event, id) if b.valid]
    assert badge.template == "a6-programme"


def test_only_what_its_template_showed_makes_a_badge_stale(desk, tmp_path):
    id = desk.id("KR-02")
    plain = replace(
        shipped()[FIRST],
        front=tuple(
            item
            for item in shipped()[FIRST].front
            if not (isinstance(item, Text) and "{title}" in item.parts[0].text)
            and "title" not in (*item.when, *item.unless)
        ),
    )
    save(desk.event, "plain", plain)
    print_badges(desk.event, [id], tmp_path / "x.pdf", WORDS, template="plain", reprint=True)

    def differs():
        return differences(desk.setup, holders(desk.event, [id])[id], WORDS)

    desk.correct("KR-02", title="Vice Minister (example)")
    assert differs() == ()
    desk.correct("KR-02", category="press")
    assert {difference.field for difference in differs()} >= {"category", "letter"}


def test_a_text_that_was_empty_when_printed_makes_a_badge_stale_once_it_is_known(desk, tmp_path):
    id = desk.id("KR-02")
    desk.correct("KR-02", title=None)
    print_badges(desk.event, [id], tmp_path / "x.pdf", WORDS, reprint=True)
    desk.correct("KR-02", title="Chair (example)")
    holder = holders(desk.event, [id])[id]
    assert differences(desk.setup, holder, WORDS) == (Difference("title", "", "Chair (example)"),)


def test_a_template_of_the_event_is_kept_and_taken_back(desk):
    changes = save(desk.event, "own", replace(shipped()["card"], name={"en": "Our card"}))
    assert templates(desk.event)["own"].called() == "Our card"
    choose(desk.event, "own")
    assert failed(lambda: remove(desk.event, "own")).code == "template_in_use"
    assert chosen_template(desk.event) == "own"
    choose(desk.event, FIRST)
    remove(desk.event, "own")
    assert chosen_template(desk.event) == FIRST
    assert failed(lambda: template(desk.event, "own")).code == "no_such_template"
    undo(desk.event, changes[0].batch)
    assert "own" not in templates(desk.event)


def test_what_a_later_version_made_disables_no_other_template(desk, tmp_path):
    text = written(shipped()[FIRST]).replace('"name"', '"format": 2, "name"', 1)
    desk.set_up("template", "later", json=text)
    own(desk.event)
    assert {*templates(desk.event)} == {*shipped(), "own"}
    assert failed(lambda: template(desk.event, "later")).code == "template_unreadable"
    with new_from(desk.event, tmp_path / "next.checkin", tmp_path / "m", desk.clock) as event:
        assert "own" in templates(event)


def test_what_could_not_be_taken_in_again_is_not_given_away(desk, tmp_path):
    page = shipped()[FIRST].page.frame
    marks = [add_picture(desk.event, picture(size=(64 + n, 64))) for n in range(21)]
    grounds = tuple(Picture(at=page, source=mark) for mark in marks)
    own(desk.event, front=(*grounds, *shipped()[FIRST].front))
    out = tmp_path / "own.badge.json"
    assert failed(lambda: share(desk.event, "own", out)).code == "template_unreadable"
    assert not out.exists()


def test_a_cover_of_ones_own_is_loaded_by_its_name(desk, tmp_path):
    form = replace(shipped()["cover"], name={"en": "Our cover"})
    save(desk.event, "ours", form)
    share(desk.event, "ours", tmp_path / "ours.badge.json")
    assert load(desk.event, tmp_path / "ours.badge.json", id="cover") == "cover"
    assert template(desk.event, "cover").called() == "Our cover"
    save(desk.event, "cover", replace(shipped()["card"], name={"en": "No cover"}))
    covers = tmp_path / "covers.pdf"
    assert failed(lambda: write_cover_sheets(desk.event, covers, WORDS)).code == (
        "no_cover_template"
    )


def test_the_same_name_as_a_shipped_one_wins(desk):
    save(desk.event, "cover", replace(shipped()["cover"], name={"en": "Ours"}))
    assert template(desk.event, "cover").called() == "Ours"
    remove(desk.event, "cover")
    assert template(desk.event, "cover") == shipped()["cover"]


def test_what_makes_no_badges_is_not_chosen(desk):
    assert failed(lambda: choose(desk.event, "name-plate")).code == "no_badge_template"
    assert failed(lambda: choose(desk.event, "cover")).code == "no_badge_template"
    assert failed(lambda: choose(desk.event, "none")).code == "no_such_template"
    assert failed(lambda: remove(desk.event, FIRST)).code == "no_such_template"


def test_an_unsound_template_is_not_kept(desk):
    text = Text(at=Frame(0, 0, 50, 10), parts=(Part("{nonsense}", 9),))
    raised = failed(lambda: own(desk.event, front=(*shipped()[FIRST].front, text)))
    assert raised.code == "template_unsound"
    assert "nonsense" in WORDS.failure(raised)
    assert "own" not in templates(desk.event)


def with_background(event):
    hash = add_picture(event, picture())
    ground = Picture(at=shipped()[FIRST].page.frame, source=hash)
    return hash, own(event, front=(ground, *shipped()[FIRST].front))


def test_a_template_travels_in_a_file_with_its_pictures(desk, tmp_path):
    with_background(desk.event)
    out = tmp_path / "own.badge.json"
    share(desk.event, "own", out)
    with new_event(tmp_path / "other.checkin", tmp_path / "m", desk.clock) as other:
        id = load(other, out)
        assert id == "our-badge"
        (ground,) = [item for item in template(other, id).front if isinstance(item, Picture)]
        kept = people.photo(other, ground.source)
        assert Image.open(io.BytesIO(kept)).size == (900, 1200)
        assert load(other, out) == "our-badge"  # it is there already
        assert list(other.setup.templates) == ["our-badge"]


def test_the_next_forum_has_the_templates_and_their_pictures(desk, tmp_path):
    hash, form = with_background(desk.event)
    choose(desk.event, "own")
    with new_from(desk.event, tmp_path / "next.checkin", tmp_path / "m", desk.clock) as event:
        assert chosen_template(event) == "own"
        assert template(event, "own") == form
        assert people.photo(event, hash) == people.photo(desk.event, hash)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"{}", "template_unreadable"),
        (b"\x00\xff", "template_unreadable"),
        (picture(), "template_unreadable"),
    ],
)
def test_a_file_that_is_no_template_is_refused(desk, tmp_path, text, code):
    path = tmp_path / "x.badge.json"
    path.write_bytes(text)
    assert failed(lambda: load(desk.event, path)).code == code
    assert failed(lambda: load(desk.event, tmp_path / "none.json")).code == "file_missing"


def test_a_template_whose_picture_is_none_is_refused(desk, tmp_path):
    hash, _ = with_background(desk.event)
    out = tmp_path / "own.badge.json"
    share(desk.event, "own", out)
    form = template(desk.event, "own")
    out.write_text(written(replace(form, pictures={hash: b"GIF89a no picture"})))
    assert failed(lambda: load(desk.event, out)).code == "not_a_photo"


def test_the_photo_is_printed_where_the_template_has_a_place(desk, tmp_path):
    id = desk.id("KR-02")
    set_photo(desk.event, id, photo_of(picture("#FF0000")))
    choose(desk.event, "a6-photo")
    made = preview(desk.event, id, WORDS)
    page = pdfium.PdfDocument(made.page)[0]
    assert page.get_width() / MM == pytest.approx(105, abs=0.1)
    assert page.get_height() / MM == pytest.approx(148, abs=0.1)
    drawn = page.render(scale=2).to_pil().convert("RGB")
    red, green, _ = drawn.getpixel((int(20 * MM * 2), int(40 * MM * 2)))
    assert red > 200
    assert green < 60


def test_a_preview_of_a_badge_on_a_sheet_is_the_badge_alone(desk):
    choose(desk.event, "a4-8")
    made = preview(desk.event, desk.id("KR-02"), WORDS)
    page = pdfium.PdfDocument(made.page)[0]
    assert page.get_width() / MM == pytest.approx(105, abs=0.1)
    assert page.get_height() / MM == pytest.approx(74, abs=0.1)


def test_the_sessions_are_those_that_the_rules_let_a_person_into(desk):
    head, staff = attendee(desk, "KR-01"), attendee(desk, "KG-40")
    assert "head-delegates" in {session.id for session in sessions_of(desk.setup, head)}
    assert "head-delegates" not in {session.id for session in sessions_of(desk.setup, staff)}
    assert "plenary" in {session.id for session in sessions_of(desk.setup, staff)}


@pytest.mark.parametrize("language", ["en", "ru", "ky", "ko"])
def test_a_face_has_every_text_in_its_language(desk, language):
    words = Words(language)
    shown = face(desk.setup, attendee(desk, "KR-02"), words, "0" * 27, 7, {"sessions"})
    assert shown.country == words.delegation(desk.setup.delegations["KR"], short=False)
    assert shown.full_name.replace(" ", "").startswith(shown.name.replace(" ", ""))
    assert shown.hangul
    assert shown.latin
    assert shown.days
    assert words.of(desk.setup.sessions["plenary"].name) in shown.sessions.split("\n")
    assert face(desk.setup, attendee(desk, "KR-02"), words, "0" * 27, 7).sessions == ""


def test_cover_sheets_list_what_lies_in_the_boxes(desk, tmp_path):
    out = tmp_path / "covers.pdf"
    pages = write_cover_sheets(desk.event, out, WORDS)
    document = pdfium.PdfDocument(out)
    assert len(document) == pages
    text = [page.get_textpage().get_text_range() for page in document]
    order = [WORDS.delegation(d, short=False) for d in desk.setup.delegations.values()]
    lines = [page.splitlines() for page in text]
    first = [next(i for i, page in enumerate(lines) if page[1].startswith(name)) for name in order]
    assert first == sorted(first)
    kz = tmp_path / "kz.pdf"
    write_cover_sheets(desk.event, kz, WORDS, ["KZ"])
    alone = " ".join(p.get_textpage().get_text_range() for p in pdfium.PdfDocument(kz))
    assert "Republic of Kazakhstan" in alone
    assert "Republic of Korea" not in alone
    assert failed(lambda: write_cover_sheets(desk.event, kz, WORDS, ["XX"])).code == (
        "no_badges_ready"
    )


def test_an_events_own_cover_shows_its_picture(desk, tmp_path):
    mark = add_picture(desk.event, picture("#FF0000", (300, 300)))
    logo = Picture(at=Frame(150, 250, 30, 30), source=mark)
    form = replace(shipped()["cover"], front=(logo, *shipped()["cover"].front))
    save(desk.event, "cover", form)
    out = tmp_path / "covers.pdf"
    write_cover_sheets(desk.event, out, WORDS, ["TM"])
    drawn = pdfium.PdfDocument(out)[0].render(scale=1).to_pil().convert("RGB")
    red, green, _ = drawn.getpixel((int(165 * MM), int(278 * MM)))
    assert (red > 200, green < 60) == (True, True)


def test_name_plates_are_no_badges(desk, tmp_path):
    before = desk.journal()
    out = tmp_path / "plates.pdf"
    ids = [desk.id("KR-01"), desk.id("KR-02")]
    assert write_plates(desk.event, ids, out, WORDS) == 2
    for page in pdfium.PdfDocument(out):
        assert not zxingcpp.read_barcodes(page.render(scale=2).to_pil())
    assert failed(lambda: write_plates(desk.event, ids, out, WORDS, FIRST)).code == (
        "no_plate_template"
    )
    assert failed(lambda: write_plates(desk.event, [], out, WORDS)).code == "nobody_found"
    assert desk.journal() == before
