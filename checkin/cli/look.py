"""Commands that look: report, counts, journal, backup, check."""

import time
from contextlib import suppress
from pathlib import Path

import click

from checkin.cli.answers import line, of_change, of_count
from checkin.cli.common import (
    Terminal,
    event_option,
    json_option,
    moment_of,
    opened,
    told,
)
from checkin.services.attendance import counts as head_counts
from checkin.services.health import examine
from checkin.services.reports import write_attendance
from checkin.store import actions
from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile

FILE = click.Path(dir_okay=False, path_type=Path)

PAUSE = 0.2
"""Seconds between two looks at whether something has changed."""


@click.command()
@click.option("--out", required=True, type=FILE, help="A .pdf, .xlsx or .csv to write.")
@click.option("--by", "by", default="country,session", show_default=True, metavar="WHAT")
@click.option("--at", metavar="TIME", help="As it was at this time.")
@event_option
@json_option
@click.pass_obj
@told
def report(
    run: Terminal, out: Path, by: str, at: str | None, event_path: Path | None, as_json: bool
) -> None:
    """Write attendance by country and session, as distinct people.

    Example: checkin report --out attendance.xlsx
    """
    wanted = {part.strip() for part in by.split(",") if part.strip()}
    if not wanted or wanted - {"country", "session"}:
        raise click.BadParameter("--by takes country, session, or both")
    with opened(run, event_path) as event:
        write_attendance(event, out, run.words, wanted, moment_of(event, at))
    run.say(line({"file": str(out)}) if as_json else run.words("Wrote {path}", path=out))


@click.command()
@click.option("--watch", is_flag=True, help="Go on: print anew whenever something changes.")
@click.option("--at", metavar="TIME", help="As it was at this time.")
@event_option
@json_option
@click.pass_obj
@told
def counts(
    run: Terminal, watch: bool, at: str | None, event_path: Path | None, as_json: bool
) -> None:
    """Say how many are inside now, and how many have attended.

    Example: checkin counts --watch
    """
    with opened(run, event_path) as event:
        when = moment_of(event, at)
        seen = changed_since(event, 0) or 0
        _say_counts(run, event, when, as_json)
        with suppress(KeyboardInterrupt):  # that is how a watch ends
            while watch:
                time.sleep(PAUSE)
                if latest := changed_since(event, seen):
                    seen = latest
                    _say_counts(run, event, when, as_json)


def _say_counts(run: Terminal, event: EventFile, at: str, as_json: bool) -> None:
    counted = head_counts(event, at)
    if as_json:
        run.say(line([of_count(count, run.words) for count in counted]))
        return
    for count in counted:
        name = run.words.checkpoint(count.id, event.setup.sessions)
        capacity = count.session.capacity if count.session else None
        of = f"/{capacity}" if capacity is not None else ""
        inside = f"{count.inside}{of}" if count.session else ""
        attended = run.words("{n} attended", n=count.attended)
        # The name comes last: a Hangul letter is as wide as two, and would break a column.
        run.say(f"{inside:>9}  {name} ({attended})")
    run.say("")


@click.command()
@click.option(
    "--since",
    default=0,
    type=click.IntRange(0, 2**63 - 1),
    metavar="N",
    help="Only what came after the change number N.",
)
@event_option
@json_option
@click.pass_obj
@told
def journal(run: Terminal, since: int, event_path: Path | None, as_json: bool) -> None:
    """Print the audit log: everything that was done, by which station, when.

    Example: checkin journal --since 1200 --json
    """
    with opened(run, event_path) as event:
        for arrival, change in actions.history(event, since):
            if as_json:
                run.say(line(of_change(arrival, change)))
            else:
                fields = ", ".join(change.body)
                run.say(
                    f"{arrival:>6}  {change.at}  {change.station}  {change.by or '-'}  "
                    f"{change.kind}  {change.subject}  {fields}"
                )


@click.command()
@click.argument("file", type=FILE)
@event_option
@json_option
@click.pass_obj
@told
def backup(run: Terminal, file: Path, event_path: Path | None, as_json: bool) -> None:
    """Write a sound copy of the event, while it goes on.

    Example: checkin backup evening.checkin
    """
    with opened(run, event_path) as event:
        event.backup(file)
    run.say(line({"file": str(file)}) if as_json else run.words("Wrote {path}", path=file))


@click.command()
@event_option
@json_option
@click.pass_obj
@told
def check(run: Terminal, event_path: Path | None, as_json: bool) -> None:
    """Say whether the event is ready, and whether its file is sound.

    Example: checkin check --event forum.checkin
    """
    with opened(run, event_path) as event:
        found = examine(event)
    ready = not any(finding.grave for finding in found)
    if as_json:
        listed = [
            {"code": f.code, "grave": f.grave, "words": run.words.finding(f.code, f.params)}
            for f in found
        ]
        run.say(line({"ready": ready, "findings": listed}))
    else:
        for finding in found:
            run.say(run.words.finding(finding.code, finding.params))
        if ready:
            run.say(run.words("The event is ready, and its file is sound."))
    if not ready:
        raise click.exceptions.Exit(1)
