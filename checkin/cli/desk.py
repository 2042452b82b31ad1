"""Commands of the desk: search, badges, scan, undo, void."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from checkin.cli.answers import line, names_of, of_scan
from checkin.cli.common import (
    Terminal,
    event_option,
    json_option,
    moment_of,
    opened,
    rehearsed,
    station_option,
    told,
)
from checkin.services import badges as lives
from checkin.services.admission import Answer, present, scan_of
from checkin.services.pin import has_pin, require_pin
from checkin.services.programme import checkpoint
from checkin.services.search import found
from checkin.services.undo import undo as take_back
from checkin.store import people
from checkin.store.event_file import EventFile

TEXTS = ("code", "attendee", "nonce", "override")
"""What a line of JSON says in words."""


@click.command()
@click.argument("text")
@click.option(
    "--limit",
    default=20,
    type=click.IntRange(1, 10_000),
    show_default=True,
    help="At most so many people.",
)
@event_option
@json_option
@click.pass_obj
@told
def search(run: Terminal, text: str, limit: int, event_path: Path | None, as_json: bool) -> None:
    """Find people by any spelling of their name, best first.

    Example: checkin search "Ким Гю Хён"
    """
    with opened(run, event_path) as event:
        hits = found(event, text, limit)
        if as_json:
            listed = [
                {
                    "attendee": hit.attendee.id, "names": names_of(hit.attendee),
                    "delegation": hit.attendee.delegation, "matched": hit.matched,
                    "ref": hit.attendee.ref,
                }
                for hit in hits
            ]  # fmt: skip
            run.say(line(listed))
        for hit in () if as_json else hits:
            who = hit.attendee
            names = " · ".join(dict.fromkeys(names_of(who).values()))
            run.say(f"{who.ref or who.id}  {who.delegation}  {names}")
        if not hits and not as_json:
            run.say(run.words("Nobody found. Try another spelling, or fewer letters."))


@click.command()
@click.option("--checkpoint", "place", required=True, help="registration, or a session.")
@click.option("--out", is_flag=True, help="They leave; without it they enter.")
@click.option("--at", metavar="TIME", help="When it happened, where it is entered later.")
@click.option("--pin", default="", help="The supervisor's PIN, for overrides.")
@click.option("--rehearse", is_flag=True, help="Answer on a throw-away copy; record nothing.")
@event_option
@json_option
@station_option
@click.pass_obj
@told
def scan(
    run: Terminal, place: str, out: bool, at: str | None, pin: str, rehearse: bool,
    event_path: Path | None, as_json: bool, station: str,
) -> None:  # fmt: skip
    """Answer the codes on standard input, one a line, each at once.

    A line is a badge's digits, or JSON: {"code" or "attendee": ..., "nonce":
    ..., "out": true, "override": "a supervisor's reason"}.

    Example: checkin scan --checkpoint plenary < codes.txt
    """
    with (rehearsed if rehearse else opened)(run, event_path, station) as event:
        here = checkpoint(event, place)
        when = moment_of(event, at)
        # An empty text is no PIN; Argon2 is asked once, not for every line.
        supervisor = _is_supervisor(event, pin)
        for text in _lines():
            given = _line({"checkpoint": here, "out": out, "at": when}, text, supervisor)
            given["attendee"] = _attendee(event, given.get("attendee", ""))
            answer = present(event, scan_of(event, **given), run.by)
            _answer(run, event, answer, as_json, rehearse=rehearse)


def _lines() -> Iterator[str]:
    """Read standard input line by line, as it comes; empty lines say nothing."""
    for line_ in sys.stdin.buffer:
        # Windows begins a text with a mark.
        if text := line_.decode("utf-8", "replace").lstrip("\ufeff").strip():
            yield text


def _line(given: dict[str, Any], text: str, supervisor: bool) -> dict[str, Any]:
    """Read one line of input: a code, or what JSON says of it."""
    said = _said(text)
    if said is None:
        return {**given, "code": text}
    for key in TEXTS:
        if said.get(key) is not None and (key != "override" or supervisor):
            given[key] = str(said[key])
    given["out"] = said.get("out", given["out"])
    return given


def _said(text: str) -> Mapping[str, Any] | None:
    """Return what a line of JSON says, or None where it is no sound one: then it is a code."""
    try:
        said = json.loads(text) if text.startswith("{") else None
        # Half a character can be written as JSON, but nowhere else.
        json.dumps(said, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, Mapping) or not ({"code", "attendee"} & {*said}):
        return None
    texts = all(type(said.get(key)) in (str, int, type(None)) for key in TEXTS)
    return said if texts and type(said.get("out", False)) is bool else None


def _attendee(event: EventFile, text: str) -> str:
    """Return the id of a person named by id or reference; an unknown text stays as it is."""
    listed = people.matching(event, text) if text else []
    ids = [x.attendee.id for x in listed if text in (x.attendee.id, x.attendee.ref)]
    return ids[0] if len(ids) == 1 else text


def _is_supervisor(event: EventFile, pin: str) -> bool:
    if pin:
        require_pin(event, pin)
    return bool(pin) or not has_pin(event)


def _answer(
    run: Terminal, event: EventFile, answer: Answer, as_json: bool, *, rehearse: bool
) -> None:
    if as_json:
        said = of_scan(answer, event, run.words)
        text = line(said | {"rehearsal": True} if rehearse else said)
    else:
        name = run.words.name(answer.attendee) + ": " if answer.attendee else ""
        text = f"{run.words.tone(answer.scan.verdict.tone)} {name}"
        text += run.words.verdict(answer.scan, event.setup)
        mark = run.words("Rehearsal")
        text = f"{mark} · {text}" if rehearse else text
    click.echo(text)


@click.command()
@click.argument("batch", required=False)
@event_option
@json_option
@station_option
@click.pass_obj
@told
def undo(
    run: Terminal, batch: str | None, event_path: Path | None, as_json: bool, station: str
) -> None:
    """Take back this station's last action, or the one that the journal calls BATCH.

    Example: checkin undo
    """
    with opened(run, event_path, station) as event:
        taken = take_back(event, batch or "", run.by)
    if as_json:
        run.say(line({"undone": [[c.station, c.seq] for c in taken]}))
    else:
        run.say(run.words.plural("Took back {n} change.", "Took back {n} changes.", len(taken)))


@click.command()
@click.argument("serial")
@click.option(
    "--reason",
    type=click.Choice(["withdrawn", "lost", "replaced"]),
    default="withdrawn",
    show_default=True,
)
@event_option
@json_option
@station_option
@click.pass_obj
@told
def void(
    run: Terminal, serial: str, reason: str, event_path: Path | None, as_json: bool, station: str
) -> None:
    """Make a badge void, by the number under its code; every checkpoint then refuses it.

    Example: checkin void "0000 3388" --reason lost
    """
    digits = "".join(serial.split())
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 8):
        raise click.BadParameter(f"{serial!r} is no badge's number")
    with opened(run, event_path, station) as event:
        lives.void(event, int(digits), reason, run.by)
    if as_json:
        run.say(line({"void": int(digits)}))
    else:
        run.say(run.words("Badge {serial} is void now.", serial=serial))
