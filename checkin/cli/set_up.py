"""Commands that set an event up: new, import, programme, pin."""

from pathlib import Path

import click

from checkin.cli.answers import line
from checkin.cli.common import (
    Terminal,
    event_option,
    json_option,
    opened,
    station_option,
    told,
)
from checkin.services import events, rosters
from checkin.services import programme as programmes
from checkin.services.pin import set_pin
from checkin.words import Words

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@click.option("--example", is_flag=True, help="The example forum, with its programme and people.")
@click.option("--from", "other", type=FILE, help="Take the set-up of another event, no people.")
@click.option(
    "--dates",
    type=click.Choice(["today", "original"]),
    default="today",
    show_default=True,
    help="Move the example so that 4 October is today, or keep the dates of 2013.",
)
@json_option
@station_option
@click.pass_obj
@told
def new(
    run: Terminal, file: Path, example: bool, other: Path | None, dates: str, as_json: bool,
    station: str,
) -> None:  # fmt: skip
    """Make a new event.

    Example: checkin new forum.checkin --example
    """
    if example and other:
        raise click.UsageError("--example and --from exclude each other.")
    if example:
        event = events.new_example(
            file, run.machine, run.now, station=station, original_dates=dates == "original"
        )
    elif other:
        with opened(run, other) as last:
            event = events.new_from(last, file, run.machine, run.now, station)
    else:
        event = events.new_event(file, run.machine, run.now, station=station)
    with event:
        name = run.words.of(event.setup.event.name)
    run.say(
        line({"event": str(file)})
        if as_json
        else run.words("Made {path}: {name}", path=file, name=name)
    )


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--map", "mapping", multiple=True, metavar="FIELD=COLUMN", help="Say which column.")
@click.option("--sheet", metavar="NAME", help="Only this sheet of the workbook.")
@click.option("--delegation", metavar="CODE", help="The delegation of rows that name none.")
@click.option("--dry-run", is_flag=True, help="Say what would change, change nothing.")
@event_option
@json_option
@station_option
@click.pass_obj
@told
def import_(
    run: Terminal, files: tuple[Path, ...], mapping: tuple[str, ...], sheet: str | None,
    delegation: str | None, dry_run: bool, event_path: Path | None, as_json: bool, station: str,
) -> None:  # fmt: skip
    """Take rosters in: CSV, TSV, XLSX, XLS, ODS.

    Importing a file again changes nothing; a corrected file changes what was
    corrected. Rows that cannot be taken are listed, with the remedy.

    Example: checkin import kz.xlsx kr.csv --map title=H
    """
    columns = _mapping(mapping)
    with opened(run, event_path, station) as event:
        outcome = rosters.import_rosters(
            event, files, mapping=columns, sheet=sheet, delegation=delegation,
            dry_run=dry_run, by=run.by,
        )  # fmt: skip
    if as_json:
        run.say(line(_import_as_json(outcome, run.words)))
    else:
        _say_import(run, outcome, dry_run)
    if outcome.rejected:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("file", type=FILE, required=False)
@click.option("--export", is_flag=True, help="Write the programme to FILE instead of taking it.")
@event_option
@json_option
@station_option
@click.pass_obj
@told
def programme(
    run: Terminal, file: Path | None, export: bool, event_path: Path | None, as_json: bool,
    station: str,
) -> None:  # fmt: skip
    """Take the programme from JSON or a spreadsheet, or write it to one.

    Example: checkin programme sessions.xlsx --export
    """
    if export and not file:
        raise click.UsageError("Name the file to write to.")
    with opened(run, event_path, station) as event:
        if file and export:
            programmes.write_programme(event, file)
        elif file:
            try:
                programmes.take_programme(event, file, run.by)
            except programmes.UnsoundProgramme as unsound:
                for fault in unsound.faults:
                    click.echo(run.words.fault(fault.place, fault.code, fault.value), err=True)
                raise click.exceptions.Exit(1) from unsound
        sessions = programmes.sessions_as_json(event)
        if as_json:
            run.say(line({"sessions": sessions}))
            return
        for session in event.setup.sessions.values():
            start = session.start.strftime("%Y-%m-%d %H:%M")
            run.say(f"{start}  {run.words.of(session.name)}  ({session.id})")


@click.command()
@click.option("--pin", prompt=True, hide_input=True, confirmation_prompt=True)
@event_option
@click.pass_obj
@told
def pin(run: Terminal, pin: str, event_path: Path | None) -> None:
    """Set the supervisor's PIN, which admits in spite of a refusal.

    Example: checkin pin --event forum.checkin
    """
    with opened(run, event_path) as event:
        set_pin(event, pin)
    run.say(run.words("The supervisor's PIN is set."))


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        field, sign, column = pair.partition("=")
        if not (sign and field and column):
            raise click.BadParameter(f"{pair!r} is not FIELD=COLUMN")
        found[field.strip()] = column.strip()
    return found


def _import_as_json(outcome: rosters.Imported, words: Words) -> dict[str, object]:
    return {
        "added": outcome.added,
        "changed": outcome.changed,
        "unchanged": outcome.unchanged,
        "rejected": [
            {
                "file": row.file, "line": row.line, "column": row.column, "value": row.value,
                "remedy": words.remedy(row.reason, row.params), "sheet": row.sheet,
                "reason": row.reason,
            }
            for row in outcome.rejected
        ],
    }  # fmt: skip


def _say_import(run: Terminal, outcome: rosters.Imported, dry_run: bool) -> None:
    for row in outcome.rejected:
        run.say(run.words.rejection(row.place, row.reason, row.params))
    said = run.words(
        "{added} added, {changed} changed, {unchanged} as before, {rejected} not taken.",
        added=outcome.added,
        changed=outcome.changed,
        unchanged=outcome.unchanged,
        rejected=len(outcome.rejected),
    )
    run.say(
        run.words("Nothing was changed yet; it would be: {what}", what=said) if dry_run else said
    )
