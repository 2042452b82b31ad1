"""The queue in the window: paused, failed amidst, moved, cancelled, and what follows a jam."""

import socket
import threading

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt

from checkin.domain.badge import PRINTED
from checkin.domain.token import serial_text
from checkin.services.badges import print_badges
from checkin.services.print_devices import FILE, Device, Devices, LabelPrinter
from checkin.services.print_queue import State
from checkin.services.templates import choose
from checkin.store import actions, people
from checkin.ui import print_job, printing
from checkin.ui.print_job import print_out
from checkin.words import LANGUAGES, Words

Key = Qt.Key


@pytest.fixture
def bar(organiser, office, monkeypatch):
    """The strip, while badges are printed two at a time on the printer Office."""
    monkeypatch.setattr(print_job, "PART", 2)
    return organiser.window.frame.print_bar


@pytest.fixture
def drawer(organiser):
    return organiser.window.frame.print_drawer


@pytest.fixture
def prints(organiser):
    return organiser.page.work.prints


def missing(organiser):
    return [id for id in organiser.ids() if organiser.badge(id) is None]


def printed(organiser):
    """Return the ids of those whose badges were printed at this station, in order."""
    changes = [change for _, change in actions.history(organiser.file)]
    return [c.subject.partition(":")[2] for c in changes if c.kind == PRINTED]


def fail_at(office, *parts):
    """Let the printer take nothing at these of its parts."""
    office.paths = lambda n: office.folder / ("nowhere/x.pdf" if n in parts else f"{n}.pdf")


def click(organiser, button):
    organiser.bot.mouseClick(button, Qt.MouseButton.LeftButton)


def codes(path):
    pages = pypdfium2.PdfDocument(path)
    return [zxingcpp.read_barcodes(page.render(scale=2).to_pil())[0].text for page in pages]


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_fails_amidst_keeps_the_rest_for_another_try(organiser, office, bar):
    fail_at(office, 1)
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert bar.isVisible()
    assert bar.title.text() == "2 of 5 on Office"
    assert bar.said.text().startswith("Office did not take the pages")
    assert bar.step.text() == "Try again"
    assert missing(organiser) == wanted[2:]
    click(organiser, bar.step)
    organiser.rested()
    assert missing(organiser) == []
    assert printed(organiser)[-5:] == wanted  # each once, in order
    assert organiser.told == "3 badges went to the printer Office."
    assert not bar.isVisible()


def test_what_a_missing_printer_keeps_goes_to_another(organiser, office, bar, drawer, shown):
    office.there = {"Hall"}
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert bar.title.text() == "0 of 5 on Office"
    assert bar.said.text().startswith("Office is not there")
    organiser.press(Key.Key_J, ctrl=True)
    (row,) = drawer.rows.values()
    row.moved.emit("Hall")
    organiser.rested()
    assert organiser.told == "5 badges went to the printer Hall."
    assert codes(office.jobs[0]) == [organiser.badge(id).token for id in wanted[:2]]
    assert drawer.rows == {}
    assert drawer.empty.isVisible()
    assert shown == []


def test_it_may_be_printed_as_a_pdf_instead(organiser, office, bar, prints, shown):
    office.there.clear()
    organiser.press(Key.Key_F5)
    organiser.rested()
    prints.move(prints.jobs[0].number, "")
    organiser.rested()
    assert len(codes(shown[0])) == 5
    assert missing(organiser) == []


def test_a_pause_lets_the_part_come_out_and_holds_the_rest(organiser, office, bar, prints):
    organiser.press(Key.Key_F5)
    assert bar.step.text() == "Pause"
    click(organiser, bar.step)
    assert bar.step.text() == "Go on"
    assert bar.said.text() == "Pauses after this part"
    organiser.rested()
    assert len(missing(organiser)) == 3
    assert (bar.title.text(), bar.said.text()) == ("2 of 5 on Office", "Paused")
    click(organiser, bar.step)
    organiser.rested()
    assert missing(organiser) == []


def test_a_single_badge_overtakes_a_large_job(organiser, office, bar):
    wanted = missing(organiser)
    other = organiser.ids("KR")[3]
    organiser.press(Key.Key_F5)
    print_out(organiser.page.work, [other], "one", lambda: None, again=True)
    assert bar.said.text() == "1 more job"
    organiser.rested()
    assert printed(organiser)[-6:] == [*wanted[:2], other, *wanted[2:]]


