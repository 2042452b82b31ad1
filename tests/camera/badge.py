"""A printed badge as a flat picture: the page that the program prints, with its 30 mm code."""

from dataclasses import dataclass
from io import BytesIO

import cv2
import numpy as np
import pypdfium2
from msgspec.structs import replace
from numpy.typing import NDArray

from checkin.badges.sheet import write_pages
from checkin.badges.template import Symbol
from checkin.badges.templates import FIRST, shipped
from tests.badges.faces import face

PER_MM = 12
"""Pixels of the page to a millimetre: 17 to a module, more than any camera here sees."""

PAPER, INK = 0.85, 0.06
"""What white paper and black toner throw back of the light; between them the page's grey."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A page: how much light it throws back, where its code is, and what the code says."""

    page: NDArray[np.float32]
    centre: tuple[float, float]
    """Of the code, in millimetres from the page's top left."""
    code: str
    width: float = 105.0
    """Of the page, in millimetres."""

    def at(self, per_mm: float) -> NDArray[np.float32]:
        """Return the page at about so many pixels to a millimetre, smoothly made smaller."""
        scale = min(1.0, per_mm / PER_MM)
        return cv2.resize(self.page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def badge(number: int, id: str = FIRST) -> Badge:
    """Print a badge from one of the templates and take it as a picture."""
    shown, template = face(number), replace(shipped()[id], sheet=None)
    pdf = BytesIO()
    write_pages([shown], pdf, template=template)
    document = pypdfium2.PdfDocument(pdf.getvalue())
    drawn = document[0].render(scale=PER_MM * 25.4 / 72, grayscale=True).to_numpy()
    document.close()
    light = (drawn[:, :, 0] if drawn.ndim == 3 else drawn).astype(np.float32) / 255
    code = next(item.at for item in template.items if isinstance(item, Symbol))
    centre = code.left + code.width / 2, code.top + code.height / 2
    return Badge(
        (INK + (PAPER - INK) * light**2.2).astype(np.float32),
        centre,
        shown.token,
        template.page.width,
    )
