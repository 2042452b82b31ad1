"""Taking back what this station did, and nothing that others did."""

import pytest

from checkin.failure import Failure
from checkin.services.attendance import counts
from checkin.services.badges import hand_over, print_badges, void
from checkin.services.events import new_example
from checkin.services.rosters import import_rosters
from checkin.services.undo import redo, undo
from checkin.store import people
from checkin.store.actions import FOUNDING
from checkin.store.attendance import expected
from checkin.words import Words


def came(desk):
    return counts(desk.event)[0].attended


def title(desk, ref):
    return people.get(desk.event, desk.id(ref)).attendee.title


def test_the_last_action_is_taken_back_then_the_one_before(desk):
    for ref in ("KG-07", "KG-08"):
        desk.scan("registration", ref)
    assert came(desk) == 2
    taken = undo(desk.event)
    assert [change.subject for change in taken] == [f"attendee:{desk.id('KG-08')}"]
    undo(desk.event)
    assert came(desk) == 0


def test_what_was_taken_back_is_taken_back_by_its_batch(desk):
    desk.scan("registration", "KG-07")
    undo(desk.event)
    redone = desk.journal()[-1]
    assert redone.kind == "undo"
    undo(desk.event, redone.batch)
    assert came(desk) == 1
    again = desk.journal()[-1]
    undo(desk.event, again.batch)
    assert came(desk) == 0


def test_one_action_is_taken_back_as_one(desk):
    ids = [desk.id(ref) for ref in ("KG-07", "KG-08", "KG-09")]
    assert hand_over(desk.event, ids, "the protocol officer") == 3
    assert len(undo(desk.event)) == 3
    assert not any(people.get(desk.event, id).registered for id in ids)
    assert len({change.batch for change in desk.journal()[-3:]}) == 1


def test_a_printed_badge_is_voided_for_it_is_in_somebodys_hands(desk, tmp_path):
    code = desk.code("KG-07")
    (same,) = print_badges(
        desk.event, [desk.id("KG-07")], tmp_path / "x.pdf", Words(), reprint=True
    ).tokens
    assert same == code
    undo(desk.event)
    answer = desk.scan("gala", code=code)
    assert (answer.scan.verdict.reason, answer.scan.verdict.params["why"]) == ("void", "withdrawn")


def test_what_others_did_since_then_stays(desk):
    desk.correct("KG-07", title="Minister", note="vegetarian")
    batch = desk.journal()[-1].batch
    other = desk.open("another desk")
    desk.event, here = other, desk.event
    desk.correct("KG-07", title="First Minister")
    desk.event = here
    undo(desk.event, batch)
    attendee = people.get(desk.event, desk.id("KG-07")).attendee
    assert (attendee.title, attendee.note) == ("First Minister", "")


def test_what_another_station_did_last_is_not_taken_back(desk):
    desk.correct("KG-07", title="Minister")
    desk.event, here = desk.open("another desk"), desk.event
    desk.correct("KG-08", title="Envoy")
    desk.event = here
    (taken,) = undo(desk.event)
    assert taken.subject == f"attendee:{desk.id('KG-07')}"
    assert title(desk, "KG-08") == "Envoy"


def test_with_nothing_to_take_back_the_desk_is_told(desk):
    before = len(desk.journal())
    for batch in ("", "no such batch"):
        with pytest.raises(Failure) as caught:
            undo(desk.event, batch)
        assert caught.value.code == "nothing_to_undo"
    assert len(desk.journal()) == before


def test_the_introduction_of_a_station_is_no_action(desk):
    desk.scan("registration", "KG-07")
    desk.event.close()
    desk.event = desk.open()
    assert undo(desk.event)[0].kind == "scan"


def test_an_import_is_taken_back_whole(desk, tmp_path):
    before = len(people.everybody(desk.event))
    roster = tmp_path / "late.csv"
    roster.write_text("Name,Country\nAskar Umarov,KZ\nKim Minseo,KR\n", "utf-8")
    import_rosters(desk.event, [roster])
    assert len(people.everybody(desk.event)) == before + 2
    undo(desk.event)
    assert len(people.everybody(desk.event)) == before
    assert import_rosters(desk.event, [roster]).added == 2
    assert len(people.everybody(desk.event)) == before + 2


def test_a_print_that_was_taken_back_stays_so_and_the_action_before_it_is_next(desk, tmp_path):
    desk.correct("KG-08", title="Envoy")
    id = desk.id("KG-07")
    print_badges(desk.event, [id], tmp_path / "x.pdf", Words(), reprint=True)
    undo(desk.event)
    redo = desk.journal()[-1].batch
    assert not any(badge.valid for badge in people.badges_of(desk.event, id))
    assert title(desk, "KG-08") == "Envoy"
    undo(desk.event)
    assert title(desk, "KG-08") != "Envoy"
    assert not any(badge.valid for badge in people.badges_of(desk.event, id))
    undo(desk.event, redo)
    assert any(badge.valid for badge in people.badges_of(desk.event, id))


def test_that_the_event_was_made_is_not_taken_back(tmp_path, machine, clock):
    with new_example(tmp_path / "f.checkin", machine, clock) as event:
        made = event.setup.event
        undo(event)  # the rosters
        with pytest.raises(Failure) as caught:
            undo(event)
        assert caught.value.code == "nothing_to_undo"
        assert (event.setup.event.uid, event.setup.event.number) == (made.uid, made.number)
        assert len(event.setup.categories) == 9
        assert len(event.setup.sessions) == 15