def test_cancelled_what_came_out_stays(organiser, office, bar, prints):
    organiser.press(Key.Key_F5)
    click(organiser, bar.step)
    organiser.rested()
    click(organiser, bar.cancel)
    assert prints.jobs == []
    assert len(missing(organiser)) == 3
    assert organiser.told == "Only 2 badges were printed and recorded; the others were not."
    assert organiser.page.heading.print_new.isEnabled()


def test_cancelled_while_it_waits_nothing_is_printed(organiser, office, bar, prints):
    other = organiser.ids("KR")[:2]
    organiser.press(Key.Key_F5)
    print_out(organiser.page.work, other, "more", lambda: None, again=True)
    prints.cancel(prints.jobs[1].number)
    assert organiser.told == "Cancelled. Nothing of it was recorded."
    organiser.rested()
    assert not set(other) & set(printed(organiser)[-5:])
    assert prints.jobs == []


def test_asked_for_again_a_failed_job_is_replaced(organiser, office, bar, prints):
    office.there.clear()
    for _ in range(2):
        organiser.press(Key.Key_F5)
        organiser.rested()
    (job,) = prints.jobs
    assert job.state is State.FAILED
    assert len(job.ids) == 5


def test_the_list_shows_every_job_with_its_steps(organiser, office, bar, drawer, prints):
    office.there.clear()
    organiser.press(Key.Key_F5)
    organiser.rested()
    print_out(organiser.page.work, organiser.ids("KR")[:3], "more", lambda: None, again=True)
    organiser.rested()
    organiser.press(Key.Key_J, ctrl=True)
    assert [row.title.text() for row in drawer.rows.values()] == ["0 of 5 on Office",
                                                                   "0 of 3 on Office"]  # fmt: skip
    first = next(iter(drawer.rows.values()))
    assert first.step.hasFocus()
    first.cancelled.emit()
    assert [job.total for job in prints.jobs] == [3]
    office.there = {"Office"}
    next(iter(drawer.rows.values())).stepped.emit()
    organiser.rested()
    assert prints.jobs == []
    organiser.press(Key.Key_Escape)
    assert not drawer.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(organiser, office, bar, drawer, language):
    office.there.clear()
    organiser.press(Key.Key_F5)
    organiser.rested()
    organiser.press(Key.Key_J, ctrl=True)
    organiser.window.speak(language)
    words = Words(language)
    assert drawer.jam_button.text() == words("Paper jam?")
    assert next(iter(drawer.rows.values())).step.text() == words("Try again")
    assert bar.step.text() == words("Try again")


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_after_a_restart_what_was_undone_rests_and_goes_on(organiser, office, bar, forum):
    fail_at(office, 1)
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    organiser.rested()
    window = organiser.window
    window.open_path(forum)
    window.show_page("badges")
    assert (bar.title.text(), bar.said.text()) == ("2 of 5 on Office", "Paused")
    click(organiser, bar.step)
    organiser.rested()
    assert missing(organiser) == []
    assert printed(organiser)[-5:] == wanted
    window.open_path(forum)
    assert not bar.isVisible()


def test_a_kiosk_shows_no_printing(organiser, office, bar):
    organiser.window.frame.show_page_alone(alone=True)
    office.there.clear()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert not bar.isVisible()
    organiser.window.frame.show_page_alone(alone=False)
    assert bar.isVisible()


# After a paper jam


@pytest.fixture
def jammed(organiser, office, bar, drawer):
    """Five badges were printed; the paper has jammed after the second."""
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    organiser.rested()
    click(organiser, organiser.page.side.jam)
    return wanted


def test_the_last_good_badge_is_scanned_and_the_rest_is_printed_again(
    organiser, jammed, office, drawer
):
    serials = [organiser.badge(id).serial for id in jammed]
    organiser.type(organiser.badge(jammed[1]).token)
    organiser.bot.waitUntil(lambda: drawer.jam.jam is not None)
    assert drawer.jam.found.text().startswith(f"After {serial_text(serials[1])}")
    assert "came 3 badges of 5" in drawer.jam.found.text()
    assert drawer.jam.print.text() == "Print 3 again"
    click(organiser, drawer.jam.print)
    organiser.rested()
    assert [organiser.badge(id).serial for id in jammed] == serials
    assert [organiser.badge(id).prints for id in jammed] == [1, 1, 2, 2, 2]
    assert codes(office.jobs[-2]) == [organiser.badge(id).token for id in jammed[2:4]]
    assert organiser.told == "3 badges went to the printer Office."
    assert all(not people.get(organiser.file, id).registered for id in jammed)  # it was no guest


