"""The command photos: many photos at once, each to whom its file's name says."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from checkin.cli.answers import line
from checkin.cli.common import Terminal, event_option, json_option, opened, station_option, told
from checkin.domain.photo_match import Doubt
from checkin.failure import Failure
from checkin.sentences import PHOTO_DOUBTS
from checkin.services.photo_files import pictures_in
from checkin.services.photo_import import Found, Kept, Taken, keep, look
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, metavar="FOLDER…", type=click.Path(path_type=Path)
)
@click.option("--replace", is_flag=True, help="Take photos of people who have another one, too.")
@click.option("--dry-run", is_flag=True, help="Say whose each photo is, keep none.")
@event_option
@json_option
@station_option
@click.pass_obj
@told
def photos(
    run: Terminal, paths: tuple[Path, ...], replace: bool, dry_run: bool,
    event_path: Path | None, as_json: bool, station: str,
) -> None:  # fmt: skip
    """Take photos in: folders, or files that are named after people.

    A file is named by a reference, a badge's number, or the name in any script
    and order. What is in doubt is listed and left out; so is what is no picture.

    Example: checkin photos portraits --dry-run
    """
    for path in paths:
        if not path.exists():
            raise Failure("file_missing", path=path.name)
    with opened(run, event_path, station) as event:
        found = look(event, pictures_in(paths))
        wanted = [each for each in found if _wanted(each, replace=replace)]
        taken = [Taken(each.path, each.match.person) for each in wanted]
        kept = Kept(photos=len(taken)) if dry_run else keep(event, taken, run.by)
        names = _names(event, found, run.words)
    left = [each for each in found if each.to_settle and each not in wanted]
    broken = [each.fault for each in found if each.fault] + list(kept.refused)
    if as_json:
        run.say(line(_as_json(found, wanted, left, run.words)))
    else:
        _say(run, left, broken, names)
        said = run.words(
            "Photos: {kept} taken, {left} in doubt, {broken} not taken.",
            kept=kept.photos, left=len(left), broken=len(broken),
        )  # fmt: skip
        run.say(
            run.words("Nothing was changed yet; it would be: {what}", what=said)
            if dry_run
            else said
        )
    if left or broken:
        raise click.exceptions.Exit(1)


def _wanted(found: Found, *, replace: bool) -> bool:
    replaces = replace and found.to_settle and found.match.doubt is Doubt.HAS_PHOTO
    return found.certain or replaces


def _names(event: EventFile, found: Sequence[Found], words: Words) -> Mapping[str, str]:
    ids = list(dict.fromkeys(id for each in found for id in each.match.people))
    return {x.attendee.id: words.name(x.attendee) for x in people.by_ids(event, ids)}


def _say(
    run: Terminal, left: Sequence[Found], broken: Sequence[Failure], names: Mapping[str, str]
) -> None:
    for failure in broken:
        run.say(run.words.failure(failure))
    for each in left:
        who = ", ".join(names[id] for id in each.match.people if id in names)
        doubt = run.words(PHOTO_DOUBTS[each.match.doubt.value])
        run.say(f"{each.path.name}: {doubt}" + (f" ({who})" if who else ""))


def _as_json(
    found: Sequence[Found], wanted: Sequence[Found], left: Sequence[Found], words: Words
) -> dict[str, Any]:
    return {
        "taken": [{"file": str(x.path), "attendee": x.match.person} for x in wanted],
        "unchanged": [
            {"file": str(x.path), "attendee": x.match.person}
            for x in found
            if x.fault is None and x.match.doubt is Doubt.SAME
        ],
        "doubtful": [
            {
                "file": str(x.path), "doubt": x.match.doubt.value,
                "words": words(PHOTO_DOUBTS[x.match.doubt.value]),
                "attendees": list(x.match.people),
            }
            for x in left
        ],
        "refused": [
            {"file": str(x.path), "reason": x.fault.code, "words": words.failure(x.fault)}
            for x in found
            if x.fault
        ],
    }  # fmt: skip
