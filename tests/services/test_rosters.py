"""Rosters taken in on a real file: all or nothing, and what a desk corrected stays."""

import csv
import io

import openpyxl
import pytest

from checkin.domain.journal import Draft
from checkin.failure import Failure
from checkin.roster.load import Chosen
from checkin.roster.people import clean
from checkin.sentences import REJECTIONS
from checkin.services import rosters
from checkin.services.admission import present, scan_of
from checkin.services.rejected_rows import write_rejected
from checkin.services.rosters import import_rosters
from checkin.services.undo import undo
from checkin.store import people
from checkin.words import LANGUAGES, Words
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


def test_a_dry_run_tells_who_would_come_and_what_would_change(desk, tmp_path):
    take(desk, tmp_path, KIM, LEE)
    new = ["KR-92", "PARK Ji", "KR", "Clerk", "Staff"]
    renamed = [KIM[0], "KIM Min-seo", "KR", "", "Press"]
    seen = take(desk, tmp_path, renamed, LEE, new, dry_run=True)
    added, changed = sorted(seen.touched, key=lambda person: person.held is not None)
    assert (added.attendee.ref, added.differences) == ("KR-92", ())
    assert changed.attendee.name("latin").shown == "KIM Minseo"
    told = {d.field: (d.before, d.after) for d in changed.differences}
    assert told == {
        "names.latin": ("KIM Minseo", "KIM Min-seo"),
        "title": ("Director", ""),
        "category": ("government", "press"),
    }
    assert [person.attendee.ref for person in seen.same] == ["KR-91"]
    assert not seen.batch


def test_several_files_are_read_as_chosen_and_taken_as_one_action(desk, tmp_path):
    sources, heard = [], []
    for name, row in (("one.csv", KIM), ("two.csv", LEE)):
        path = csv_file(tmp_path, [HEAD, row], name)
        (sheet,) = rosters.preview(desk.event, path)
        shown = {field: at for field, at in sheet.fields.items() if field != "title"}
        sources.append(rosters.Source(path, {"": Chosen(shown)}))
    read = rosters.read(desk.event, sources, heard.append)
    assert rosters.compare(desk.event, read).added == 2
    done = rosters.take_in(desk.event, read)
    assert (done.added, heard) == (2, [1, 2])
    assert fields(desk, "KR-90") == ("KIM Minseo", "", "government")
    assert len(undo(desk.event, done.batch)) == 2


def test_two_files_of_one_name_are_told_apart(desk, tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    one = csv_file(tmp_path / "a", [HEAD, ["X", "?", "KR", "", ""]])
    two = csv_file(tmp_path / "b", [HEAD, KIM])
    done = import_rosters(desk.event, [one, two])
    out = tmp_path / "back.csv"
    write_rejected(out, [two, one], done.rosters[::-1], Words())
    assert "X,?" in out.read_text("utf-8-sig")


def test_rows_that_were_not_taken_go_back_with_what_is_wrong(desk, tmp_path):
    lost = ["KR-93", "K?m", "KR", "Envoy", "Press"]
    one = csv_file(tmp_path, [HEAD, KIM, lost], "one.csv")
    book = {"List": [["Фамилия", "Страна", "Рейс"], ["Асанов", "Atlantis", "SU 1"]]}
    two = xlsx_file(tmp_path, book, "two.xlsx")
    done = import_rosters(desk.event, [one, two])
    out = tmp_path / "back.csv"
    write_rejected(out, [one, two], done.rosters, Words("ru"))
    heads, *rows = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))
    assert heads[:8] == [*HEAD, "Фамилия", "Страна", "Рейс"]
    assert rows[0][:5] == lost
    assert rows[0][8:10] == ["one.csv", "3"]
    assert rows[1][5:10] == ["Асанов", "Atlantis", "SU 1", "two.xlsx", "2"]
    assert "Atlantis" in rows[1][10]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_sent_back_and_corrected_is_taken(desk, tmp_path, language):
    one = csv_file(tmp_path, [HEAD, ["KR-93", "K?m Ina", "KR", "Envoy", "Press"]], "one.csv")
    out = tmp_path / "back.xlsx"
    write_rejected(out, [one], import_rosters(desk.event, [one]).rosters, Words(language))
    sheet = openpyxl.load_workbook(out).active
    sheet["B2"] = "Kim Ina"
    book = xlsx_file(tmp_path, {"Sheet": sheet.iter_rows(values_only=True)}, "again.xlsx")
    assert counted(import_rosters(desk.event, [book])) == (1, 0, 0, 0)
    assert fields(desk, "KR-93") == ("Kim Ina", "Envoy", "press")


def test_rows_of_an_import_are_those_of_a_fold(desk, tmp_path):
    people_ = [[f"KR-{n}", f"KIM {'abcdefghij'[n % 10]}{n}", "KR", "", "Press"] for n in range(700)]
    known = ["KR-03", "CHOE Intae", "KR", "Changed", "Government"]
    assert counted(take(desk, tmp_path, known, *people_[100:])) == (600, 1, 0, 0)
    held = rows_of(desk.event)
    desk.event.fold_all()
    assert rows_of(desk.event) == held


def rows_of(event):
    tables = ("attendee", "name_token", "presence", "tally", "vocabulary")
    return {t: sorted(event.db.conn.execute(f"SELECT * FROM {t}")) for t in tables}


def test_a_scan_meanwhile_does_not_let_it_be_compared_again(desk, tmp_path, monkeypatch):
    compared = []
    compare = rosters._compare
    monkeypatch.setattr(rosters, "_compare", lambda *a: compared.append(1) or compare(*a))
    other = desk.open("Desk 9")

    def scan(done, of):
        assert of == 1
        who = people.everybody(other)[done].attendee
        present(other, scan_of(other, "registration", attendee=who.id))

    read = rosters.read(desk.event, [rosters.Source(csv_file(tmp_path, [HEAD, KIM]))])
    assert rosters.take_in(desk.event, read, progress=scan).added == 1
    assert len(compared) == 1


def test_a_correction_meanwhile_is_seen(desk, tmp_path):
    take(desk, tmp_path, KIM)
    other = desk.open("Desk 9")
    new = [*KIM[:3], "Minister", KIM[4]]

    def correct(done, _of):
        if not done:
            other.append([Draft("attendee_set", f"attendee:{desk.id('KR-90')}", {"note": "late"})])

    read = rosters.read(desk.event, [rosters.Source(csv_file(tmp_path, [HEAD, new, LEE]))])
    done = rosters.take_in(desk.event, read, progress=correct)
    assert (done.added, done.changed) == (1, 1)
    assert fields(desk, "KR-90")[1] == "Minister"


def test_given_up_nothing_was_recorded(desk, tmp_path):
    before = len(desk.journal())

    def give_up(done, of):
        raise TimeoutError

    read = rosters.read(desk.event, [rosters.Source(csv_file(tmp_path, [HEAD, KIM]))])
    with pytest.raises(TimeoutError):
        rosters.take_in(desk.event, read, progress=give_up)
    assert len(desk.journal()) == before
