"""The programme in and out: what was written reads back to the same; faults change nothing."""

import json
from datetime import datetime

import openpyxl
import pytest

from checkin.failure import Failure
from checkin.sentences import PROGRAMME_FAULTS
from checkin.services.events import new_event
from checkin.services.programme import (
    UnsoundProgramme,
    checkpoint,
    sessions_as_json,
    take_programme,
    write_programme,
)
from checkin.words import Words


@pytest.mark.parametrize("ending", ["json", "xlsx", "csv"])
def test_what_export_wrote_reads_back_to_the_same(desk, tmp_path, ending):
    path = tmp_path / f"programme.{ending}"
    write_programme(desk.event, path)
    before, sessions = len(desk.journal()), sessions_as_json(desk.event)
    assert take_programme(desk.event, path) == []
    assert len(desk.journal()) == before
    assert sessions_as_json(desk.event) == sessions


@pytest.mark.parametrize("ending", ["json", "xlsx", "csv"])
def test_odd_names_and_times_read_back_to_the_same(desk, tmp_path, ending):
    odd = {"": "=1+1", "en": "-5 °C, +7, @home", "ko": "'quoted", "ru": 'a"b;c,d'}
    desk.set_up("session", "gala", name=odd, end="2026-10-05T00:00", capacity=0)
    path = tmp_path / f"programme.{ending}"
    write_programme(desk.event, path)
    assert take_programme(desk.event, path) == []
    with new_event(tmp_path / "new.checkin", tmp_path / "elsewhere", desk.clock) as other:
        take_programme(other, path)
        assert sessions_as_json(other) == sessions_as_json(desk.event)


@pytest.mark.parametrize("ending", ["json", "xlsx", "csv"])
def test_an_exported_programme_sets_another_event_up_alike(desk, tmp_path, ending):
    path = tmp_path / f"programme.{ending}"
    write_programme(desk.event, path)
    with new_event(tmp_path / "new.checkin", tmp_path / "elsewhere", desk.clock) as other:
        take_programme(other, path)
        assert sessions_as_json(other) == sessions_as_json(desk.event)


def test_a_corrected_item_changes_what_was_corrected(desk, tmp_path):
    path = tmp_path / "programme.xlsx"
    write_programme(desk.event, path)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    headings = [cell.value for cell in sheet[1]]
    row = next(r for r in sheet.iter_rows(min_row=2) if r[0].value == "textile")
    row[headings.index("capacity")].value = 120
    row[headings.index("start")].value = datetime(2026, 10, 4, 11, 30)
    row[headings.index("end")].value = datetime(2026, 10, 5)
    book.save(path)
    (change,) = take_programme(desk.event, path)
    assert change.subject == "session:textile"
    assert change.body == {
        "capacity": 120, "start": "2026-10-04T11:30", "end": "2026-10-05T00:00",
    }  # fmt: skip


def written(tmp_path, programme):
    path = tmp_path / "programme.json"
    path.write_text(programme if isinstance(programme, str) else json.dumps(programme), "utf-8")
    return path


GOOD = {"id": "s", "start": "2026-10-04T09:00", "end": "2026-10-04T10:00"}


def deep(levels):
    return {"not": deep(levels - 1)} if levels else {"person": []}


