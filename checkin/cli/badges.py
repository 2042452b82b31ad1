"""The commands badges and templates: what is printed, and from what."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from checkin.cli.answers import line, of_found, of_log
from checkin.cli.common import Terminal, event_option, json_option, opened, station_option, told
from checkin.failure import Failure
from checkin.how_far import unheard
from checkin.services import templates as forms
from checkin.services.badge_lists import stale, withdrawn
from checkin.services.badge_log import badge_log
from checkin.services.badge_papers import LISTINGS, LOG, STALE, write_badge_list
from checkin.services.badges import print_badges
from checkin.services.covers import write_cover_sheets
from checkin.services.issue import Paper
from checkin.services.plates import PLATE, write_plates
from checkin.services.preflight import lines, preflight, said
from checkin.services.print_devices import DOTS, FILE, NETWORK, LabelPrinter
from checkin.services.search import selected
from checkin.services.spares import print_spares
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

ZPL = ".zpl"
PDF = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--out", type=PDF, help="The PDF to write; a list may be .csv or .xlsx too.")
@click.option("--template", metavar="NAME", default="", help="Another than the event's own choice.")
@click.option("--only", metavar="QUERY", default="", help="delegation:KZ, category:press, a name.")
@click.option("--reprint", is_flag=True, help="Print valid badges again, with their serials.")
@click.option("--spare", "spares", type=int, metavar="N", help="Print N badges without a name.")
@click.option("--category", default="", help="What stands on spare badges: guest, press, ...")
@click.option("--zpl", metavar="TO", default="", help="Label printer too: FILE.zpl or HOST:PORT.")
@click.option("--dots", default="203", show_default=True, type=click.Choice([*map(str, DOTS)]),
              help="The label printer's dots per inch.")  # fmt: skip
@click.option(
    "--check", "checked", is_flag=True, help="Print nothing: say what would not be right."
)
@click.option("--plates", is_flag=True, help="Print no badges, but name plates for the table.")
@click.option("--covers", is_flag=True, help="Print no badges, but cover sheets of the boxes.")
@click.option(
    "--list",
    "wanted",
    type=click.Choice([*LISTINGS]),
    help="Print nothing: list badges to print again, to take out of their box, or all that was "
    "done to them.",
)
@event_option
@json_option
@station_option
@click.pass_obj
@told
def badges(
    run: Terminal, out: Path | None, template: str, only: str, reprint: bool, spares: int | None,
    category: str, zpl: str, dots: str, checked: bool, plates: bool, covers: bool,
    wanted: str | None, event_path: Path | None, as_json: bool, station: str,
) -> None:  # fmt: skip
    """Print badges to a PDF: everybody's that was not printed yet, or those of a query.

    Spare badges carry no name: a scan at the desk makes one the badge of whoever stands there.

    Example: checkin badges --out kz.pdf --only delegation:KZ
    """
    with opened(run, event_path, station) as event:
        if wanted:
            _list_badges(run, event, wanted, out, as_json=as_json)
            return
        if checked:
            _say_flaws(run, event, selected(event, only, printed_too=reprint), template,
                       as_json=as_json)  # fmt: skip
            return
        pdf = _pdf(out)
        if covers or plates:
            if covers:
                pages = write_cover_sheets(event, pdf, run.words, _delegations(event, only))
            else:
                ids = selected(event, only, printed_too=True)
                pages = write_plates(event, ids, pdf, run.words, template or PLATE)
            so_many = run.words.plural("{n} page in {path}", "{n} pages in {path}", pages, path=pdf)
            run.say(line({"file": str(pdf), "pages": pages}) if as_json else so_many)
            return
        if spares is not None:
            printed = print_spares(
                event, spares, pdf, run.words, category=category, template=template, by=run.by,
                paper=_zpl_file(zpl, int(dots)),
            )  # fmt: skip
        else:
            ids = selected(event, only, printed_too=reprint)
            if only.strip() and not ids:
                raise Failure("nobody_found")
            if zpl and not zpl.lower().endswith(ZPL):
                from checkin.services.print_labels import print_labels  # few need its library

                printed = print_labels(
                    event, ids, pdf, run.words, LabelPrinter(zpl, NETWORK, zpl, int(dots)),
                    template=template, reprint=reprint, by=run.by,
                )  # fmt: skip
            else:
                printed = print_badges(
                    event, ids, pdf, run.words, template=template, reprint=reprint, by=run.by,
                    paper=_zpl_file(zpl, int(dots)),
                )  # fmt: skip
    _say_printed(run, pdf, printed.tokens, as_json=as_json)


@click.command()
@click.option("--use", metavar="NAME", default="", help="Print this event's badges from it.")
@click.option("--load", "file", type=PDF, help="Take a template from a file.")
@click.option("--as", "as_", metavar="NAME", default="", help="What it is called, for --load.")
@click.option("--share", "shared", metavar="NAME", default="", help="Write one to --out.")
@click.option("--out", type=PDF, help="The file to write, for --share.")
@event_option
@json_option
@click.pass_obj
@told
def templates(
    run: Terminal, use: str, file: Path | None, as_: str, shared: str, out: Path | None,
    event_path: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """List the templates of badges, choose one, take one from a file, or write one to a file.

    Example: checkin templates --use a6-photo
    """
    with opened(run, event_path) as event:
        if file:
            run.say(forms.load(event, file, run.by, as_))
            return
        if shared:
            if out is None:
                raise click.UsageError("say with --out which file to write")
            forms.share(event, shared, out)
            return
        if use:
            forms.choose(event, use, run.by)
        here = forms.chosen_template(event)
        listed = [
            {
                "template": id, "name": form.called(run.words.language), "chosen": id == here,
                "width": form.page.width, "height": form.page.height,
                "badges": forms.makes_badges(form),
            }
            for id, form in forms.templates(event).items()
        ]  # fmt: skip
    if as_json:
        run.say(line(listed))
    for each in () if as_json else listed:
        size = f"{each['width']:g} x {each['height']:g} mm"
        run.say(f"{'*' if each['chosen'] else ' '} {each['template']:14} {size:16} {each['name']}")


def _say_flaws(
    run: Terminal, event: EventFile, ids: Sequence[str], template: str, *, as_json: bool
) -> None:
    """Say what would not be right on these people's badges; status 1 where anything is."""
    found = preflight(event, ids, run.words, template=template)
    if as_json:
        run.say(
            line(
                [
                    {
                        "kind": flaw.kind,
                        "attendees": list(flaw.people),
                        "words": said(flaw, run.words),
                    }
                    for flaw in found
                ]
            )
        )
    for each in () if as_json else lines(event, found, run.words):
        run.say(each)
    if found:
        raise click.exceptions.Exit(1)


