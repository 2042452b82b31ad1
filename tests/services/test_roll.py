"""The roll: filtered and sorted in the store, by name in Python."""

import pytest

from checkin.domain.journal import Draft
from checkin.services import bulk, search
from checkin.services.badges import hand_over, print_badges, void
from checkin.services.roll import NAME, NameOrder, Question, chosen, lines, moves
from checkin.services.undo import undo
from checkin.store import people, roll
from checkin.store.roll import ARRIVAL, BADGE, CATEGORY, Wanted
from checkin.words import Words


@pytest.fixture
def event(desk):
    return desk.event


def everybody(event):
    return [listed.attendee for listed in people.everybody(event)]


def test_everybody_in_precedence_and_rank(event):
    assert chosen(event, Question()) == [who.id for who in everybody(event)]
    assert chosen(event, Question(backwards=True)) == [w.id for w in everybody(event)][::-1]
    assert roll.total(event) == len(everybody(event))


def test_delegation_and_category(event):
    wanted = Wanted(delegation="KR", category="press")
    ids = chosen(event, Question(wanted=wanted))
    assert ids == [
        who.id for who in everybody(event) if (who.delegation, who.category) == ("KR", "press")
    ]
    assert ids
    by_category = chosen(event, Question(order=CATEGORY))
    order = list(event.setup.categories)
    of = {who.id: order.index(who.category) for who in everybody(event)}
    assert [of[id] for id in by_category] == sorted(of.values())


def test_arrived_or_not(event, desk):
    first, second = (who.id for who in everybody(event)[:2])
    bulk.arrive(event, [second])
    bulk.withdraw(event, [first])
    assert chosen(event, Question(wanted=Wanted(state="arrived"))) == [second]
    assert chosen(event, Question(wanted=Wanted(state="withdrawn"))) == [first]
    expected = chosen(event, Question(wanted=Wanted(state="expected")))
    assert len(expected) == len(everybody(event)) - 2
    assert chosen(event, Question(order=ARRIVAL))[0] == second
    assert chosen(event, Question(wanted=Wanted(state="blocked"))) == []
    bulk.put(event, [second], {"blocked": "a reason"})
    assert chosen(event, Question(wanted=Wanted(state="blocked"))) == [second]


def test_badges(event, tmp_path):
    a, b, c, *rest = (who.id for who in everybody(event))
    hand_over(event, [a])
    void(event, people.valid_badges(event)[b].serial, "lost")
    assert chosen(event, Question(wanted=Wanted(badge="handed_over"))) == [a]
    assert chosen(event, Question(wanted=Wanted(badge="void"))) == [b]
    assert chosen(event, Question(wanted=Wanted(badge="printed"))) == [c, *rest]
    assert chosen(event, Question(wanted=Wanted(badge="none"))) == []
    assert chosen(event, Question(order=BADGE))[0] == a
    assert chosen(event, Question(order=BADGE))[-1] == b
    held = lines(event, [a, b, "nobody"])
    assert set(held) == {a, b}
    assert held[a].badge.handed_at
    assert not held[b].badge.valid
    print_badges(event, [b], tmp_path / "b.pdf", Words())
    assert lines(event, [b])[b].badge.valid


def test_a_text_finds_the_best_first_among_those_who_are_wanted(event):
    ids = chosen(event, Question(text="kim"))
    assert ids
    assert ids == [hit for hit in ids if hit in {who.id for who in everybody(event)}]
    koreans = chosen(event, Question(text="kim", wanted=Wanted(delegation="KR")))
    assert koreans == [id for id in ids if id in {w.id for w in everybody(event)
                                                  if w.delegation == "KR"}]  # fmt: skip
    assert set(chosen(event, Question(text="kim", order=ARRIVAL))) == set(ids)
    names = NameOrder("en").learn(event)
    shown = [people.get(event, id).attendee.name("latin").shown.casefold()
             for id in chosen(event, Question(text="kim", order=NAME), names)]  # fmt: skip
    assert shown == sorted(shown)
    assert chosen(event, Question(text="xqxqxq")) == []


