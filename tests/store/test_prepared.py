"""New people folded before the write lock: the same rows as ever, and only where they are new."""

import pytest

from checkin.domain.journal import Draft
from checkin.store import folding
from checkin.store.folding import prepare
from checkin.store.rows import TABLES

KIM = {"names": {"latin": {"surname": "KIM", "given": "Minseo"}}, "delegation": "KR"}
LEE = {"names": {"hangul": {"as_written": "이준"}}, "delegation": "KR", "category": "press"}


def draft(id, body=KIM, kind="attendee_set"):
    return Draft(kind, f"attendee:{id}", body)


def rows(event):
    tables = (*TABLES, "tally", "vocabulary")
    return {t: sorted(event.db.conn.execute(f"SELECT * FROM {t}")) for t in tables}


def append(event, drafts, new):
    subjects = {f"attendee:{id}" for id in new}
    event.append(drafts, prepared=list(prepare(drafts, subjects)))


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(folding, "AT_ONCE", 2)


def same_as_folded_anew(event):
    held = rows(event)
    event.fold_all()
    return rows(event) == held


def test_prepared_rows_are_those_of_a_fold(event):
    drafts = [draft(id, body) for id, body in zip("abcde", (KIM, LEE, KIM, LEE, KIM), strict=True)]
    append(event, drafts, "abcde")
    assert len(rows(event)["attendee"]) == 5
    assert same_as_folded_anew(event)


def test_who_is_not_new_any_more_is_folded_with_what_is_held(event):
    event.append([draft("a", {"title": "Envoy"}), draft("b", LEE)])
    append(event, [draft("a"), draft("b"), draft("c")], "abc")
    assert "Envoy" in next(row[-1] for row in rows(event)["attendee"] if row[0] == "a")
    assert same_as_folded_anew(event)


def test_who_comes_twice_is_not_prepared(event):
    drafts = [draft("a"), draft("a", {"title": "Envoy"}), draft("b")]
    assert [list(abouts) for abouts, _ in prepare(drafts, {"attendee:a", "attendee:b"})] == [
        ["attendee:b"]
    ]
    append(event, drafts, "ab")
    assert same_as_folded_anew(event)


def test_what_was_prepared_and_not_appended_leaves_nothing(event):
    event.append([draft("b", LEE)], prepared=list(prepare([draft("a")], {"attendee:a"})))
    assert [row[0] for row in rows(event)["attendee"]] == ["b"]
    assert same_as_folded_anew(event)


def test_other_kinds_and_known_people_are_not_prepared():
    drafts = [draft("a", {"x": 1}, "attendee_arrived"), draft("b"),
              Draft("session_set", "session:s", {})]  # fmt: skip
    assert list(prepare(drafts, {"attendee:a", "session:s"})) == []
