"""Whoever hears how far long work has come may give it up: then nothing of it is left."""

import csv

import pytest

from checkin.services.backups import back_up
from checkin.services.lifeboat import write_inside, write_rosters
from checkin.services.rejected_rows import write_rejected
from checkin.services.reports import write_attendance
from checkin.services.rosters import Source, import_rosters, read, take_in
from checkin.services.undo import undo
from checkin.store import actions, people
from checkin.words import Words

HEAD = ["ID", "Name", "Country", "Position", "Category"]


class GaveUp(Exception):
    """Somebody has pressed Cancel."""


class Waiting:
    """Hears how far it has come, and gives up after so many reports."""

    def __init__(self, patience: int = 1_000_000) -> None:
        self.patience, self.heard = patience, []

    def __call__(self, done: int, of: int) -> None:
        self.heard.append((done, of))
        if len(self.heard) >= self.patience:
            raise GaveUp


def every_moment(job):
    """Give a job up at its first report, its second, and so on; return how many it makes."""
    all_ = Waiting()
    job(all_)
    for patience in range(1, len(all_.heard) + 1):
        yield Waiting(patience)


@pytest.fixture
def roster(tmp_path):
    path = tmp_path / "roster.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = [[f"KR-{n}", f"KIM Minseo{chr(97 + n % 26)}", "KR", "", "Press"] for n in range(30)]
        csv.writer(file).writerows([HEAD, *rows, ["KR-99", "K?m", "KR", "", ""]])
    return path


def standing(event):
    return people.everybody(event), list(actions.history(event))


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_backup(desk, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    for waiting in every_moment(lambda heard: back_up(desk.event, folder, progress=heard)):
        before = files(folder)
        with pytest.raises(GaveUp):
            back_up(desk.event, folder, progress=waiting)
        assert files(folder) == before


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("rosters.pdf", write_rosters),
        ("inside.pdf", write_inside),
        ("report.pdf", lambda e, out, w, heard: write_attendance(e, out, w, progress=heard)),
        ("report.xlsx", lambda e, out, w, heard: write_attendance(e, out, w, progress=heard)),
        ("report.csv", lambda e, out, w, heard: write_attendance(e, out, w, progress=heard)),
    ],
)
def test_paper(desk, tmp_path, name, write):
    folder = tmp_path / "reports"
    folder.mkdir()
    all_ = Waiting()
    write(desk.event, folder / name, Words(), all_)
    before = files(folder)
    assert len(all_.heard) >= 2
    for patience in {1, 2, len(all_.heard) // 2, len(all_.heard)}:
        with pytest.raises(GaveUp):
            write(desk.event, folder / name, Words(), Waiting(patience))
        assert files(folder) == before


def test_rows_that_were_not_taken(desk, tmp_path, roster):
    rosters = import_rosters(desk.event, [roster], dry_run=True).rosters
    folder = tmp_path / "back"
    folder.mkdir()
    for name in ("back.xlsx", "back.csv"):

        def write(heard, out=folder / name):
            write_rejected(out, [roster], rosters, Words(), heard)

        for waiting in every_moment(write):
            before = files(folder)
            with pytest.raises(GaveUp):
                write(waiting)
            assert files(folder) == before


def test_an_import_and_taking_it_back(desk, roster):
    event = desk.event
    rosters = read(event, [Source(roster)])
    before = standing(event)
    for patience in (1, 2):
        with pytest.raises(GaveUp):
            take_in(event, rosters, progress=Waiting(patience))
        assert standing(event) == before
    done = take_in(event, rosters)
    taken = standing(event)
    for patience in (1, 2):
        with pytest.raises(GaveUp):
            undo(event, done.batch, progress=Waiting(patience))
        assert standing(event) == taken
    undo(event, done.batch)
    assert standing(event)[0] == before[0]
