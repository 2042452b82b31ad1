"""A lost badge is replaced at the desk with one key."""

from checkin.store import people
from checkin.words import Words
from tests.ui.clerk import Key


def test_a_lost_badge_is_void_at_once_and_a_new_one_printed(clerk, shown):
    who = clerk.person(delegation="KZ")
    old = clerk.badge(who)
    clerk.type(Words().name(who))
    page = clerk.page
    assert page.panel.replace.isVisible()
    clerk.press(Key.Key_N, ctrl=True)
    assert who.id not in people.valid_badges(clerk.desk.file)
    clerk.rested()
    new = clerk.badge(who)
    assert new.serial != old.serial
    assert len(shown) == 1
    (gone,) = [b for b in people.badges_of(clerk.desk.file, who.id) if not b.valid]
    assert (gone.void_reason, gone.replaced_by) == ("lost", new.serial)
    clerk.scan(old.token)
    assert clerk.answers[-1].scan.verdict.reason == "void"


def test_taking_it_back_twice_lets_the_old_one_count_again(clerk):
    who = clerk.person(delegation="KZ")
    old = clerk.badge(who)
    clerk.type(Words().name(who))
    clerk.press(Key.Key_N, ctrl=True)
    clerk.rested()
    clerk.window.follow()
    assert clerk.page.recent.undo.text() == "Undo printing"
    clerk.press(Key.Key_Z, ctrl=True)
    assert clerk.page.recent.undo.text() == "Undo making void"
    clerk.press(Key.Key_Z, ctrl=True)
    assert clerk.badge(who).serial == old.serial


def test_who_has_no_badge_has_none_to_replace(clerk):
    who = clerk.without_badge()
    clerk.type(Words().name(who))
    assert not clerk.page.panel.replace.isVisible()
    before = len(people.badges_of(clerk.desk.file, who.id))
    clerk.press(Key.Key_N, ctrl=True)
    assert len(people.badges_of(clerk.desk.file, who.id)) == before