def test_its_number_is_typed(organiser, jammed, drawer):
    organiser.type(serial_text(organiser.badge(jammed[3]).serial))
    organiser.bot.waitUntil(lambda: drawer.jam.print.text() == "Print 1 again")
    organiser.press(Key.Key_Return)
    organiser.rested()
    assert [organiser.badge(id).prints for id in jammed] == [1, 1, 1, 1, 2]


def test_none_was_good(organiser, jammed, drawer):
    click(organiser, drawer.jam.none)
    assert drawer.jam.print.text() == "Print 5 again"


def test_after_the_last_one_nothing_is_left(organiser, jammed, drawer):
    drawer.take_code(organiser.badge(jammed[4]).token)
    assert drawer.jam.found.text().endswith("nothing more was printed.")
    assert not drawer.jam.print.isEnabled()


def test_the_rest_goes_to_another_printer(organiser, jammed, office, drawer):
    office.there = {"Hall"}
    drawer.jam.where.offer([("Office", "Office"), ("Hall", "Hall")])
    drawer.jam.where.choose("Hall")
    drawer.take_code(organiser.badge(jammed[2]).token)
    click(organiser, drawer.jam.print)
    organiser.rested()
    assert organiser.told == "2 badges went to the printer Hall."


def test_what_is_no_badge_of_this_printing_is_told(organiser, jammed, drawer, other, tmp_path):
    drawer.take_code("0" * 27)
    assert drawer.jam.good.fault.text() == "A badge's number has eight digits, such as 0001 0234."
    drawer.take_code("99999999")
    assert "9999 9999 was not printed at this station" in drawer.jam.good.fault.text()
    there = print_badges(other, organiser.ids("KR")[:1], tmp_path / "x.pdf", Words(), reprint=True)
    drawer.take_code(there.tokens[0])
    assert "was not printed at this station" in drawer.jam.good.fault.text()
    drawer.take_code(organiser.badge(jammed[0]).token)
    assert drawer.jam.good.fault.isHidden()


def test_meanwhile_printing_is_held_and_goes_on_after_it(organiser, office, bar, drawer, prints):
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    prints.jam_wanted.emit()
    organiser.rested()
    assert missing(organiser) == wanted[2:]
    assert prints.jobs[0].state is State.PAUSED
    drawer.take_code(organiser.badge(wanted[0]).token)
    click(organiser, drawer.jam.print)
    organiser.rested()
    assert printed(organiser)[-6:] == [wanted[0], wanted[1], wanted[1], *wanted[2:]]
    assert prints.jobs == []


def test_left_by_escape_printing_goes_on(organiser, office, bar, drawer, prints):
    organiser.press(Key.Key_F5)
    prints.jam_wanted.emit()
    organiser.rested()
    organiser.press(Key.Key_Escape)
    assert drawer.isVisible()
    organiser.rested()
    assert missing(organiser) == []
    organiser.press(Key.Key_Escape)
    assert not drawer.isVisible()


def test_a_job_that_was_paused_by_hand_stays_so(organiser, office, bar, drawer, prints):
    organiser.press(Key.Key_F5)
    click(organiser, bar.step)
    organiser.rested()
    prints.jam_wanted.emit()
    organiser.press(Key.Key_Escape)
    assert prints.jobs[0].state is State.PAUSED


def test_after_a_restart_it_is_known_from_the_journal(organiser, jammed, drawer, forum):
    window = organiser.window
    window.open_path(forum)
    window.work.prints.jam_wanted.emit()
    window.take_code(
        window.work.read(lambda: people.valid_badges(window.file), {})[jammed[1]].token
    )
    assert list(drawer.jam.jam.ids) == jammed[2:]


# Label printers


