import errno
import os
from pathlib import Path

import pytest

from checkin import whole_file
from checkin.failure import Failure
from checkin.reports import csv_file, write
from checkin.reports.write import write_report
from tests.reports.sample import report_of, sessions, somebody

MAGIC = {".pdf": b"%PDF-", ".xlsx": b"PK\x03\x04", ".csv": b"\xef\xbb\xbf", ".PDF": b"%PDF-"}


@pytest.fixture
def report():
    return report_of([somebody("KR", "김민서", "s1")], sessions(2))[1]


@pytest.mark.parametrize("suffix", MAGIC)
def test_the_suffix_chooses_the_format(report, tmp_path, suffix):
    out = tmp_path / f"참석 현황{suffix}"
    write_report(report, out)
    assert out.read_bytes().startswith(MAGIC[suffix])
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("name", ["report.docx", "report"])
def test_an_unknown_suffix_is_refused(report, tmp_path, name):
    with pytest.raises(Failure) as failed:
        write_report(report, tmp_path / name)
    assert failed.value.code == "unknown_report_format"
    assert failed.value.params == {"suffix": Path(name).suffix}
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_a_failure(report, tmp_path):
    out = tmp_path / "missing" / "report.pdf"
    with pytest.raises(Failure) as failed:
        write_report(report, out)
    assert failed.value.code == "folder_read_only"
    assert failed.value.params["path"] == str(out)
    assert failed.value.params["why"]


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".csv"])
@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "folder_read_only")]
)
def test_a_failing_disk_leaves_the_old_file_and_nothing_else(
    report, tmp_path, monkeypatch, suffix, number, code
):
    def fail(_):
        raise OSError(number, os.strerror(number))

    out = tmp_path / f"report{suffix}"
    out.write_bytes(b"yesterday")
    monkeypatch.setattr(whole_file.os, "fsync", fail)
    with pytest.raises(Failure) as failed:
        write_report(report, out)
    assert failed.value.code == code
    assert out.read_bytes() == b"yesterday"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".csv"])
def test_every_writer_lets_the_disks_error_through(report, suffix):
    with (
        Path("/dev/full").open("wb", buffering=0) as full,
        pytest.raises(OSError, match=os.strerror(errno.ENOSPC)),
    ):
        write.WRITERS[suffix](report, full)


def test_a_bug_is_not_taken_for_the_worlds_failure(report, tmp_path, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(csv_file, "harmless", broken)
    with pytest.raises(ZeroDivisionError):
        write_report(report, tmp_path / "report.csv")
    assert not list(tmp_path.iterdir())
