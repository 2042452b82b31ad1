"""Two desks at one file: nobody is checked in twice."""

import json

import pytest

from tests.e2e.terminal import PATIENCE

DESKS = {
    "one station in two processes": ("", ""),
    "two stations of one machine": ("--station=Left", "--station=Right"),
}


@pytest.mark.parametrize("stations", DESKS.values(), ids=DESKS)
def test_each_badge_is_admitted_once_though_two_desks_scan_it_at_the_same_time(stations, fresh):
    printed = fresh.json("badges", "--out", "kg.pdf", "--only", "delegation:KG")["tokens"]
    codes = printed[:40]
    assert len(codes) == 40
    desks = [
        fresh.start("scan", "--checkpoint", "registration", "--json", *filter(None, [station]))
        for station in stations
    ]
    try:
        for desk in desks:  # both stand ready before the queue comes
            desk.stdin.write(b"hello\n")
            desk.stdin.flush()
            assert json.loads(desk.stdout.readline())["reason"] == "unreadable"
        for desk in desks:
            desk.stdin.write("".join(f"{code}\n" for code in codes).encode())
            desk.stdin.flush()
        answers = [desk.communicate(timeout=PATIENCE) for desk in desks]
    finally:
        for desk in desks:
            desk.kill()
            desk.wait()
    assert [err for _, err in answers] == [b"", b""]
    left, right = ([json.loads(line) for line in out.splitlines()] for out, _ in answers)
    assert len(left) == len(right) == 40
    for one, other in zip(left, right, strict=True):
        assert one["attendee"] == other["attendee"] is not None
        assert {one["reason"], other["reason"]} == {"admitted", "already_in"}
    verdicts = left + right
    assert len({(v["station"], v["seq"]) for v in verdicts}) == 80
    assert len({v["station"] for v in verdicts}) == len({*stations})
    counted = fresh.json("counts")[0]
    assert (counted["session"], counted["attended"]) == ("registration", 40)
    assert fresh.json("check")["ready"]
