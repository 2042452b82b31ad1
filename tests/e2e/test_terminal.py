"""Every command of the terminal, as a process: its JSON, its status, its streams."""

import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkin.cli import main
from tests.e2e.pictures import pages
from tests.e2e.terminal import COMMAND, PATIENCE, Inside, Terminal, misfit

VERDICT = {
    "admitted": bool, "tone": str, "reason": str, "words": str, "attendee": str | None,
    "checkpoint": str, "out": bool, "at": str, "station": str, "seq": int,
}  # fmt: skip
IMPORTED = {
    "added": int, "changed": int, "unchanged": int,
    "rejected": [{"file": str, "line": int, "column": str, "value": str, "remedy": str}],
}  # fmt: skip
PROGRAMME = {
    "sessions": [
        {
            "name": {...: str}, "room": {...: str}, "start": str, "end": str,
            "capacity": int | None, "strict": bool, "once": bool, "registration": bool,
            "doors": {"open": int, "close": int | None, "strict": bool}, "rule": dict | None,
        }
    ]
}  # fmt: skip
HITS = [{"attendee": str, "names": {...: str}, "delegation": str, "matched": str}]
COUNTS = [
    {
        "session": str, "inside": int, "capacity": int | None, "attended": int,
        "by_delegation": {...: int},
    }
]  # fmt: skip
CHANGE = {
    "station": str, "seq": int, "clock": int, "at": str, "by": str, "version": int, "batch": str,
    "kind": str, "subject": str, "body": dict,
}  # fmt: skip


