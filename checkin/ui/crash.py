"""Bugs: a report on disk without personal data, and a sentence that says where it is."""

import sys
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from checkin import __version__

Tell = Callable[[Path | None], None]


def write_report(folder: Path, error: BaseException) -> Path:
    """Write where a bug happened, and return the file. Raises OSError where it cannot be written.

    Neither the error's own text nor any value is in it, nor the folders of
    this machine: they may hold a name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        f"checkin {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC",
        "",
        *_places(error),
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def install(folder: Path, tell: Tell) -> None:
    """Report every bug from now on; the program goes on.

    A bug that comes again at the same place is told again, but written once.
    `tell` is given the report, None where the disk did not take it.
    """
    written: dict[tuple[str, ...], Path | None] = {}

    def report(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, at)
            return
        place = tuple(_places(error))
        if place not in written:
            try:
                written[place] = write_report(folder, error)
            except OSError:
                written[place] = None
        tell(written[place])

    sys.excepthook = report


def _places(error: BaseException) -> Iterator[str]:
    """Go through the lines of code on the way to an error, and to those that caused it."""
    cause = error.__cause__ or error.__context__
    if cause is not None and cause is not error:
        yield from _places(cause)
    for frame in traceback.extract_tb(error.__traceback__):
        _, ours, inside = frame.filename.replace("\\", "/").rpartition("/checkin/")
        file = f"checkin/{inside}" if ours else Path(frame.filename).name
        yield f"  {file}:{frame.lineno} in {frame.name}"
    yield f"{type(error).__module__}.{type(error).__qualname__}"
