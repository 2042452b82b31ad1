"""Many photos at once, in the window: dropped or chosen, settled by keys, kept as one action."""

import unicodedata

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from checkin.domain.photo_match import Doubt
from checkin.services.people import correct
from checkin.services.photo_sorting import Standing
from checkin.services.photos import photo_of
from checkin.store import people
from checkin.ui.people import photo_desk
from checkin.ui.people.person_pane import PHOTO
from checkin.ui.people.photo_rows import ASIDE, SECOND
from checkin.words import Words
from tests.pictures.people import picture
from tests.services.test_photo_import import draw
from tests.ui.clerk import Key

OPEN, TAKE, LEAVE, REFUSED = Standing


@pytest.fixture
def view(page):
    tester = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(page.photos.view.model, tester, page)
    return page.photos.view


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "portraits"


def who(page, ref):
    return people.matching(page.work.file, ref)[0].attendee


def fill(page, folder):
    """One certain, one of several, one nobody's, one of a person who has another, one damaged."""
    hangul = who(page, "KR-02").names["hangul"].shown
    draw(folder / f"{unicodedata.normalize('NFD', hangul)}.jpg", colour="red")
    draw(folder / "KIM Viktor.jpg", colour="green")
    draw(folder / "IMG_0231.jpg", colour="blue")
    correct(page.work.file, who(page, "KR-03").id, {"photo": "abc"})
    draw(folder / "KR-03.jpg", colour="gray")
    (folder / "KR-04.jpg").write_bytes(b"no picture")
    return folder