@pytest.fixture
def empty(tmp_path):
    """A terminal whose commands are processes of their own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return Terminal(folder, tmp_path / "machine")


def test_demo_does_the_whole_job_and_says_what_it_made(day):
    form = {"event": str, "files": [str], "attendees": int, "badges": int, "scans": int}
    assert misfit(day.said, form) == ""
    made = [Path(path) for path in (day.said["event"], *day.said["files"])]
    assert [path.suffix for path in made] == [".checkin", ".pdf", ".pdf", ".xlsx", ".csv"]
    assert all(path.stat().st_size for path in made)
    assert day.said["attendees"] == day.said["badges"] == 200
    assert sorted(p.name for p in day.folder.iterdir()) == sorted(p.name for p in made)


def test_new_makes_an_empty_event_the_example_or_the_next_forum(empty):
    assert empty.json("new", "empty.checkin") == {"event": "empty.checkin"}
    assert empty.json("programme", "--event", "empty.checkin") == {"sessions": []}
    assert empty.json("new", "a.checkin", "--example", "--dates", "original") == {
        "event": "a.checkin"
    }
    old = empty.json("programme", "--event", "a.checkin")["sessions"]
    assert {s["start"][:10] for s in old} == {"2013-10-02", "2013-10-03", "2013-10-04"}
    assert empty.json("new", "b.checkin", "--from", "a.checkin") == {"event": "b.checkin"}
    new = empty.json("programme", "--event", "b.checkin")["sessions"]
    assert [s["id"] for s in new] == [s["id"] for s in old]
    assert not [c for c in empty.do("journal", "--event", "b.checkin", "--json").lines
                if c["subject"].startswith("attendee:")]  # fmt: skip


def test_import_counts_people_and_lists_what_it_could_not_take(empty):
    empty.do("new", "forum.checkin")
    roster = empty.folder / "kz.csv"
    roster.write_text("ID,Name,Country\nA,Askar Umarov,KZ\nB,,KZ\nC,Kim,Atlantis\n", "utf-8")
    dry = empty.run("import", roster, "--dry-run", "--json")
    wet = empty.run("import", roster, "--json")
    assert dry == wet
    assert (wet.status, wet.err) == (1, "")
    (said,) = wet.lines
    assert misfit(said, IMPORTED) == ""
    assert (said["added"], said["changed"], said["unchanged"]) == (1, 0, 0)
    assert [(r["file"], r["line"], r["column"], r["value"]) for r in said["rejected"]] == [
        ("kz.csv", 3, "Name", ""), ("kz.csv", 4, "Country", "Atlantis"),
    ]  # fmt: skip
    assert all(rejected["remedy"] for rejected in said["rejected"])


def test_import_takes_a_sheet_and_a_column_by_name(empty):
    empty.do("new", "forum.checkin")
    roster = empty.folder / "kz.csv"
    roster.write_text("ID,Name,Country,Nickname\nA,Askar Umarov,KZ,Director\n", "utf-8")
    assert empty.json("import", roster, "--map", "title=Nickname")["added"] == 1
    assert empty.journal()[-1]["body"]["title"] == "Director"
    told = empty.run("import", roster, "--map", "title=Salary")
    assert told.status == 1
    assert "Salary" in told.err
    assert empty.run("import", roster, "--map", "title").status == 2


def test_programme_gives_every_session_with_its_rule(desk):
    said = desk.json("programme")
    assert misfit(said, PROGRAMME) == ""
    assert len(said["sessions"]) == 15
    leaves = {"category", "person", "acting_head", "at_most", "any", "all", "from", "until"}
    assert {key for s in said["sessions"] for key in keys_of(s["rule"])} == leaves


def keys_of(rule):
    if isinstance(rule, dict):
        return {*rule}.union(*map(keys_of, rule.values()))
    return set().union(*map(keys_of, rule)) if isinstance(rule, list) else set()


def test_search_finds_a_person_in_any_script(desk):
    for text in ("서태윤", "Со Тхэюн", "KR-01"):
        said = desk.json("search", text)
        assert misfit(said, HITS) == ""
        assert said[0]["names"]["latin"] == "SEO Taeyun"
        assert said[0]["delegation"] == "KR"
    assert desk.json("search", "zzzzqqqq") == []
    assert desk.do("search", "zzzzqqqq").out.count("\n") == 1


def test_badges_are_printed_and_their_codes_read_from_pictures(fresh):
    said = fresh.json("badges", "--out", "tj.pdf", "--only", "delegation:TJ category:press")
    assert misfit(said, {"file": str, "pages": int, "tokens": [str]}) == ""
    assert said["file"] == "tj.pdf"
    assert said["pages"] == len(said["tokens"]) == len(list(pages(fresh.folder / "tj.pdf")))
    images = []
    for n, page in enumerate(pages(fresh.folder / "tj.pdf")):
        images.append(f"{n}.png")
        page.save(fresh.folder / images[-1])
    lines = fresh.do("decode", *images, "--json").lines
    expected = [{"image": i, "payloads": [t]} for i, t in zip(images, said["tokens"], strict=True)]
    assert lines == expected
    again = fresh.json(
        "badges", "--out", "again.pdf", "--only", "delegation:TJ category:press", "--reprint"
    )
    assert again["tokens"] == said["tokens"]


TEMPLATES = [
    {
        "template": str, "name": str, "chosen": bool, "width": float | int,
        "height": float | int, "badges": bool,
    }
]  # fmt: skip


def test_templates_are_listed_chosen_and_shared(fresh):
    listed = fresh.json("templates")
    assert misfit(listed, TEMPLATES) == ""
    assert [each["template"] for each in listed if each["chosen"]] == ["a6"]
    fresh.do("templates", "--use", "card")
    assert [each["template"] for each in fresh.json("templates") if each["chosen"]] == ["card"]
    fresh.do("templates", "--share", "card", "--out", "card.badge.json")
    assert fresh.do("templates", "--load", "card.badge.json").out.strip() == "card-86-x-54-mm"
    refused = fresh.run("templates", "--use", "name-plate")
    assert refused.status == 1
    assert "no code" in refused.err


def test_badges_come_from_the_template_that_was_asked_for_and_as_zpl(fresh):
    asked = ("badges", "--only", "delegation:TM", "--reprint", "--out", "tm.pdf")
    said = fresh.json(*asked, "--template", "label-62", "--zpl", "tm.zpl")
    checked = fresh.run("badges", "--check", "--only", "delegation:TM", "--template", "label-62")
    assert "at least 6.5 are needed" in checked.out  # a title too long for a small label
    assert len(list(pages(fresh.folder / "tm.pdf"))) == said["pages"]
    labels = (fresh.folder / "tm.zpl").read_text("ascii")
    assert labels.count("^XA") == labels.count("^GFA") == said["pages"]


def test_what_would_not_be_right_on_badges_is_said_before_any_is_printed(fresh):
    asked = ("badges", "--check", "--only", "delegation:KZ")
    said = fresh.run(*asked)
    assert (said.status, said.err) == (1, "")
    assert "KZ-16" in said.out
    (found,) = fresh.run(*asked, "--json").lines
    assert misfit(found, [{"kind": str, "attendees": [str], "words": str}]) == ""
    assert fresh.run("badges", "--check", "--only", "KR-02").status == 0
    assert not (fresh.folder / "kz.pdf").exists()


def test_cover_sheets_and_name_plates(fresh):
    assert fresh.run("badges", "--out", "all.pdf").status == 0
    covers = fresh.json("badges", "--covers", "--out", "covers.pdf")
    assert covers["pages"] == len(list(pages(fresh.folder / "covers.pdf"))) >= 6
    plates = fresh.json("badges", "--plates", "--only", "delegation:KR", "--out", "plates.pdf")
    assert plates["pages"] == len(list(pages(fresh.folder / "plates.pdf"))) > 20


def test_covers_are_those_of_whom_a_query_chooses(fresh):
    fresh.do("badges", "--out", "all.pdf")
    one = fresh.json("badges", "--covers", "--only", "delegation:TM", "--out", "tm.pdf")
    assert one["pages"] == 1


def test_spare_badges_come_from_the_template_that_was_asked_for(fresh):
    fresh.do("badges", "--spare", "2", "--template", "card", "--out", "spare.pdf")
    wide, high = next(iter(pages(fresh.folder / "spare.pdf"))).size
    assert wide / high == pytest.approx(86 / 54, abs=0.02)


def test_labels_that_came_out_are_recorded_and_the_others_are_not(fresh):
    """A label printer in the network takes two labels, then is gone."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def take_two():
            for _ in range(2):
                connection, _ = server.accept()
                with connection:
                    while connection.recv(65536):
                        pass
            server.close()

        taker = threading.Thread(target=take_two)
        taker.start()
        asked = ("--only", "delegation:TM", "--out", "tm.pdf", "--template", "label-62")
        told = fresh.run("badges", *asked, "--zpl", f"127.0.0.1:{port}")
        taker.join()
    assert told.status == 1
    assert "does not answer" in told.err
    assert len(list(pages(fresh.folder / "tm.pdf"))) == 2
    rest = fresh.json("badges", *asked[:2], "--out", "rest.pdf")
    assert rest["pages"] == 20


