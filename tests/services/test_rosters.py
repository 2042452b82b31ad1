"""Rosters taken in on a real file: all or nothing, and what a desk corrected stays."""

import pytest

from checkin.failure import Failure
from checkin.roster.people import clean
from checkin.sentences import REJECTIONS
from checkin.services.rosters import import_rosters
from checkin.store import people
from checkin.words import Words
from tests.roster.files import csv_file, xlsx_file

HEAD = ["ID", "Name", "Country", "Position", "Category"]
KIM = ["KR-90", "KIM Minseo", "KR", "Director", "Government"]
LEE = ["KR-91", "LEE Jun", "KR", "Envoy", "Press"]


def take(desk, tmp_path, *rows, name="roster.csv", **more):
    return import_rosters(desk.event, [csv_file(tmp_path, [HEAD, *rows], name)], **more)


def fields(desk, ref):
    who = people.get(desk.event, desk.id(ref)).attendee
    return who.name("latin").shown, who.title, who.category


def counted(outcome):
    return outcome.added, outcome.changed, outcome.unchanged, len(outcome.rejected)


def test_people_come_in_as_one_action(desk, tmp_path):
    before = len(desk.journal())
    assert counted(take(desk, tmp_path, KIM, LEE)) == (2, 0, 0, 0)
    changes = desk.journal()[before:]
    assert len({change.batch for change in changes}) == 1
    assert fields(desk, "KR-90") == ("KIM Minseo", "Director", "government")


def test_the_same_file_again_changes_nothing(desk, tmp_path):
    take(desk, tmp_path, KIM, LEE)
    before = len(desk.journal())
    assert counted(take(desk, tmp_path, KIM, LEE)) == (0, 0, 2, 0)
    assert len(desk.journal()) == before


def test_a_corrected_file_changes_what_was_corrected(desk, tmp_path):
    take(desk, tmp_path, KIM, LEE)
    before = len(desk.journal())
    outcome = take(desk, tmp_path, [*KIM[:3], "Minister", KIM[4]], LEE)
    assert counted(outcome) == (0, 1, 1, 0)
    (change,) = desk.journal()[before:]
    assert change.body == {"title": "Minister"}


def test_a_desks_correction_survives_the_same_roster(desk, tmp_path):
    take(desk, tmp_path, KIM, LEE)
    desk.correct("KR-90", title="First Director")
    assert counted(take(desk, tmp_path, KIM, LEE)) == (0, 0, 2, 0)
    assert fields(desk, "KR-90")[1] == "First Director"
    take(desk, tmp_path, [*KIM[:4], "Business"], LEE)
    assert fields(desk, "KR-90") == ("KIM Minseo", "First Director", "business")


def test_a_roster_that_says_something_new_wins_over_the_desk(desk, tmp_path):
    take(desk, tmp_path, KIM)
    desk.correct("KR-90", title="First Director")
    take(desk, tmp_path, [*KIM[:3], "Vice Minister", KIM[4]])
    assert fields(desk, "KR-90")[1] == "Vice Minister"


def test_a_dry_run_says_the_same_and_changes_nothing(desk, tmp_path):
    before = len(desk.journal())
    dry = take(desk, tmp_path, KIM, ["KR-92", "", "KR", "", ""], dry_run=True)
    assert len(desk.journal()) == before
    assert counted(dry) == counted(take(desk, tmp_path, KIM, ["KR-92", "", "KR", "", ""]))


REJECTED = {
    "no_name": ["X", "", "KR", "Director", ""],
    "no_delegation": ["X", "KIM Minseo", "", "", ""],
    "unknown_delegation": ["X", "KIM Minseo", "Atlantis", "", ""],
    "unknown_category": ["X", "KIM Minseo", "KR", "", "Astronaut"],
    "name_too_long": ["X", "K" * 301, "KR", "", ""],
    "double": ["KR-90", "LEE Jun", "KR", "", ""],
    "lost_letters": ["X", "K?m M?nseo", "KR", "", ""],
}


@pytest.mark.parametrize(("reason", "row"), REJECTED.items(), ids=REJECTED)
def test_a_row_that_cannot_be_taken_is_told_with_its_remedy_and_the_others_come_in(
    desk, tmp_path, reason, row
):
    outcome = take(desk, tmp_path, KIM, row)
    assert counted(outcome) == (1, 0, 0, 1)
    (rejected,) = outcome.rejected
    assert (rejected.reason, rejected.line, rejected.file) == (reason, 3, "roster.csv")
    said = Words().rejection(rejected.place, rejected.reason, rejected.params)
    assert said.startswith("roster.csv:3: ")
    assert "{" not in said
    assert people.matching(desk.event, "X") == []


def test_every_reason_of_a_rejection_is_shown_above():
    assert {*REJECTED} == {*REJECTIONS}


def test_of_several_files_one_that_is_no_roster_lets_none_in(desk, tmp_path):
    good = csv_file(tmp_path, [HEAD, KIM])
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 not a workbook")
    before = len(desk.journal())
    for files in ([good, bad], [bad, good], [good, tmp_path / "missing.csv"]):
        with pytest.raises(Failure):
            import_rosters(desk.event, files)
    assert len(desk.journal()) == before


