"""Before printing: what is not as it should be stands beside the list, with a way there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.domain.journal import Draft
from checkin.domain.setup import EVENT, subject
from checkin.services.people import correct
from checkin.services.templates import choose
from checkin.store import people
from checkin.ui.badges import before_printing
from checkin.ui.people.person_pane import DETAILS, PHOTO
from checkin.words import Words

Key = Qt.Key


@pytest.fixture
def panel(organiser):
    panel = organiser.page.before
    tester = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(panel.model, tester, panel)
    return panel


def waiting(organiser):
    """Return those without a badge, in the order of the list."""
    held = people.valid_badges(organiser.file)
    return [id for id in organiser.ids() if id not in held]


def spoil(organiser, id, **fields):
    correct(organiser.file, id, fields)
    organiser.window.follow()


def heads(panel):
    return [row.head for row in panel.model.rows if row.head]


def test_nothing_is_found_and_all_are_printed_at_once(organiser, panel):
    ids = waiting(organiser)
    assert len(ids) == 5
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert not panel.is_open
    assert all(map(organiser.badge, ids))


def test_what_is_found_is_shown_and_nothing_is_printed(organiser, panel):
    ids = waiting(organiser)
    spoil(organiser, ids[0], category=None)
    spoil(organiser, ids[1], organisation="Ministry ⛟")
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert panel.isVisible()
    assert not organiser.page.preview.isVisible()
    assert panel.list.hasFocus()
    assert heads(panel) == ["Letters that the font cannot show: 1", "No category: 1"]
    assert panel.detail.text().startswith("The font has no ⛟: ")
    assert panel.lead.text().startswith("2 badges of 5 are not as they should be.")
    assert panel.sound.text() == "Print the 3 sound ones"
    assert not any(map(organiser.badge, ids))
    assert organiser.page.people.view.isVisible()


def test_only_the_sound_ones_are_printed(organiser, panel):
    ids = waiting(organiser)
    spoil(organiser, ids[0], category=None)
    organiser.press(Key.Key_F5)
    organiser.rested()
    panel.sound.click()
    organiser.rested()
    assert not panel.is_open
    assert organiser.page.preview.isVisible()
    assert [bool(organiser.badge(id)) for id in ids] == [False, True, True, True, True]


def test_all_are_printed_anyway(organiser, panel):
    ids = waiting(organiser)
    for id in ids:
        spoil(organiser, id, category=None)
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert not panel.sound.isVisible()
    panel.all.click()
    organiser.rested()
    assert all(map(organiser.badge, ids))


def test_escape_prints_nothing(organiser, panel):
    spoil(organiser, waiting(organiser)[0], category=None)
    organiser.press(Key.Key_F5)
    organiser.rested()
    organiser.press(Key.Key_Escape)
    assert not panel.is_open
    assert organiser.page.people.view.hasFocus()
    assert len(waiting(organiser)) == 5
    assert organiser.page.heading.print_new.isEnabled()
    panel.look_again()
    assert not organiser.page.work.beside.busy


def test_one_badge_is_printed_as_it_is_seen(organiser, panel):
    id = organiser.ids("KR")[0]
    spoil(organiser, id, category=None)
    organiser.page.arrive(id)
    organiser.press(Key.Key_P, ctrl=True)
    organiser.rested()
    assert not panel.is_open
    assert organiser.badge(id).prints == 2


def test_several_badges_printed_again_are_looked_at_too(organiser, panel):
    ids = organiser.ids("KR")[:3]
    spoil(organiser, ids[1], category=None)
    organiser.page.arrive("KR")
    organiser.page.people.view.selectAll()
    organiser.page.print_again()
    organiser.rested()
    assert panel.again
    panel.all.click()
    organiser.rested()
    assert organiser.badge(ids[1]).prints == 2


@pytest.mark.parametrize(("fields", "key", "part"), [
    ({"category": None}, "category", DETAILS),
    ({"delegation": "XX"}, "delegation", DETAILS),
    ({"organisation": "Ministry ⛟"}, "organisation", DETAILS),
    ({"script": "hangul"}, "name_hangul", DETAILS),
])  # fmt: skip
def test_enter_goes_to_the_persons_field(organiser, panel, fields, key, part):
    id = waiting(organiser)[2]
    spoil(organiser, id, **fields)
    organiser.press(Key.Key_F5)
    organiser.rested()
    organiser.press(Key.Key_Return)
    page = organiser.window.made["people"]
    assert page.isVisible()
    assert page.chosen.shown() == id
    assert page.pane.tabs.key() == part
    assert page.pane.details.field(key).hasFocus()


def test_a_missing_photo_leads_to_the_photo(organiser, panel):
    choose(organiser.file, "a6-photo")
    organiser.window.follow()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert heads(panel) == ["No photo: 5"]
    panel.there.click()
    page = organiser.window.made["people"]
    assert page.pane.tabs.key() == PHOTO
    assert page.pane.photos.file.hasFocus()


def test_what_many_have_in_common_leads_to_the_set_up(organiser, panel):
    name = {"en": "Forum ⛟"}
    organiser.file.append([Draft("event_set", EVENT, {"short": name, "name": name})])
    delegation = people.get(organiser.file, waiting(organiser)[0]).attendee.delegation
    organiser.file.append(
        [Draft("delegation_set", subject("delegation", delegation), {"name": {"en": "Land ⛟"}})]
    )
    organiser.window.follow()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert [row.title for row in panel.model.rows] == ["5 badges", "5 badges"]
    assert panel.sound.isHidden()
    panel.go_there()
    assert organiser.window.made["set-up"].isVisible()


def test_what_was_mended_is_gone_when_one_comes_back(organiser, panel):
    ids = waiting(organiser)
    category = people.get(organiser.file, ids[0]).attendee.category
    for id in ids[:2]:
        spoil(organiser, id, category=None)
    organiser.press(Key.Key_F5)
    organiser.rested()
    organiser.press(Key.Key_Return)
    spoil(organiser, ids[0], category=category)
    organiser.window.show_page("badges")
    organiser.rested()
    assert heads(panel) == ["No category: 1"]
    spoil(organiser, ids[1], category=category)
    organiser.page.arrive()
    organiser.rested()
    assert panel.is_open
    assert panel.lead.text() == "Everything is as it should be now."
    assert not panel.there.isVisible()
    panel.sound.click()
    organiser.rested()
    assert all(map(organiser.badge, ids))


def test_of_very_many_a_few_are_listed(organiser, panel, monkeypatch):
    monkeypatch.setattr(before_printing, "MOST", 2)
    for id in waiting(organiser):
        spoil(organiser, id, category=None)
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert heads(panel) == ["No category: 5"]
    assert [row.title for row in panel.model.rows][-1] == "and 3 more"
    panel.list.setCurrentIndex(panel.model.index(2))
    assert not panel.there.isEnabled()
    panel.go_there()
    assert organiser.page.isVisible()


def test_looking_can_be_given_up(organiser, panel):
    organiser.page.before.ask(organiser.ids(), again=True)  # two hundred: beside the window
    assert not organiser.page.heading.print_new.isEnabled()
    organiser.page.work.beside.cancel()
    organiser.rested()
    assert not panel.looking
    assert not panel.is_open
    assert organiser.page.heading.print_new.isEnabled()


def test_another_language(organiser, panel):
    spoil(organiser, waiting(organiser)[0], category=None)
    organiser.press(Key.Key_F5)
    organiser.rested()
    organiser.page.work.words = Words("ru")
    organiser.page.retranslate()
    assert panel.is_open
    assert panel.close_it.text() == Words("ru")("Close")


def people_page(organiser):
    organiser.window.show_page("people")
    return organiser.window.made["people"]


def test_several_printed_from_the_page_of_people_are_looked_at_too(organiser, panel):
    ids = waiting(organiser)
    spoil(organiser, ids[0], category=None)
    people_page(organiser).deeds.print_badges(ids)
    organiser.rested()
    organiser.rested()
    assert organiser.page.isVisible()
    assert panel.is_open
    assert list(panel.ids) == ids
    assert waiting(organiser) == ids


def test_sound_ones_printed_from_the_page_of_people_stay_there(organiser, panel):
    ids, page = waiting(organiser), people_page(organiser)
    page.deeds.print_badges(ids)
    organiser.bot.waitUntil(lambda: not waiting(organiser), timeout=20_000)
    organiser.rested()
    assert page.isVisible()
    page.deeds.undo()
    assert waiting(organiser) == ids
