"""The command line's root: options for all commands, and the window where none is named."""

import io
import sys
from pathlib import Path
from typing import Any

import click

from checkin import __version__
from checkin.cli.badges import badges, templates
from checkin.cli.common import language_of_system, terminal
from checkin.cli.decode import decode
from checkin.cli.demo import demo
from checkin.cli.desk import scan, search, undo, void
from checkin.cli.look import backup, check, counts, journal, report
from checkin.cli.photos import photos
from checkin.cli.set_up import import_, new, pin, programme
from checkin.words import LANGUAGES


class Program(click.Group):
    """The root command; it speaks UTF-8 whatever the locale or the code page says."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command line."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # A file's name may hold bytes that are no text; they are said as they are.
                stream.reconfigure(encoding="utf-8", errors="surrogateescape")
        return super().main(*args, **kwargs)


@click.group(
    cls=Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--language",
    type=click.Choice([*LANGUAGES]),
    default=language_of_system,
    show_default="the system's",
    help="The language of answers, badges and reports.",
)
@click.option("--by", default="", metavar="NAME", help="Who works here, for the journal.")
@click.option(
    "--camera", "footage", type=click.Path(path_type=Path), metavar="PATH",
    help="A folder of pictures or a video file in place of a camera, from now on.",
)  # fmt: skip
@click.version_option(__version__)
@click.pass_context
def main(context: click.Context, language: str, by: str, footage: Path | None) -> None:
    """Check delegates in: rosters, badges, scans, head counts; all of it offline.

    Without a command the window opens. A command ends with status 0 when it is
    done, 1 when faults were found or something was refused, 2 for wrong usage.

    Example: checkin demo
    """
    context.obj = terminal(language, by)
    if context.invoked_subcommand is None:
        # The terminal knows Qt only to open the window.
        from checkin.app import run_window

        raise SystemExit(run_window(context.obj.machine, None, language, footage))


for command in (
    demo, new, import_, programme, pin, photos, search, templates, badges, scan, undo, void, decode,
    report, counts, journal, backup, check,
):  # fmt: skip
    main.add_command(command)
