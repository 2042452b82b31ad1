"""The QR symbol of a token: version 1, error correction Q, numeric, drawn as one vector path."""

from collections.abc import Sequence

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import MODE_NUMBER, QRData

from checkin.domain.token import LENGTH

MODULES = 21
"""Modules along a side of version 1."""

QUIET = 4
"""White modules that a reader needs around the symbol."""

MASK = 2
"""The mask is a choice of the writer, and every reader undoes any of the eight.

Choosing the "best" costs ten times the rest of the symbol. It guards against
large blank areas and false finder patterns in long texts; version 1 filled with
27 digits of which 15 are as good as random has neither.
"""

Matrix = Sequence[Sequence[bool]]
Rectangle = tuple[int, int, int, int]


def matrix(token: str) -> Matrix:
    """Return the symbol's rows from the top, True where a module is black, without quiet zone.

    Raises ValueError where the token is not of 27 digits: any other text makes another symbol.
    """
    if len(token) != LENGTH or not (token.isascii() and token.isdecimal()):
        raise ValueError(f"a token has {LENGTH} digits")
    code = QRCode(version=1, error_correction=ERROR_CORRECT_Q, border=0, mask_pattern=MASK)
    code.add_data(QRData(token, mode=MODE_NUMBER))
    code.make(fit=False)
    modules: Matrix = code.modules
    return modules


def rectangles(modules: Matrix) -> list[Rectangle]:
    """Return the black modules as few rectangles: left, top, width and height in modules.

    Runs of a row are merged with the same run of the row above. They never overlap.
    """
    done: list[Rectangle] = []
    growing: dict[tuple[int, int], int] = {}
    for y, row in enumerate(modules):
        runs = set(_runs(row))
        for run in [run for run in growing if run not in runs]:
            top = growing.pop(run)
            done.append((run[0], top, run[1], y - top))
        for run in runs:
            growing.setdefault(run, y)
    done += [(left, top, wide, len(modules) - top) for (left, wide), top in growing.items()]
    return sorted(done)


def path(token: str, left: float, bottom: float, side: float) -> str:
    """Return PDF operators that draw the symbol in black; position and side in points.

    One path for all modules: a viewer then smooths only the outer edges, and no
    hairline of white shows between neighbours. The unit is a module, which keeps
    the numbers whole and the page small.
    """
    unit = side / MODULES
    boxes = " ".join(
        f"{x} {MODULES - y - high} {wide} {high} re"
        for x, y, wide, high in rectangles(matrix(token))
    )
    return f"q 0 g {unit:.5f} 0 0 {unit:.5f} {left:.3f} {bottom:.3f} cm {boxes} f Q"


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    runs, start = [], None
    for x, black in enumerate((*row, False)):
        if black and start is None:
            start = x
        elif not black and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
