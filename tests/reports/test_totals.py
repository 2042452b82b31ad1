import csv
from io import BytesIO, StringIO

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.reports import csv_file, workbook
from tests.reports.sample import numbers, pdf_pages, report_of, sessions, somebody

LABELS = {"a": "Alpha", "b": "Beta", "c": "Gamma"}
SESSIONS = sessions(4)
PEOPLE = st.lists(
    st.builds(
        lambda delegation, entered: somebody(delegation, "Somebody", *sorted(entered)),
        st.sampled_from([*LABELS, "unlisted"]),
        st.sets(st.sampled_from(list(SESSIONS))),
    ),
    max_size=30,
)


@settings(max_examples=40, deadline=None)
@given(PEOPLE)
def test_all_formats_show_the_domains_totals(people):
    table, report = report_of(people, SESSIONS, LABELS)
    truth = [
        sum(table.expected.values()),
        sum(table.anywhere.values()),
        *(table.total(column) for column in SESSIONS),
    ]
    file = BytesIO()
    csv_file.write(report, file)
    *_, last = csv.reader(StringIO(file.getvalue().decode("utf-8-sig")))
    assert list(map(int, last[1:])) == truth

    file = BytesIO()
    workbook.write(report, file)
    sheet = openpyxl.load_workbook(file, data_only=True).worksheets[0]
    *_, last = sheet.iter_rows(values_only=True)
    assert list(last) == ["Total", *truth]

    printed = [line for line in pdf_pages(report)[0].splitlines() if line.startswith("Total")]
    assert [numbers(line) for line in printed] == [truth]