def test_scan_answers_every_line_with_a_verdict(desk):
    tokens = desk.tokens()
    kim, lee = list(tokens)[10:12]
    lines = [
        tokens[kim], "Kim", "{", {"code": tokens[kim], "out": True}, {"attendee": lee},
        {"attendee": "KZ-02", "nonce": "n1"}, {"attendee": "KZ-02", "nonce": "n1"}, {"code": 5},
    ]  # fmt: skip
    start = desk.session("gala")["start"]
    verdicts = desk.scan("gala", *lines, words=("--at", start, "--station", "Gate 1"))
    assert [misfit(verdict, VERDICT) for verdict in verdicts] == [""] * len(lines)
    assert [v["reason"] for v in verdicts] == [
        "admitted", "unreadable", "unreadable", "left", "admitted", "admitted", "admitted",
        "unreadable",
    ]  # fmt: skip
    assert verdicts[5] == verdicts[6]
    assert [v["out"] for v in verdicts[:4]] == [False, False, False, True]
    assert {v["checkpoint"] for v in verdicts} == {"gala"}
    assert verdicts[4]["attendee"] == lee
    station = {c["station"] for c in desk.journal() if c["body"].get("name") == "Gate 1"}
    assert {v["station"] for v in verdicts} == station


def test_scan_without_json_says_each_verdict_in_words(desk):
    told = desk.do("scan", "--checkpoint", "Registration", stdin="\n\nKim\n  \n")
    assert told.out == "Attention This is not a badge code. Search for the person by name\n"


def test_a_rehearsal_answers_and_records_nothing(desk):
    before, code = desk.journal(), list(desk.tokens().values())[30]
    for _ in range(2):
        (verdict,) = desk.scan("gala", code, words=("--rehearse",))
        assert misfit(verdict, VERDICT) == ""
        assert verdict["rehearsal"] is True
    assert desk.journal() == before
    told = desk.do("scan", "--checkpoint", "Registration", "--rehearse", stdin="Kim\n")
    assert told.out.startswith("Rehearsal · Attention This is not a badge code.")


def test_undo_and_void_take_back(desk):
    tokens = desk.tokens()
    code = list(tokens.values())[20]
    start = desk.session("gala")["start"]
    (entered,) = desk.scan("gala", code, words=("--at", start))
    undone = desk.json("undo")
    assert undone["undone"] == [[entered["station"], entered["seq"]]]
    desk.json("void", f"{code[4:8]} {code[8:12]}", "--reason", "lost")
    (refused,) = desk.scan("gala", code, words=("--at", start))
    assert (refused["reason"], refused["tone"]) == ("void", "stop")
    assert "lost" in refused["words"]
    gala = next(c for c in desk.json("counts", "--at", start) if c["session"] == "gala")
    assert (gala["inside"], gala["attended"]) == (0, 0)


