"""Bad input: a clear sentence that says what to do, nothing lost, nothing half written."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import suppress

import pytest

from tests.e2e.pictures import pages, text
from tests.e2e.terminal import PATIENCE, Inside, Terminal
from tests.roster.files import xlsx_file

HEAD = ["ID", "Name", "Country"]


def state(desk: Terminal):
    """Return the folder's listing, and the journal as it is in the file."""
    listing = sorted(path.name for path in desk.folder.iterdir())
    connection = sqlite3.connect(desk.folder / "forum.checkin")
    rows = connection.execute("SELECT station, seq, kind, body FROM change ORDER BY arrival")
    journal = [row for row in rows.fetchall() if row[2] != "station_set"]
    connection.close()
    return listing, journal


def sentence(told) -> str:
    """Return the one sentence on the stream for faults of a command that was refused."""
    assert told.status == 1, told
    assert told.out == ""
    assert "Traceback" not in told.err
    assert len(told.err.splitlines()) == 1
    return told.err.strip()


def a_picture(folder):
    (folder / "roster.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def a_letter(folder):
    (folder / "roster.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")


def empty_file(folder):
    (folder / "roster.xlsx").touch()


def blank_lines(folder):
    (folder / "roster.csv").write_text("\n\n  \n", "utf-8")


def headings_alone(folder):
    xlsx_file(folder, {"Sheet1": [HEAD]})


def no_rows(folder):
    xlsx_file(folder, {"Sheet1": []})


def two_hundred_megabytes(folder):
    (folder / "roster.csv").write_text("ID,Name,Country\n", "utf-8")
    os.truncate(folder / "roster.csv", 200_000_000)


def half_a_workbook(folder):
    path = xlsx_file(folder, {"Sheet1": [HEAD, ["A", "Kim", "KR"]]})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def another_archive(folder):
    with zipfile.ZipFile(folder / "roster.xlsx", "w") as archive:
        archive.writestr("holiday.txt", "sun")


ROSTERS = {
    a_picture: "is not a spreadsheet", a_letter: "is not a spreadsheet", empty_file: "nothing in",
    blank_lines: "nothing in", headings_alone: "no people", no_rows: "nothing in",
    two_hundred_megabytes: "at most", half_a_workbook: "damaged",
    another_archive: "is not a spreadsheet",
}  # fmt: skip


@pytest.mark.parametrize(("make", "said"), ROSTERS.items(), ids=[m.__name__ for m in ROSTERS])
def test_what_is_no_roster_is_told_and_nothing_imported(fresh, make, said):
    make(fresh.folder)
    (path,) = fresh.folder.glob("roster*")
    before = state(fresh)
    told = fresh.run("import", path)
    assert said in sentence(told)
    assert path.name in told.err
    assert state(fresh) == before


def test_a_file_that_is_not_there_and_a_folder_are_told(fresh):
    before = state(fresh)
    assert "no file nowhere.csv" in sentence(fresh.run("import", "nowhere.csv"))
    told = fresh.run("import", ".")
    assert (told.status, told.out) == (2, "")
    assert "is a directory" in told.err
    assert state(fresh) == before


@pytest.mark.parametrize("where", ["the head", "the middle", "the end is missing"])
def test_a_damaged_event_is_told_and_left_as_it_is(fresh, where):
    path = fresh.folder / "forum.checkin"
    content = bytearray(path.read_bytes())
    if where == "the head":
        content[:100] = bytes(100)
    elif where == "the middle":
        content[4096 : 4096 * 20] = b"\xa5" * (4096 * 19)
    else:
        del content[len(content) // 2 :]
    path.write_bytes(content)
    for words in (["counts"], ["badges", "--out", "x.pdf"]):
        told = fresh.run(*words)
        assert "Traceback" not in told.err
        assert told.status in (0, 1)
        assert bool(told.err) == bool(told.status)
    told = fresh.run("check")
    assert told.status == 1
    assert "Traceback" not in told.err
    assert "backup" in told.out + told.err or "not an event" in told.err


def test_what_is_no_event_is_told_and_left_as_it_is(empty):
    for name, content in (("a.checkin", b"Dear Sir or Madam, " * 400), ("b.checkin", b"no")):
        path = empty.folder / name
        path.write_bytes(content)
        assert "is not an event" in sentence(empty.run("counts", "--event", name))
        assert path.read_bytes() == content


def test_an_event_is_never_made_over_another(fresh):
    before = state(fresh)
    assert "already" in sentence(fresh.run("new", "forum.checkin", "--example"))
    assert "already" in sentence(fresh.run("new", "forum.checkin"))
    assert state(fresh) == before


def test_what_cannot_be_written_is_told_and_nothing_recorded(fresh):
    before = state(fresh)
    for words in (
        ["badges", "--out", "nowhere/x.pdf"],
        ["report", "--out", "nowhere/x.csv"],
        ["backup", "nowhere/x.checkin"],
        ["programme", "nowhere/x.json", "--export"],
        ["new", "nowhere/x.checkin", "--example"],
    ):
        said = sentence(fresh.run(*words))
        assert "nowhere" in said or "x.checkin" in said
    assert "end the file's name" in sentence(fresh.run("report", "--out", "x.docx"))
    assert state(fresh) == before


@pytest.fixture
def tiny_disk(mount_disk):
    return mount_disk("9m")


def test_a_read_only_disk_is_told(tiny_disk, example, tmp_path):
    shutil.copy(example, tiny_disk)
    desk = Inside(tiny_disk, tmp_path / "machine")
    before = state(desk)
    subprocess.run(["mount", "-o", "remount,ro", tiny_disk], check=True)
    for words in (["counts"], ["scan", "--checkpoint", "gala"], ["new", "x.checkin"]):
        assert "folder" in sentence(desk.run(*words, stdin="Kim\n"))
    assert "folder" in sentence(
        desk.run("report", "--out", "x.csv", "--event", example)
    )  # elsewhere the event is well, but its report is to lie here
    subprocess.run(["mount", "-o", "remount,rw", tiny_disk], check=True)
    assert state(desk) == before


def fill(path):
    """Write to a file until the disk is full."""
    with path.open("ab", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)


def test_a_full_disk_is_told_and_what_was_answered_is_kept(tiny_disk, example, tmp_path):
    shutil.copy(example, tiny_disk)
    desk = Inside(tiny_disk, tmp_path / "machine")
    desk.do("badges", "--out", tmp_path / "kg.pdf", "--only", "delegation:KG")
    codes = list(desk.tokens().values())
    filler = tiny_disk / "filler"
    fill(filler)
    os.truncate(filler, filler.stat().st_size - 600_000)
    told = desk.run("scan", "--checkpoint", "gala", "--json", stdin="\n".join(codes * 400))
    assert told.status == 1
    assert "The disk is full" in told.err
    assert "Traceback" not in told.err
    assert told.lines
    fill(filler)
    for words in (["badges", "--out", "x.pdf"], ["report", "--out", "x.pdf"],
                  ["backup", "x.checkin"], ["new", "new.checkin", "--example"]):  # fmt: skip
        assert "disk is full" in sentence(desk.run(*words))
    filler.unlink()
    listing, journal = state(desk)
    assert [name for name in listing if not name.endswith(("-wal", "-shm"))] == ["forum.checkin"]
    recorded = {(station, seq) for station, seq, kind, _ in journal if kind == "scan"}
    assert recorded >= {(v["station"], v["seq"]) for v in told.lines}
    assert len(recorded) == len(told.lines)
    (check,) = desk.run("check", "--json").lines
    assert {finding["code"] for finding in check["findings"]} == {"little_space", "no_pin"}
    assert desk.scan("gala", codes[0])[0]["admitted"]


def test_a_code_with_one_digit_wrong_and_a_text_in_its_place_are_answered(desk):
    code = list(desk.tokens().values())[7]
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    texts = [
        wrong,
        code[:-1],
        code + "0",
        "Kim Minseo",
        "김민서",
        "http://example.org/",
        "-1",
        "٣" * 27,
    ]
    verdicts = desk.scan("gala", *texts)
    assert {v["reason"] for v in verdicts} == {"unreadable"}
    assert {v["words"] for v in verdicts} == {
        "This is not a badge code. Search for the person by name"
    }


LONG = "Аа" + "н" * 298


def test_a_name_of_300_letters_is_taken_and_printed_whole_and_one_of_301_is_rejected(fresh):
    roster = fresh.folder / "r.csv"
    roster.write_text(f"ID,Name,Country\nLONG,{LONG},KG\nLONGER,{LONG}н,KG\n", "utf-8")
    told = fresh.run("import", roster, "--json")
    assert told.status == 1
    (said,) = told.lines
    assert said["added"] == 1
    (rejected,) = said["rejected"]
    assert (rejected["line"], rejected["value"]) == (3, LONG + "н")
    assert "Shorten" in rejected["remedy"]
    fresh.do("badges", "--out", "long.pdf", "--only", "LONG")
    printed = text(fresh.folder / "long.pdf")
    assert LONG in "".join(printed.replace("\ufffe", "").split())
    assert len(list(pages(fresh.folder / "long.pdf"))) == 1


def test_who_belongs_to_no_delegation_is_told_with_the_remedy(fresh):
    roster = fresh.folder / "r.csv"
    roster.write_text("ID,Name,Country\nA,Kim Minseo,\n", "utf-8")
    before = state(fresh)
    told = fresh.run("import", roster)
    assert told.status == 1
    assert "r.csv:2: " in told.out
    assert "Add a column Country" in told.out
    assert state(fresh) == before


HOSTILE = [
    b'{"code": null}', b'{"attendee": null}', b'{"attendee": []}', b'{"code": {"a": 1}}',
    b'{"code": true}', b'{"attendee": "x", "nonce": "\\ud800"}', b'{"code": "\\udfff"}',
    b'{"code": "1", "out": "false"}', b'{"code": "1", "out": 1}', b'{"code": "1", "nonce": {}}',
    b"{" * 50_000, b'{"a":' * 50_000, b"[" * 50_000, b"[1, 2]", b'"x"', b"{}", b"null",
    b'{"nonce": "n"}', b"\x00", b"\xff\xfe\xfd", b"9" * 1_000_000, b"\xef\xbb\xbf1", b"NaN",
    b'{"code": NaN}', b'{"code": 1e999}', "\u202e".encode(), b"\x1b[2J",
]  # fmt: skip


def test_every_line_is_answered_whatever_it_holds(desk):
    told = desk.do("scan", "--checkpoint", "gala", "--json", stdin=b"\n".join(HOSTILE) + b"\n")
    assert len(told.lines) == len(HOSTILE)
    assert {v["reason"] for v in told.lines} == {"unreadable"}
    assert [v["seq"] for v in told.lines] == list(
        range(told.lines[0]["seq"], told.lines[0]["seq"] + len(HOSTILE))
    )
    assert desk.json("check")["ready"]


def test_a_code_after_windows_mark_of_a_text_is_read(desk):
    code = list(desk.tokens().values())[7]
    told = desk.do("scan", "--checkpoint", "gala", "--json", stdin=f"\ufeff{code}\r\n".encode())
    assert told.lines[0]["admitted"]


def test_a_badges_number_in_place_of_a_reference_admits_nobody(desk):
    code = list(desk.tokens().values())[7]
    (verdict,) = desk.scan("gala", {"attendee": code[4:12]})
    assert verdict["reason"] == "unknown"


def test_an_override_without_the_pin_is_none(desk):
    lee = {"attendee": "KZ-05", "override": "he is late"}
    start = ("--at", desk.session("heads-of-mission")["start"])
    desk.do("pin", "--pin", "4711")
    (refused,) = desk.scan("heads-of-mission", lee, words=start)
    assert refused["reason"] == "not_invited"
    (admitted,) = desk.scan("heads-of-mission", lee, words=(*start, "--pin", "4711"))
    assert admitted["admitted"]
    assert "he is late" in admitted["words"]


WORDS_OF_NO_TEXT = [
    ["search", "\udcff\udcfe"], ["scan", "--checkpoint", "\udcff"],
    ["--by", "\udcff", "new", "new.checkin"], ["new", "new.checkin", "--station", "\udcff"],
    ["counts", "--event", "\udcff.checkin"], ["import", "\udcff.csv"],
    ["undo", "\udcff"], ["badges", "--out", "x.pdf", "--only", "\udcff"],
    ["counts", "--station", "\udcff"], ["import", "x.csv", "--map", "\udcff=\udcff"],
]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every argument is a text")
@pytest.mark.parametrize("words", WORDS_OF_NO_TEXT, ids=lambda words: words[0])
def test_bytes_that_are_no_text_are_no_crash(fresh, words):
    before = state(fresh)
    told = fresh.run(*words)
    assert "Traceback" not in told.err
    assert told.status in (0, 1, 2)
    assert state(fresh) == before


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name of a file is a text")
def test_an_event_whose_name_is_no_text_is_opened_all_the_same(fresh):
    (fresh.folder / "forum.checkin").rename(fresh.folder / os.fsdecode(b"\xff.checkin"))
    assert fresh.scan("gala", "Kim")[0]["seq"] == 2
    assert fresh.scan("gala", "Kim")[0]["seq"] == 3


def test_a_query_that_fits_nobody_is_told(fresh):
    before = state(fresh)
    told = fresh.run("badges", "--out", "x.pdf", "--only", "delegation:XX")
    assert sentence(told).startswith("Nobody found.")
    assert state(fresh) == before


def test_no_command_writes_over_an_event_that_is_at_work(fresh):
    fresh.do("new", "other.checkin")
    before = state(fresh)
    other = (fresh.folder / "other.checkin").read_bytes()
    forum = ("--event", "forum.checkin")
    for name in ("forum.checkin", "other.checkin"):
        assert "already" in sentence(fresh.run("backup", name, *forum))
        assert sentence(fresh.run("report", "--out", name, *forum))
        assert fresh.run("badges", "--out", name, *forum).status == 2
    assert state(fresh) == before
    assert (fresh.folder / "other.checkin").read_bytes() == other


def test_a_later_backup_replaces_the_earlier_one(fresh):
    for _ in range(2):
        fresh.do("backup", "evening.checkin", "--event", "forum.checkin")
        fresh.scan("gala", "Kim", words=("--event", "forum.checkin"))
    before = fresh.do("journal", "--json", "--event", "evening.checkin").lines
    assert sum(change["kind"] == "scan" for change in before) == 1


def test_a_name_that_is_too_long_for_a_file_is_told(fresh):
    before, name = state(fresh), "x" * 300
    for words in (["new", f"{name}.checkin"], ["counts", "--event", f"{name}.checkin"],
                  ["badges", "--out", f"{name}.pdf"]):  # fmt: skip
        assert sentence(fresh.run(*words))
    assert state(fresh) == before


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
@pytest.mark.parametrize("deed", ["renamed", "deleted"])
def test_nothing_is_answered_into_a_file_that_is_gone(desk, deed):
    path = desk.folder / "forum.checkin"
    scan = desk.start("scan", "--checkpoint", "gala", "--json")
    try:
        scan.stdin.write(b"Kim\n")
        scan.stdin.flush()
        assert json.loads(scan.stdout.readline())["reason"] == "unreadable"
        path.rename(desk.folder / "other.checkin") if deed == "renamed" else path.unlink()
        out, err = scan.communicate(b"Kim\n", PATIENCE)
    finally:
        scan.kill()
        scan.wait()
    assert (scan.returncode, out) == (1, b"")
    assert b"There is no file forum.checkin" in err