def test_who_gives_up_in_the_middle_changes_nothing(desk, tmp_path):
    rows = [[f"KR-{n}", f"KIM {n}", "KR", "", ""] for n in range(1000, 3500)]
    before = len(desk.journal())

    def give_up(n):
        raise Failure("printing_cancelled")

    with pytest.raises(Failure):
        take(desk, tmp_path, *rows, progress=give_up)
    assert len(desk.journal()) == before


def test_a_delegation_that_is_new_gets_its_country_names_and_its_head(desk, tmp_path):
    head = ["JP-01", "TANAKA Ken", "Japan", "Deputy Minister", "Head of delegation"]
    take(desk, tmp_path, head, ["JP-02", "SATO Aiko", "Japan", "", ""])
    japan = desk.setup.delegations["JP"]
    assert Words("ko").delegation(japan) == "일본"
    assert Words("ru").delegation(japan) == "Япония"
    assert (japan.country, japan.head, japan.precedence) == ("JP", "JP-01", 7)
    assert japan.led_by(people.get(desk.event, desk.id("JP-01")).attendee, "2026-10-04T09:00")


def test_a_delegation_that_has_its_head_keeps_it(desk, tmp_path):
    take(desk, tmp_path, ["KR-90", "KIM Minseo", "KR", "", "Head of delegation"])
    assert desk.setup.delegations["KR"].head == "KR-01"


def test_a_delegation_is_named_in_any_case_and_language(desk, tmp_path):
    for n, name in enumerate(("kr", "Kr", "대한민국", "республика корея", "REPUBLIC OF KOREA")):
        take(desk, tmp_path, [f"KR-{100 + n}", "KIM Minseo", name, "", ""], name=f"r{n}.csv")
        assert people.get(desk.event, desk.id(f"KR-{100 + n}")).attendee.delegation == "KR"


def test_the_rows_of_a_file_may_be_given_a_delegation(desk, tmp_path):
    path = csv_file(tmp_path, [["ID", "Name"], ["X", "KIM Minseo"]], "people.csv")
    assert import_rosters(desk.event, [path]).rejected[0].reason == "no_delegation"
    assert import_rosters(desk.event, [path], delegation="KZ").added == 1
    with pytest.raises(Failure) as caught:
        import_rosters(desk.event, [path], delegation="Atlantis")
    assert caught.value.code == "no_such_delegation"


def test_a_workbooks_sheet_is_chosen_by_name(desk, tmp_path):
    path = xlsx_file(tmp_path, {"One": [HEAD, KIM], "Two": [HEAD, LEE]})
    assert import_rosters(desk.event, [path], sheet="Two").added == 1
    with pytest.raises(Failure) as caught:
        import_rosters(desk.event, [path], sheet="Three")
    assert caught.value.code == "no_such_sheet"
    # Below those of the first sheet, the second's have another place in the list.
    assert counted(import_rosters(desk.event, [path])) == (1, 1, 0, 0)


def test_a_formula_in_a_roster_is_a_text_and_no_command(desk, tmp_path):
    evil = ["X", '=HYPERLINK("http://x","KIM")', "KR", "=cmd|' /C calc'!A0", ""]
    take(desk, tmp_path, evil)
    name, title, _ = fields(desk, "X")
    assert name.startswith("=HYPERLINK")
    assert title == "=cmd|' /C calc'!A0"


def test_who_is_struck_off_the_list_is_not_removed(desk, tmp_path):
    take(desk, tmp_path, KIM, LEE)
    assert counted(take(desk, tmp_path, KIM)) == (0, 0, 1, 0)
    assert fields(desk, "KR-91")[0] == "LEE Jun"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("KIM\x1b[31m Minseo\x07", "KIM[31m Minseo"), ("\u202eKIM\u202c Minseo", "KIM Minseo"),
        ("KIM\u2066\u200b Minseo\x7f", "KIM Minseo"), ("KIM\u0085\tMinseo\x01", "KIM Minseo"),
        ("Ким\x08 Минсо\u061c", "Ким Минсо"), ("KIM\u00a0Minseo", "KIM Minseo"),
        ("Асан уулу", "Асан уулу"), ("O'Neil {x} %s", "O'Neil {x} %s"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"), ("e\u0301", "\u00e9"),
    ],
)  # fmt: skip
def test_signs_that_are_no_letters_are_left_out_of_a_cell(written, read):
    assert clean(written) == read


def test_a_name_that_turns_the_text_around_it_is_tamed(desk, tmp_path):
    take(desk, tmp_path, ["X", "\u202eKIM Minseo", "KR", "", ""])
    assert fields(desk, "X")[0] == "KIM Minseo"


@pytest.mark.parametrize("name", ["!!!", "—", "1", "...", "\u200b", "???"])
def test_a_name_without_a_letter_is_none(desk, tmp_path, name):
    (rejected,) = take(desk, tmp_path, ["X", name, "KR", "", ""]).rejected
    assert rejected.reason in ("no_name", "lost_letters")
