"""The list of badges: where each stands, what changed since it was printed, whom it counts."""

import pytest

from checkin.domain.journal import Draft
from checkin.services.badge_list import Fault, State, chosen, faults, overview, state, tallies
from checkin.services.badge_preview import preview
from checkin.services.badges import hand_over, print_badges, void
from checkin.services.spares import print_spares
from checkin.services.undo import undo
from checkin.store import badge_list, people, roll
from checkin.words import Words

WORDS = Words()


def row_of(desk, ref):
    return next((row for row in overview(desk.event).rows if row.id == desk.id(ref)), None)


def serial(desk, ref):
    return next(b.serial for b in people.badges_of(desk.event, desk.id(ref)) if b.valid)


def kinds(desk):
    """Return what was done to badges so far."""
    return [change.kind for change in desk.journal() if change.kind.startswith("badge")]


def fault_of(desk, ref, words=WORDS):
    return faults(desk.event, [desk.id(ref)], words).get(desk.id(ref))


def test_people_stand_in_precedence_and_rank(desk):
    seen = [row.id for row in overview(desk.event).rows]
    assert seen == [listed.attendee.id for listed in people.everybody(desk.event)]


def test_a_badge_goes_from_not_printed_to_lying_ready_to_handed_over(desk, tmp_path):
    void(desk.event, serial(desk, "KG-07"), "lost")
    row = row_of(desk, "KG-07")
    assert (state(row), bool(row.void_at), row.held) == (State.NOT_PRINTED, True, False)
    print_badges(desk.event, [row.id], tmp_path / "x.pdf", WORDS)
    row = row_of(desk, "KG-07")
    assert (state(row), row.serial) == (State.WAITING, serial(desk, "KG-07"))
    hand_over(desk.event, [row.id], "Sydykova")
    assert state(row_of(desk, "KG-07")) is State.HANDED_OVER


def test_who_does_not_come_stays_while_their_badge_counts(desk):
    desk.correct("KG-07", cancelled=True)
    assert state(row_of(desk, "KG-07")) is State.WITHDRAWN
    void(desk.event, serial(desk, "KG-07"))
    assert row_of(desk, "KG-07") is None


def test_the_counts_add_up(desk):
    before = tallies(overview(desk.event))
    void(desk.event, serial(desk, "KG-07"))
    hand_over(desk.event, [desk.id("KG-08"), desk.id("KG-09")])
    desk.correct("KG-10", cancelled=True)
    counted = tallies(overview(desk.event))
    own, whole = counted["KG"], counted[""]
    assert own.people == before["KG"].people - 1
    assert (own.not_printed, own.handed_over) == (1, 2)
    assert own.people == own.not_printed + own.waiting + own.handed_over
    assert whole.people == sum(tally.people for code, tally in counted.items() if code)


def test_a_delegation_and_a_category_choose(desk):
    seen = overview(desk.event)
    assert {row.delegation for row in chosen(seen, "KG")} == {"KG"}
    assert {row.category for row in chosen(seen, category="press")} == {"press"}
    assert len(chosen(seen)) == len(seen.rows)


def test_spare_badges_that_are_nobodys_touch_no_badge(desk, tmp_path):
    seen, before = overview(desk.event), roll.latest(desk.event)
    print_spares(desk.event, 2, tmp_path / "x.pdf", WORDS)
    assert overview(desk.event, seen).rows is seen.rows
    news = roll.news(desk.event, before)
    assert (news.setup, news.people) == (True, frozenset())  # a block of numbers was taken
    before = news.latest
    print_spares(desk.event, 2, tmp_path / "y.pdf", WORDS)
    assert not roll.news(desk.event, before).setup


def test_scans_touch_no_badge(desk):
    seen = overview(desk.event)
    desk.scan("registration", "KG-07")
    after = overview(desk.event, seen)
    assert after.rows is seen.rows
    assert after.arrival > seen.arrival
    assert after.touched == frozenset()


def test_what_was_touched_is_read_anew_and_nothing_else(desk):
    seen = overview(desk.event)
    hand_over(desk.event, [desk.id("KG-07")])
    after = overview(desk.event, seen)
    assert after.touched == {desk.id("KG-07")}
    assert after.rows == overview(desk.event).rows


def test_another_set_up_reads_everybody_anew(desk):
    seen = overview(desk.event)
    desk.set_up("delegation", "KG", precedence=99)
    after = overview(desk.event, seen)
    assert after.touched is None
    assert after.rows[-1].delegation == "KG"


