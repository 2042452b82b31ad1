from dataclasses import replace
from io import BytesIO

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.reports import pdf
from checkin.reports.paper import Type, load_fonts, shade
from checkin.reports.report import Column
from tests.reports.sample import DELEGATIONS, numbers, pdf_pages, report_of, sessions, somebody


def line_of(pages: list[str], label: str) -> list[str]:
    return [
        line.removeprefix(label)
        for page in pages
        for line in page.splitlines()
        if line.startswith(label)
    ]


def test_every_script_can_be_read_back():
    names = [
        "김민서",
        "Тоқаев Қайрат Әлімұлы",
        "Жээнбекова Өмүргүл",
        "Yoʻldoshev Oʻtkir",
        "Раҳмонов Фирӯз",
    ]
    _, report = report_of([somebody("KZ", name, "s1") for name in names], sessions(1))
    text = "\n".join(pdf_pages(report))
    for expected in (*names, *DELEGATIONS.values(), "Seventh Forum", "Bishkek, 4 October 2013"):
        assert expected in text


def test_pages_are_numbered():
    people = [somebody("KR", f"Person {n}", "s1") for n in range(60)]
    _, report = report_of(people, sessions(2))
    pages = pdf_pages(report)
    assert len(pages) == 4
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page


def test_fifteen_sessions_and_twelve_delegations_repeat_their_headings():
    labels = {f"D{n}": f"Delegation of an organisation {n}" for n in range(1, 13)}
    people = [somebody(key, "A", "s1", "s15") for key in labels]
    _, report = report_of(people, sessions(15), labels)
    tables = pdf_pages(replace(report, people=replace(report.people, groups=())))
    assert all("Expected" in page and "Room 15" in page for page in tables)
    assert numbers(line_of(tables, "Total")[0]) == [12, 12, 12, *[0] * 13, 12]
    text = " ".join("\n".join(tables).split())
    assert all(label in text for label in labels.values())


def test_sessions_that_do_not_fit_go_on_with_the_rows_named_again():
    _, report = report_of([somebody("KR", "A", "s1", "s40")], sessions(40))
    pages = pdf_pages(report)
    rows = [numbers(rest) for rest in line_of(pages, "Total")]
    assert [count for row in rows for count in row[2:]] == [1, *[0] * 38, 1]
    assert all(row[:2] == [1, 1] for row in rows)


def test_a_delegation_that_goes_on_overleaf_is_named_again():
    _, report = report_of([somebody("UZ", f"P{n}") for n in range(70)], sessions(1))
    people = pdf_pages(report)[1:]
    assert all("Oʻzbekiston" in page and "Registered" in page for page in people)


def test_a_key_longer_than_a_page_is_not_followed_by_headings_twice():
    _, report = report_of([somebody("KR", "A", "s1")], sessions(50))
    for page in pdf_pages(report):
        assert page.count("Registered") <= 1


def test_an_empty_event_says_what_belongs_here():
    _, report = report_of([], {}, {})
    (page,) = pdf_pages(report)
    assert "Import a roster" in page


def test_delegations_without_sessions_are_listed():
    _, report = report_of([], {})
    (page,) = pdf_pages(report)
    assert "Türkmenistan" in page


def test_endless_words_and_titles_stay_on_the_paper():
    name = "W" * 900
    columns = {f"s{n}": Column(name, name) for n in range(16)}
    _, report = report_of([somebody("X", name, "s1")], columns, {"X": name}, title=name)
    file = BytesIO()
    pdf.write(replace(report, note=name, made_at=name), file)
    document = pypdfium2.PdfDocument(file.getvalue())
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(n) for n in range(text.count_chars())]
        assert all(left > 0 and right < page.get_width() for left, _, right, _ in boxes)
        assert all(bottom > 0 and top < page.get_height() for _, bottom, _, top in boxes)
    document.close()


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("ab 가나— «Қ1"), max_size=60), st.floats(20, 200))
def test_wrapped_lines_fit_and_lose_nothing(text, width):
    load_fonts()
    type = Type(10)
    lines = type.wrap(text, width)
    assert all(type.width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_that_are_cut_say_so():
    load_fonts()
    assert Type(10).wrap("one two three", 27, 2) == ["one", "two…"]
    assert Type(10).wrap("one", 22, 2) == ["one"]


def test_figures_in_tables_are_equally_wide():
    load_fonts()
    type = Type(10).tabular
    assert {type.width(figure) for figure in "0123456789"} == {type.width("0")}


def test_shades_go_from_white_to_the_deepest():
    assert (shade(0), shade(1), shade(7)) == ("#FFFFFF", "#BACBFF", "#BACBFF")