def test_report_is_written_in_each_format(desk):
    for name in ("a.pdf", "a.xlsx", "a.csv"):
        assert desk.json("report", "--out", name) == {"file": name}
        assert (desk.folder / name).stat().st_size > 0
    desk.do("report", "--out", "b.csv", "--by", "country")
    first = (desk.folder / "b.csv").read_text("utf-8-sig").splitlines()[0]
    assert first == "Delegation,Expected,Attended,Registration"


def test_counts_are_those_of_every_checkpoint_now_and_then(desk):
    said = desk.json("counts")
    assert misfit(said, COUNTS) == ""
    assert said[0]["session"] == "registration"
    assert {c["session"] for c in said[1:]} == {s["id"] for s in desk.json("programme")["sessions"]}
    before = desk.json("counts", "--at", desk.session("video-forum")["start"])
    assert [c["attended"] for c in before] == [0] * len(said)
    assert before[0]["by_delegation"] == {}


def test_journal_gives_every_change_from_a_number_on(desk):
    whole = desk.journal()
    assert [misfit(change, CHANGE) for change in whole] == [""] * len(whole)
    by_station = {}
    for change in whole:
        by_station.setdefault(change["station"], []).append(change["seq"])
    assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in by_station.values())
    since = desk.do("journal", "--since", whole[-3]["n"], "--json").lines
    assert since == whole[-2:]
    assert len(desk.do("journal").out.splitlines()) == len(whole)


def test_backup_and_check_tell_whether_the_event_is_sound(desk):
    assert desk.json("backup", "evening.checkin") == {"file": "evening.checkin"}
    for name in ("forum.checkin", "evening.checkin"):
        said = desk.json("check", "--event", name)
        assert misfit(said, {"ready": bool, "findings": [{"words": str}]}) == ""
        assert said["ready"]
    desk.do("new", "bare.checkin")
    told = desk.run("check", "--event", "bare.checkin")
    assert (told.status, told.err) == (1, "")
    assert "checkin programme" in told.out


def test_the_pin_is_set_and_asked_for(desk):
    assert desk.run("pin", "--pin", "12").status == 1
    desk.do("pin", "--pin", "4711")
    assert desk.json("check")["findings"] == []
    told = desk.run("scan", "--checkpoint", "gala", "--pin", "0815", stdin="Kim\n")
    assert (told.status, told.out) == (1, "")
    assert "PIN" in told.err


