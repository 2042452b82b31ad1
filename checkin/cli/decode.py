"""The command decode: what a camera would read of pictures, folders of them, and videos."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from checkin.cli.answers import line
from checkin.cli.common import Terminal, json_option, told
from checkin.failure import Failure
from checkin.scanning.footage import frames, is_video
from checkin.scanning.frame import read_frame
from checkin.scanning.image import decode_image, pictures_in

Answer = Mapping[str, Any]


@click.command()
@click.argument("images", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.pass_obj
@told
def decode(run: Terminal, images: tuple[Path, ...], as_json: bool) -> None:
    """Read the QR codes in pictures, folders of pictures and videos, as a camera would.

    Example: checkin decode photo.jpg
    """
    faults = False
    for path, answer in (found for image in images for found in _answers(run, image)):
        faults = faults or not answer["payloads"]
        if as_json:
            run.say(line({"image": str(path), **answer}))
        for payload in () if as_json else answer["payloads"]:
            run.say(payload)
    if faults:
        raise click.exceptions.Exit(1)


def _answers(run: Terminal, path: Path) -> Iterator[tuple[Path, Answer]]:
    """What was read of a file, or of each picture in a folder.

    Of what cannot be read nothing was, and a sentence says why.
    """
    try:
        if path.is_dir():
            for picture in pictures_in(path):
                yield from _answers(run, picture)
        else:
            yield path, _of_video(path) if is_video(path) else _of_picture(path)
    except Failure as failure:
        click.echo(run.words.failure(failure), err=True)
        yield path, {"payloads": []}


def _of_picture(path: Path) -> Answer:
    return {"payloads": decode_image(path)}


def _of_video(path: Path) -> Answer:
    """The codes of a video in order of arrival, and of each the frame and second of first sight."""
    first: dict[str, dict[str, Any]] = {}
    count = 0
    for frame in frames(path):
        count += 1
        for sight in read_frame(frame.grey, frame.number):
            at = {"frame": frame.number, "seconds": frame.at_ms / 1000}
            first.setdefault(sight.text, {"payload": sight.text, **at})
    return {"payloads": list(first), "frames": count, "first_seen": list(first.values())}
