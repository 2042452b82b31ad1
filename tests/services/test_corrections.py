"""Only what a form changes is a change."""

from checkin.domain.attendee import attendee_from
from checkin.services.corrections import changed, nameless, parts_shown

KIM = attendee_from("k", {
    "names": {
        "latin": {"surname": "KIM", "given": "Minseo", "as_written": "KIM Minseo"},
        "hangul": {"as_written": "김민서"},
    },
    "title": "Director",
})  # fmt: skip


def form(who=KIM, **changes):
    scripts = ("latin", "hangul", "cyrillic")
    return {script: changes.get(script, parts_shown(who, script)) for script in scripts}


def test_a_form_that_was_not_touched_changes_nothing():
    assert changed(KIM, form(), {"title": "Director", "note": ""}) == {}


def test_one_name_is_corrected_and_the_others_stay():
    fields = changed(KIM, form(latin=("KIM", "Minsu ", "")), {"title": "Director"})
    assert fields == {"names": {"latin": {"surname": "KIM", "given": "Minsu"}}}


def test_a_whole_name_stays_whole():
    assert parts_shown(KIM, "hangul") == ("김민서", "", "")
    fields = changed(KIM, form(hangul=("김민수", "", ""), cyrillic=("Ким", "Минсу", "")), {})
    assert fields["names"]["hangul"] == {"as_written": "김민수"}
    assert fields["names"]["cyrillic"] == {"surname": "Ким", "given": "Минсу"}


def test_what_is_emptied_is_taken_away():
    fields = changed(KIM, form(hangul=("", "", "")), {"title": " "})
    assert fields == {"names": {"hangul": None}, "title": None}
    assert not nameless(KIM, fields)
    assert nameless(KIM, changed(KIM, form(hangul=("",) * 3, latin=("",) * 3), {}))


def test_a_companion_has_no_name_in_the_form_until_one_is_typed():
    guest = attendee_from("c", {"names": {"latin": {"surname": "KIM"}}, "companion": 1})
    assert parts_shown(guest, "latin") == ("", "", "")
    assert changed(guest, form(guest), {}) == {}
    fields = changed(guest, form(guest, hangul=("이소라", "", "")), {})
    assert fields["companion"] is None
    assert fields["names"] == {"latin": None, "hangul": {"as_written": "이소라"}}
