"""Delegations: their order, their names, who heads them and who stands in."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from checkin.words import LANGUAGES, Words
from tests.ui.set_up.organiser import Key, Organiser


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def page(organiser):
    page = organiser.go("delegations")
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield page
    tester.deleteLater()


def order(organiser):
    return [*organiser.setup.delegations]


def test_they_are_listed_in_precedence_with_their_heads(page):
    assert [row.id for row in page.model.rows] == ["KZ", "KR", "TJ", "TM", "UZ", "KG"]
    assert page.model.rows[0].title == "1.  Kazakhstan"
    assert page.model.rows[0].second.startswith("KZ · ")


def test_keys_move_a_delegation_in_the_order(organiser, page):
    page.show_thing("TM")
    organiser.press(Key.Key_Up, ctrl=True)
    assert order(organiser) == ["KZ", "KR", "TM", "TJ", "UZ", "KG"]
    assert page.list.currentIndex().row() == 2
    organiser.press(Key.Key_Down, ctrl=True)
    assert order(organiser) == ["KZ", "KR", "TJ", "TM", "UZ", "KG"]
    organiser.press(Key.Key_Z, ctrl=True)
    assert order(organiser) == ["KZ", "KR", "TM", "TJ", "UZ", "KG"]
    page.show_thing("KZ")
    organiser.done()
    page.up.click()
    assert organiser.done() == []


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        ("host_first", ["KG", "KZ", "KR", "TJ", "TM", "UZ"]),
        ("host_last", ["KZ", "KR", "TJ", "TM", "UZ", "KG"]),
        ("alphabet", ["KZ", "KG", "KR", "TJ", "TM", "UZ"]),
        ("host_alphabet", ["KZ", "KR", "KG", "UZ", "TJ", "TM"]),
    ],
)
def test_an_order_is_chosen(organiser, page, key, codes):
    place = page.order.findData(key)
    page.order.setCurrentIndex(place)
    page.order.activated.emit(place)
    assert order(organiser) == codes
    assert page.order.currentIndex() == 0


def test_names_are_saved_and_taken_back(organiser, page):
    page.show_thing("UZ")
    organiser.type(page.form.short.edits["ky"], "Өзбекстан Р.")
    organiser.press(Key.Key_Return)
    (change,) = organiser.done()
    assert change.body == {"short": {"ky": "Өзбекстан Р."}}
    assert not page.form.code.edit.isEnabled()
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.setup.delegations["UZ"].short["ky"] == "Өзбекстан"


def test_the_head_is_found_among_its_own_people(organiser, page, qtbot):
    page.show_thing("KR")
    head = page.form.head
    head.chosen.itemAt(0).widget().click()
    assert head.keys() == []
    qtbot.keyClicks(head.search, "kim")
    assert {row.mark for row in head.model.rows} == {"KR"}
    wanted = head.model.rows[0].id
    organiser.press(Key.Key_Return)
    page.save()
    assert organiser.setup.delegations["KR"].head == wanted


def test_who_acts_for_the_head(organiser, page, qtbot):
    page.show_thing("TM")
    assert page.form.values()["acting"] == [
        {"person": "TM-02", "from": "2026-10-04T14:00", "until": "2026-10-04T18:00"}
    ]
    page.form.add.click()
    line = page.form.acting[1]
    assert not page.form.changes()
    line.person.set_keys(["TM-03"])
    organiser.type(line.until.edit, "noonish")
    page.save()
    assert page.form.deputies.fault.isVisibleTo(page)
    assert organiser.done() == []
    organiser.type(line.until.edit, "2026-10-04 20:00")
    page.form.acting[0].remove.click()
    page.save()
    (acting,) = organiser.setup.delegations["TM"].acting
    assert (acting.person, acting.since, acting.until) == ("TM-03", "", "2026-10-04T20:00")


def test_a_delegation_is_added(organiser, page):
    organiser.press(Key.Key_N, ctrl=True)
    country = page.form.country.choice
    country.setCurrentIndex(country.findData("MN"))
    country.activated.emit(country.currentIndex())
    assert page.form.code.text() == "MN"
    assert page.form.short.texts()["ru"] == "Монголия"
    page.save()
    assert order(organiser)[-1] == "MN"
    assert organiser.setup.delegations["MN"].country == "MN"


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("", "Letters A to Z, such as KZ."), ("kz", "This code is taken already."),
        ("ООН", "Letters A to Z, such as KZ."),
    ],
)  # fmt: skip
def test_a_code_that_will_not_do_is_told(organiser, page, code, fault):
    page.new.click()
    page.form.code.set_text(code)
    page.save()
    assert page.form.code.fault.text() == fault
    assert organiser.done() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_was_typed(organiser, page, language):
    page.show_thing("KZ")
    page.form.add.click()
    organiser.type(page.form.name.edits["en"], "Typed")
    organiser.window.speak(language)
    assert page.form.name.edits["en"].text() == "Typed"
    assert len(page.form.acting) == 1
    assert page.up.text() == Words(language)("Up")
