"""The lists after an evening's corrections, and what lies in the boxes."""

import io

from PIL import Image

from checkin.badges.sound import FIELDS
from checkin.domain.journal import Draft
from checkin.sentences import BADGE_TEXTS
from checkin.services.badge_list import OF_ALL, faults
from checkin.services.badge_lists import said, stale, take_out, where, withdrawn
from checkin.services.badges import hand_over, not_printed, print_badges, void
from checkin.services.boxes import IN_A_BOX, by_delegation, contents, place_of
from checkin.services.photos import set_photo
from checkin.services.spares import bind, print_spares
from checkin.services.undo import undo
from checkin.store import people
from checkin.words import Words

WORDS = Words()


def badge(desk, ref):
    return next(b for b in people.badges_of(desk.event, desk.id(ref)) if b.valid)


def test_a_corrected_person_is_stale_with_the_old_and_the_new_text_and_the_place(desk):
    assert stale(desk.event, WORDS) == []
    old = people.get(desk.event, desk.id("KG-07")).attendee.title
    desk.correct("KG-07", title="Head of Nothing")
    (found,) = stale(desk.event, WORDS)
    assert found.attendee.ref == "KG-07"
    assert said(found.differs, WORDS) == [f"position: “{old}” is now “Head of Nothing”"]
    assert found.place == place_of(desk.event, "KG", badge(desk, "KG-07"))
    assert where(found, WORDS) == WORDS.box("KG", found.place.box, found.place.number)
    assert stale(desk.event, WORDS, [desk.id("KG-08")]) == []
    assert list(faults(desk.event, [desk.id("KG-07")], WORDS)) == [desk.id("KG-07")]


def test_printing_these_again_keeps_their_numbers_and_empties_the_list(desk, tmp_path):
    desk.correct("KG-07", title="Head of Nothing")
    desk.correct("KG-08", organisation="")
    number = badge(desk, "KG-07").serial
    ids = [found.attendee.id for found in stale(desk.event, WORDS)]
    print_badges(desk.event, ids, tmp_path / "x.pdf", WORDS, reprint=True)
    assert stale(desk.event, WORDS) == []
    assert badge(desk, "KG-07").serial == number


def test_what_changed_is_said_in_a_line_for_each_text(desk):
    desk.correct("KG-07", category="press", organisation="News", title="")
    (found,) = stale(desk.event, WORDS)
    lines = said(found.differs, WORDS)
    assert "category: “Government” is now “Press”" in lines
    assert any(line.startswith("position: “") and line.endswith("” is gone") for line in lines)
    assert sum(line.startswith("category") for line in lines) == 1


def test_who_has_a_stale_badge_already_is_said(desk):
    hand_over(desk.event, [desk.id("KG-07")], "Sydykova")
    hand_over(desk.event, [desk.id("KG-08")])
    for ref in ("KG-07", "KG-08"):
        desk.correct(ref, title="Other")
    assert [where(found, WORDS) for found in stale(desk.event, WORDS)] == [
        "handed over to Sydykova", "handed over",
    ]  # fmt: skip


def test_the_comparison_tells_how_far_it_is(desk):
    heard = []
    stale(desk.event, WORDS, progress=lambda n, of: heard.append((n, of)))
    assert heard[-1][0] == heard[-1][1] > 100


def test_a_badge_of_who_does_not_come_is_taken_out_and_void(desk):
    assert withdrawn(desk.event) == []
    desk.correct("KG-07", cancelled=True)
    desk.correct("KG-08", cancelled=True)
    found = withdrawn(desk.event)
    assert [f.attendee.ref for f in found] == ["KG-07", "KG-08"]
    assert found[0].place is not None
    serials = [f.badge.serial for f in found]
    assert take_out(desk.event, serials[:1]) == 1
    assert take_out(desk.event, serials[:1]) == 0
    assert [f.attendee.ref for f in withdrawn(desk.event)] == ["KG-08"]
    (gone,) = people.badges_with(desk.event, serials[0])
    assert (gone.void_reason, gone.valid) == ("withdrawn", False)
    undo(desk.event)
    assert len(withdrawn(desk.event)) == 2


def test_a_stale_badge_of_who_does_not_come_is_only_withdrawn(desk):
    desk.correct("KG-07", title="Other", cancelled=True)
    assert stale(desk.event, WORDS) == []
    assert len(withdrawn(desk.event)) == 1


