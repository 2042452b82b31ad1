"""A report into a file: the whole of it, or nothing."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.reports import csv_file, pdf, workbook
from checkin.reports.report import Report
from checkin.whole_file import replacing

WRITERS: Mapping[str, Callable[[Report, BinaryIO, HowFar], None]] = {
    ".pdf": pdf.write,
    ".xlsx": workbook.write,
    ".csv": csv_file.write,
}
"""What can be written, by the file's suffix."""


def write_report(report: Report, out: Path, progress: HowFar = unheard) -> None:
    """Write the report in the format that the suffix names, replacing what was there.

    Raises Failure: unknown_report_format, folder_read_only, disk_full; the
    file is then as it was before; so it is where `progress`, which hears how far the
    writing has come, raises.
    """
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        raise Failure("unknown_report_format", suffix=out.suffix)
    with replacing(out) as file:
        writer(report, file, progress)
