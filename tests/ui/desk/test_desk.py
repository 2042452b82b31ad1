"""The desk's actions, without a page."""

import pytest
from PySide6.QtCore import QSettings

from checkin.services.events import open_event
from checkin.store import people
from checkin.ui.desk.desk import Desk
from checkin.ui.scanners.scanners import Scanners
from checkin.ui.sounds import Sounds
from checkin.ui.surroundings import Surroundings
from checkin.ui.workplace import Workplace
from checkin.words import Words


class Heard:
    """What a desk has said."""

    def __init__(self, desk):
        self.answers, self.unanswered, self.told, self.failed, self.changes = [], [], [], [], []
        desk.answered.connect(self.answers.append)
        desk.unanswered.connect(self.unanswered.append)
        desk.work.told.connect(self.told.append)
        desk.work.failed.connect(self.failed.append)
        desk.work.changed.connect(lambda: self.changes.append(True))


@pytest.fixture
def event(forum, machine, clock):
    with open_event(forum, machine, clock) as file:
        yield file


@pytest.fixture
def desk(qapp, event, shown, tmp_path, machine, clock):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    around = Surroundings(machine, clock, settings, shown.append)
    desk = Desk(Workplace(event, Words(), around, Scanners(settings, qapp), Sounds(settings)))
    yield desk
    desk.work.settle()


@pytest.fixture
def heard(desk):
    return Heard(desk)


@pytest.fixture
def badge(event):
    return next(iter(people.valid_badges(event).values()))


def test_a_scan_is_answered_and_recorded(desk, heard, badge, event):
    desk.scan(badge.token)
    assert heard.answers[0].scan.verdict.admitted
    assert people.get(event, badge.attendee).registered
    assert heard.changes == [True]


def test_undo_takes_back_the_scan_then_nothing_more(desk, heard, badge, event):
    desk.scan(badge.token)
    desk.undo()
    assert not people.get(event, badge.attendee).registered
    # What came before was the import of all people: not the desk's to take back.
    desk.undo()
    assert heard.failed == [Words()("This station has done nothing that can be taken back.")]
    assert len(people.everybody(event)) > 150


def test_a_handed_over_badge_is_taken_back(desk, heard, badge, event):
    desk.hand_over(badge.attendee)
    assert people.valid_badges(event)[badge.attendee].handed_at
    desk.undo()
    assert not people.valid_badges(event)[badge.attendee].handed_at


def test_a_printed_badge_lies_beside_the_event_without_a_name(desk, heard, event, shown, qtbot):
    held = people.valid_badges(event)
    who = next(x.attendee for x in people.everybody(event) if x.attendee.id not in held)
    desk.print_badge(who.id)
    qtbot.waitUntil(lambda: not desk.work.beside.busy)
    assert [path.parent for path in shown] == [event.path.parent / "badges"]
    assert shown[0].name.startswith(who.id)
    assert shown[0].read_bytes().startswith(b"%PDF")
    names = " ".join(n.shown for n in who.names.values()).lower().split()
    assert not any(part in shown[0].stem.lower() for part in names)


def test_where_badges_cannot_be_written_the_desk_says_so(desk, heard, badge, event, shown, qtbot):
    (event.path.parent / "badges").write_text("a file where the folder should be")
    desk.print_badge(badge.attendee, again=True)
    qtbot.waitUntil(lambda: not desk.work.beside.busy)
    assert shown == []
    assert "Nothing can be written to" in heard.failed[0]


def test_nobody_leaves_the_registration(desk):
    desk.turn(out=True)
    assert not desk.out
    desk.stand_at("plenary")
    desk.turn(out=True)
    assert desk.out
    desk.stand_at("textile")
    assert not desk.out


def test_a_door_that_the_programme_lost_answers_nothing(desk, heard, badge):
    desk.stand_at("gone")
    desk.scan(badge.token)
    assert heard.answers == []
    assert "The programme has no checkpoint gone" in heard.unanswered[0]
    assert heard.changes == []
