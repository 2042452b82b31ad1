import openpyxl
import pytest

from checkin.failure import Failure
from checkin.roster import load, plan
from tests.roster.files import csv_file, text_of, xlsx_file

KNOWN = {c.lower(): c for c in ("KR", "KZ", "KG", "TJ", "TM", "UZ")}


def roster(tmp_path, rows, name="roster.csv", **options):
    return load(csv_file(tmp_path, rows, name), known=KNOWN, **options)


def failure_of(tmp_path, rows, **options):
    with pytest.raises(Failure) as failure:
        roster(tmp_path, rows, **options)
    return failure.value


def reasons(found):
    return [(r.line, r.column, r.value, r.reason) for r in found.rejected]


def test_a_korean_roster_maps_itself(tmp_path):
    found = roster(
        tmp_path,
        [
            ["번호", "성명", "영문 성명", "국가", "직위", "소속", "구분", "이메일", "전화"],
            [
                "KR-01",
                "김민서",
                "KIM Minseo",
                "대한민국",
                "차관",
                "외교부",
                "단장",
                "a@b.kr",
                "+82 1",
            ],
        ],
    )
    (row,) = found.rows
    assert found.unmapped == ()
    assert row.key == "KR-01"
    assert row.fields == {
        "names": {
            "hangul": {"as_written": "김민서"},
            "latin": {"surname": "KIM", "given": "Minseo", "as_written": "KIM Minseo"},
        },
        "delegation": "KR",
        "rank": 1,
        "ref": "KR-01",
        "title": "차관",
        "organisation": "외교부",
        "category": "head",
        "email": "a@b.kr",
        "phone": "+82 1",
    }


def test_a_russian_roster_with_two_scripts_maps_itself(tmp_path):
    path = tmp_path / "roster.csv"
    rows = [
        ["№", "Фамилия", "Имя", "Отчество", "Фамилия (лат.)", "Имя (лат.)", "Страна", "Категория"],
        ["KZ-1", "Қасымов", "Ғалым", "Ерланұлы", "KASSYMOV", "Galym", "РК", "Правительство"],
        ["KZ-2", "Ли", "Ян", "", "LI", "Yan", "Республика Казахстан", "Пресса"],
    ]
    path.write_text(text_of(rows, ";"), "utf-8")
    found = load(path, known=KNOWN)
    assert reasons(found) == [(2, "Страна", "РК", "unknown_delegation")]
    assert found.rows[0].fields["rank"] == 1
    assert found.rows[0].fields["category"] == "press"
    assert found.rows[0].fields["names"] == {
        "cyrillic": {"surname": "Ли", "given": "Ян"},
        "latin": {"surname": "LI", "given": "Yan"},
    }


def test_beside_a_surname_a_name_is_the_given_one(tmp_path):
    found = roster(tmp_path, [["Surname", "Name", "Country"], ["Kim", "Minseo", "KR"]])
    assert found.rows[0].fields["names"] == {"latin": {"surname": "Kim", "given": "Minseo"}}


def test_two_whole_names_in_one_script_are_not_one_person_with_two(tmp_path):
    rows = [["name", "wdLabel", "country"], ["Askar Umarov", "Asqar Umarov", "KZ"]]
    found = roster(tmp_path, rows)
    assert found.rows[0].fields["names"] == {"latin": {"as_written": "Askar Umarov"}}
    assert found.unmapped == ("wdLabel",)


def test_the_contents_tell_the_script_whatever_the_heading_says(tmp_path):
    found = roster(tmp_path, [["Name (Latin)", "Country"], ["Ким Минсо", "KR"]])
    assert found.rows[0].fields["names"] == {"cyrillic": {"as_written": "Ким Минсо"}}


