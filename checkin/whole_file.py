"""Files that appear whole and on disk, or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from checkin.failure import Failure

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class NothingWritten(Exception):
    """Raised inside `replacing` to leave everything as it was."""


@contextmanager
def replacing(out: Path) -> Iterator[BinaryIO]:
    """Open a file to be written beside `out`; at the end it is synced and put in its place.

    Where the block raises, what stood at `out` still stands there, and nothing
    else is left behind. Raises Failure `disk_full` or `folder_read_only` for
    what the disk did.
    """
    part = out.with_name(f".{out.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except NothingWritten:
        pass
    except OSError as error:
        raise _told(error, out) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def make_folder(folder: Path) -> Path:
    """Make a folder where there is none, and return it. Raises Failure as `replacing` does."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _told(error, folder) from error
    return folder


def _told(error: OSError, out: Path) -> Failure:
    if error.errno in FULL:
        return Failure("disk_full", path=str(out))
    return Failure("folder_read_only", path=str(out), why=error.strerror or type(error).__name__)
