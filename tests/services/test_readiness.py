"""Whether a laptop is ready: printer, backups, time zone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.services import health
from checkin.services.backups import back_up
from checkin.services.pin import set_pin
from checkin.services.readiness import Laptop, examine_all

BISHKEK = timedelta(hours=6)


@pytest.fixture(autouse=True)
def enough_space(monkeypatch):
    """What the disk of the testing machine holds is not what is tested."""
    monkeypatch.setattr(health, "LITTLE_SPACE", 0)


@pytest.fixture
def laptop(desk, tmp_path):
    """A laptop that is ready for an event that is."""
    set_pin(desk.event, "4711")
    folder = tmp_path / "stick"
    folder.mkdir()
    back_up(desk.event, folder)
    return Laptop(["Office"], "Office", folder, BISHKEK)


def codes(desk, laptop):
    return [finding.code for finding in examine_all(desk.event, laptop)]


def test_all_is_well(desk, laptop):
    assert codes(desk, laptop) == []


@pytest.mark.parametrize(
    ("lack", "code"),
    [
        ({"printer": ""}, "no_printer"),
        ({"printers": []}, "printer_gone"),
        ({"folder": None}, "no_backup_folder"),
        ({"offset": timedelta(hours=1)}, "other_zone"),
    ],
)
def test_what_is_lacking_is_told(desk, laptop, lack, code):
    assert codes(desk, replace(laptop, **lack)) == [code]


def test_a_folder_that_was_taken_away_is_told(desk, laptop, tmp_path):
    assert codes(desk, replace(laptop, folder=tmp_path / "gone")) == ["backup_folder_gone"]


def test_an_old_backup_is_told_and_so_is_none(desk, laptop, clock, tmp_path):
    clock.forward(minutes=29)
    assert codes(desk, laptop) == []
    clock.forward(minutes=5)
    assert codes(desk, laptop) == ["old_backup"]
    assert codes(desk, replace(laptop, folder=tmp_path)) == ["old_backup"]


def test_the_grave_comes_first(desk, laptop, monkeypatch):
    monkeypatch.setattr(health, "LITTLE_SPACE", 10**18)
    assert codes(desk, replace(laptop, printer="")) == ["little_space", "no_printer"]
