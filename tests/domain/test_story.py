"""A person's history, told from changes: codes and parameters."""

from checkin.domain.journal import Change
from checkin.domain.story import story

SUBJECT = "attendee:a"


def change(seq, kind, body, *, at="2026-10-04T03:00:00.000Z", batch="b"):
    return Change("s1", seq, seq, at, "Aizada", 1, batch, kind, SUBJECT, body)


def told(*changes):
    return [(h.code, dict(h.params)) for h in story(changes)]


ADDED = change(1, "attendee_set", {"title": "Director"}, batch="import-1")


def scan(seq, checkpoint, reason, *, admitted=True, out=False):
    body = {"checkpoint": checkpoint, "reason": reason, "admitted": admitted, "out": out}
    return change(seq, "scan", body)


def test_the_newest_comes_first_also_where_it_was_recorded_later():
    late = change(2, "attendee_arrived", {}, at="2026-10-03T09:00:00.000Z")
    assert [h.code for h in story([ADDED, late])] == ["added", "arrived"]
    assert [h.code for h in story([ADDED, change(2, "attendee_arrived", {})])] == [
        "arrived", "added",
    ]  # fmt: skip


def test_when_where_and_by_whom():
    first = story([ADDED])[0]
    assert (first.at, first.station, first.by) == (ADDED.at, "s1", "Aizada")
    assert first.roster
    assert not first.gone
    assert not story([change(1, "attendee_set", {"title": "x"})])[0].roster


def test_a_correction_is_told_field_by_field():
    body = {"title": "Deputy", "note": None, "category": "press", "groups": ["a", "b"]}
    assert told(ADDED, change(2, "attendee_set", body))[:-1] == [
        ("changed", {"field": "groups", "before": "", "after": "a, b"}),
        ("changed", {"field": "category", "before": "", "after": "press"}),
        ("changed", {"field": "title", "before": "Director", "after": "Deputy"}),
    ]


def test_names_are_told_by_script():
    first = change(1, "attendee_set", {"names": {"latin": {"surname": "KIM"}}})
    named = change(2, "attendee_set", {"names": {"hangul": {"as_written": "김민서"}}})
    gone = change(3, "attendee_set", {"names": {"latin": None}})
    same = change(4, "attendee_set", {"names": {"latin": {"surname": "KIM"}}, "note": "x"})
    assert told(first, named, gone)[:-1] == [
        ("changed", {"field": "name_latin", "before": "KIM", "after": ""}),
        ("changed", {"field": "name_hangul", "before": "", "after": "김민서"}),
    ]
    assert told(first, same)[:-1] == [("changed", {"field": "note", "before": "", "after": "x"})]
    both = {"names": {"latin": {"surname": "KIM"}, "hangul": {"as_written": "김"}}}
    assert [code for code, _ in told(first, change(2, "attendee_set", both))] == [
        "changed", "added",
    ]  # fmt: skip


def test_what_is_no_text_has_a_code_of_its_own():
    bodies = [
        {"photo": "f00"}, {"photo": None}, {"cancelled": True}, {"cancelled": None},
        {"blocked": "a reason"}, {"blocked": None},
        {"provisional": True}, {"provisional": None, "companion": 2, "guest_of": "b"},
    ]  # fmt: skip
    changes = [change(n, "attendee_set", body) for n, body in enumerate(bodies, 2)]
    codes = [code for code, params in reversed(told(ADDED, *changes)) if not params]
    assert codes == [
        "added", "photo", "no_photo", "cancelled", "not_cancelled", "blocked", "not_blocked",
        "provisional", "not_provisional",
    ]  # fmt: skip


def test_scans():
    assert told(
        scan(1, "registration", "admitted"),
        scan(2, "plenary", "admitted"),
        scan(3, "plenary", "left", out=True),
        scan(4, "gala", "not_invited", admitted=False),
    ) == [
        ("refused", {"checkpoint": "gala", "reason": "not_invited"}),
        ("left", {"checkpoint": "plenary", "reason": "left"}),
        ("entered", {"checkpoint": "plenary", "reason": "admitted"}),
        ("checked_in", {"checkpoint": "registration", "reason": "admitted"}),
    ]


def test_badges_keep_their_serial():
    printed = change(1, "badge_printed", {"serial": 3120, "token": "1"})
    handed = change(2, "badge_handed_over", {"serial": 3120, "to": "Kim"})
    voided = change(3, "badge_voided", {"serial": 3120, "reason": "lost"})
    assert [(code, params["serial"]) for code, params in told(printed, handed, voided)] == [
        ("badge_voided", 3120), ("badge_handed_over", 3120), ("badge_printed", 3120),
    ]  # fmt: skip


def undo(seq, *seqs, **more):
    return change(seq, "undo", {"annuls": [["s1", n] for n in seqs], **more})


def test_what_was_taken_back_says_so_and_changes_nothing_after_it():
    wrong = change(2, "attendee_set", {"title": "Wrong"})
    right = change(4, "attendee_set", {"title": "Right"})
    changes = [ADDED, wrong, undo(3, 2), right]
    assert told(*changes)[:2] == [
        ("changed", {"field": "title", "before": "Director", "after": "Right"}),
        ("taken_back", {"what": "correction"}),
    ]
    assert [h.gone for h in story(changes)] == [False, False, True, False]


def test_what_was_taken_back_by_its_kind():
    arrived, entry = change(2, "attendee_arrived", {}), scan(3, "plenary", "admitted")
    handed = change(4, "badge_handed_over", {"serial": 1})
    changes = [ADDED, arrived, entry, handed, undo(5, 2), undo(6, 3), undo(7, 4), undo(8, 99)]
    assert [params["what"] for code, params in told(*changes) if code == "taken_back"] == [
        "other", "badge_handed_over", "entered", "arrived",
    ]  # fmt: skip


def test_what_was_done_again():
    arrived = change(2, "attendee_arrived", {})
    assert told(ADDED, arrived, undo(3, 2), undo(4, 3))[0] == ("done_again", {})
    assert told(ADDED, arrived, undo(3, 2), undo(4, 3, again=True))[0] == ("done_again", {})


def test_what_a_later_version_knows():
    assert told(change(1, "attendee_shown_round", {})) == [
        ("other", {"kind": "attendee_shown_round"})
    ]
