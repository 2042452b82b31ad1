"""Files and folders that somebody hands over as photos: which of them are looked at."""

import os
from collections.abc import Iterable
from pathlib import Path

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".heic", ".heif")
"""Endings of pictures; of the last two, which telephones write, each is told to be unreadable."""

UNREAD = (".heic", ".heif")


def pictures_in(paths: Iterable[Path]) -> list[Path]:
    """Return the files to be looked at: those named, whatever they are, and pictures of folders.

    Folders are gone through to their depth, links to folders are not followed; what begins
    with a dot, such as a Mac's second halves of files, is left out. Each file comes once.
    """
    found: list[Path] = []
    for path in paths:
        found += _in_folder(path) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _in_folder(folder: Path) -> list[Path]:
    found: list[Path] = []
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(here, name)
            for name in sorted(files)
            if not name.startswith(".")
            and name.lower().endswith(PICTURES)
            and Path(here, name).is_file()  # no pipe, which would be waited for
        ]
    return found