WRONG = {
    "no such command": ["fly"],
    "no such option": ["counts", "--fly"],
    "an argument is missing": ["import"],
    "no checkpoint named": ["scan"],
    "no output named": ["report"],
    "no number": ["void", "seven"],
    "too long a number": ["void", "9" * 30],
    "a change after all changes": ["journal", "--since", "9" * 30],
    "fewer than nobody": ["search", "Kim", "--limit", "-1"],
    "badges that are no PDF": ["badges", "--out", "forum.checkin"],
    "no number of a change": ["journal", "--since", "then"],
    "no time": ["counts", "--at", "noon"],
    "nothing to report by": ["report", "--out", "x.csv", "--by", "weather"],
    "a time before all time": ["counts", "--at", "0001-01-01T00:00"],
    "a time after all time": ["counts", "--at", "9999-12-31T23:59-10:00"],
    "no choice": ["new", "x.checkin", "--dates", "tomorrow"],
    "two exclude each other": ["new", "x.checkin", "--example", "--from", "forum.checkin"],
    "no language": ["--language", "xx", "counts"],
    "nowhere to export to": ["programme", "--export"],
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_wrong_usage_ends_with_2_and_says_how_it_is_right(words, desk):
    told = Inside(desk.folder, desk.home).run(*words)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("Usage: checkin")
    assert sorted(path.name for path in desk.folder.iterdir()) == ["forum.checkin"]


def test_wrong_usage_is_told_on_the_stream_for_faults(desk):
    told = desk.run("counts", "--at", "noon")
    assert (told.status, told.out) == (2, "")
    assert "2026-10-04T09:14" in told.err


def test_without_an_event_or_with_two_the_terminal_asks_which(empty):
    assert empty.run("counts").status == 2
    for name in ("a", "b"):
        empty.do("new", f"{name}.checkin")
    told = empty.run("counts")
    assert told.status == 2
    assert "--event" in told.err
    assert empty.json("counts", "--event", "a.checkin")[0]["attended"] == 0


COMMANDS = sorted(main.commands)


def test_the_designs_commands_are_all_there():
    assert {*COMMANDS} >= {
        "demo", "new", "import", "programme", "search", "badges", "scan", "undo", "void", "decode",
        "report", "counts", "journal", "backup", "check",
    }  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example_of_options_that_there_are(command):
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0
    example = re.search(rf"Example: (checkin {command}\b[^\n]*)", shown.output)
    assert example, shown.output
    used = set(re.findall(r"--[a-z-]+", example[1]))
    assert used <= set(re.findall(r"--[a-z-]+", shown.output))


def test_help_lists_every_command_and_opens_no_window(empty):
    told = empty.do("--help")
    assert all(re.search(rf"^  {command} ", told.out, re.MULTILINE) for command in COMMANDS)
    assert "Example: checkin demo" in told.out


NARROW = {
    "no locale": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "a code page": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
}


@pytest.mark.parametrize("surroundings", NARROW.values(), ids=NARROW)
def test_what_is_said_is_utf_8_whatever_the_locale_is(surroundings, desk):
    told = desk.run("search", "KR-01", "--json", env=surroundings)
    assert (told.status, told.err) == (0, "")
    assert told.lines[0][0]["names"]["hangul"] == "서태윤"
    told = desk.run("search", "KR-01", env=surroundings)
    assert "서태윤" in told.out
    told = desk.run("--language", "ru", "counts", "--event", "нет.checkin", env=surroundings)
    assert told.status == 1
    assert "нет.checkin" in told.err


def test_the_language_of_the_system_is_spoken_where_the_program_can(desk):
    def registration(**surroundings):
        return desk.run("counts", "--json", env=surroundings).lines[0][0]["name"]

    english = registration()
    assert english == "Registration"
    assert registration(LC_ALL="fr_FR.UTF-8") == english
    assert registration(LC_ALL="C", LANG="ko_KR.UTF-8") == english


def test_a_reader_that_has_enough_is_no_fault(desk):
    process = desk.start("journal", "--json")
    assert process.stdin
    process.stdin.close()
    assert process.stdout
    assert json.loads(process.stdout.readline())["seq"] == 1
    process.stdout.close()
    assert process.stderr
    assert process.stderr.read() == b""
    process.wait(PATIENCE)
    process.stderr.close()
    assert desk.json("check")["ready"]


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt reaches the whole console there")
def test_a_watch_prints_anew_within_a_second_of_a_scan_elsewhere_and_ends_quietly(desk):
    codes = list(desk.tokens().values())[30:33]
    start = desk.session("gala")["start"]
    watch = desk.start("counts", "--watch", "--json", "--at", start)
    scan = desk.start("scan", "--checkpoint", "gala", "--json", "--at", start)
    waited = []
    try:
        assert inside(watch.stdout.readline()) == 0
        for n, code in enumerate(codes, start=1):
            scan.stdin.write(f"{code}\n".encode())
            scan.stdin.flush()
            assert json.loads(scan.stdout.readline())["admitted"]
            scanned = time.monotonic()
            while inside(watch.stdout.readline()) != n:
                pass  # the station that is new introduces itself too
            waited.append(time.monotonic() - scanned)
        assert min(waited) < 1  # of three, since machines under test are busy
        watch.send_signal(signal.SIGINT)
        assert watch.wait(PATIENCE) == 0
        assert (watch.stdout.read(), watch.stderr.read()) == (b"", b"")
        assert scan.communicate(timeout=PATIENCE) == (b"", b"")
        assert scan.returncode == 0
    finally:
        for process in (watch, scan):
            process.kill()
            process.communicate()


def inside(line: bytes) -> int:
    return next(c["inside"] for c in json.loads(line) if c["session"] == "gala")


def test_the_module_runs_as_the_command_does():
    console = Path(sys.executable).with_name("checkin")
    if not console.exists():
        pytest.skip("the console script is not installed")
    said = [
        subprocess.run([*command, "--version"], capture_output=True, check=True, timeout=PATIENCE)
        for command in (COMMAND, [console])
    ]
    assert said[0].stdout == said[1].stdout
    assert said[0].stdout.startswith(b"checkin, version ")
