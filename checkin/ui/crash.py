"""Bugs: a report on disk without personal data, and a sentence that says where it is."""

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from checkin import __version__

Tell = Callable[[Path], None]


def write_report(folder: Path, kind: type[BaseException], at: TracebackType | None) -> Path:
    """Write where a bug happened, and return the file.

    Neither the error's own text nor any value is in it: they may hold a name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    frames = "".join(traceback.format_tb(at))
    path.write_text(
        f"checkin {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n"
        f"{now:%Y-%m-%d %H:%M:%S} UTC\n\n{frames}{kind.__module__}.{kind.__qualname__}\n",
        "utf-8",
    )
    return path


def install(folder: Path, tell: Tell) -> None:
    """Report every bug from now on; the program goes on."""

    def report(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        tell(write_report(folder, kind, at))

    sys.excepthook = report
