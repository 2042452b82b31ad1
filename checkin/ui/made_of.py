"""What the program is made of: names, versions, licences."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

BUNDLED = (
    ("Pretendard JP", "1.3.9", "SIL OFL 1.1"),
    ("Lucide", "1.62.0", "ISC"),
    ("flag-icons", "7.5.0", "MIT"),
)
"""The typeface, the icons and the flags that come with the program."""

PACKAGES = {
    "PySide6": "LGPL 3",
    "sqlite-utils": "Apache 2.0",
    "qrcode": "BSD",
    "pillow": "MIT-CMU",
    "msgspec": "BSD 3-clause",
    "reportlab": "BSD",
    "XlsxWriter": "BSD 2-clause",
    "python-calamine": "MIT",
    "charset-normalizer": "MIT",
    "zxing-cpp": "Apache 2.0",
    "zebrafy": "LGPL 3",
    "pypdfium2": "BSD 3-clause / Apache 2.0",
    "opencv-python-headless": "Apache 2.0",
    "numpy": "BSD 3-clause",
    "rapidfuzz": "MIT",
    "argon2-cffi": "MIT",
    "babel": "BSD 3-clause",
    "click": "BSD 3-clause",
    "platformdirs": "MIT",
    "tzdata": "Apache 2.0",
}
"""The packages that the program needs, with the licence that each states."""


class Part(NamedTuple):
    """One part of the program."""

    name: str
    version: str
    licence: str


def made_of() -> Iterator[Part]:
    """Go through the parts, what comes with the program first."""
    yield from (Part(*part) for part in BUNDLED)
    for name, licence in PACKAGES.items():
        yield Part(name, _version(name), licence)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # such as PySide6 in parts, from a system's own packages
        return ""