def test_headings_may_stand_under_titles_that_tell_the_delegation(tmp_path):
    rows = [
        ["7th ROK–Central Asia Forum, Bishkek", ""],
        ["Список делегации Республики Узбекистан", ""],
        [],
        ["Ф.И.О.", "Должность"],
        ["Йўлдошев Жамолиддин", "Министр"],
    ]
    found = roster(tmp_path, rows)
    assert found.tables[0].line == 4
    assert (found.rows[0].line, found.rows[0].fields["delegation"]) == (5, "UZ")


def test_a_line_between_people_tells_the_delegation_of_those_below(tmp_path):
    rows = [
        ["№", "Name"],
        ["Kazakhstan", ""],
        ["1", "Askar Umarov"],
        ["Delegation of the Kyrgyz Republic", ""],
        ["№", "Name"],
        ["1", "Асан уулу Бакыт"],
        ["2", ""],
    ]
    found = roster(tmp_path, rows)
    assert [(r.line, r.fields["delegation"], r.fields["rank"]) for r in found.rows] == [
        (3, "KZ", 1),
        (6, "KG", 1),
    ]
    assert not found.rejected


def test_a_sheet_per_country_tells_the_delegation_and_sheets_without_people_are_skipped(tmp_path):
    head = ["No", "Full name"]
    path = xlsx_file(
        tmp_path,
        {
            "Read me": [["Please fill in all sheets"]],
            "대한민국": [head, [1, "김민서"], [2, "남궁민"]],
            "Қазақстан": [head, [1, "Umarov Askar"]],
        },
    )
    found = load(path, known=KNOWN)
    assert [(r.sheet, r.line, r.fields["delegation"], r.fields["rank"]) for r in found.rows] == [
        ("대한민국", 2, "KR", 1),
        ("대한민국", 3, "KR", 2),
        ("Қазақстан", 2, "KZ", 1),
    ]
    assert found.skipped == ("Read me",)
    assert len(load(path, sheet="대한민국").rows) == 2


def test_a_hidden_sheet_is_skipped_and_told(tmp_path):
    path = xlsx_file(tmp_path, {"KZ": [["Name"], ["A B"]], "KG": [["Name"], ["C D"]]})
    book = openpyxl.load_workbook(path)
    book["KG"].sheet_state = "hidden"
    book.save(path)
    found = load(path, known=KNOWN)
    assert ([row.sheet for row in found.rows], found.skipped) == (["KZ"], ("KG",))
    assert len(load(path, known=KNOWN, sheet="KG").rows) == 1


@pytest.mark.parametrize(
    ("name", "options", "code"),
    [("roster-KZ.csv", {}, "KZ"), ("list.csv", {"delegation": "Korea"}, "KR")],
)
def test_the_files_name_or_the_caller_tells_the_delegation(tmp_path, name, options, code):
    found = roster(tmp_path, [["Name"], ["Anna Li"]], name, **options)
    assert found.rows[0].fields["delegation"] == code


def test_a_delegation_of_an_organisation_is_taken_where_the_event_knows_it(tmp_path):
    rows = [["Name", "Delegation"], ["Anna Li", "Asian Development Bank"]]
    path = csv_file(tmp_path, rows)
    assert reasons(load(path)) == [
        (2, "Delegation", "Asian Development Bank", "unknown_delegation")
    ]
    known = {"asian development bank": "ADB", "adb": "ADB"}
    assert load(path, known=known).rows[0].fields["delegation"] == "ADB"