def drop(target, *paths, at=None):
    """Drag files over a part of the window and let them fall, as the system tells it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = at or target.rect().center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(
            target, QDropEvent(at.toPointF(), Qt.DropAction.CopyAction, data, left, none)
        )
    return enter.isAccepted()


def names(view):
    return [view.model.index(row).data() for row in range(view.model.rowCount())]


def standings(view):
    return {each.found.path.name: each.standing for each in view.sorting.files}


def go_to(view, name):
    view.list.setCurrentIndex(view.model.index(names(view).index(name)))


def show_all(view):
    view.which.choose("all")
    view.which.chosen.emit("all")


def test_a_folder_dropped_on_the_page_is_looked_at_and_nothing_is_kept(clerk, page, view, folder):
    before = people.everybody(page.work.file)
    fill(page, folder)
    assert drop(page.filters, folder)
    assert page.sorting_photos
    clerk.rested()
    assert view.which.key() == "open"
    assert names(view) == ["IMG_0231.jpg", "KIM Viktor.jpg", "KR-03.jpg"]
    assert view.list.hasFocus()
    assert view.keep.text() == "Keep 1 photo"
    show_all(view)
    assert len(names(view)) == 5
    spoken = view.model.index(4).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.endswith("Will be kept")
    damaged = names(view).index("KR-04.jpg")
    assert "damaged" in view.model.index(damaged).data(SECOND)
    assert view.model.index(damaged).data(ASIDE) == "Cannot be kept"
    assert len(people.everybody(page.work.file)) == len(before)
    assert not who(page, "KR-02").photo


def test_everything_is_settled_by_keys_kept_as_one_action_and_taken_back(clerk, page, view, folder):
    fill(page, folder)
    page.photos.look([folder])
    clerk.rested()
    clerk.press(Key.Key_Return)  # nobody is named: nothing to take
    assert standings(view)["IMG_0231.jpg"] is OPEN
    clerk.type("KR-05")
    assert view.card.search.hasFocus()
    clerk.press(Key.Key_Return)
    assert standings(view)["IMG_0231.jpg"] is TAKE
    assert view.list.hasFocus()
    assert names(view)[view.list.currentIndex().row()] == "KIM Viktor.jpg"
    second = view.card.model.rows[1].id
    clerk.type("a")  # a letter leads to the search
    clerk.press(Key.Key_Escape)
    QTest.mouseClick(
        view.card.list.viewport(), Qt.MouseButton.LeftButton,
        pos=view.card.list.visualRect(view.card.model.index(1)).center(),
    )  # fmt: skip
    view.card.take.click()
    assert names(view) == ["KR-03.jpg"]
    clerk.press(Key.Key_Delete)
    assert names(view) == []
    assert standings(view)["KR-03.jpg"] is LEAVE
    clerk.press(Key.Key_Return, ctrl=True)
    clerk.rested()
    assert clerk.told == "3 photos are kept. Ctrl Z takes them back."
    ids = [who(page, "KR-02").id, who(page, "KR-05").id, second]
    held = [people.get(page.work.file, id).attendee.photo for id in ids]
    assert all(held)
    assert page.sorting_photos  # what was left out and refused is still to be seen
    assert set(standings(view).values()) == {LEAVE, REFUSED}
    clerk.press(Key.Key_Escape)
    assert not page.sorting_photos
    clerk.press(Key.Key_Z, ctrl=True)
    assert not any(people.get(page.work.file, id).attendee.photo for id in ids)
    clerk.press(Key.Key_Z, ctrl=True, shift=True)
    assert [people.get(page.work.file, id).attendee.photo for id in ids] == held


def test_where_all_is_kept_the_table_is_there_again(clerk, page, view, folder):
    draw(folder / "KR-02.jpg")
    page.photos.look([folder])
    clerk.rested()
    assert view.which.key() == "all"
    view.keep.click()
    assert not view.keep.isEnabled()
    clerk.rested()
    assert not page.sorting_photos
    assert page.table.hasFocus()


def test_files_are_gone_through_and_cut_by_keys(clerk, page, view, folder):
    folder.mkdir()
    for ref in ("KR-02", "KR-05"):
        (folder / f"{ref}.png").write_bytes(picture(1200, 600) + ref.encode())
    page.photos.look([folder])
    clerk.rested()
    card = view.card
    assert names(view)[0] == "KR-02.png"
    card.view.setFocus()
    assert card.view.crop.x == pytest.approx(0.5)
    for _ in range(40):
        clerk.press(Key.Key_Left)
    cut = card.view.crop
    assert cut.x == pytest.approx(0.2)
    clerk.press(Key.Key_PageDown)
    assert card.view.hasFocus()
    assert card.name.text() == "KR-05.png"
    assert card.view.crop.x == pytest.approx(0.5)
    clerk.press(Key.Key_PageDown)  # the last one
    clerk.press(Key.Key_PageUp)
    assert card.view.crop == cut
    clerk.press(Key.Key_Return)
    view.keep.click()
    clerk.rested()
    held = people.photo(page.work.file, who(page, "KR-02").photo)
    assert held == photo_of((folder / "KR-02.png").read_bytes(), cut)


def test_nothing_is_brought_so_near_that_it_is_a_blur(clerk, page, view, folder):
    draw(folder / "KR-02.jpg", 480, 600)
    page.photos.look([folder])
    clerk.rested()
    view.card.view.setFocus()
    for _ in range(30):
        clerk.press(Key.Key_Plus)
    assert view.card.view.crop.zoom == pytest.approx(2.0)


def test_several_are_taken_at_once(clerk, page, view, folder):
    for ref in ("KR-02", "KR-05", "KR-06"):
        correct(page.work.file, who(page, ref).id, {"photo": "abc"})
        draw(folder / f"{ref}.jpg", colour={"KR-02": "red", "KR-05": "blue"}.get(ref, "green"))
    page.photos.look([folder])
    clerk.rested()
    assert {each.found.match.doubt for each in view.sorting.files} == {Doubt.HAS_PHOTO}
    view.list.selectAll()
    clerk.press(Key.Key_Return)
    assert set(standings(view).values()) == {TAKE}


def test_the_photo_that_would_be_replaced_is_shown(clerk, page, view, folder):
    page.deeds.set_photo(who(page, "KR-02").id, photo_of(picture(480, 600)))
    draw(folder / "KR-02.jpg", colour="green")
    page.photos.look([folder])
    clerk.rested()
    assert view.card.now.isVisible()
    assert view.card.doubt.text() == "This person has another photo already."
    clerk.type("KR-05")
    assert not view.card.now.isVisible()
    clerk.press(Key.Key_Escape)
    assert view.card.person() == who(page, "KR-02").id


def test_whoever_was_found_is_gone_through_by_arrows(clerk, page, view, folder):
    draw(folder / "IMG_1.jpg")
    page.photos.look([folder])
    clerk.rested()
    clerk.type("kim")
    first = view.card.person()
    clerk.press(Key.Key_Up)
    assert view.card.person() == first
    clerk.press(Key.Key_Down)
    other = view.card.person()
    assert other not in ("", first)
    clerk.press(Key.Key_Return)
    assert view.sorting.taken()[0].person == other


def test_one_file_dropped_on_a_person_is_theirs(clerk, page, folder):
    path = draw(folder / "whatever.jpg")
    table, row = page.table, 3
    inside = QPoint(60, table.rowViewportPosition(row) + 8)
    assert drop(table.viewport(), path, at=inside)
    assert not page.sorting_photos
    assert page.chosen.shown() == page.model.ids[row]
    assert page.pane.tabs.key() == PHOTO
    clerk.press(Key.Key_Return)
    assert people.get(page.work.file, page.model.ids[row]).attendee.photo


def test_several_files_dropped_on_a_person_are_matched(clerk, page, view, folder):
    paths = [draw(folder / f"KR-0{n}.jpg", colour=c) for n, c in ((2, "red"), (5, "blue"))]
    assert drop(page.table.viewport(), *paths)
    clerk.rested()
    assert names(view) == ["KR-02.jpg", "KR-05.jpg"]


def test_a_folder_dropped_on_the_pane_is_looked_at(clerk, page, view, folder):
    page.table.choose([page.model.ids[0]])
    draw(folder / "KR-02.jpg")
    assert drop(page.pane.name, folder)
    clerk.rested()
    assert names(view) == ["KR-02.jpg"]


def test_what_is_no_file_is_not_taken(page):
    data = QMimeData()
    data.setText("hello")
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()


def test_the_button_asks_for_a_folder_or_files(clerk, page, view, folder, monkeypatch):
    draw(folder / "KR-02.jpg")
    page.add_photos.click()
    assert view.start.folder.hasFocus()
    assert not view.keep.isVisible()
    monkeypatch.setattr(photo_desk, "ask_folder", lambda *_: None)
    clerk.press(Key.Key_Return)
    assert not page.work.beside.busy
    monkeypatch.setattr(photo_desk, "ask_folder", lambda *_: folder)
    clerk.press(Key.Key_Return)
    clerk.rested()
    assert names(view) == ["KR-02.jpg"]
    clerk.press(Key.Key_Escape)
    page.add_photos.click()
    assert names(view) == ["KR-02.jpg"]  # what was settled is still there
    monkeypatch.setattr(photo_desk, "ask_files", lambda *_: [folder / "KR-02.jpg"])
    view.start.files.click()
    clerk.rested()
    assert names(view) == ["KR-02.jpg"]


def test_more_files_come_beside_those_that_are_being_settled(clerk, page, view, folder, tmp_path):
    fill(page, folder)
    page.photos.look([folder])
    clerk.rested()
    go_to(view, "KR-03.jpg")
    clerk.press(Key.Key_Delete)
    more = draw(tmp_path / "more" / "KR-06.jpg", colour="pink")
    assert drop(view.list.viewport(), more)
    clerk.rested()
    assert standings(view)["KR-03.jpg"] is LEAVE
    assert standings(view)["KR-06.jpg"] is TAKE
    assert len(view.sorting.files) == 6
    page.photos.look([folder])
    page.work.beside.cancel()
    clerk.rested()
    assert standings(view)["KR-03.jpg"] is LEAVE  # given up: what was there is there
    view.anew.click()
    assert view.start.folder.hasFocus()
    assert view.sorting.files == []


def test_a_folder_without_pictures_says_so(clerk, page, view, folder):
    folder.mkdir()
    page.photos.look([folder])
    clerk.rested()
    assert clerk.told == "There is no picture in what was chosen."
    assert view.start.folder.isVisible()


def test_what_is_given_up_leaves_nothing(clerk, page, view, folder):
    for n in range(9):
        draw(folder / f"KR-1{n}.png", 2000, 2500, colour=(n * 20, 0, 0))
    page.photos.look([folder])
    page.work.beside.cancel()
    clerk.rested()
    assert view.sorting.files == []
    assert view.start.folder.isEnabled()


def test_a_file_that_went_meanwhile_is_told(clerk, page, view, folder):
    path = draw(folder / "KR-02.jpg")
    page.photos.look([folder])
    clerk.rested()
    path.unlink()
    view.keep.click()
    clerk.rested()
    assert "KR-02.jpg" in clerk.told
    assert not who(page, "KR-02").photo


def test_another_language_loses_nothing(clerk, page, view, folder):
    fill(page, folder)
    page.photos.look([folder])
    clerk.rested()
    clerk.type("kim")
    page.work.words = Words("ko")
    page.retranslate()
    assert view.card.search.text() == "kim"
    assert view.card.person()
    assert view.which.key() == "open"


def test_a_person_who_is_asked_for_leaves_the_photos(clerk, page, view, folder):
    page.add_photos.click()
    page.arrive(page.model.ids[2])
    assert not page.sorting_photos
    page.add_photos.click()
    page.arrive()
    assert page.sorting_photos
    clerk.press(Key.Key_A)  # no filter takes letters that nobody sees
    assert page.filters.text.text() == ""