def test_many_changes_at_once_read_everybody_anew(desk, monkeypatch):
    monkeypatch.setattr("checkin.services.badge_list.MANY", 1)
    seen = overview(desk.event)
    hand_over(desk.event, [desk.id("KG-07"), desk.id("KG-08")])
    assert overview(desk.event, seen).touched is None


def test_a_sound_badge_has_no_fault_in_any_language(desk):
    for language in ("en", "ru", "ky", "ko"):
        assert fault_of(desk, "KG-07", Words(language)) is None


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({"title": "Deputy Minister"}, {"title"}),
        ({"category": "press"}, {"letter", "category", "colour", "zones"}),
        ({"names": {"latin": {"as_written": "Another Name"}}}, {"other"}),
    ],
)
def test_what_changed_since_it_was_printed_is_named(desk, fields, changed):
    desk.correct("KG-07", **fields)
    found = fault_of(desk, "KG-07")
    assert found is not None
    assert set(found.changed) <= changed
    assert found.changed


def test_printed_again_it_is_sound(desk, tmp_path):
    desk.correct("KG-07", title="Deputy Minister")
    print_badges(desk.event, [desk.id("KG-07")], tmp_path / "x.pdf", WORDS, reprint=True)
    assert fault_of(desk, "KG-07") is None


def test_the_events_header_is_no_reason_to_print_again(desk):
    desk.set_up("event", "", place={"en": "Another city"})
    assert fault_of(desk, "KG-07") is None


def test_who_does_not_come_needs_no_new_badge(desk):
    desk.correct("KG-07", cancelled=True, title="Deputy Minister")
    assert fault_of(desk, "KG-07") is None


def test_letters_that_the_typeface_lacks_are_named_before_printing(desk):
    void(desk.event, serial(desk, "KG-07"))
    desk.correct("KG-07", organisation="Ministry ⛟ of Roads ⛟")
    assert fault_of(desk, "KG-07") == Fault(letters="⛟")
    shown = preview(desk.event, desk.id("KG-07"), WORDS)
    assert shown.letters == "⛟"


def test_the_preview_is_one_page(desk):
    shown = preview(desk.event, desk.id("KG-07"), WORDS)
    assert shown.page.startswith(b"%PDF")
    assert preview(desk.event, "nobody", WORDS) is None


def test_of_several_badges_the_valid_one_is_seen(desk, tmp_path):
    old = serial(desk, "KG-07")
    void(desk.event, old, "lost")
    print_badges(desk.event, [desk.id("KG-07")], tmp_path / "x.pdf", WORDS)
    (row,) = badge_list.badge_rows_of(desk.event, [desk.id("KG-07"), "nobody"])
    assert row.held
    assert row.serial != old


class Tray:
    """Paper that remembers what it was given."""

    def __init__(self, refuses=None):
        self.taken, self.released, self.refuses = 0, 0, refuses

    def take(self, path):
        assert path.read_bytes().startswith(b"%PDF")
        self.taken += 1

    def release(self):
        if self.refuses:
            raise self.refuses
        self.released += 1


def test_pages_come_out_when_they_are_recorded(desk, tmp_path):
    void(desk.event, serial(desk, "KG-07"))
    tray = Tray()
    print_badges(desk.event, [desk.id("KG-07")], tmp_path / "x.pdf", WORDS, paper=tray)
    assert (tray.taken, tray.released) == (1, 1)
    assert state(row_of(desk, "KG-07")) is State.WAITING


def test_a_printer_that_refuses_leaves_nothing_recorded(desk, tmp_path):
    void(desk.event, serial(desk, "KG-07"))
    before = kinds(desk)
    with pytest.raises(OverflowError):
        print_badges(desk.event, [desk.id("KG-07")], tmp_path / "x.pdf", WORDS,
                     paper=Tray(OverflowError()))  # fmt: skip
    assert kinds(desk) == before
    assert not any(tmp_path.glob("x.pdf*"))


def test_parts_of_one_action_are_undone_together(desk, tmp_path):
    ids = [desk.id("KG-07"), desk.id("KG-08")]
    first = print_badges(desk.event, ids[:1], tmp_path / "1.pdf", WORDS, reprint=True)
    more = print_badges(
        desk.event, ids[1:], tmp_path / "2.pdf", WORDS, reprint=True, batch=first.batch
    )
    assert more.batch == first.batch
    assert len(undo(desk.event)) == 2


def test_who_was_never_heard_of_has_no_rows(event):
    assert overview(event).rows == ()
    event.append([Draft("attendee_set", "attendee:x", {"delegation": "KG"})])
    assert tallies(overview(event))["KG"].people == 1
