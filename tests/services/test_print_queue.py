"""The queue of printing: whose turn it is, and that no badge is lost, whatever fails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.failure import Failure
from checkin.services.print_queue import PrintQueue, State

GONE = Failure("printer_missing", printer="Office")


def twenty(_):
    return 20


def people(n, start=0):
    return [f"a{i}" for i in range(start, start + n)]


def test_a_job_is_printed_in_parts_in_its_order():
    queue = PrintQueue()
    queue.add(people(45), "Office", again=False)
    seen = []
    while job := queue.turn(twenty):
        seen.append(len(job.part))
        queue.came_out(job.number, len(job.part), "b")
    assert seen == [20, 20, 5]
    (job,) = queue
    assert (job.state, job.printed, job.total, job.batch) == (State.DONE, 45, 45, "b")


def test_one_part_at_a_time():
    queue = PrintQueue()
    queue.add(people(45), "Office", again=False)
    queue.add(people(3, 100), "Office", again=False)
    assert queue.turn(twenty)
    assert queue.turn(twenty) is None


def test_a_single_badge_goes_before_the_next_part():
    queue = PrintQueue()
    big = queue.add(people(45), "Office", again=False)
    queue.turn(twenty)
    one = queue.add(["guest"], "Office", again=False)
    queue.came_out(big.number, 20, "b")
    assert queue.turn(twenty).number == one.number
    queue.came_out(one.number, 1, "c")
    assert queue.turn(twenty).number == big.number


def test_the_last_badge_of_a_large_job_is_no_single_one():
    queue = PrintQueue()
    first = queue.add(people(21), "Office", again=False)
    second = queue.add(people(3, 100), "Office", again=False)
    queue.turn(twenty)
    queue.came_out(first.number, 20, "b")
    assert queue.turn(twenty).number == first.number
    queue.came_out(first.number, 1, "b")
    assert queue.turn(twenty).number == second.number


def test_paused_it_lets_its_part_come_out_and_others_go_on():
    queue = PrintQueue()
    first = queue.add(people(45), "Office", again=False)
    second = queue.add(people(2, 100), "Office", again=False)
    queue.turn(twenty)
    queue.pause(first.number)
    assert queue[first.number].state is State.PRINTING
    queue.came_out(first.number, 20, "b")
    assert queue[first.number].state is State.PAUSED
    assert queue.turn(twenty).number == second.number
    queue.came_out(second.number, 2, "c")
    assert queue.turn(twenty) is None
    queue.go_on(first.number)
    assert queue.turn(twenty).ids == tuple(people(25, 20))


def test_a_pause_is_taken_back_before_it_began():
    queue = PrintQueue()
    job = queue.add(people(45), "Office", again=False)
    queue.turn(twenty)
    queue.pause(job.number)
    queue.go_on(job.number)
    assert queue.came_out(job.number, 20, "b").state is State.WAITING


def test_a_printer_that_fails_amidst_loses_no_badge():
    queue = PrintQueue()
    job = queue.add(people(45), "Office", again=False)
    queue.turn(twenty)
    queue.came_out(job.number, 20, "b")
    queue.turn(twenty)
    failed = queue.failed(job.number, GONE)
    assert (failed.state, failed.printed, failed.fault) == (State.FAILED, 20, GONE)
    assert failed.ids == tuple(people(25, 20))
    assert queue.turn(twenty) is None
    queue.go_on(job.number)
    assert queue.turn(twenty).batch == ""  # a new action


def test_moved_to_another_printer_what_failed_is_tried_there():
    queue = PrintQueue()
    job = queue.add(people(5), "Office", again=False)
    queue.turn(twenty)
    queue.failed(job.number, GONE)
    queue.move(job.number, "Hall")
    now = queue.turn(twenty)
    assert (now.printer, now.part, now.fault) == ("Hall", tuple(people(5)), None)


def test_moved_while_it_prints_the_next_part_goes_there():
    queue = PrintQueue()
    job = queue.add(people(25), "Office", again=False)
    queue.turn(twenty)
    queue.move(job.number, "Hall")
    assert queue.came_out(job.number, 20, "b").state is State.WAITING
    assert queue.turn(twenty).printer == "Hall"


def test_cancelled_a_job_ends_with_what_came_out():
    queue = PrintQueue()
    job = queue.add(people(25), "Office", again=False)
    queue.turn(twenty)
    queue.cancel(job.number)
    assert queue[job.number].state is State.PRINTING
    queue.came_out(job.number, 20, "b")  # it was too late for this part
    assert (queue[job.number].state, queue[job.number].printed) == (State.CANCELLED, 20)
    other = queue.add(people(2, 50), "Office", again=False)
    queue.cancel(other.number)
    assert queue.open == []
    queue.forget_ended()
    assert list(queue) == []


def test_given_up_the_part_is_not_lost_where_it_was_only_to_rest():
    queue = PrintQueue()
    job = queue.add(people(3), "", again=False)
    queue.turn(twenty)
    queue.pause(job.number)
    assert queue.given_up(job.number).state is State.PAUSED
    queue.go_on(job.number)
    queue.turn(twenty)
    queue.cancel(job.number)
    assert queue.given_up(job.number).state is State.CANCELLED
    queue.go_on(job.number)
    assert queue[job.number].state is State.CANCELLED


def test_cancelled_while_it_fails_it_does_not_come_back():
    queue = PrintQueue()
    job = queue.add(people(3), "Office", again=False)
    queue.turn(twenty)
    queue.cancel(job.number)
    assert queue.failed(job.number, GONE).state is State.CANCELLED


def test_people_who_have_their_badge_already_count_no_more():
    queue = PrintQueue()
    job = queue.add(people(30), "Office", again=False)
    queue.turn(twenty)
    assert queue.came_out(job.number, 18, "b").total == 28


def test_asked_for_anew_a_badge_leaves_the_job_that_held_it():
    queue = PrintQueue()
    job = queue.add(people(3), "Office", again=False)
    queue.turn(twenty)
    queue.failed(job.number, GONE)
    queue.add(["a1"], "Office", again=True)  # another wish: again
    assert queue[job.number].ids == ("a0", "a1", "a2")
    queue.add(["a1"], "Office", again=False)
    assert queue[job.number].ids == ("a0", "a2")
    queue.add(["a0", "a2"], "Office", again=False)
    assert queue[job.number].state is State.CANCELLED


def test_what_the_printer_has_stays_with_it():
    queue = PrintQueue()
    job = queue.add(people(3), "Office", again=False)
    queue.turn(lambda _: 2)
    queue.add(people(3), "Office", again=False)
    assert queue[job.number].ids == ("a0", "a1")


def test_a_job_may_be_put_before_the_others():
    queue = PrintQueue()
    queue.add(people(3), "Office", again=False)
    second = queue.add(people(2, 50), "Office", again=True, first=True)
    assert queue.turn(twenty).number == second.number


def test_what_is_undone_is_kept_and_rests_till_somebody_says_so():
    queue, again = PrintQueue(), PrintQueue()
    job = queue.add(people(45), "Office", again=True)
    queue.add(["guest"], "Office", again=False)
    queue.add(people(3, 100), "", again=False)
    queue.turn(twenty)
    queue.came_out(2, 1, "c")
    queue.turn(twenty)
    queue.came_out(job.number, 20, "b")
    first, second = again.take_up(queue.kept())
    assert (first.state, first.printed, first.total, first.again) == (State.PAUSED, 20, 45, True)
    assert (first.ids, first.printer, second.printer) == (tuple(people(25, 20)), "Office", "")
    assert again.turn(twenty) is None
    again.go_on(first.number)
    assert again.turn(twenty).part == tuple(people(20, 20))


@pytest.mark.parametrize("kept", ["", "{}", "[1]", '[{"ids": 3}]', "no JSON"])
def test_what_cannot_be_read_is_left_out(kept):
    assert PrintQueue().take_up(kept) == []


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["add", "out", "fail", "pause", "go on", "cancel part", "move"]),
        st.integers(0, 5),
    ),
    max_size=60,
)


@given(DEEDS)
def test_no_badge_is_lost_or_printed_twice(deeds):
    day = Day()
    for deed, n in deeds:
        day.do(deed, n)
    left = [id for job in day.queue.open for id in job.ids]
    assert sorted(day.printed + left) == sorted(day.asked)
    for _ in range(200):
        for job in day.queue:
            day.queue.go_on(job.number)
        day.do("out", 0)
    assert sorted(day.printed) == sorted(day.asked)


class Day:
    """A day's printing: what was asked for, and what came out."""

    def __init__(self):
        self.queue, self.printed, self.asked = PrintQueue(), [], []

    def do(self, deed, n):
        if deed == "add":
            ids = people(n * 7 + 1, len(self.asked))
            self.asked += ids
            self.queue.add(ids, "Office", again=False)
        job = self.queue.printing or self.queue.turn(twenty)
        if job:
            self.end_part(job, deed)
        numbers = [job.number for job in self.queue]
        if numbers:
            self.decide(numbers[n % len(numbers)], deed)

    def end_part(self, job, deed):
        if deed == "out":
            self.printed += job.part
            self.queue.came_out(job.number, len(job.part), "b")
        elif deed == "fail":
            self.queue.failed(job.number, GONE)
        elif deed == "cancel part":
            self.queue.pause(job.number)
            self.queue.given_up(job.number)

    def decide(self, number, deed):
        if deed == "pause":
            self.queue.pause(number)
        elif deed == "go on":
            self.queue.go_on(number)
        elif deed == "move":
            self.queue.move(number, f"P{number}")
