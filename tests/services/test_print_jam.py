"""A program that is killed amidst a job: the journal knows what came out, and in which order."""

import subprocess
import sys
import time
from textwrap import dedent

import pytest

from checkin.failure import Failure
from checkin.services.badges import not_printed, print_badges, void
from checkin.services.events import new_example, open_event
from checkin.services.print_jam import after, last_job
from checkin.services.undo import undo
from checkin.store import people
from checkin.words import Words

CHILD = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from checkin.services.badges import not_printed, print_badges
    from checkin.services.events import open_event
    from checkin.words import Words

    path, machine, out = map(Path, sys.argv[1:])

    class Printer:
        def take(self, path): pass
        def release(self): pass

    with open_event(path, machine, lambda: datetime.now(UTC)) as event:
        ids, batch = not_printed(event), ""
        for n in range(0, len(ids), 5):
            name = out / f"{n}.pdf"
            printed = print_badges(event, ids[n:n + 5], name, Words(), batch=batch, paper=Printer())
            batch = printed.batch
            print(n, flush=True)
"""


@pytest.fixture
def event(tmp_path, machine, clock):
    new_example(tmp_path / "forum.checkin", machine, clock).close()
    with open_event(tmp_path / "forum.checkin", machine, clock) as event:
        yield event


@pytest.fixture
def printed(event, tmp_path):
    ids = not_printed(event)[:6]
    return ids, print_badges(event, ids, tmp_path / "badges.pdf", Words())


def test_killed_amidst_a_job_the_rest_of_what_came_out_is_known(event, machine, tmp_path):
    wanted = not_printed(event)
    child = subprocess.Popen(
        [sys.executable, "-c", dedent(CHILD), event.path, machine, tmp_path],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    for _ in range(3):
        child.stdout.readline()
    time.sleep(0.01)
    child.kill()
    child.communicate()
    held = people.valid_badges(event)
    came = [id for id in wanted if id in held]
    assert len(came) >= 15
    assert came == wanted[: len(came)]
    jam = after(event, held[wanted[11]].token)
    assert list(jam.ids) == came[12:]
    assert jam.of == len(came)
    assert not_printed(event) == wanted[len(came) :]


def test_the_serial_will_do(event, printed):
    ids, what = printed
    serial = people.valid_badges(event)[ids[3]].serial
    assert list(after(event, f"{serial:08}").ids) == ids[4:]
    assert after(event, what.tokens[5]).ids == []


def test_of_a_badge_that_was_printed_again_the_last_time_counts(event, printed, tmp_path):
    ids, what = printed
    print_badges(event, [ids[5], ids[0]], tmp_path / "b.pdf", Words(), reprint=True)
    jam = after(event, what.tokens[5])
    assert (jam.of, list(jam.ids)) == (2, [ids[0]])
    assert list(after(event, what.tokens[2]).ids) == ids[3:]


def test_what_is_void_or_taken_back_is_not_printed_again(event, printed, tmp_path):
    ids, what = printed
    void(event, people.valid_badges(event)[ids[4]].serial)
    assert list(after(event, what.tokens[2]).ids) == [ids[3], ids[5]]
    undo(event, what.batch)
    with pytest.raises(Failure):
        after(event, what.tokens[2])


def test_the_last_printing_as_a_whole(event, tmp_path):
    assert last_job(event) is None
    ids = not_printed(event)[:3]
    print_badges(event, ids, tmp_path / "a.pdf", Words())
    jam = last_job(event)
    assert (list(jam.ids), jam.of, jam.good, jam.holder) == (ids, 3, 0, "")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12345678", "jam_not_from_here"),
        ("123456789", "jam_no_serial"),
        ("Kim", "jam_no_serial"),
        ("112300000000261575757076425", "jam_other_badge"),
    ],
)
def test_what_was_not_printed_here_is_told(event, printed, text, code):
    with pytest.raises(Failure) as caught:
        after(event, text)
    assert caught.value.code == code


def test_a_printing_that_was_taken_back_is_not_the_last_one(event, printed, tmp_path):
    ids, _ = printed
    later = print_badges(event, not_printed(event)[:2], tmp_path / "later.pdf", Words())
    undo(event, later.batch)
    assert list(last_job(event).ids) == ids
