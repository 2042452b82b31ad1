"""The page of people: found, sorted, chosen, corrected, done to, and taken back."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtPrintSupport import QPrinter

from checkin.domain.collation import sort_key
from checkin.domain.journal import Draft
from checkin.failure import Failure
from checkin.services import bulk
from checkin.services.events import new_event
from checkin.services.photos import photo_of
from checkin.services.pin import set_pin
from checkin.services.roll import NAME
from checkin.store import people
from checkin.store.roll import ARRIVAL, CATEGORY, RANK
from checkin.ui import printing
from checkin.ui.people import chosen_people, deeds, names_for_sorting
from checkin.ui.people.people_page import COLUMNS_HELD
from checkin.ui.people.person_pane import ACTIONS, DETAILS, HISTORY, PHOTO
from checkin.words import Words
from tests.pictures.people import picture
from tests.ui.clerk import Key


def first(page, n=0):
    return page.model.entry(n).listed.attendee


def now(page, id):
    return people.get(page.work.file, id).attendee


def names(page):
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def choose(page, *rows):
    page.table.choose([page.model.ids[row] for row in rows])


def pick(choice, key):
    """Choose from a list as a hand would."""
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


def header_click(page, key):
    page.table.horizontalHeader().sectionClicked.emit(page.model.keys.index(key))


# Found and sorted


def test_everybody_is_there_in_precedence(page):
    everybody = people.everybody(page.work.file)
    assert page.model.ids == [x.attendee.id for x in everybody]
    assert page.heading.lead.text() == f"{len(everybody)} people"
    assert page.table.hasFocus()
    assert page.pane.sides.currentIndex() == 0


def test_ctrl_f_and_a_text(clerk, page):
    clerk.press(Key.Key_F, ctrl=True)
    assert page.filters.text.hasFocus()
    clerk.type("kim")
    clerk.press(Key.Key_Return)
    assert 0 < len(page.model.ids) < 60
    assert "shown" in page.heading.lead.text()
    clerk.press(Key.Key_Escape)
    assert page.filters.text.text() == ""
    assert len(page.model.ids) == page.listing.total


def test_a_text_finds_all_whom_it_names_however_many(page, other):
    names = {"latin": {"as_written": "ZZYZXOV Ivan"}}
    people_ = [Draft("attendee_set", f"attendee:x{n:03}", {"names": names}) for n in range(150)]
    other.append(people_)
    page.filters.text.setText("zzyzxov")
    page.filters.ask_now()
    assert len(page.model.ids) == 150
    page.all.click()
    assert page.table.how_many() == 150


def test_letters_typed_in_the_table_are_looked_for(clerk, page):
    page.table.setFocus()
    clerk.type("kim")
    assert page.filters.text.text() == "kim"
    clerk.bot.waitUntil(lambda: 0 < len(page.model.ids) < 60)


def test_a_scan_in_the_table_is_answered(clerk, page):
    who = clerk.person(category="business")
    page.table.setFocus()
    clerk.scan(clerk.token(who))
    assert clerk.heading == "Checked in"


def test_filters(page):
    pick(page.filters.delegation, "KR")
    assert {first(page, n).delegation for n in range(page.model.rowCount())} == {"KR"}
    pick(page.filters.category, "press")
    assert {first(page, n).category for n in range(page.model.rowCount())} == {"press"}
    pick(page.filters.badge, "void")
    assert page.model.ids == []
    assert page.left.currentWidget() is page.empty
    assert page.empty.title.text() == "Nobody fits"
    page.empty.step.click()
    assert len(page.model.ids) == page.listing.total
    assert not page.filters.clear.isEnabled()


def test_arrived_or_not_follows_what_others_do(clerk, page, other):
    pick(page.filters.state, "arrived")
    assert page.model.ids == []
    who = clerk.person(category="business")
    bulk.arrive(other, [who.id])
    clerk.bot.waitUntil(lambda: page.model.ids == [who.id], timeout=2000)
    assert page.model.index(0, page.model.keys.index("arrived")).data() == "09:30"


@pytest.mark.parametrize(("key", "order"), [
    ("name", NAME), ("category", CATEGORY), ("arrived", ARRIVAL),
])  # fmt: skip
def test_a_heading_sorts_and_again_the_other_way_round(page, key, order):
    before = list(page.model.ids)
    header_click(page, key)
    assert page.filters.question().order == order
    once = list(page.model.ids)
    assert sorted(once) == sorted(before)
    header_click(page, key)
    assert page.model.ids == once[::-1]
    header = page.table.horizontalHeader()
    assert header.sortIndicatorSection() == page.model.keys.index(key)
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_names_are_sorted_in_the_language_that_is_spoken(clerk, page):
    header_click(page, "name")
    shown = names(page)
    assert shown == sorted(shown, key=sort_key)
    clerk.window.retranslate(Words("ko"))
    hangul = [name for name in names(page) if "가" <= name[0] <= "힣"]
    assert len(hangul) > 10
    assert hangul == sorted(hangul)


def test_many_names_are_sorted_beside_the_window(clerk, page, monkeypatch):
    monkeypatch.setattr(names_for_sorting, "MANY", 10)
    before = list(page.model.ids)
    header_click(page, "name")
    assert page.model.ids == before
    header_click(page, "delegation")
    header_click(page, "name")
    clerk.bot.waitUntil(lambda: page.model.ids != before, timeout=5000)
    assert names(page) == sorted(names(page), key=sort_key)


def test_names_that_could_not_be_learned_are_asked_for_again(clerk, page, monkeypatch):
    monkeypatch.setattr(names_for_sorting, "MANY", 10)
    before = list(page.model.ids)
    with monkeypatch.context() as broken:

        def fail(*_):
            raise Failure("disk_full")

        broken.setattr(names_for_sorting.NameOrder, "learn", fail)
        header_click(page, "name")
        clerk.bot.waitUntil(lambda: not page.work.beside.busy)
    assert page.filters.order == RANK
    assert page.model.ids == before
    header_click(page, "name")
    clerk.bot.waitUntil(lambda: page.model.ids != before, timeout=5000)
    assert names(page) == sorted(names(page), key=sort_key)


def test_a_heading_without_an_order_sorts_nothing(page):
    page.show_columns(["name", "note"])
    header_click(page, "note")
    assert page.filters.order == RANK
    assert page.table.horizontalHeader().sortIndicatorSection() != 1


def test_possible_doubles(page):
    pick(page.filters.state, "doubles")
    assert page.model.ids == []
    page.filters.ask_all()
    one, two = first(page, 0), first(page, 1)
    bulk.rename(page.work.file, two.id, "latin", one.name("latin").shown)
    pick(page.filters.state, "doubles")
    assert set(page.model.ids) == {one.id, two.id}


def test_columns_are_chosen_and_remembered(clerk, page):
    choose(page, 3, 4)
    page.columns.click()
    assert page.columns.list.isVisible()
    page.columns.ticks["note"].trigger()
    page.columns.list.close()
    assert "note" in page.model.keys
    assert page.table.how_many() == 2
    assert "note" in page.work.around.settings.value(COLUMNS_HELD)
    assert not page.columns.ticks["name"].isEnabled()
    clerk.window.open_path(page.work.file.path)
    clerk.window.show_page("people")
    assert "note" in clerk.window.made["people"].model.keys


# Chosen


def test_the_arrow_keys_choose_and_the_pane_follows(clerk, page):
    page.table.setFocus()
    clerk.press(Key.Key_Down)
    assert page.pane.name.text() == Words().name(first(page, page.table.currentIndex().row()))
    assert page.table.how_many() == 1
    clerk.bot.keyClick(page.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.how_many() == 2
    assert page.pane.name.text() == "2 people chosen"
    assert "2 chosen" in page.heading.lead.text()
    clerk.press(Key.Key_A, ctrl=True)
    assert page.table.how_many() == page.listing.total


def test_all_of_a_filter_are_chosen(page):
    pick(page.filters.delegation, "TM")
    page.all.click()
    assert page.table.chosen_ids() == page.model.ids
    assert len(page.model.ids) > 5


def test_arriving_with_a_person_shows_them_whatever_is_filtered(clerk, page):
    last = page.model.ids[-1]
    pick(page.filters.delegation, first(page).delegation)
    assert last not in page.model.ids
    clerk.window.show_page("people", last)
    assert page.table.here() == last
    assert page.pane.dossier.card.attendee.id == last
    assert page.table.visualRect(page.table.currentIndex()).intersects(page.table.viewport().rect())


def test_who_is_chosen_and_where_it_is_scrolled_stay_when_rows_change(clerk, page, other):
    choose(page, 50, 51, 60)
    page.table.verticalScrollBar().setValue(45 * 44)
    chosen, top = page.table.chosen_ids(), page.table.top_person()
    bulk.put(other, [page.model.ids[0]], {"rank": 900})
    clerk.bot.waitUntil(lambda: page.model.ids[0] != chosen[0] and
                        people.get(page.work.file, page.model.ids[0]).attendee.rank != 900
                        and page.listing.seen == people_latest(page), timeout=2000)  # fmt: skip
    assert page.table.chosen_ids() == chosen
    assert page.table.top_person() == top


def people_latest(page):
    from checkin.store.roll import latest

    return latest(page.work.file)


def test_who_is_filtered_away_is_no_longer_chosen(page):
    choose(page, 0)
    pick(page.filters.delegation, "KR")
    assert page.table.how_many() == 0
    assert page.pane.sides.currentIndex() == 0


# Corrected


def typed_into(clerk, field, text):
    field.setFocus()
    field.selectAll()
    clerk.type(text)


def test_a_field_is_saved_by_enter_and_taken_back(clerk, page):
    choose(page, 0)
    id, before = first(page).id, first(page).title
    title = page.pane.details.texts["title"].edit
    typed_into(clerk, title, "Deputy minister")
    clerk.press(Key.Key_Return)
    assert now(page, id).title == "Deputy minister"
    assert clerk.told == "Saved. Ctrl Z takes it back."
    page.table.setFocus()
    clerk.press(Key.Key_Z, ctrl=True)
    assert now(page, id).title == before
    assert title.text() == before
    clerk.bot.keyClick(
        page.table,
        Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert now(page, id).title == "Deputy minister"
    clerk.press(Key.Key_Z, ctrl=True)
    assert now(page, id).title == before


def test_a_field_is_saved_when_it_is_left_for_the_person_it_belongs_to(clerk, page):
    choose(page, 0)
    id, other = first(page).id, first(page, 1).id
    typed_into(clerk, page.pane.details.texts["note"].edit, "Speaks at two")
    page.table.setFocus()
    choose(page, 1)
    assert now(page, id).note == "Speaks at two"
    assert now(page, other).note != "Speaks at two"
    assert page.pane.details.texts["note"].text() == now(page, other).note


def test_a_name_is_corrected_in_its_script(clerk, page):
    choose(page, 0)
    id = first(page).id
    typed_into(clerk, page.pane.details.names["latin"].edit, "SARSENOV Daulet")
    clerk.press(Key.Key_Return)
    assert now(page, id).names["latin"].given == "Daulet"
    assert page.pane.name.text() == "SARSENOV Daulet"
    assert page.model.index(0, 0).data() == "SARSENOV Daulet"


def test_the_last_name_is_not_taken_away(clerk, page):
    choose(page, 0)
    who = first(page)
    fields = page.pane.details.names
    for script in ("cyrillic", "hangul", "latin"):
        fields[script].edit.setFocus()
        fields[script].edit.clear()
        clerk.press(Key.Key_Return)
    assert list(now(page, who.id).names) == ["latin"]
    assert "name in one script" in clerk.told
    assert fields["latin"].text() == who.names["latin"].shown


def test_groups_are_separated_by_commas(clerk, page):
    choose(page, 0)
    typed_into(clerk, page.pane.details.texts["groups"].edit, "speakers, drivers,, speakers")
    clerk.press(Key.Key_Return)
    assert now(page, first(page).id).groups == ("speakers", "drivers")
    typed_into(clerk, page.pane.details.texts["groups"].edit, " ")
    clerk.press(Key.Key_Return)
    assert now(page, first(page).id).groups == ()


def test_delegation_and_category_are_chosen(page):
    choose(page, 0)
    id = first(page).id
    pick(page.pane.details.category.choice, "guest")
    pick(page.pane.details.delegation.choice, "KR")
    assert (now(page, id).category, now(page, id).delegation) == ("guest", "KR")
    assert page.table.chosen_ids() == [id]


def test_what_is_typed_stays_while_others_work_and_another_language_is_chosen(clerk, page, other):
    choose(page, 0)
    id = first(page).id
    note = page.pane.details.texts["note"].edit
    typed_into(clerk, note, "half a sen")
    bulk.put(other, [id], {"title": "Changed elsewhere"})
    clerk.bot.waitUntil(
        lambda: page.pane.details.texts["title"].text() == "Changed elsewhere", timeout=2000
    )
    assert note.text() == "half a sen"
    page.work.words = Words("ru")
    page.retranslate()
    assert note.text() == "half a sen"
    assert page.pane.details.texts["note"].caption.text() == Words("ru")("Note")


def test_escape_brings_a_field_back_first(clerk, page):
    choose(page, 0)
    title = page.pane.details.texts["title"].edit
    before = title.text()
    typed_into(clerk, title, "wrong")
    clerk.press(Key.Key_Escape)
    assert title.text() == before
    assert clerk.window.frame.pages.currentWidget() is page


# Done to


def act(page, button):
    page.pane.show_part(ACTIONS)
    button.click()


def test_several_are_marked_arrived_as_one(clerk, page):
    choose(page, 0, 1, 2)
    ids = page.table.chosen_ids()
    act(page, page.pane.todo.arrived)
    assert all(people.get(page.work.file, id).registered for id in ids)
    assert page.table.chosen_ids() == ids
    page.table.setFocus()
    clerk.press(Key.Key_Z, ctrl=True)
    assert not any(people.get(page.work.file, id).registered for id in ids)
    assert clerk.told == "Took back 3 changes."
    clerk.press(Key.Key_Z, ctrl=True)
    assert "nothing that can be taken back" in clerk.told


def test_arrived_already(clerk, page):
    choose(page, 0)
    act(page, page.pane.todo.arrived)
    act(page, page.pane.todo.arrived)
    assert clerk.told == "That is so already. Nothing was changed."


def test_category_delegation_and_group(page):
    choose(page, 0, 1)
    ids, todo = page.table.chosen_ids(), page.pane.todo
    act(page, todo.set_category)
    assert {now(page, id).category for id in ids} != {"guest"}
    pick(todo.category.choice, "guest")
    act(page, todo.set_category)
    pick(todo.delegation.choice, "KR")
    act(page, todo.set_delegation)
    act(page, todo.join)
    todo.group.set_text("speakers")
    act(page, todo.join)
    for id in ids:
        who = now(page, id)
        assert (who.category, who.delegation, who.groups) == ("guest", "KR", ("speakers",))
    assert todo.group.text() == ""
    assert todo.category.key() == ""


def test_registrations_are_withdrawn_and_restored(page):
    choose(page, 0, 1)
    ids = page.table.chosen_ids()
    act(page, page.pane.todo.withdraw)
    assert all(now(page, id).cancelled for id in ids)
    assert page.model.index(0, page.model.keys.index("arrived")).data() == "withdrawn"
    choose(page, 0)
    assert page.pane.badge.text() == "Registration withdrawn"
    act(page, page.pane.todo.restore)
    assert not now(page, ids[0]).cancelled


def test_blocking_asks_for_a_reason_and_the_supervisors_pin(clerk, page):
    set_pin(page.work.file, "2610")
    choose(page, 0)
    id, todo = first(page).id, page.pane.todo
    act(page, todo.block)
    assert todo.why.edit.hasFocus()
    todo.why.set_text("a reason")
    todo.block.click()
    assert todo.pin.edit.hasFocus()
    todo.pin.set_text("0000")
    todo.block.click()
    assert "not the supervisor" in clerk.told
    assert todo.why.text() == "a reason"
    todo.pin.set_text("2610")
    todo.block.click()
    assert now(page, id).blocked == "a reason"
    assert page.pane.badge.text() == "Blocked by a supervisor"
    assert todo.pin.text() == ""
    todo.pin.set_text("2610")
    todo.unblock.click()
    assert not now(page, id).blocked


def test_without_a_pin_a_reason_will_do(page):
    choose(page, 0)
    todo = page.pane.todo
    assert todo.pin.isHidden()
    todo.why.set_text("a reason")
    act(page, todo.block)
    assert now(page, first(page).id).blocked == "a reason"


def test_without_a_pin_many_are_blocked_with_a_reason(page):
    choose(page, 0, 1)
    todo = page.pane.todo
    assert todo.pin.isHidden()
    todo.why.set_text("a reason")
    act(page, todo.block)
    assert all(now(page, id).blocked == "a reason" for id in page.table.chosen_ids())


@pytest.mark.parametrize("language", ["en", "ru", "ky", "ko"])
@pytest.mark.parametrize("rows", [(1,), (0, 1)])
def test_all_actions_are_seen_without_scrolling(clerk, page, language, rows):
    set_pin(page.work.file, "2610")
    clerk.window.resize(1366, 768)
    clerk.window.retranslate(Words(language))
    choose(page, *rows)
    page.pane.show_part(ACTIONS)
    area = page.pane.places[ACTIONS]
    clerk.bot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0, timeout=1000)
    assert page.pane.todo.unblock.visibleRegion().boundingRect() == page.pane.todo.unblock.rect()


def test_what_the_details_hold_is_asked_for_many_alone(page):
    todo = page.pane.todo
    changes = (todo.set_category, todo.set_delegation, todo.join)
    choose(page, 0, 1)
    assert all(button.isVisible() for button in changes)
    choose(page, 0)
    page.pane.show_part(ACTIONS)
    assert not any(button.isVisible() for button in changes)


def test_badges_are_handed_to_a_representative(clerk, page):
    choose(page, 0, 1)
    page.pane.todo.to.set_text("Aizada")
    act(page, page.pane.todo.hand_over)
    held = people.valid_badges(page.work.file)
    assert {held[id].handed_to for id in page.table.chosen_ids()} == {"Aizada"}
    act(page, page.pane.todo.hand_over)
    assert "None of these badges" in clerk.told


def test_badges_are_printed_beside_the_window_and_shown(clerk, page, shown):
    ids = [clerk.without_badge().id]
    page.table.choose(ids)
    act(page, page.pane.todo.print)
    clerk.bot.waitUntil(lambda: bool(shown), timeout=10_000)
    assert shown[0].suffix == ".pdf"
    assert ids[0] in people.valid_badges(page.work.file)
    clerk.bot.waitUntil(lambda: "is printed" in page.pane.badge.text(), timeout=2000)
    page.table.setFocus()
    clerk.press(Key.Key_Z, ctrl=True)
    assert ids[0] not in people.valid_badges(page.work.file)


def test_badges_go_to_the_chosen_printer(clerk, page, shown, tmp_path, monkeypatch):
    def named(name):
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        return printer

    monkeypatch.setattr(printing, "printer_named", named)
    printing.choose(page.work.around.settings, "Office")
    id = clerk.without_badge().id
    page.table.choose([id])
    act(page, page.pane.todo.print)
    clerk.bot.waitUntil(lambda: not page.work.beside.busy, timeout=10_000)
    assert clerk.told == "1 badge went to the printer Office."
    assert (tmp_path / "Office.pdf").stat().st_size
    assert shown == []
    page.deeds.undo()
    assert id not in people.valid_badges(page.work.file)


def test_nothing_to_print_is_told(clerk, page):
    choose(page, 0)
    act(page, page.pane.todo.print)
    clerk.bot.waitUntil(lambda: "nothing to print" in clerk.told, timeout=10_000)


def test_many_are_done_to_beside_the_window(clerk, page, monkeypatch):
    monkeypatch.setattr(deeds, "MANY", 2)
    choose(page, 0, 1, 2, 3)
    ids = page.table.chosen_ids()
    act(page, page.pane.todo.arrived)
    clerk.bot.waitUntil(
        lambda: all(people.get(page.work.file, id).registered for id in ids), timeout=10_000
    )
    clerk.bot.waitUntil(lambda: bool(page.deeds._batches), timeout=10_000)
    page.deeds.undo()
    clerk.bot.waitUntil(
        lambda: not any(people.get(page.work.file, id).registered for id in ids), timeout=10_000
    )
    clerk.bot.waitUntil(lambda: not page.deeds._batches, timeout=10_000)


# The pane's other parts


def test_the_history_is_told_newest_first(clerk, page):
    choose(page, 0)
    act(page, page.pane.todo.arrived)
    page.pane.show_part(HISTORY)
    texts = page.pane.history.texts()
    assert texts[0].startswith("Seen to arrive by protocol (4 Oct 09:30")
    assert any(text.startswith("Taken in from a roster") for text in texts)
    page.table.setFocus()
    clerk.press(Key.Key_Z, ctrl=True)
    assert page.pane.history.texts()[0].startswith("Arrival taken back")
    assert any("taken back later" in text for text in page.pane.history.texts())


def test_sessions_attended_are_told(clerk, page):
    who = clerk.person(category="business")
    clerk.desk.admit(who.id)
    clerk.desk.stand_at("plenary")
    clerk.desk.admit(who.id)
    page.show_person(who.id)
    assert page.pane.history.been.text().endswith("since 4 Oct 09:30")


def test_a_photo_is_dropped_cut_and_taken_back(clerk, page, tmp_path):
    choose(page, 0)
    id = first(page).id
    path = tmp_path / "portrait.png"
    path.write_bytes(picture(900, 700))
    drop(page.pane, path)
    assert page.pane.tabs.key() == PHOTO
    photos = page.pane.photos
    assert photos.use.isVisible()
    assert photos.view.hasFocus()
    clerk.press(Key.Key_Return)
    held = people.photo(page.work.file, now(page, id).photo)
    assert held == photo_of(photos_bytes(path))
    assert photos.remove.isVisible()
    photos.remove.click()
    assert now(page, id).photo == ""
    page.deeds.undo()
    assert now(page, id).photo


def photos_bytes(path):
    from checkin.services.photos import upright

    return upright(path.read_bytes())


def drop(pane, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, left, none = QPointF(9, 9), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, left, none)
    pane.dragEnterEvent(enter)
    assert enter.isAccepted()
    pane.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))


def test_what_is_no_picture_is_told(clerk, page, tmp_path):
    choose(page, 0)
    path = tmp_path / "letter.png"
    path.write_bytes(b"no picture")
    drop(page.pane, path)
    assert "letter.png is not a picture" in clerk.told
    assert not page.pane.photos.use.isVisible()


def test_another_person_ends_the_cutting(page):
    choose(page, 0)
    page.pane.show_part(PHOTO)
    page.pane.photos.open_image(picture(300, 300), "p.png")
    choose(page, 1)
    assert not page.pane.photos.at_work
    choose(page, 1, 2)
    assert page.pane.tabs.isHidden()
    choose(page, 3)
    assert page.pane.tabs.key() == DETAILS


# Nobody


def test_nobody_yet(clerk, tmp_path, machine, clock):
    path = tmp_path / "empty.checkin"
    new_event(path, machine, clock).close()
    clerk.window.open_path(path)
    clerk.window.show_page("people")
    page = clerk.window.made["people"]
    assert page.empty.title.text() == "Nobody is here yet"
    assert not page.filters.isVisible()
    wanted = []
    page.work.page_wanted.connect(lambda key, at: wanted.append((key, at)))
    page.empty.step.click()
    assert wanted == [("set-up", "rosters")]


@pytest.mark.parametrize("language", ["ru", "ky", "ko"])
def test_another_language(clerk, page, language):
    choose(page, 0)
    clerk.window.retranslate(Words(language))
    words = Words(language)
    assert page.heading.title.text() == words("People")
    assert page.pane.name.text() == words.name(first(page))
    assert page.table.how_many() == 1


def test_every_control_has_a_name(page):
    choose(page, 0)
    for part in page.stops():
        named = part.accessibleName() or getattr(part, "text", lambda: "")()
        assert named or part in page.pane.places.values(), part


def test_a_row_that_was_current_is_current_again(page):
    choose(page, 5)
    flags = QItemSelectionModel.SelectionFlag.NoUpdate
    page.table.selectionModel().setCurrentIndex(page.model.index(7, 0), flags)
    here = page.table.here()
    page.show_columns(["name", "id"])
    assert page.table.here() == here
    assert page.table.chosen_ids() == [page.model.ids[5]]


def test_an_arrival_elsewhere_moves_that_person_alone(clerk, page, other):
    header_click(page, "arrived")
    resets = []
    page.model.modelReset.connect(lambda: resets.append(1))
    last = page.model.ids[-1]
    choose(page, 2, len(page.model.ids) - 1)
    chosen_ids = set(page.table.chosen_ids())
    bulk.arrive(other, [last])
    page.follow()
    assert page.model.ids[0] == last
    assert set(page.table.chosen_ids()) == chosen_ids
    assert resets == []
    page.all.click()
    bulk.arrive(other, [page.model.ids[-1]])
    page.follow()
    assert page.table.how_many() == len(page.model.ids)
    assert resets == []


def test_an_arrival_elsewhere_leaves_the_order_by_name(clerk, page, other):
    header_click(page, "name")
    before, asked = list(page.model.ids), page.listing.asked
    who = clerk.person(category="business")
    bulk.arrive(other, [who.id])
    page.follow()
    row, column = page.model.row_of(who.id), page.model.keys.index("arrived")
    assert page.model.index(row, column).data() == "09:30"
    assert (page.model.ids, page.listing.asked) == (before, asked)


def test_who_is_shown_is_read_anew_only_where_they_are_changed(page, other, monkeypatch):
    choose(page, 0)
    read = []
    before = chosen_people.dossier
    monkeypatch.setattr(chosen_people, "dossier", lambda *a: read.append(a[1]) or before(*a))
    bulk.arrive(other, [page.model.ids[5]])
    page.follow()
    assert read == []
    bulk.arrive(other, [first(page).id])
    page.follow()
    assert read == [first(page).id]
