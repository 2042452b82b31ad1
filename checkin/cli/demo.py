"""The command that shows the whole job on the example forum."""

from itertools import chain, count
from pathlib import Path

import click

from checkin.cli.answers import line
from checkin.cli.common import Terminal, json_option, opened, told
from checkin.services.attendance import counts
from checkin.services.demo import Demo, run_demo


@click.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Where to put it.")
@click.option("--open", "open_window", is_flag=True, help="Then open the window on it.")
@json_option
@click.pass_obj
@told
def demo(run: Terminal, out: Path | None, open_window: bool, as_json: bool) -> None:
    """Do the whole job on the example forum: import, print, scan, report.

    All its people, rooms and times of day are made up. Without --out it goes
    into a new folder here.

    Example: checkin demo --open
    """
    made = run_demo(out or _new_folder(), run.machine, run.now, run.words)
    if as_json:
        run.say(
            line(
                {
                    "event": str(made.event),
                    "files": [str(file) for file in made.files],
                    "attendees": made.attendees,
                    "badges": made.badges,
                    "scans": made.scans,
                }
            )
        )
    else:
        _tell(run, made)
    if open_window:
        # The terminal knows Qt only to open the window.
        from checkin.app import run_window

        raise SystemExit(run_window(run.machine, made.event, run.words.language))


def _tell(run: Terminal, made: Demo) -> None:
    words = run.words
    run.say(words("The example forum (all names, rooms and times are made up):"))
    run.say(words.plural("  {n} attendee", "  {n} attendees", made.attendees))
    run.say(words.plural("  {n} badge", "  {n} badges", made.badges))
    run.say(
        words.plural("  {n} scan", "  {n} scans", made.scans)
        + words.plural(", {n} refused", ", {n} refused", made.refused)
    )
    for file in (made.event, *made.files):
        run.say(f"  {file}")
    run.say("")
    with opened(run, made.event) as event:
        zone = event.setup.event.zone
        run.say(words("Inside at {time}:", time=words.time(made.looked_at, zone)))
        for here in counts(event, made.looked_at):
            if here.inside:
                capacity = here.session.capacity if here.session else None
                name = words.checkpoint(here.id, event.setup.sessions)
                run.say(f"  {here.inside:>4} / {capacity or '-':<4} {name}")
    run.say("")
    run.say(words("Next: checkin demo --open, or checkin --help"))


def _new_folder() -> Path:
    names = chain(["demo"], (f"demo-{n}" for n in count(2)))
    return next(folder for name in names if not (folder := Path.cwd() / name).exists())