class Labels:
    """A label printer in the network that takes so many jobs, then is switched off."""

    def __init__(self, takes=1000):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.got, self.takes = [], takes
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def serve(self):
        while len(self.got) < self.takes:
            connection, _ = self.server.accept()
            with connection, connection.makefile("rb") as sent:
                if data := sent.read():
                    self.got.append(data)
                else:
                    return
        self.server.close()

    def end(self):
        if self.server.fileno() >= 0:
            socket.create_connection(("127.0.0.1", self.port)).close()
        self.thread.join()
        self.server.close()


@pytest.fixture
def zebra(organiser, request):
    """Make a label printer, and choose it."""

    def make(**given):
        labels = Labels(**given)
        request.addfinalizer(labels.end)
        settings = organiser.window.around.settings
        printer = LabelPrinter("Zebra", address=f"127.0.0.1:{labels.port}")
        printing.remember(settings, Devices().add(printer))
        printing.choose(settings, "Zebra")
        return labels

    return make


def test_labels_come_out_one_by_one(organiser, zebra):
    labels = zebra()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.told == "5 badges went to the printer Zebra."
    assert len(labels.got) == 5
    assert all(data.count(b"^XA") == 1 for data in labels.got)
    assert not list((organiser.file.path.parent / "badges").glob("*"))


def test_switched_off_amidst_it_has_printed_what_is_recorded(organiser, zebra):
    labels, wanted = zebra(takes=2), missing(organiser)
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert len(labels.got) == 2
    assert missing(organiser) == wanted[2:]
    bar = organiser.window.frame.print_bar
    assert bar.title.text() == "2 of 5 on Zebra"
    assert bar.said.text().startswith("Zebra does not answer at 127.0.0.1")


def test_labels_into_a_file_are_one_file(organiser, tmp_path):
    settings = organiser.window.around.settings
    printing.remember(settings, Devices().add(LabelPrinter("Box", FILE, str(tmp_path / "labels"))))
    printing.choose(settings, "Box")
    organiser.press(Key.Key_F5)
    organiser.rested()
    (out,) = (tmp_path / "labels").glob("*.zpl")
    assert out.read_bytes().count(b"^XA") == 5
    assert missing(organiser) == []


def test_single_badges_that_wait_are_asked_for_with_all_others(organiser, office, bar, prints):
    wanted = missing(organiser)
    ended = []
    prints.queue.add(wanted[3:4], "Office", again=False)
    work = organiser.page.work
    prints._orders[prints.jobs[0].number] = print_job.order_of(work, "a", lambda: ended.append(1))
    prints.pause(prints.jobs[0].number)
    print_out(work, wanted[4:5], "b", lambda: ended.append(2), first=False)
    prints.pause(prints.jobs[-1].number)
    print_out(work, wanted, "all", lambda: ended.append(3))
    organiser.rested()
    assert sorted(ended) == [1, 2, 3]
    assert missing(organiser) == []


def test_a_job_is_printed_from_the_template_of_its_beginning(organiser, office, bar, prints):
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    prints.pause(prints.jobs[0].number)
    organiser.rested()
    choose(organiser.file, "card")
    prints.go_on(prints.jobs[0].number)
    organiser.rested()
    assert {organiser.badge(id).template for id in wanted} == {"a6"}


def test_sheets_are_filled_part_by_part():
    office = Device("Office")
    assert print_job.part_of(office, 100) == 20
    assert print_job.part_of(office, 100, 8) == 16
    assert print_job.part_of(office, 100, 24) == 24
    assert print_job.part_of(Device(), 100, 8) == 100


def test_what_is_with_the_printer_when_the_paper_jams_belongs_to_the_rest(
    organiser, office, bar, drawer, prints
):
    wanted = missing(organiser)
    organiser.press(Key.Key_F5)
    organiser.bot.waitUntil(lambda: len(wanted) - len(missing(organiser)) >= 2, timeout=30_000)
    prints.jam_wanted.emit()
    drawer.take_code(organiser.badge(wanted[0]).token)
    if prints.queue.printing is not None:
        assert not drawer.jam.print.isEnabled()
        organiser.press(Key.Key_Return)
        assert prints.queue.printing is not None
    organiser.bot.waitUntil(lambda: prints.queue.printing is None, timeout=30_000)
    came = [id for id in wanted if organiser.badge(id)]
    assert list(drawer.jam.jam.ids) == came[1:]
    assert drawer.jam.print.isEnabled()
