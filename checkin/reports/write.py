"""A report into a file: the whole of it, or nothing."""

import errno
import os
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from checkin.failure import Failure
from checkin.reports import csv_file, pdf, workbook
from checkin.reports.report import Report

WRITERS: Mapping[str, Callable[[Report, BinaryIO], None]] = {
    ".pdf": pdf.write,
    ".xlsx": workbook.write,
    ".csv": csv_file.write,
}
"""What can be written, by the file's suffix."""


def write_report(report: Report, out: Path) -> None:
    """Write the report in the format that the suffix names, replacing what was there.

    Raises Failure: unknown_report_format, folder_read_only, disk_full; the
    file is then as it was before.
    """
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        raise Failure("unknown_report_format", suffix=out.suffix)
    try:
        _replace(out, lambda file: writer(report, file))
    except OSError as error:
        raise _failure(error, out) from error


def _replace(out: Path, fill: Callable[[BinaryIO], None]) -> None:
    """Write beside the target and rename, so that a reader never sees half a file."""
    part = out.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with part.open("xb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def _failure(error: OSError, out: Path) -> Failure:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return Failure("disk_full", path=str(out))
    return Failure("folder_read_only", path=str(out), why=error.strerror or str(error))