def test_what_another_station_took_back_is_not_taken_back_again(desk):
    desk.scan("registration", "KG-07")
    desk.scan("registration", "KG-08")
    batch = desk.journal()[-1].batch
    undo(desk.open("the supervisor"), batch)
    (taken,) = undo(desk.event)
    assert taken.subject == f"attendee:{desk.id('KG-07')}"


def test_one_action_is_taken_back_once(desk, tmp_path):
    desk.scan("registration", "KG-07")
    scanned = desk.journal()[-1].batch
    print_badges(desk.event, [desk.id("KG-08")], tmp_path / "x.pdf", Words(), reprint=True)
    for batch in (scanned, desk.journal()[-1].batch):
        undo(desk.event, batch)
        with pytest.raises(Failure) as caught:
            undo(desk.event, batch)
        assert caught.value.code == "nothing_to_undo"


def test_that_the_event_was_made_is_not_taken_back_by_its_name_either(desk):
    with pytest.raises(Failure) as caught:
        undo(desk.event, FOUNDING)
    assert caught.value.code == "nothing_to_undo"


def test_a_block_of_serials_is_never_given_back(desk, tmp_path):
    desk.correct("KG-07", title="Envoy")
    void(desk.event, int(desk.code("KG-07")[4:12]))
    print_badges(desk.event, [desk.id("KG-07")], tmp_path / "x.pdf", Words())
    blocks = desk.setup.stations[desk.event.station].blocks
    assert blocks
    undo(desk.event)  # the print
    undo(desk.event)  # the void
    undo(desk.event)
    assert title(desk, "KG-07") != "Envoy"
    assert desk.setup.stations[desk.event.station].blocks == blocks


def test_an_import_that_was_taken_back_has_said_nothing(desk, tmp_path):
    def roster(title):
        path = tmp_path / f"{title}.csv"
        path.write_text(f"ID,Name,Country,Position\nKR-90,Kim Minseo,KR,{title}\n", "utf-8")
        return [path]

    import_rosters(desk.event, roster("Director"))
    import_rosters(desk.event, roster("Minister"))
    undo(desk.event)
    assert title(desk, "KR-90") == "Director"
    assert import_rosters(desk.event, roster("Minister")).changed == 1
    assert title(desk, "KR-90") == "Minister"


def test_a_delegation_goes_with_the_import_that_brought_it(desk, tmp_path):
    roster = tmp_path / "late.csv"
    roster.write_text("Name,Country\nTanaka Ken,Japan\n", "utf-8")
    import_rosters(desk.event, [roster])
    assert "JP" in desk.setup.delegations
    undo(desk.event)
    assert "JP" not in desk.setup.delegations


def test_whose_import_was_taken_back_is_withdrawn_though_a_badge_was_printed(desk, tmp_path):
    everybody = sum(expected(desk.event).values())
    roster = tmp_path / "late.csv"
    roster.write_text("ID,Name,Country\nKR-90,Kim Minseo,KR\n", "utf-8")
    import_rosters(desk.event, [roster])
    batch = desk.journal()[-1].batch
    (code,) = print_badges(desk.event, [desk.id("KR-90")], tmp_path / "x.pdf", Words()).tokens
    undo(desk.event, batch)
    assert sum(expected(desk.event).values()) == everybody
    assert desk.scan("gala", code=code).scan.verdict.reason == "cancelled"


def test_what_was_taken_back_is_done_again(desk):
    desk.correct("KG-07", title="Envoy")
    undo(desk.event)
    (again,) = redo(desk.event, "Aida")
    assert again.kind == "attendee_set"
    assert title(desk, "KG-07") == "Envoy"
    undo(desk.event)
    assert title(desk, "KG-07") != "Envoy"


def test_several_undos_are_redone_one_by_one(desk):
    desk.correct("KG-07", title="Envoy")
    desk.correct("KG-08", title="Consul")
    undo(desk.event)
    undo(desk.event)
    redo(desk.event)
    assert (title(desk, "KG-07"), title(desk, "KG-08") == "Consul") == ("Envoy", False)
    redo(desk.event)
    assert title(desk, "KG-08") == "Consul"
    with pytest.raises(Failure) as caught:
        redo(desk.event)
    assert caught.value.code == "nothing_to_redo"


def test_after_something_else_nothing_is_done_again(desk):
    desk.correct("KG-07", title="Envoy")
    undo(desk.event)
    desk.scan("registration", "KG-08")
    with pytest.raises(Failure) as caught:
        redo(desk.event)
    assert caught.value.code == "nothing_to_redo"
    assert title(desk, "KG-07") != "Envoy"


def test_a_print_that_was_taken_back_counts_again(desk, tmp_path):
    id = desk.id("KG-07")
    print_badges(desk.event, [id], tmp_path / "x.pdf", Words(), reprint=True)
    undo(desk.event)
    assert not any(badge.valid for badge in people.badges_of(desk.event, id))
    (again,) = redo(desk.event)
    assert again.kind == "badge_printed"
    assert any(badge.valid for badge in people.badges_of(desk.event, id))