@pytest.mark.parametrize("checked", [10, 1000])
def test_a_text_finds_all_whom_it_names_however_many(event, monkeypatch, checked):
    monkeypatch.setattr(search, "CHECKED", checked)
    names = {"latin": {"as_written": "ZZYZXOV Ivan"}}
    drafts = [
        Draft("attendee_set", f"attendee:x{n:03}",
              {"names": names, "rank": 200 - n, "delegation": ("KR", "KZ")[n % 2]})
        for n in range(150)
    ]  # fmt: skip
    event.append(drafts)
    ids = {f"x{n:03}" for n in range(150)}
    found = chosen(event, Question(text="zzyzxov"))
    assert (len(found), set(found)) == (150, ids)
    assert chosen(event, Question(text="zzyzxov", backwards=True)) == found[::-1]
    koreans = chosen(event, Question(text="zzyzxov", wanted=Wanted(delegation="KR")))
    assert koreans == [id for id in found if int(id[1:]) % 2 == 0]
    bulk.arrive(event, ["x077"])
    by_arrival = chosen(event, Question(text="zzyzxov", order=ARRIVAL))
    assert by_arrival[0] == "x077"
    assert set(by_arrival) == ids
    order = NameOrder("en").learn(event)
    assert set(chosen(event, Question(text="zzyzxov", order=NAME), order)) == ids


@pytest.mark.parametrize("language", ["en", "ru", "ky", "ko"])
def test_names_in_the_readers_script(event, language):
    names = NameOrder(language).learn(event)
    ids = chosen(event, Question(order=NAME), names)
    assert sorted(ids) == sorted(who.id for who in everybody(event))
    script = {"en": "latin", "ko": "hangul"}.get(language, "cyrillic")
    shown = [who.names[script].shown.casefold() for id in ids
             for who in [people.get(event, id).attendee] if script in who.names]  # fmt: skip
    assert len(shown) > 10
    if script == "hangul":
        assert shown == sorted(shown)


def test_names_follow_the_changes(event):
    names = NameOrder("en").learn(event)
    last = chosen(event, Question(order=NAME), names)[-1]
    bulk.rename(event, last, "latin", "AAA Aaa")
    assert chosen(event, Question(order=NAME), names)[0] == last
    undo(event)
    assert chosen(event, Question(order=NAME), names)[-1] == last


def test_doubles_are_those_of_one_delegation_with_one_name(event):
    names = NameOrder("en").learn(event)
    question = Question(doubles=True)
    assert question.filtered
    assert chosen(event, question, names) == []
    first, second, *others = everybody(event)
    stranger = next(who for who in others if who.delegation != first.delegation)
    written = first.name("latin").shown.title()
    swapped = " ".join(reversed(written.split()))
    bulk.rename(event, second.id, "latin", swapped)
    bulk.rename(event, stranger.id, "latin", written)
    assert set(chosen(event, question, names)) == {first.id, second.id}


def test_which_changes_move_people(event):
    seen = roll.latest(event)
    who = everybody(event)[0]
    bulk.arrive(event, [who.id])
    news = roll.news(event, seen)
    assert news.people == {who.id}
    assert not moves(news, Question())
    assert moves(news, Question(wanted=Wanted(state="arrived")))
    assert moves(news, Question(order=ARRIVAL))
    assert roll.news(event, news.latest).latest == news.latest
    bulk.put(event, [who.id], {"note": "x"})
    assert moves(roll.news(event, news.latest), Question())


def test_a_change_of_the_set_up_moves_people(event, desk):
    seen = roll.latest(event)
    desk.set_up("delegation", "KR", precedence=99)
    assert moves(roll.news(event, seen), Question())
    assert chosen(event, Question())[-1] in {w.id for w in everybody(event) if w.delegation == "KR"}


def test_groups(event):
    a, b = (who.id for who in everybody(event)[:2])
    bulk.join(event, [a, b], "speakers")
    bulk.join(event, [a], "drivers")
    assert roll.groups(event) == ["drivers", "speakers"]
