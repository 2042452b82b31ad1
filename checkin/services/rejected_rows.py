"""Rows that an import did not take, as a table for their sender to correct and send again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from checkin.how_far import HowFar, unheard
from checkin.reports.table_file import write_table
from checkin.roster.load import Roster
from checkin.roster.people import Rejected
from checkin.roster.sent import sent_rows
from checkin.words import Words


def write_rejected(
    out: Path,
    files: Sequence[Path],
    rosters: Sequence[Roster],
    words: Words,
    progress: HowFar = unheard,
) -> None:
    """Write the rows of these files that were not taken to an .xlsx or .csv file.

    Each keeps the sender's columns; behind them stand the file, the line, and what is
    wrong in the reader's language. Columns of several files with one heading are one.
    Raises Failure. `progress` may raise to give up: then nothing is written.
    """
    headings: dict[str, None] = {}
    lines: list[tuple[Mapping[str, str], Rejected]] = []
    for (path, sheet), rows in _by_sheet(files, rosters).items():
        progress(len(lines), 0)
        sent = sent_rows(path, sheet, [row.line for row in rows])
        headings |= dict.fromkeys(sent.headings)
        for row in rows:
            cells = zip(sent.headings, sent.lines.get(row.line, ()), strict=False)
            lines.append((dict(cells), row))
    last = (words("File"), words("Line"), words("What is wrong"))
    table: list[list[str | int]] = [
        [*(cells.get(heading, "") for heading in headings), row.file, row.line, wrong(row, words)]
        for cells, row in lines
    ]
    write_table(out, [*headings, *last], table, progress)


def wrong(row: Rejected, words: Words) -> str:
    """Return what is wrong with a row, and what to do about it, in the reader's language."""
    return words.rejection("", row.reason, row.params).removeprefix(": ")


def _by_sheet(
    files: Sequence[Path], rosters: Sequence[Roster]
) -> dict[tuple[Path, str], list[Rejected]]:
    found: dict[tuple[Path, str], list[Rejected]] = defaultdict(list)
    for path, roster in zip(files, rosters, strict=True):
        for row in roster.rejected:
            found[path, row.sheet].append(row)
    return found