def test_a_cover_sheet_tells_what_lies_in_each_box(desk):
    before = contents(desk.event, "KG")
    members = [x.attendee.id for x in people.everybody(desk.event) if x.attendee.delegation == "KG"]
    assert [b.attendee for box in before for b in box.badges] == members
    assert [b.place for b in before[0].badges[:3]] == [1, 2, 3]
    assert len(before) == -(-len(members) // IN_A_BOX)
    hand_over(desk.event, members[:1])
    void(desk.event, badge(desk, "KG-08").serial)
    left = [b for box in contents(desk.event, "KG") for b in box.badges]
    assert len(left) == len(members) - 2
    assert left[0].place == 2
    assert contents(desk.event, "XX") == []


def test_badges_that_are_about_to_be_printed_have_their_place_already(desk, tmp_path):
    desk.clock.forward(minutes=1)
    void(desk.event, badge(desk, "KG-08").serial)
    ids = not_printed(desk.event)
    coming = [(desk.id("KG-07"), badge(desk, "KG-07").serial), (ids[0], 42_000_001)]
    told = {b.serial: (box.number, b.place) for box in contents(desk.event, "KG", coming)
            for b in box.badges}  # fmt: skip
    print_badges(desk.event, ids, tmp_path / "x.pdf", WORDS)
    new = place_of(desk.event, "KG", badge(desk, "KG-08"))
    assert told[42_000_001] == (new.box, new.number)


def test_a_spare_that_is_bound_lies_in_no_box(desk, tmp_path):
    token = print_spares(desk.event, 1, tmp_path / "x.pdf", WORDS).tokens[0]
    serial = int(token[4:12])
    bind(desk.event, serial, desk.id("KG-07"))
    assert serial not in [b.serial for box in contents(desk.event, "KG") for b in box.badges]


def test_people_are_put_into_the_order_of_print(desk):
    everybody = [x.attendee for x in people.everybody(desk.event)]
    found = by_delegation(desk.event, [who.id for who in reversed(everybody)])
    assert [id for _, ids in found for id in ids] == [who.id for who in everybody]
    assert [code for code, _ in found] == list(dict.fromkeys(w.delegation for w in everybody))


def test_two_people_bound_to_one_spare_are_listed_and_get_new_badges(desk, tmp_path):
    token = print_spares(desk.event, 2, tmp_path / "x.pdf", WORDS).tokens[0]
    serial = int(token[4:12])
    for ref in ("KG-07", "KG-08"):
        body = {"serial": serial, "token": token}
        desk.event.append([Draft("badge_bound", f"attendee:{desk.id(ref)}", body)])
    found = withdrawn(desk.event)
    assert [(f.attendee.ref, f.contested) for f in found] == [("KG-07", True), ("KG-08", True)]
    assert take_out(desk.event, [serial]) == 2
    assert withdrawn(desk.event) == []
    assert not_printed(desk.event) == [desk.id("KG-07"), desk.id("KG-08")]


def test_a_badge_with_the_number_of_a_spare_is_listed(desk, tmp_path):
    serial = badge(desk, "KG-07").serial
    body = {"serial": serial, "token": badge(desk, "KG-07").token}
    desk.event.append([Draft("spare_printed", f"spare:{serial}", body)])
    assert [f.attendee.ref for f in withdrawn(desk.event)] == ["KG-07"]


def test_a_bound_spare_that_another_desk_made_void_is_listed(desk, tmp_path):
    token = print_spares(desk.event, 1, tmp_path / "x.pdf", WORDS).tokens[0]
    serial = int(token[4:12])
    bind(desk.event, serial, desk.id("KG-07"))
    assert withdrawn(desk.event) == []
    body = {"serial": serial, "reason": "lost"}
    desk.event.append([Draft("badge_voided", f"spare:{serial}", body)])
    assert [f.attendee.ref for f in withdrawn(desk.event)] == ["KG-07"]
    answer = desk.scan("registration", code=token)
    assert answer.scan.verdict.params["why"] == "lost"


def test_every_field_of_a_badge_can_be_said_to_have_changed():
    assert FIELDS | {"colour", "photo"} <= {*BADGE_TEXTS} | OF_ALL | {"badges"}


def test_a_photo_that_came_later_makes_a_badge_stale_and_is_told(desk, tmp_path):
    id = desk.id("KR-02")
    print_badges(desk.event, [id], tmp_path / "x.pdf", Words(), template="a6-photo", reprint=True)
    picture = io.BytesIO()
    Image.new("RGB", (480, 600), "#336699").save(picture, "JPEG")
    set_photo(desk.event, id, picture.getvalue())
    (found,) = [each for each in stale(desk.event, Words()) if each.attendee.id == id]
    assert said(found.differs, Words()) == ["photo has changed"]
