"""Badges on their way to paper: to a printer in parts, cancelled, refused."""

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt

from checkin.services.badges import print_badges
from checkin.ui import print_job

Key = Qt.Key


def missing(organiser):
    return [id for id in organiser.ids() if organiser.badge(id) is None]


def files(organiser):
    return sorted((organiser.file.path.parent / "badges").glob("*"))


def test_badges_come_out_of_the_chosen_printer_and_are_recorded(organiser, office, shown):
    wanted = missing(organiser)
    assert organiser.page.side.printer.text() == "Office"
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.told == "5 badges went to the printer Office."
    assert shown == []
    pages = pypdfium2.PdfDocument(office.jobs[-1])
    read = [zxingcpp.read_barcodes(page.render(scale=2).to_pil())[0].text for page in pages]
    assert read == [organiser.badge(id).token for id in wanted]


def test_in_parts_they_are_one_action(organiser, office, monkeypatch):
    monkeypatch.setattr(print_job, "PART", 2)
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert all(organiser.badge(id) for id in wanted)
    assert organiser.page.undo.text() == "Undo printing 5 badges"
    assert len(files(organiser)) == 3
    organiser.press(Key.Key_Z, ctrl=True)
    assert missing(organiser) == wanted


def test_a_printer_that_is_gone_is_told_and_nothing_is_recorded(organiser, office):
    office.there.clear()
    before = organiser.done()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.told.startswith("The printer Office is not there. Nothing was recorded")
    assert organiser.done() == before
    assert files(organiser) == []
    assert organiser.page.heading.print_new.isEnabled()


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_takes_nothing_is_told_and_nothing_is_recorded(organiser, office):
    office.paths = lambda n: office.folder / "nowhere" / "x.pdf"
    before = organiser.done()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.told.startswith("The printer Office did not take the pages.")
    assert organiser.done() == before
    assert files(organiser) == []


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_stops_amidst_is_told_with_what_came_out(organiser, office, monkeypatch):
    monkeypatch.setattr(print_job, "PART", 2)
    wanted = missing(organiser)
    # the printer is asked for once for each part
    office.paths = lambda n: office.folder / ("nowhere/x.pdf" if n == 1 else f"{n}.pdf")
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.told == "Only 2 badges were printed and recorded; the others were not."
    assert missing(organiser) == wanted[2:]


def test_cancelled_between_two_parts_what_came_out_is_recorded(organiser, office, monkeypatch):
    monkeypatch.setattr(print_job, "PART", 2)
    wanted = missing(organiser)
    beside = organiser.page.work.beside

    def paper_for(n):
        if n == 1:  # the second part
            beside.cancel()
        return office.folder / f"{n}.pdf"

    office.paths = paper_for
    organiser.press(Key.Key_F5)
    organiser.rested()
    left = missing(organiser)
    assert left == wanted[len(wanted) - len(left) :]
    assert len(left) in (1, 3)  # whole parts, never a half


def test_a_cancelled_pdf_leaves_nothing(organiser, shown):
    before = organiser.done()
    organiser.press(Key.Key_F5)
    organiser.page.work.beside.cancel()
    organiser.rested()
    assert organiser.done() == before
    assert shown == []
    assert files(organiser) == []
    assert organiser.told == "Cancelled. Nothing of it was recorded."
    assert organiser.page.heading.print_new.isEnabled()


def test_a_folder_that_takes_nothing_is_told_and_nothing_is_recorded(organiser, shown):
    (organiser.file.path.parent / "badges").write_text("a file where the folder should be")
    before = organiser.done()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.told.startswith("Nothing can be written to")
    assert organiser.done() == before


def test_people_whom_another_desk_printed_meanwhile_are_told(organiser, other, tmp_path):
    wanted = missing(organiser)
    organiser.window.follower.stop()
    print_badges(other, wanted, tmp_path / "x.pdf", organiser.page.words)
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.told.startswith("There is nothing to print")


def test_earlier_files_are_kept(organiser, shown):
    organiser.page.arrive(organiser.ids("KR")[0])
    for _ in range(2):
        organiser.press(Key.Key_P, ctrl=True)
        organiser.rested()
    assert len({*shown}) == 2
    assert all(path.exists() for path in shown)
