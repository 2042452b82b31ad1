"""The lists of badges and their log, as files and as values."""

import csv

import pytest
from PIL import Image

from checkin.failure import Failure
from checkin.services.badge_log import badge_log, happened
from checkin.services.badge_papers import LISTINGS, LOG, STALE, WITHDRAWN, write_badge_list
from checkin.services.badges import print_badges, void
from checkin.services.signing import hand_over_signed
from checkin.services.spares import bind, print_spares
from checkin.services.undo import undo
from checkin.store import people
from checkin.words import LANGUAGES, Words
from tests.e2e.pictures import pages, text

WORDS = Words()


def serial(desk, ref):
    return next(b.serial for b in people.badges_of(desk.event, desk.id(ref)) if b.valid)


@pytest.fixture
def signature(tmp_path):
    """A signature as the window's field draws it: dark, on nothing."""
    path = tmp_path / "signed.png"
    picture = Image.new("RGBA", (300, 84), (0, 0, 0, 0))
    for x in range(20, 280):
        picture.putpixel((x, 40 + x % 20), (22, 26, 34, 255))
    picture.save(path)
    return path.read_bytes()


@pytest.fixture
def lived(desk, tmp_path, signature):
    """A desk where every kind of thing was done to badges."""
    desk.clock.forward(minutes=5)
    ids = [desk.id(ref) for ref in ("KG-07", "KG-08", "KG-09")]
    hand_over_signed(desk.event, ids[:2], "Sydykova", signature, "Aida")
    desk.clock.forward(minutes=1)
    void(desk.event, serial(desk, "KG-09"), "lost", "Aida")
    desk.clock.forward(minutes=1)
    token = print_spares(desk.event, 1, tmp_path / "s.pdf", WORDS).tokens[0]
    bind(desk.event, int(token[4:12]), ids[2])
    desk.clock.forward(minutes=1)
    print_badges(desk.event, ids[:1], tmp_path / "again.pdf", WORDS, reprint=True)
    desk.clock.forward(minutes=1)
    desk.scan("registration", "KG-10")
    void(desk.event, serial(desk, "KG-10"))
    undo(desk.event)
    desk.correct("KG-11", title="Deputy Head of Everything")
    desk.correct("KG-12", cancelled=True)
    return desk


def test_the_log_tells_everything_that_was_done_to_badges(lived):
    lines = badge_log(lived.event)
    told = [(happened(line, WORDS), line.gone) for line in lines][-8:]
    assert told == [
        ("Printed", False),
        ("Handed to Sydykova, who signed", False),
        ("Handed to Sydykova, who signed", False),
        ("Made void: it was reported lost", False),
        ("Spare badge printed", False),
        ("Spare badge bound to the person", False),
        ("Printed again", False),
        ("Made void: it was withdrawn", True),
    ]
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert lines[-7].by == "Aida"
    assert lines[-4].who is None
    assert lines[-3].who.ref == "KG-09"


def test_a_badge_that_each_takes_is_only_handed_over(desk):
    desk.clock.forward(minutes=1)
    hand_over_signed(desk.event, [desk.id("KG-07")], "", b"")
    assert happened(badge_log(desk.event)[-1], WORDS) == "Handed over"
    hand_over_signed(desk.event, [desk.id("KG-08")], "Sydykova", b"")
    assert happened(badge_log(desk.event)[-1], WORDS) == "Handed to Sydykova"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [STALE, WITHDRAWN, LOG])
def test_every_list_is_a_pdf_a_workbook_and_a_table(lived, tmp_path, kind, language):
    words = Words(language)
    listing = LISTINGS[kind](lived.event, words, lambda n, of: None)
    for suffix in ("pdf", "xlsx", "csv"):
        out = tmp_path / f"{kind}.{suffix}"
        write_badge_list(lived.event, kind, out, words)
        assert out.stat().st_size > 100
    with (tmp_path / f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == len(listing.rows) + 1
    assert len({len(row) for row in rows}) == 1


def test_the_paper_says_whose_badge_differs_and_where_it_lies(lived, tmp_path):
    out = tmp_path / "stale.pdf"
    write_badge_list(lived.event, STALE, out, WORDS)
    said = " ".join(text(out).split())
    assert "Deputy Head of Everything" in said
    assert "box KG-1" in said
    write_badge_list(lived.event, WITHDRAWN, out, WORDS)
    who = people.get(lived.event, lived.id("KG-12")).attendee
    assert WORDS.name(who).split()[0] in text(out)


def test_a_signature_is_drawn_once_in_the_log(lived, tmp_path):
    entries = [entry for _, of in LISTINGS[LOG](lived.event, WORDS, None).groups for entry in of]
    assert sum(bool(entry.picture) for entry in entries) == 1
    out = tmp_path / "log.pdf"
    write_badge_list(lived.event, LOG, out, WORDS)
    assert len(list(pages(out))) > 3


def test_a_list_with_nothing_in_it_says_so(desk, tmp_path):
    for kind, said in ((STALE, "Every badge shows"), (WITHDRAWN, "Every badge that counts")):
        out = tmp_path / "x.pdf"
        write_badge_list(desk.event, kind, out, WORDS)
        assert said in text(out)


def test_other_endings_are_refused_and_giving_up_writes_nothing(desk, tmp_path):
    with pytest.raises(Failure) as caught:
        write_badge_list(desk.event, LOG, tmp_path / "x.doc", WORDS)
    assert caught.value.code == "unknown_report_format"

    def give_up(n, of):
        raise KeyboardInterrupt

    for suffix in ("pdf", "csv"):
        with pytest.raises(KeyboardInterrupt):
            write_badge_list(desk.event, LOG, tmp_path / f"x.{suffix}", WORDS, give_up)
    assert not list(tmp_path.glob("x.*"))
