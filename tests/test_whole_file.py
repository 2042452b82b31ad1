"""A file that is written appears whole, or not at all."""

import errno
import os
import stat

import pytest

from checkin.failure import Failure
from checkin.whole_file import NothingWritten, replacing


def listing(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_was_written_replaces_what_was_there(tmp_path):
    out = tmp_path / "report.csv"
    for content in (b"one", b"two"):
        with replacing(out) as file:
            file.write(content)
        assert out.read_bytes() == content
    assert listing(tmp_path) == ["report.csv"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, NothingWritten])
def test_what_fails_in_the_middle_leaves_what_was_there(tmp_path, error):
    out = tmp_path / "report.csv"
    out.write_bytes(b"before")
    try:
        with replacing(out) as file:
            file.write(b"half")
            raise error
    except (ValueError, KeyboardInterrupt):
        assert error is not NothingWritten
    assert out.read_bytes() == b"before"
    assert listing(tmp_path) == ["report.csv"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EACCES, "folder_read_only"),
        (errno.EIO, "folder_read_only"),
    ],
)
def test_what_the_disk_did_is_told(tmp_path, number, code):
    with pytest.raises(Failure) as caught, replacing(tmp_path / "x.csv"):
        raise OSError(number, os.strerror(number))
    assert caught.value.code == code
    assert caught.value.params["path"] == str(tmp_path / "x.csv")
    assert listing(tmp_path) == []


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Failure) as caught, replacing(tmp_path / "no" / "x.csv"):
        pytest.fail("there is nothing to write to")
    assert caught.value.code == "folder_read_only"


def test_a_folder_in_the_place_of_the_file_is_told_and_stays(tmp_path):
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(Failure), replacing(tmp_path / "x.csv") as file:
        file.write(b"x")
    assert listing(tmp_path) == ["x.csv"]


def test_a_long_name_can_be_written_too(tmp_path):
    out = tmp_path / ("я" * 120 + ".csv")
    with replacing(out) as file:
        file.write(b"x")
    assert out.read_bytes() == b"x"


@pytest.mark.skipif(os.name != "posix", reason="elsewhere rights are inherited")
def test_what_is_written_may_be_read_by_whom_the_folder_lets(tmp_path):
    plain = tmp_path / "plain"
    plain.touch()
    with replacing(tmp_path / "x.csv") as file:
        file.write(b"x")
    assert stat.S_IMODE((tmp_path / "x.csv").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
