"""What every command shares: the event it works on, the language, failures told."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click
import platformdirs

from checkin.domain.programme import iso
from checkin.failure import Failure
from checkin.services.events import FILE_OF_EVENT, open_event
from checkin.services.rehearsal import rehearsing
from checkin.store.event_file import EventFile
from checkin.words import LANGUAGES, Words

Command = Callable[..., Any]

EARLIEST, LATEST = 1970, 2999
"""The years that a moment may lie in; the journal writes them with four digits."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """One run of the program: its words, its operator, this machine's folder, its clock."""

    words: Words
    by: str
    machine: Path

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now(UTC)

    def say(self, text: str) -> None:
        """Print one line for people."""
        click.echo(text)


def terminal(language: str, by: str) -> Terminal:
    """Return this run's terminal. CHECKIN_HOME names another folder for the machine's own files."""
    require_text(by)
    home = os.environ.get("CHECKIN_HOME")
    folder = Path(home) if home else platformdirs.user_data_path("checkin", appauthor=False)
    return Terminal(Words(language), by, folder)


def language_of_system() -> str:
    """Return the language of the environment where the program speaks it, else English."""
    variables = ("LC_ALL", "LC_MESSAGES", "LANG")
    said = next((value for name in variables if (value := os.environ.get(name))), "")
    code = said[:2].lower()
    return code if code in LANGUAGES else "en"


def event_option(command: Command) -> Command:
    """Add `--event FILE` to a command."""
    return click.option(
        "--event",
        "event_path",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="CHECKIN_EVENT",
        help="The event's file; by default the only one in this folder.",
    )(command)


def station_option(command: Command) -> Command:
    """Add `--station NAME` to a command."""
    return click.option(
        "--station", default="", metavar="NAME", help="Act as this station of the machine."
    )(command)


def json_option(command: Command) -> Command:
    """Add `--json` to a command."""
    return click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")(command)


def told(command: Command) -> Command:
    """Tell a failure of the world in one sentence, and end with status 1."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        for value in kwargs.values():
            require_text(*(value if isinstance(value, tuple) else (value,)))
        try:
            return command(*args, **kwargs)
        except Failure as failure:
            words = click.get_current_context().find_object(Terminal)
            sentence = (words.words if words else Words()).failure(failure)
            click.echo(sentence, err=True)
            raise click.exceptions.Exit(1) from failure

    return run


def require_text(*values: Any) -> None:
    """Refuse bytes in place of a text; only the name of a file may hold them."""
    for value in values:
        if isinstance(value, str):
            try:
                value.encode()
            except UnicodeEncodeError as error:
                raise click.BadParameter(f"{value!a} is no text") from error


@contextmanager
def opened(run: Terminal, path: Path | None, station: str = "") -> Iterator[EventFile]:
    """Open the event that a command works on, and close it after."""
    event = open_event(path or _only_event(), run.machine, run.now, station)
    try:
        yield event
    finally:
        event.close()


@contextmanager
def rehearsed(run: Terminal, path: Path | None, station: str = "") -> Iterator[EventFile]:
    """Open a throw-away copy of the event that a command works on; it is gone after."""
    with rehearsing(path or _only_event(), run.machine, run.now, station) as event:
        yield event


def moment_of(event: EventFile, text: str | None) -> str:
    """Read a moment from the terminal: with an offset, or the event's wall clock."""
    if not text:
        return ""
    try:
        when = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no time such as 2026-10-04T09:14") from error
    if not EARLIEST <= when.year <= LATEST:
        raise click.BadParameter(f"{text!r} is not in the years from {EARLIEST} to {LATEST}")
    return iso(when if when.tzinfo else when.replace(tzinfo=event.setup.event.zone))


def _only_event() -> Path:
    found = sorted(Path.cwd().glob(f"*{FILE_OF_EVENT}"))
    if len(found) != 1:
        raise click.UsageError("Name the event's file: --event FILE")
    return found[0]
