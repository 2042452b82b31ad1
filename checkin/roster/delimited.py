"""Delimited text (CSV, TSV, semicolons, bars) into a table."""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from checkin.failure import Failure
from checkin.roster.encoding import encoding_of
from checkin.roster.grid import Grid, Line, is_blank

DELIMITERS = (",", ";", "\t", "|")
SNIFFED = 50
"""How many records say which delimiter it is."""

END = "\x1a"
"""The old mark of a text's end; read as a record of its own, it proves that no quote is open."""

SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
OTHER_FORMATS = re.compile(rb"%PDF|\{\\rtf|\s*<[!?a-zA-Z]|\s*\{")
"""Pages, documents and data that are text, and yet no table."""


def table(data: bytes, name: str) -> Grid:
    """Return the table in a text file's bytes; `name` is the file's, for what is told of it."""
    encoding = "" if OTHER_FORMATS.match(data.removeprefix(b"\xef\xbb\xbf")) else encoding_of(data)
    if not encoding:
        raise Failure("not_a_spreadsheet", path=name)
    lines = DelimitedLines(data, encoding, *_dialect(data, encoding), name)
    if next(iter(lines), None) is None:
        raise Failure("file_empty", path=name)
    return Grid("", lines)


@dataclass(frozen=True, slots=True)
class DelimitedLines:
    """The lines of a delimited text; each pass parses the bytes anew."""

    data: bytes
    encoding: str
    delimiter: str
    preface: int
    name: str

    def __iter__(self) -> Iterator[Line]:
        """Give each row that is not blank, with the number of the line on which it begins."""
        text = _text(self.data, self.encoding)
        for _ in range(self.preface):
            text.readline()
        reader = csv.reader(chain(text, [END]), delimiter=self.delimiter)
        begins = last = self.preface + 1
        try:
            for cells in reader:
                if cells == [END]:
                    return
                if not is_blank(cells):
                    yield begins, [_composed(cell) for cell in cells]
                begins, last = self.preface + reader.line_num + 1, begins
        except csv.Error as error:
            raise Failure("quote_open", path=self.name, line=begins) from error
        raise Failure("quote_open", path=self.name, line=last)


def _text(data: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding, errors="replace", newline="")


def _composed(cell: str) -> str:
    return cell if cell.isascii() else unicodedata.normalize("NFC", cell)


def _dialect(data: bytes, encoding: str) -> tuple[str, int]:
    """Return the delimiter, and how many lines come before the table."""
    said = SEPARATOR_LINE.fullmatch(_text(data, encoding).readline())
    if said:
        return said[1], 1
    for strict in (True, False):
        score = {d: _regularity(_text(data, encoding), d, strict) for d in DELIMITERS}
        best = max(DELIMITERS, key=lambda d: score[d])
        if score[best]:
            return best, 0
    return ",", 0


def _regularity(text: io.TextIOWrapper, delimiter: str, strict: bool) -> float:
    """Score a delimiter: many cells, the same number in most records; quotes that fit."""
    try:
        records = list(islice(csv.reader(text, delimiter=delimiter, strict=strict), SNIFFED))
    except csv.Error:
        return 0
    widths = Counter(len(cells) for cells in records if not is_blank(cells))
    several = {width: n for width, n in widths.items() if width > 1}
    if not several:
        return 0
    width, n = max(several.items(), key=lambda item: (item[1], item[0]))
    return (n / widths.total()) ** 2 * (width - 1)