def _delegations(event: EventFile, only: str) -> set[str]:
    """Return the delegations of those whom a query chooses; empty where there is none: all."""
    if not only.strip():
        return set()
    chosen = people.by_ids(event, selected(event, only, printed_too=True))
    if not chosen:
        raise Failure("nobody_found")
    return {listed.attendee.delegation for listed in chosen}


def _pdf(out: Path | None) -> Path:
    if out is None:
        raise click.UsageError("say with --out which PDF to write")
    if out.suffix.lower() != ".pdf":
        raise click.BadParameter(f"{out.name!r} does not end in .pdf")
    return out


def _zpl_file(to: str, dots: int) -> Paper | None:
    """Return what writes labels into the file that `--zpl` names; None where it names none."""
    if not to:
        return None
    if not to.lower().endswith(ZPL):
        raise click.BadParameter(f"spare badges go to a file: {to!r} does not end in {ZPL}")
    from checkin.services.print_zpl import ZplPaper  # few need its library

    return ZplPaper(LabelPrinter(to, FILE, to, dots), file=Path(to))


def _say_printed(run: Terminal, out: Path, tokens: Sequence[str], *, as_json: bool) -> None:
    pages = len(tokens)
    if as_json:
        run.say(line({"file": str(out), "pages": pages, "tokens": list(tokens)}))
    else:
        run.say(run.words.plural("{n} badge in {path}", "{n} badges in {path}", pages, path=out))


def _list_badges(
    run: Terminal, event: EventFile, wanted: str, out: Path | None, *, as_json: bool
) -> None:
    """Say a list of badges a line each, or write it to a file."""
    if out is not None:
        write_badge_list(event, wanted, out, run.words)
        run.say(line({"file": str(out)}) if as_json else run.words("Wrote {path}", path=out))
        return
    if as_json:
        run.say(line(_listed(event, wanted, run.words)))
        return
    listing = LISTINGS[wanted](event, run.words, unheard)
    if not listing.rows:
        run.say(listing.empty)
    for row in listing.rows:
        run.say("  ".join(filter(None, row)))


def _listed(event: EventFile, wanted: str, words: Words) -> list[dict[str, Any]]:
    if wanted == LOG:
        return [of_log(each) for each in badge_log(event)]
    found = stale(event, words) if wanted == STALE else withdrawn(event)
    return [of_found(each) for each in found]
