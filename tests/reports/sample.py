"""Reports for the tests: made of people, as the services make them."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import pypdfium2

from checkin.domain.attendance import Attended, Table, table
from checkin.reports import pdf
from checkin.reports.report import Column, Person, Report, attendance_report
from checkin.words import Words

MORNING = datetime(2013, 10, 4, 9, 5)

DELEGATIONS = {
    "KR": "대한민국",
    "KZ": "Қазақстан Республикасы",
    "KG": "Кыргыз Республикасы",
    "TJ": "Тоҷикистон",
    "TM": "Türkmenistan",
    "UZ": "Oʻzbekiston",
}


def sessions(count: int) -> dict[str, Column]:
    return {
        f"s{n}": Column(f"Session number {n} with a rather long name", f"Room {n} · 10:00")
        for n in range(1, count + 1)
    }


def report_of(
    people: Sequence[Person],
    columns: dict[str, Column],
    labels: dict[str, str] | None = None,
    title: str = "Seventh Forum",
) -> tuple[Table, Report]:
    """Return the domain's table of the people, and the report that is made of it."""
    labels = DELEGATIONS if labels is None else labels
    counted = [
        Attended(str(n), person.delegation, frozenset(person.entered))
        for n, person in enumerate(people)
    ]
    expected = {key: sum(p.delegation == key for p in people) for key in labels}
    truth = table(counted, list(labels), list(columns), expected)
    return truth, attendance_report(
        truth,
        labels,
        columns,
        people,
        Words("en"),
        title=title,
        subtitle="Bishkek, 4 October 2013",
        made_at="As of 4 October, 18:40",
    )


def somebody(delegation: str, name: str, *entered: str) -> Person:
    return Person(delegation, name, "Government", MORNING, dict.fromkeys(entered, MORNING))


def pdf_pages(report: Report) -> list[str]:
    """Return the text of each page of the report's PDF."""
    file = BytesIO()
    pdf.write(report, file)
    document = pypdfium2.PdfDocument(file.getvalue())
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def numbers(text: str) -> list[int]:
    """Return the numbers of a printed row; a dash is none."""
    return [0 if sign == "–" else int(sign) for sign in re.findall(r"\d+|–", text)]
