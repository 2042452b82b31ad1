"""A badge's life: printed, printed again, replaced, handed over, withdrawn."""

import sqlite3

import pytest

from checkin.domain.journal import Draft
from checkin.domain.token import SERIALS_PER_BLOCK
from checkin.failure import Failure
from checkin.services.badges import hand_over, not_printed, print_badges, void
from checkin.store import people
from checkin.words import Words
from tests.e2e.pictures import pages


def printed(desk, out, *refs, **more):
    ids = [desk.id(ref) for ref in refs]
    return print_badges(desk.event, ids, out, Words(), **more).tokens


def serial(token):
    return int(token[4:12])


def badges(desk, ref):
    return people.badges_of(desk.event, desk.id(ref))


def register(desk, n):
    """Add so many people, whose badges are not printed; return their references."""
    refs = [f"NEW-{i}" for i in range(n)]
    desk.event.append([
        Draft("attendee_set", f"attendee:new{ref}", {"ref": ref, "delegation": "KG", "names": {
            "latin": {"surname": "Kim", "given": ref}}})
        for ref in refs
    ])  # fmt: skip
    return refs


def test_everybody_without_a_valid_badge_is_to_be_printed_and_nobody_else(desk, tmp_path):
    assert not_printed(desk.event) == []
    void(desk.event, serial(desk.code("KG-07")))
    assert not_printed(desk.event) == [desk.id("KG-07")]
    desk.correct("KG-07", cancelled=True)
    assert not_printed(desk.event) == []


def test_printing_again_keeps_the_number_and_the_code(desk, tmp_path):
    before = desk.code("KG-07")
    assert printed(desk, tmp_path / "x.pdf", "KG-07", reprint=True) == (before,)
    (badge,) = badges(desk, "KG-07")
    assert (badge.token, badge.prints, badge.valid) == (before, 2, True)


def test_without_reprint_who_has_a_badge_gets_no_other(desk, tmp_path):
    before = len(desk.journal())
    with pytest.raises(Failure) as caught:
        printed(desk, tmp_path / "x.pdf", "KG-07")
    assert caught.value.code == "nothing_to_print"
    assert not (tmp_path / "x.pdf").exists()
    assert len(desk.journal()) == before


def test_a_badge_after_a_lost_one_replaces_it(desk, tmp_path):
    old = desk.code("KG-07")
    void(desk.event, serial(old), "lost")
    (new,) = printed(desk, tmp_path / "x.pdf", "KG-07")
    assert serial(new) != serial(old)
    lost, valid = sorted(badges(desk, "KG-07"), key=lambda badge: badge.valid)
    assert (lost.token, lost.void_reason, lost.replaced_by) == (old, "lost", serial(new))
    assert (valid.token, valid.valid) == (new, True)


def test_of_two_badges_printed_apart_the_later_counts(desk):
    old = desk.code("KG-07")
    body = {"serial": 42_000_001, "token": "1" * 27, "shown": {}}
    desk.event.append([Draft("badge_printed", f"attendee:{desk.id('KG-07')}", body)])
    first, second = sorted(badges(desk, "KG-07"), key=lambda badge: badge.valid)
    assert (first.token, first.void_reason, first.replaced_by) == (old, "replaced", 42_000_001)
    assert second.valid


def test_a_badge_that_is_void_already_or_never_was_is_told(desk):
    number = serial(desk.code("KG-07"))
    void(desk.event, number)
    before = len(desk.journal())
    for unknown in (number, 99_999_999):
        with pytest.raises(Failure) as caught:
            void(desk.event, unknown)
        assert caught.value.code == "no_such_badge"
    assert len(desk.journal()) == before


def test_a_delegations_badges_are_handed_over_in_one_step_and_once(desk):
    ids = [desk.id(ref) for ref in ("KG-07", "KG-08")]
    assert hand_over(desk.event, ids, "Sydykova") == 2
    assert hand_over(desk.event, ids, "somebody else") == 0
    (badge,) = badges(desk, "KG-08")
    assert badge.handed_to == "Sydykova"
    assert people.get(desk.event, ids[0]).registered == badge.handed_at != ""
    assert hand_over(desk.event, ["nobody"]) == 0


