"""Trying a scanner: a code to scan, what was read means, and nothing is recorded."""

from dataclasses import dataclass
from pathlib import Path

from checkin.badges.symbol import MODULES, matrix, rectangles
from checkin.domain.attendee import Attendee
from checkin.domain.setup import Setup
from checkin.domain.token import encode, parse
from checkin.reports.pdf_scanners import ScannerSheet, Setting, write_scanner_sheet
from checkin.sentences import N_
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

SAMPLE, OURS, VOID, UNKNOWN, ABROAD, NO_BADGE = (
    "sample", "ours", "void", "unknown", "abroad", "no_badge",
)  # fmt: skip

LAST_SERIAL = 99_999_999

SETTINGS = (
    (N_("Connection"), N_("USB keyboard"), "USB HID keyboard · USB PC keyboard · USB-KBW"),
    (N_("Keyboard"), N_("United States"), "Keyboard country layout · Country keyboard types · USA"),
    (N_("After a code"), N_("Enter"), "Suffix: CR · <DATA><SUFFIX> · Add Enter"),
    (N_("Before a code"), N_("Nothing"), "Prefix: none · Transmit code ID (AIM ID): off"),
    (N_("Between two keys"), N_("No delay"), "Keystroke delay: none · Intercharacter delay: 0"),
    (N_("Capitals"), N_("As they are"), "Simulated Caps Lock: off · Convert case: none"),
    (N_("QR codes"), N_("On"), "QR Code: enable"),
)
"""What a scanner is set to. The names are those of common scanners' manuals (Honeywell, Zebra,
Datalogic, Newland and their like), which are English everywhere."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code is: one of the kinds above; the badge's serial, and whose it is, if known."""

    kind: str
    serial: int = 0
    holder: Attendee | None = None


def sample_code(setup: Setup) -> str:
    """Return a code in a badge's form that is no badge's, for a scanner to be tried on."""
    return encode(setup.event.number, LAST_SERIAL, b"sample").digits


def meaning_of(event: EventFile, text: str) -> Meaning:
    """Tell what a scanner has read, recording nothing."""
    token = parse(text)
    if token is None:
        return Meaning(NO_BADGE)
    if token.digits == sample_code(event.setup):
        return Meaning(SAMPLE)
    if token.event != event.setup.event.number:
        return Meaning(ABROAD, token.serial)
    badge = next((b for b in people.badges_with(event, token.serial) if b.token == text), None)
    if badge is None:
        return Meaning(UNKNOWN, token.serial)
    listed = people.get(event, badge.attendee)
    holder = listed.attendee if listed else None
    return Meaning(OURS if badge.valid else VOID, token.serial, holder)


def write_hints(setup: Setup, out: Path, words: Words) -> None:
    """Write to a PDF how a scanner is set up. Raises Failure where that is not possible."""
    settings = [
        Setting(words(name), words(value), called) for name, value, called in SETTINGS
    ]  # fmt: skip
    sheet = ScannerSheet(
        title=words("Setting up a scanner"),
        lead=words(
            "Most scanners work as they come out of the box. Where one does not, look these "
            "settings up in its manual: each is a code that the scanner reads."
        ),
        headings=(words("What"), words("Set it to"), words("What manuals call it")),
        settings=settings,
        try_it=words(
            "Try it here: open Set-up, Scanners, and scan this code. It is no badge of anybody."
        ),
        boxes=rectangles(matrix(sample_code(setup))),
        across=MODULES,
    )
    write_scanner_sheet(sheet, out)
