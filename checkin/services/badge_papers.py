"""Lists of badges as files: print again, take out of the box, and the log of all of them."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from checkin.domain.programme import iso
from checkin.domain.setup import Setup
from checkin.domain.spare import DOUBLE
from checkin.domain.token import serial_text
from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.reports.listing import Entry, Listing
from checkin.reports.pdf_listing import write_listing
from checkin.reports.table_file import write_table
from checkin.sentences import VOID
from checkin.services.badge_lists import Found, said, stale, where, withdrawn
from checkin.services.badge_log import badge_log, happened
from checkin.services.faces import place_and_days
from checkin.services.reports import as_of
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

STALE, WITHDRAWN, LOG = "stale", "withdrawn", "log"


def write_badge_list(
    event: EventFile, kind: str, out: Path, words: Words, progress: HowFar = unheard
) -> None:
    """Write one of the lists (`stale`, `withdrawn`, `log`) to a PDF, workbook or CSV file.

    The name's ending says which. Raises Failure; `progress` may raise to give up: then nothing
    is written.
    """
    suffix = out.suffix.lower()
    if suffix not in (".pdf", ".xlsx", ".csv"):
        raise Failure("unknown_report_format", suffix=out.suffix)
    progress(0, 0)
    with event.reading():
        listing = LISTINGS[kind](event, words, progress)
    if suffix == ".pdf":
        write_listing(listing, out, progress)
    else:
        first = (words("Delegation"),) if listing.grouped else ()
        write_table(out, (*first, *listing.headings), listing.rows, progress)


def stale_listing(event: EventFile, words: Words, progress: HowFar = unheard) -> Listing:
    """Return the list of the badges that are to be printed again."""
    found = stale(event, words, progress=progress)
    return _listing(
        event, words,
        title=words("Badges to print again"),
        note=words(
            "Print them again: the numbers stay. Take the old paper out of its place and destroy "
            "it; where somebody has it already, exchange it."
        ),
        headings=(words("Name"), words("What has changed"), words("Badge")),
        shares=(4, 6, 3),
        groups=_by_delegation(event.setup, found, words, _stale),
        boxes=True,
        empty=words("Every badge shows what is known of its holder now."),
    )  # fmt: skip


def withdrawn_listing(event: EventFile, words: Words) -> Listing:
    """Return the list of the badges that are to be taken out of their box."""
    return _listing(
        event, words,
        title=words("Badges to take out of their box"),
        note=words(
            "Their holders do not come, or two carry one number. Take them out, tick them here, "
            "then in the program: from then on nobody is let in with them."
        ),
        headings=(words("Name"), words("Position"), words("Badge")),
        shares=(5, 5, 3),
        groups=_by_delegation(event.setup, withdrawn(event), words, _withdrawn),
        boxes=True,
        empty=words("Every badge that counts is somebody's who comes."),
    )  # fmt: skip


def log_listing(event: EventFile, words: Words) -> Listing:
    """Return the log of all badges, the earliest first; each signature once, where it was given."""
    setup, lines = event.setup, badge_log(event)
    marks = sorted({line.signature for line in lines if line.signature})
    signed = {mark: people.photo(event, mark) or b"" for mark in marks}
    entries = []
    for line in lines:
        who = words.name(line.who) if line.who else words("nobody's")
        gone = words("taken back later") if line.gone else ""
        by = " · ".join(filter(None, (words.station(line.station, setup), line.by)))
        entries.append(
            Entry(
                (
                    (words.moment(line.at, setup.event.zone), ""),
                    (serial_text(line.serial), ""),
                    (who, _delegation(setup, line.who.delegation, words) if line.who else ""),
                    (happened(line, words), gone),
                    (by, ""),
                ),
                signed.pop(line.signature, b""),
                line.gone,
            )
        )
    return _listing(
        event, words,
        title=words("Badge log"),
        note="",
        headings=(
            words("When"), words("Badge"), words("Person"), words("What happened"),
            words("By whom"),
        ),
        shares=(3, 2.4, 4, 4.6, 3),
        groups=[("", entries)] if entries else [],
        empty=words("No badge was printed yet."),
    )  # fmt: skip


LISTINGS: Mapping[str, Callable[[EventFile, Words, HowFar], Listing]] = {
    STALE: stale_listing,
    WITHDRAWN: lambda event, words, _: withdrawn_listing(event, words),
    LOG: lambda event, words, _: log_listing(event, words),
}
"""The lists, each by the name that the terminal calls it by."""


def _listing(
    event: EventFile, words: Words, *, title: str, note: str, headings: tuple[str, ...],
    shares: tuple[float, ...], groups: Sequence[tuple[str, Sequence[Entry]]], empty: str,
    boxes: bool = False,
) -> Listing:  # fmt: skip
    setup = event.setup
    name = words.of(setup.event.short) or words.of(setup.event.name)
    return Listing(
        title=title,
        sub=" · ".join(filter(None, (name, place_and_days(setup, words)))),
        note=note if groups else "",
        made_at=as_of(iso(event.now()), setup, words),
        language=words.language,
        headings=headings,
        shares=shares,
        groups=groups,
        empty=empty,
        boxes=boxes,
    )


def _by_delegation(
    setup: Setup, found: Sequence[Found], words: Words, entry: Callable[[Found, Words], Entry]
) -> list[tuple[str, list[Entry]]]:
    return [
        (_delegation(setup, code, words), [entry(each, words) for each in of])
        for code, of in groupby(found, key=lambda each: each.attendee.delegation)
    ]


def _stale(found: Found, words: Words) -> Entry:
    changed = "; ".join(said(found.differs, words))
    return Entry(((words.name(found.attendee), ""), (changed, ""), _badge(found, words)))


def _withdrawn(found: Found, words: Words) -> Entry:
    who = found.attendee
    about = (who.title, who.organisation)
    if found.contested:
        about = (words(VOID[DOUBLE]), "")
    return Entry(((words.name(who), ""), about, _badge(found, words)))


def _badge(found: Found, words: Words) -> tuple[str, str]:
    return where(found, words), serial_text(found.badge.serial)


def _delegation(setup: Setup, code: str, words: Words) -> str:
    known = setup.delegations.get(code)
    return words.delegation(known) if known else code