FAULTS = {
    "no object": ([], "no_sessions"),
    "no list": ({"sessions": {"s": GOOD}}, "no_sessions"),
    "a number": (7, "no_sessions"),
    "no id": ({"sessions": [{**GOOD, "id": ""}]}, "no_id"),
    "no session": ({"sessions": ["s"]}, "no_id"),
    "no start": ({"sessions": [{**GOOD, "start": None}]}, "not_a_time"),
    "no end": ({"sessions": [{"id": "s", "start": "2026-10-04T09:00"}]}, "not_a_time"),
    "noon": ({"sessions": [{**GOOD, "start": "noon"}]}, "not_a_time"),
    "a zone": ({"sessions": [{**GOOD, "start": "2026-10-04T09:00Z"}]}, "not_a_time"),
    "backwards": ({"sessions": [{**GOOD, "end": "2026-10-04T08:00"}]}, "ends_before_it_starts"),
    "many": ({"sessions": [{**GOOD, "capacity": "many"}]}, "not_a_number"),
    "less than none": ({"sessions": [{**GOOD, "capacity": -1}]}, "not_a_number"),
    "a rule of nothing": ({"sessions": [{**GOOD, "rule": {"weather": 1}}]}, "rule"),
    "a rule of text": ({"sessions": [{**GOOD, "rule": "all"}]}, "rule"),
    "a deep fault": ({"sessions": [{**GOOD, "rule": {"all": [{"not": {"at_most": -1}}]}}]}, "rule"),
    "a session with no name": ({"sessions": [{**GOOD, "name": 5}]}, "not_fitting"),
    "a list for a name": ({"sessions": [{**GOOD, "room": ["a"]}]}, "not_fitting"),
    "half a character": ({"sessions": [{**GOOD, "name": {"en": "\ud800"}}]}, "not_fitting"),
    "a number for an id": ({"sessions": [{**GOOD, "id": 5}]}, "not_fitting"),
    "doors of text": ({"sessions": [{**GOOD, "doors": "x"}]}, "not_fitting"),
    "doors open late": ({"sessions": [{**GOOD, "doors": {"open": "late"}}]}, "not_fitting"),
    "doors far away": ({"sessions": [{**GOOD, "doors": {"open": 10**9}}]}, "not_fitting"),
    "no yes": ({"sessions": [{**GOOD, "strict": "no"}]}, "not_fitting"),
    "a reserved id": ({"sessions": [{**GOOD, "id": "Registration"}]}, "id_taken"),
    "the year 1": ({"sessions": [{**GOOD, "start": "0001-01-01T00:00"}]}, "not_a_time"),
    "a week": ({"sessions": [{**GOOD, "start": "2026-W40-7T09:00"}]}, "not_a_time"),
    "a rule of none": ({"sessions": [{**GOOD, "rule": {}}]}, "rule"),
    "a rule of zero": ({"sessions": [{**GOOD, "rule": 0}]}, "rule"),
    "a rule without end": ({"sessions": [{**GOOD, "rule": deep(100)}]}, "rule"),
    "a loose window": (
        {"sessions": [{**GOOD, "rule": {"group": ["a"], "until": "2026-10-04 09:00"}}]},
        "rule",
    ),
    "a zone of another star": ({"event": {"timezone": "Mars/Olympus"}}, "not_fitting"),
    "a zone of a path": ({"event": {"timezone": "../../etc/passwd"}}, "not_fitting"),
    "an event of nothing": ({"event": []}, "not_fitting"),
    "an event of one language": ({"event": {"name": "Forum"}}, "not_fitting"),
    "another event": ({"event": {"number": 7}}, "not_fitting"),
    "a delegation of no code": ({"delegations": [{}]}, "not_fitting"),
    "a delegation of text": ({"delegations": "KZ"}, "not_fitting"),
    "no place": ({"delegations": [{"code": "KZ", "precedence": "first"}]}, "not_fitting"),
    "nobody acts": ({"delegations": [{"code": "KZ", "acting": [{}]}]}, "not_fitting"),
    "acts at noon": (
        {"delegations": [{"code": "KZ", "acting": [{"person": "a", "from": "noon"}]}]},
        "not_fitting",
    ),
    "a category of no key": ({"categories": [{"letter": "x"}]}, "not_fitting"),
    "a colour by name": ({"categories": [{"key": "press", "colour": "red"}]}, "not_fitting"),
}


@pytest.mark.parametrize(("programme", "code"), FAULTS.values(), ids=FAULTS)
def test_every_fault_is_told_and_nothing_changed(desk, tmp_path, programme, code):
    before = len(desk.journal())
    with pytest.raises(UnsoundProgramme) as caught:
        take_programme(desk.event, written(tmp_path, programme))
    (fault,) = caught.value.faults
    assert fault.code == code
    assert fault.code in PROGRAMME_FAULTS
    assert Words().fault(fault.place, fault.code, fault.value).encode()
    assert len(desk.journal()) == before