def test_of_two_desks_that_print_the_same_people_the_second_is_told(desk, tmp_path):
    refs = register(desk, 2)
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    with pytest.raises(Failure) as caught:
        printed(desk, second, *refs, progress=lambda n: n == 1 and printed(desk, first, *refs))
    assert (caught.value.code, caught.value.params["n"]) == ("printed_meanwhile", 2)
    assert first.exists()
    assert not second.exists()
    assert all(len(badges(desk, ref)) == 1 and badges(desk, ref)[0].valid for ref in refs)


def test_a_cancelled_print_leaves_nothing(desk, tmp_path):
    refs = register(desk, 3)
    before, out = len(desk.journal()), tmp_path / "print" / "x.pdf"
    out.parent.mkdir()
    done = []
    with pytest.raises(Failure) as caught:
        printed(desk, out, *refs, progress=done.append, cancelled=lambda: len(done) >= 2)
    assert caught.value.code == "printing_cancelled"
    assert list(out.parent.iterdir()) == []
    # A block of serials may have been reserved; gaps are harmless.
    assert {change.kind for change in desk.journal()[before:]} <= {"station_set"}
    assert printed(desk, out, *refs)
    assert not_printed(desk.event) == []


def test_a_cancelled_print_leaves_the_last_one_as_it_was(desk, tmp_path):
    out = tmp_path / "x.pdf"
    printed(desk, out, "KG-07", reprint=True)
    before = out.read_bytes()
    with pytest.raises(Failure):
        printed(desk, out, "KG-08", reprint=True, cancelled=lambda: True)
    assert out.read_bytes() == before


def test_a_print_into_nowhere_is_told_and_nothing_recorded(desk, tmp_path):
    refs = register(desk, 1)
    before = len(desk.journal())
    with pytest.raises(Failure) as caught:
        printed(desk, tmp_path / "no such folder" / "x.pdf", *refs)
    assert caught.value.code == "folder_read_only"
    assert {change.kind for change in desk.journal()[before:]} <= {"station_set"}
    assert not_printed(desk.event) == [desk.id(refs[0])]


def test_a_full_block_is_followed_by_another(desk, tmp_path):
    refs = register(desk, 3)
    printed(desk, tmp_path / "x.pdf", refs[0])
    (block,) = desk.setup.stations[desk.event.station].blocks
    with desk.event.writing():
        desk.event.db.conn.execute(
            "UPDATE meta SET value = ? WHERE name = ?",
            [SERIALS_PER_BLOCK - 2, f"serial-{block}"],
        )
    last, first = printed(desk, tmp_path / "y.pdf", *refs[1:])
    first_block, second_block = desk.setup.stations[desk.event.station].blocks
    assert serial(last) == block * SERIALS_PER_BLOCK + SERIALS_PER_BLOCK - 1
    assert serial(first) == second_block * SERIALS_PER_BLOCK + 1
    assert first_block == block != second_block


def test_each_station_prints_from_a_block_of_its_own(desk, tmp_path):
    refs = register(desk, 2)
    (here,) = printed(desk, tmp_path / "x.pdf", refs[0])
    desk.event = desk.open("another desk")
    (there,) = printed(desk, tmp_path / "y.pdf", refs[1])
    blocks = [block for station in desk.setup.stations.values() for block in station.blocks]
    assert len(blocks) == len({*blocks}) == 3  # the example's was printed elsewhere
    assert serial(here) // SERIALS_PER_BLOCK != serial(there) // SERIALS_PER_BLOCK


def test_a_station_without_the_key_prints_nothing(desk, tmp_path):
    refs = register(desk, 1)
    with desk.event.writing():
        desk.event.db.conn.execute("DELETE FROM secret")
    with pytest.raises(Failure) as caught:
        printed(desk, tmp_path / "x.pdf", *refs)
    assert caught.value.code == "no_event_key"
    assert not (tmp_path / "x.pdf").exists()


def test_there_is_a_page_for_each_badge_in_the_order_asked_for(desk, tmp_path):
    refs = ("KR-03", "KG-07", "KZ-02")
    tokens = printed(desk, tmp_path / "x.pdf", *refs, reprint=True)
    assert tokens == tuple(desk.code(ref) for ref in refs)
    assert len(list(pages(tmp_path / "x.pdf"))) == 3


