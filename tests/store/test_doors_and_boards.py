"""What doors and boards ask is answered from an index, however many scans there are."""

import pytest

from checkin.store.attendance import arrivals, closed_at, places_of, refusals
from checkin.store.event_file import EventFile
from checkin.store.people import refused_scans


@pytest.mark.parametrize(
    ("question", "index"),
    [(arrivals, "idx_presence_checkpoint_first_at"), (refusals, "scan_refused"),
     (refused_scans, "scan_refused")],
)  # fmt: skip
def test_a_question_is_answered_from_its_index(event: EventFile, question, index):
    asked: list[str] = []
    event.db.conn.set_trace_callback(asked.append)
    question(event, "plenary")
    event.db.conn.set_trace_callback(None)
    plan = event.db.conn.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()
    assert any(index in row[-1] for row in plan)


def test_an_empty_event_has_no_answers(event: EventFile):
    assert arrivals(event, "plenary") == []
    assert refusals(event, "plenary") == 0
    assert places_of(event, ["nobody"]) == {"nobody": {}}
    assert not closed_at(event, "plenary", "~")