def test_two_sessions_of_one_id_are_told(desk, tmp_path):
    with pytest.raises(UnsoundProgramme) as caught:
        take_programme(desk.event, written(tmp_path, {"sessions": [GOOD, GOOD]}))
    assert [fault.code for fault in caught.value.faults] == ["id_taken", "id_taken"]


def test_json_without_end_is_told(desk, tmp_path):
    with pytest.raises(Failure) as caught:
        take_programme(desk.event, written(tmp_path, '{"sessions":' * 100_000))
    assert caught.value.code == "not_json"


def test_all_faults_are_told_together_and_the_sound_items_are_not_taken(desk, tmp_path):
    bad = [{**GOOD, "id": f"s{i}", "capacity": -1} for i in range(3)]
    before = len(desk.journal())
    with pytest.raises(UnsoundProgramme) as caught:
        take_programme(desk.event, written(tmp_path, {"sessions": [GOOD, *bad]}))
    assert [fault.place for fault in caught.value.faults] == ["s0", "s1", "s2"]
    assert len(desk.journal()) == before


@pytest.mark.parametrize(
    ("text", "code"), [("{", "not_json"), ("", "not_json"), (None, "file_missing")]
)
def test_what_cannot_be_read_is_told(desk, tmp_path, text, code):
    path = tmp_path / "programme.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(Failure) as caught:
        take_programme(desk.event, path)
    assert caught.value.code == code


def test_items_that_a_programme_lacks_are_kept(desk, tmp_path):
    take_programme(desk.event, written(tmp_path, {"sessions": [{**GOOD, "name": "Late"}]}))
    assert len(desk.setup.sessions) == 16
    assert Words("ru").checkpoint("s", desk.setup.sessions) == "Late"


def test_a_format_that_is_not_known_is_told(desk, tmp_path):
    with pytest.raises(Failure) as caught:
        write_programme(desk.event, tmp_path / "programme.docx")
    assert caught.value.code == "unknown_table_format"
    assert not (tmp_path / "programme.docx").exists()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("registration", "registration"), (" Registration ", "registration"),
        ("TEXTILE", "textile"), ("Sector session: Textile", "textile"),
        ("개막", None), ("Plenary session of the Forum", "plenary"), ("", None), ("%", None),
        ("x" * 100_000, None), ("'; DROP TABLE change; --", None), ("../../etc", None),
    ],
)  # fmt: skip
def test_a_checkpoint_is_found_by_id_or_name(desk, name, id):
    if id:
        assert checkpoint(desk.event, name) == id
        return
    with pytest.raises(Failure) as caught:
        checkpoint(desk.event, name)
    assert caught.value.code == "unknown_checkpoint"


def test_two_sessions_of_one_name_are_told_apart_by_id(desk):
    desk.set_up("session", "gala", name={"en": "Concert"})
    desk.set_up("session", "concert", name={"en": "Concert"})
    assert checkpoint(desk.event, "concert") == "concert"
    desk.set_up("session", "textile", name={"en": "Evening"})
    desk.set_up("session", "forestry", name={"en": "Evening"})
    with pytest.raises(Failure):
        checkpoint(desk.event, "Evening")


def test_a_name_is_read_back_in_the_languages_that_it_is_given_in(desk, tmp_path):
    path = tmp_path / "programme.json"
    for said in ({"en": "Gala dinner", "ko": "만찬"}, {"en": "Gala dinner"}, "Gala"):
        given = [{**session, "name": said} if session["id"] == "gala" else session
                 for session in sessions_as_json(desk.event)]  # fmt: skip
        path.write_text(json.dumps({"sessions": given}), "utf-8")
        take_programme(desk.event, path)
        held = desk.setup.sessions["gala"].name
        assert held == (said if isinstance(said, dict) else {"": said})
        assert take_programme(desk.event, path) == []
