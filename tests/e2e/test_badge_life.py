"""Spare badges and the lists of badges at a terminal."""

import json

import zxingcpp

from tests.e2e.pictures import pages
from tests.e2e.terminal import misfit

FOUND = [
    {
        "attendee": str, "ref": str, "delegation": str, "names": {...: str}, "serial": int,
        "box": int | None, "number": int | None, "handed_at": str, "handed_to": str,
        "changed": {...: [str]}, "contested": bool,
    }
]  # fmt: skip
LOG = [
    {
        "at": str, "station": str, "by": str, "kind": str, "serial": int, "attendee": str | None,
        "to": str, "reason": str, "signature": str, "again": bool, "undone": bool,
    }
]  # fmt: skip


def test_spare_badges_are_printed_refused_and_made_void(fresh):
    told = json.loads(fresh.do(
        "badges", "--spare", 2, "--category", "guest", "--out", "spare.pdf", "--json"
    ).out)  # fmt: skip
    read = [zxingcpp.read_barcode(page).text for page in pages(fresh.folder / "spare.pdf")]
    assert read == told["tokens"]
    answer = json.loads(fresh.do(
        "scan", "--checkpoint", "registration", "--json", stdin=read[0]
    ).out)  # fmt: skip
    assert (answer["admitted"], answer["tone"], answer["reason"]) == (False, "attention", "spare")
    fresh.do("void", read[1][4:12], "--reason", "lost")
    answer = json.loads(fresh.do(
        "scan", "--checkpoint", "registration", "--json", stdin=read[1]
    ).out)  # fmt: skip
    assert answer["reason"] == "spare_void"


def test_the_lists_are_said_and_written(fresh):
    fresh.do("badges", "--out", "all.pdf")
    assert "Every badge shows" in fresh.do("badges", "--list", "stale").out
    assert json.loads(fresh.do("badges", "--list", "withdrawn", "--json").out) == []
    log = json.loads(fresh.do("badges", "--list", "log", "--json").out)
    assert misfit(log, LOG) == ""
    assert len(log) > 100
    for name in ("log.pdf", "log.csv", "stale.pdf"):
        fresh.do("badges", "--list", name.split(".")[0], "--out", name)
        assert (fresh.folder / name).stat().st_size


def test_what_changed_since_it_was_printed_is_said_field_by_field(fresh):
    fresh.do("badges", "--out", "all.pdf")
    roster = fresh.folder / "more.csv"
    roster.write_text(
        "id,name,delegation,position\nKG-07,Kim Minsu,KG,Director of Nothing\n", "utf-8"
    )
    fresh.do("import", "more.csv")
    found = json.loads(fresh.do("badges", "--list", "stale", "--json").out)
    assert misfit(found, FOUND) == ""
    (one,) = [each for each in found if each["ref"] == "KG-07"]
    assert one["changed"]["title"][1] == "Director of Nothing"
    assert one["box"] == 1
    assert "Director of Nothing" in fresh.do("badges", "--list", "stale").out


def test_wrong_usage_is_told(fresh):
    assert fresh.run("badges").status == 2
    assert fresh.run("badges", "--list", "wrong").status == 2
    assert fresh.run("badges", "--spare", 0, "--out", "x.pdf").status == 1
    assert fresh.run("badges", "--spare", 1, "--category", "pilot", "--out", "x.pdf").status == 1
