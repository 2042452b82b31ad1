"""The world fails: a sentence, and the program goes on."""

import pytest

from checkin.store import people
from checkin.store.knowledge import EVENT_KEY


@pytest.fixture
def full(clerk):
    """A disk on which the event's file cannot grow."""
    connection = clerk.desk.file.db.conn
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")

    def free() -> None:
        connection.execute("PRAGMA max_page_count = 1000000")

    return free


def fill(clerk):
    """Scan until the disk is full, and return whom the last scan was about."""
    for badge in people.valid_badges(clerk.desk.file).values():
        clerk.scan(badge.token)
        if clerk.told.startswith("The disk is full"):
            return badge
    raise AssertionError("the disk was never full")


def test_a_full_disk_is_told_and_nobody_seems_checked_in(clerk, full):
    badge = fill(clerk)
    assert clerk.heading == "Not recorded"
    assert clerk.page.panel.head.said.text().startswith("The disk is full")
    assert clerk.name == ""
    assert not people.get(clerk.desk.file, badge.attendee).registered
    full()
    clerk.scan(badge.token)
    assert clerk.heading == "Checked in"
    assert people.get(clerk.desk.file, badge.attendee).registered


def test_a_locked_file_is_told(clerk, raw):
    clerk.desk.file.db.conn.execute("PRAGMA busy_timeout = 20")
    code = clerk.token(clerk.person(category="business"))
    raw.execute("BEGIN IMMEDIATE")
    clerk.scan(code)
    assert clerk.heading == "Not recorded"
    assert clerk.told.startswith("Another program holds forum.checkin")
    raw.execute("ROLLBACK")
    clerk.scan(code)
    assert clerk.heading == "Checked in"


def test_a_file_that_no_longer_answers_is_told_while_following(clerk, monkeypatch):
    from checkin.failure import Failure
    from checkin.ui import follower

    def broken(*_):
        raise Failure("disk_fault", path="forum.checkin")

    monkeypatch.setattr(follower, "changed_since", broken)
    clerk.bot.waitUntil(lambda: "does not answer" in clerk.told, timeout=1000)
    assert clerk.page.search.isEnabled()


def test_a_wrong_file_is_refused_and_the_event_stays(clerk, tmp_path):
    wrong = tmp_path / "wrong.checkin"
    wrong.write_bytes(b"Dear colleagues, " * 200)
    before = clerk.desk
    clerk.window.open_path(wrong)
    assert "is not an event of this program" in clerk.told
    assert clerk.window.desk is before
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert clerk.heading == "Checked in"


def test_a_damaged_file_is_refused(make_window, forum, tmp_path):
    whole = forum.read_bytes()
    damaged = tmp_path / "damaged.checkin"
    damaged.write_bytes(whole[:4096] + b"\xff" * 4096 * 8 + whole[4096 * 9 :])
    window = make_window()
    window.open_path(damaged)
    assert "damaged" in window.frame.banner.text()
    assert window.desk is None
    assert window.frame.pages.currentWidget() is window.frame.start_page


def test_a_missing_file_is_told(make_window, tmp_path):
    window = make_window()
    window.open_path(tmp_path / "gone.checkin")
    assert window.frame.banner.text().startswith("There is no file gone.checkin")


def test_a_station_without_the_events_key_cannot_print(clerk, raw, shown):
    raw.execute("DELETE FROM secret WHERE name = ?", [EVENT_KEY])
    clerk.desk.admit(clerk.without_badge().id)
    clerk.enter()
    clerk.rested()
    assert clerk.told.startswith("This station holds no key of the event")
    assert shown == []
    assert clerk.heading == "Checked in"


def test_a_person_who_is_gone_is_shown_no_longer(clerk):
    clerk.type("kim")
    clerk.page.panel.refresh(None)
    assert clerk.name == ""
    assert not clerk.page.panel.next.isVisible()


def test_closing_the_window_closes_the_file(clerk, forum):
    clerk.scan(clerk.token(clerk.person(category="business")))
    clerk.window.close()
    assert not forum.with_name("forum.checkin-wal").exists()
    assert clerk.window.desk is None