def test_what_stands_on_a_badge_is_recorded(desk, tmp_path):
    printed(desk, tmp_path / "x.pdf", "KR-01", reprint=True)
    shown = badges(desk, "KR-01")[0].shown
    assert (shown["name"], shown["other"]) == ("서태윤", "SEO Taeyun")
    assert shown["country"] == "Republic of Korea"
    assert shown["letter"] == "H"


def kinds_since(desk, before):
    # A block of serials may have been reserved; gaps are harmless.
    return {change.kind for change in desk.journal()[before:]} - {"station_set"}


def test_where_the_file_cannot_be_put_in_its_place_nothing_is_recorded(desk, tmp_path):
    refs, before = register(desk, 2), len(desk.journal())
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(Failure) as caught:
        printed(desk, tmp_path / "x.pdf", *refs)
    assert caught.value.code == "folder_read_only"
    assert kinds_since(desk, before) == set()
    assert not_printed(desk.event) == [desk.id(ref) for ref in refs]


def test_where_nothing_can_be_recorded_no_badges_are_left(desk, tmp_path):
    refs, before = register(desk, 2), len(desk.journal())
    # The last moment: all is written, and the disk refuses the commit.
    refuse = "CREATE TEMP TRIGGER refuse AFTER INSERT ON change WHEN NEW.kind = 'badge_printed' "
    desk.event.db.conn.execute(refuse + "BEGIN SELECT RAISE(ROLLBACK, 'no'); END")
    with pytest.raises(sqlite3.IntegrityError):
        printed(desk, tmp_path / "x.pdf", *refs)
    assert list(tmp_path.glob("x.pdf*")) == []
    assert kinds_since(desk, before) == set()


def test_two_copies_of_one_file_print_no_code_twice(desk, tmp_path):
    codes = []
    for name, ref in (("one", "KG-07"), ("other", "KG-08")):
        copy = tmp_path / f"{name}.checkin"
        desk.event.backup(copy)
        file = desk.open(at=copy, home=tmp_path / name)
        void(file, serial(desk.code(ref)))
        codes += print_badges(file, [desk.id(ref)], tmp_path / "x.pdf", Words()).tokens
    assert codes[0] != codes[1]


def test_the_valid_badges_of_some_are_those_of_everybody(desk, tmp_path):
    refs = register(desk, 3)
    first, second, third = printed(desk, tmp_path / "a.pdf", *refs)
    void(desk.event, serial(second))
    ids = [desk.id(ref) for ref in refs]
    everybody = people.valid_badges(desk.event)
    some = people.valid_badges_of(desk.event, ids)
    assert some == {id: everybody[id] for id in ids if id in everybody}
    assert {badge.token for badge in some.values()} == {first, third}
    assert people.valid_badges_of(desk.event, []) == {}


class Printer:
    """Paper that does something while its pages are drawn, and may not take them."""

    def __init__(self, meanwhile=lambda: None, fails=False):
        self.meanwhile, self.fails, self.released = meanwhile, fails, False

    def take(self, path):
        self.meanwhile()

    def release(self):
        if self.fails:
            raise Failure("printing_failed", printer="Office")
        self.released = True


def test_a_badge_that_was_made_void_while_it_was_drawn_is_not_printed_again(desk, tmp_path):
    ids = [desk.id("KR-02"), desk.id("KR-03")]
    serial = people.valid_badges(desk.event)[ids[0]].serial
    paper = Printer(lambda: void(desk.event, serial, "lost"))
    with pytest.raises(Failure) as failed:
        print_badges(desk.event, ids, tmp_path / "x.pdf", Words(), reprint=True, paper=paper)
    assert failed.value.code == "printed_meanwhile"
    assert not paper.released
    assert {badge.prints for badge in people.badges_of_all(desk.event, ids)} == {1}


def test_an_earlier_file_stands_where_the_paper_was_not_taken(desk, tmp_path):
    out, id = tmp_path / "kr.pdf", desk.id("KR-02")
    print_badges(desk.event, [id], out, Words(), reprint=True)
    before = out.read_bytes()
    with pytest.raises(Failure):
        print_badges(desk.event, [id], out, Words(), reprint=True, paper=Printer(fails=True))
    assert out.read_bytes() == before
    print_badges(desk.event, [id], out, Words(), reprint=True, paper=Printer())
    assert {path.name for path in tmp_path.glob("kr*")} == {"kr.pdf"}