def test_each_row_that_cannot_be_taken_is_listed_with_its_reason(tmp_path):
    rows = [
        ["ID", "Name", "Country", "Category"],
        ["1", "", "KZ", ""],
        ["2", "Anna Li", "", ""],
        ["3", "Anna Li", "Atlantis", ""],
        ["4", "Anna Li", "KZ", "Wizard"],
        ["5", "A" * 301, "KZ", ""],
        ["6", "?????? ?????", "KZ", ""],
        ["7", "Anna Li", "KZ", "guest"],
        ["7", "Bella Kim", "KZ", ""],
        ["8", "—", "KZ", ""],
        ["9", "A" * 300, "KZ", "-"],
        ["10", "17", "KZ", ""],
    ]
    found = roster(tmp_path, rows)
    assert reasons(found) == [
        (2, "Name", "", "no_name"),
        (3, "Country", "", "no_delegation"),
        (4, "Country", "Atlantis", "unknown_delegation"),
        (5, "Category", "Wizard", "unknown_category"),
        (6, "Name", "A" * 301, "name_too_long"),
        (7, "Name", "?????? ?????", "lost_letters"),
        (9, "ID", "KZ 7", "double"),
        (10, "Name", "", "no_name"),
        (12, "Name", "17", "no_name"),
    ]
    assert found.rejected[6].params["earlier"] == 8
    assert found.rejected[6].place == "roster.csv:9"
    assert [row.line for row in found.rows] == [8, 11]


def test_without_a_delegation_anywhere_every_row_is_rejected(tmp_path):
    found = roster(tmp_path, [["Name"], ["Anna Li"], ["Bella Kim"]])
    assert [r.reason for r in found.rejected] == ["no_delegation"] * 2


def test_a_bare_number_is_a_persons_only_within_its_delegation(tmp_path):
    found = roster(tmp_path, [["ID", "Name", "Country"], ["1", "A B", "KZ"], ["1", "C D", "KG"]])
    assert [row.key for row in found.rows] == ["KZ 1", "KG 1"]


def test_a_running_number_is_nobodys_reference(tmp_path):
    found = roster(tmp_path, [["№", "Name", "Country"], ["1", "Anna Li", "KZ"]])
    assert found.columns == {"number": "№", "name": "Name", "delegation": "Country"}
    assert found.rows[0].key == "KZ anna li"


def test_a_ministrys_address_is_nobodys_key(tmp_path):
    rows = [
        ["Name", "Country", "Email"],
        ["Anna Li", "KZ", "mfa@gov.kz"],
        ["Bella Kim", "KZ", "MFA@gov.kz"],
        ["Clara Pak", "KZ", "C@gov.kz"],
        ["Pak Clara", "KZ", "c@gov.kz"],
    ]
    found = roster(tmp_path, rows)
    assert [row.key for row in found.rows] == ["KZ anna li", "KZ bella kim", "c@gov.kz"]
    assert reasons(found) == [(5, "Email", "c@gov.kz", "double")]


def test_homonyms_are_told_apart_by_their_other_script(tmp_path):
    rows = [
        ["Name", "영문성명", "Country"],
        ["김성태", "KIM Sungtae", "KR"],
        ["김성태", "KIM Seongtae", "KR"],
        ["김성태", "KIM Seongtae", "KR"],
    ]
    found = roster(tmp_path, rows)
    assert len({row.key for row in found.rows}) == 2
    assert [r.reason for r in found.rejected] == ["double"]


def test_a_new_spelling_is_a_change_and_not_another_person(tmp_path):
    head = ["성명", "영문 성명", "국가"]
    old = roster(tmp_path, [head, ["김민서", "KIM Minseo", "KR"]]).rows
    new = roster(tmp_path, [head, ["김민서", "KIM Min Seo", "KR"]]).rows
    existing = {row.key: (row.key, row.fields) for row in old}
    assert plan(old, existing).unchanged == (old[0].key,)
    ((_, body),) = plan(new, existing).changed
    assert set(body) == {"names"}
    assert set(body["names"]) == {"latin"}


def test_columns_are_found_by_what_they_hold_where_headings_say_nothing(tmp_path):
    rows = [["Name", "x", "y", "z"], ["Anna Li", "a@b.kz", "+7 701 000 00 00", "Казахстан"]]
    found = roster(tmp_path, rows)
    assert found.columns == {"name": "Name", "email": "x", "phone": "y", "delegation": "z"}


@pytest.mark.parametrize("heading", ["Nationality", "Country of birth"])
def test_a_nationality_is_no_delegation(tmp_path, heading):
    assert "delegation" not in roster(tmp_path, [["Name", heading], ["A B", "Japan"]]).columns


