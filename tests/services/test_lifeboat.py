"""Paper for emergencies, read back from the PDF."""

import time

import pypdfium2
import pytest

from checkin.services.events import new_event
from checkin.services.lifeboat import inside, rosters, write_inside, write_rosters
from checkin.words import LANGUAGES, Words


def pages(path):
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture
def printed(desk, tmp_path):
    out = tmp_path / "rosters.pdf"
    write_rosters(desk.event, out, Words())
    return pages(out)


def sheet(lists, title):
    return next(sheet for sheet in lists.sheets if title in sheet.title)


def names(sheet):
    return {line.name for _, lines in sheet.groups for line in lines}


def name(desk, ref, language="en"):
    from checkin.store import people

    return Words(language).name(people.get(desk.event, desk.id(ref)).attendee)


def test_every_person_is_on_paper_in_two_scripts_with_the_badge(desk, printed):
    text = " ".join("\n".join(printed).split())
    lists = rosters(desk.event, Words())
    for one in lists.sheets[:6]:
        for _, lines in one.groups:
            for line in lines:
                assert line.name in text
                assert line.badge in text
    hangul = [line.other for _, lines in sheet(lists, "Korea").groups for line in lines]
    cyrillic = [line.other for _, lines in sheet(lists, "Kyrgyz").groups for line in lines]
    assert all(other in text for other in (*hangul[:5], *cyrillic[:5]))
    assert "Signature" in text


def test_every_delegation_and_meeting_begins_a_page(desk, printed):
    lists = rosters(desk.event, Words())
    assert len(printed) >= len(lists.sheets)
    for n, text in enumerate(printed, 1):
        assert f"{n} / {len(printed)}" in text
        assert "As of 4 October 2026, 09:30" in text


def test_a_bilateral_meeting_lists_who_may_enter(desk, printed):
    meeting = sheet(rosters(desk.event, Words()), "Korea – Republic of Kazakhstan")
    whole, press = meeting.groups
    assert {line.name for line in whole[1]} == {
        name(desk, ref)
        for ref in ("KR-01", "KR-02", "KR-07", "KR-17", "KR-37",
                    "KZ-01", "KZ-02", "KZ-03", "KZ-10", "KZ-29")
    }  # fmt: skip
    assert (whole[0], press[0]) == (
        "",
        "Only 10:50–10:55 · At most 4 people of a delegation at a time",
    )
    assert {line.below for line in press[1]} == {"Press"}
    page = next(text for text in printed if "10:50–10:55" in text and "Kazakhstan" in text)
    assert name(desk, "KZ-29") in page
    assert name(desk, "KG-07") not in page


def test_open_sessions_have_no_list(desk):
    titles = [one.title for one in rosters(desk.event, Words()).sheets]
    assert not any("Plenary" in title for title in titles)
    assert sum("Bilateral" in title for title in titles) == 5


def test_who_withdrew_or_is_kept_out_is_not_listed(desk):
    who = name(desk, "KZ-29")
    title = "Korea – Republic of Kazakhstan"
    desk.correct("KZ-29", blocked="call the supervisor")
    lists = rosters(desk.event, Words())
    assert who not in names(sheet(lists, title))
    assert who in names(lists.sheets[[s.title for s in lists.sheets].index("Kazakhstan")])
    desk.correct("KZ-29", cancelled=True)
    assert all(who not in names(one) for one in rosters(desk.event, Words()).sheets)


def test_who_is_inside_now_by_room_and_who_is_in_none(desk, tmp_path):
    desk.scan("registration", "KR-03")
    desk.scan("registration", "KG-07")
    desk.scan("registration", "KZ-05")
    desk.scan("plenary", "KR-03")
    desk.scan("plenary", "KZ-05")
    out = tmp_path / "inside.pdf"
    write_inside(desk.event, out, Words())
    lists = inside(desk.event, Words())
    hall = sheet(lists, "Ala-Too Hall")
    assert names(hall) == {name(desk, "KR-03"), name(desk, "KZ-05")}
    assert [heading for heading, _ in hall.groups] == [
        "Kazakhstan  (1)", "Republic of Korea  (1)",
    ]  # fmt: skip
    assert hall.sub.endswith("2 people")
    assert names(sheet(lists, "In no room")) == {name(desk, "KG-07")}
    first, *_ = pages(out)
    assert "Ala-Too Hall" in first
    assert "As of 4 October 2026, 09:30" in first
    assert name(desk, "KZ-05") in first


def test_who_has_left_or_whose_session_is_over_is_not_inside(desk, clock):
    for ref in ("KR-03", "KR-04"):
        desk.scan("registration", ref)
        desk.scan("plenary", ref)
    desk.scan("plenary", "KR-03", out=True, at=desk.at("plenary", 5))
    assert names(inside(desk.event, Words()).sheets[0]) == {name(desk, "KR-04")}
    clock.forward(hours=9)
    *rooms, elsewhere = inside(desk.event, Words()).sheets
    assert not any(names(one) for one in rooms)
    assert names(elsewhere) == {name(desk, "KR-03"), name(desk, "KR-04")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(desk, tmp_path, language):
    out = tmp_path / "rosters.pdf"
    write_rosters(desk.event, out, Words(language))
    assert name(desk, "KR-03", language) in "\n".join(pages(out))


def test_two_hundred_people_take_less_than_two_seconds(desk, tmp_path):
    began = time.perf_counter()
    write_rosters(desk.event, tmp_path / "rosters.pdf", Words())
    write_inside(desk.event, tmp_path / "inside.pdf", Words())
    assert time.perf_counter() - began < 4  # two files, on a busy machine


def test_an_event_without_people_says_so(tmp_path, machine, clock):
    with new_event(tmp_path / "new.checkin", machine, clock) as event:
        write_rosters(event, tmp_path / "rosters.pdf", Words())
        write_inside(event, tmp_path / "inside.pdf", Words())
    assert "There are no people yet" in pages(tmp_path / "rosters.pdf")[0]
    assert "0 people" in pages(tmp_path / "inside.pdf")[0]


def test_a_long_name_is_set_smaller_and_goes_on_in_one_line(desk, tmp_path):
    long = "Abdurahmonov Muhammadyusuf Abdurashidovich Ibn Sulaymon al-Bukhari as-Samarqandi"
    desk.correct("KG-07", names={"latin": {"as_written": long}})
    out = tmp_path / "rosters.pdf"
    write_rosters(desk.event, out, Words())
    text = " ".join("\n".join(pages(out)).split())
    assert long in text
