"""What is typed of a person is saved, or kept where it cannot be; never lost."""

import pytest

from checkin.failure import Failure
from checkin.services import bulk
from checkin.store import people
from tests.ui.clerk import Key


def now(page, id):
    return people.get(page.work.file, id).attendee


def choose(page, *rows):
    page.table.choose([page.model.ids[row] for row in rows])
    return page.model.ids[rows[0]]


def type_into(clerk, field, text):
    field.setFocus()
    field.selectAll()
    clerk.type(text)


@pytest.fixture
def full(monkeypatch):
    """Let the disk be full, until the test says otherwise."""
    with monkeypatch.context() as disk:

        def refuse(*_):
            raise Failure("disk_full")

        disk.setattr(bulk, "put", refuse)
        disk.setattr(bulk, "rename", refuse)
        yield disk


@pytest.mark.parametrize("field", ["title", "latin"])
def test_what_was_not_saved_stays_and_is_tried_again(clerk, page, full, other, field):
    id, details = choose(page, 0), page.pane.details
    edit = (details.texts | details.names)[field].edit
    type_into(clerk, edit, "Minister")
    clerk.press(Key.Key_Return)
    assert edit.text() == "Minister"
    assert clerk.told
    assert now(page, id).title != "Minister"
    page.table.setFocus()
    full.undo()
    bulk.put(other, [id], {"note": "from elsewhere"})
    page.follow()
    assert edit.text() == "Minister"
    edit.setFocus()
    clerk.press(Key.Key_Return)
    who = now(page, id)
    assert "Minister" in (who.title, who.name("latin").shown)


def test_what_was_not_saved_waits_for_its_person(clerk, page, full):
    id, title = choose(page, 0), page.pane.details.texts["title"].edit
    type_into(clerk, title, "Minister")
    choose(page, 1)
    assert title.text() != "Minister"
    full.undo()
    choose(page, 0)
    assert title.text() == "Minister"
    choose(page, 1)
    assert now(page, id).title == "Minister"


def test_a_choice_that_was_not_saved_shows_what_holds(page, full):
    id, category = choose(page, 0), page.pane.details.category
    before = category.key()
    category.choose("guest")
    category.choice.activated.emit(category.choice.currentIndex())
    assert category.key() == before == now(page, id).category


@pytest.mark.parametrize("rows", [(1,), (1, 2), ()])
def test_it_is_saved_where_others_are_chosen(clerk, page, rows):
    id = choose(page, 0)
    type_into(clerk, page.pane.details.texts["note"].edit, "Speaks at two")
    page.table.choose([page.model.ids[row] for row in rows])
    assert now(page, id).note == "Speaks at two"
    for row in rows:
        assert now(page, page.model.ids[row]).note != "Speaks at two"


def test_it_is_saved_where_filters_hide_the_person(clerk, page):
    id = choose(page, 0)
    type_into(clerk, page.pane.details.texts["note"].edit, "Speaks at two")
    page.filters.delegation.setCurrentIndex(page.filters.delegation.findData("KR"))
    page.filters.ask_now()
    assert id not in page.model.ids
    assert now(page, id).note == "Speaks at two"


def test_it_is_saved_where_another_page_is_shown(clerk, page):
    id = choose(page, 0)
    type_into(clerk, page.pane.details.texts["note"].edit, "Speaks at two")
    clerk.window.show_scanning()
    assert now(page, id).note == "Speaks at two"


def test_it_is_saved_where_the_event_is_left(clerk, page):
    id = choose(page, 0)
    type_into(clerk, page.pane.details.texts["note"].edit, "Speaks at two")
    clerk.window.open_path(page.work.file.path)
    assert people.get(clerk.desk.file, id).attendee.note == "Speaks at two"


def test_it_is_saved_where_the_window_is_closed(clerk, page, other):
    id = choose(page, 0)
    type_into(clerk, page.pane.details.texts["note"].edit, "Speaks at two")
    clerk.window.close()
    assert people.get(other, id).attendee.note == "Speaks at two"