def test_a_column_of_mr_and_ms_is_no_position(tmp_path):
    rows = [["Title", "Name", "Country", "Position"], ["Mr.", "A B", "KZ", "Minister"]]
    fields = roster(tmp_path, rows).rows[0].fields
    assert (fields["courtesy"], fields["title"]) == ("Mr.", "Minister")


def test_an_empty_column_gives_way_to_a_filled_one(tmp_path):
    rows = [["itemLabel", "position", "positionLabel"], ["Абдулла Арипов", "", "Премьер-министр"]]
    found = roster(tmp_path, rows, "uz.csv")
    assert found.columns == {"name": "itemLabel", "title": "positionLabel"}


def test_a_mapping_names_columns_by_heading_letter_or_number(tmp_path):
    rows = [["Кто", "Откуда", "Что"], ["Anna Li", "KZ", "Advisor"]]
    mapping = {"name": "кто", "delegation": "B", "title": "3"}
    found = roster(tmp_path, rows, mapping=mapping)
    assert found.columns == {"name": "Кто", "delegation": "Откуда", "title": "Что"}
    assert found.rows[0].fields["title"] == "Advisor"


def test_a_mapping_wins_over_headings(tmp_path):
    rows = [["Name", "Badge", "Country"], ["Anna Li", "Ms Li", "KZ"]]
    found = roster(tmp_path, rows, mapping={"name": "Badge"})
    assert found.rows[0].fields["names"] == {"latin": {"as_written": "Ms Li"}}


def test_a_table_without_headings_is_mapped_by_letters_and_loses_nobody(tmp_path):
    rows = [["Anna Li", "Kazakhstan"], ["Bella Kim", "Kyrgyzstan"]]
    found = roster(tmp_path, rows, mapping={"name": "A"})
    assert [row.fields["delegation"] for row in found.rows] == ["KZ", "KG"]


@pytest.mark.parametrize(
    ("mapping", "code"),
    [({"nom": "Name"}, "no_such_field"), ({"name": "Nom"}, "no_such_column")],
)
def test_a_mapping_that_names_nothing_there_is_refused(tmp_path, mapping, code):
    failure = failure_of(tmp_path, [["Name", "Country"], ["A", "KZ"]], mapping=mapping)
    assert failure.code == code


def test_a_file_without_names_or_rows_is_refused(tmp_path):
    assert failure_of(tmp_path, [["x", "y"], ["1", "2"]]).code == "no_name_column"
    assert failure_of(tmp_path, [["성명", "이메일", "직위"]]).code == "no_rows"
    rows = [["Name", "Country"], ["A", "KZ"]]
    assert failure_of(tmp_path, rows, delegation="Atlantis").code == "no_such_delegation"


def test_progress_is_told_and_may_give_up(tmp_path):
    rows = [["Name", "Country"], *([f"Anna {n}", "KZ"] for n in range(2500))]
    told = []
    roster(tmp_path, rows, progress=told.append)
    assert told == [1000, 2000]

    def give_up(n):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        roster(tmp_path, rows, progress=give_up)


def test_lost_letters_are_told_with_the_column_they_are_in(tmp_path):
    rows = [["Name", "영문성명", "Country"], ["김민서", "KIM Mins?", "KR"], ["남궁민", ".", "KR"]]
    found = roster(tmp_path, rows)
    assert reasons(found) == [(2, "영문성명", "KIM Mins?", "lost_letters")]
    assert found.rows[0].fields["names"] == {"hangul": {"as_written": "남궁민"}}


def test_groups_and_copied_signs_are_made_plain(tmp_path):
    rows = [["Name", "Country", "Groups"], ["Анна\u00a0\u200b Ли", "KZ", "rail; textile"]]
    fields = roster(tmp_path, rows).rows[0].fields
    assert fields["names"] == {"cyrillic": {"as_written": "Анна Ли"}}
    assert fields["groups"] == ["rail", "textile"]
