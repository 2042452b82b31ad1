"""A JPEG on a page, as it is: neither unpacked nor packed anew."""

import io
from typing import Any

from PIL import Image as Pillow

from checkin.badges.lay_out import Image

COLOURS = {"L": "DeviceGray", "RGB": "DeviceRGB"}


class Picture:
    """A picture by its hash; `image` are the bytes of a JPEG. Raises ValueError for none."""

    def __init__(self, hash: str, image: bytes) -> None:
        self.name = f"picture{hash}"
        try:
            with Pillow.open(io.BytesIO(image), formats=("JPEG",)) as opened:
                self.size = opened.size
                self._colours = COLOURS[opened.mode]
        except (OSError, KeyError) as error:
            raise ValueError(f"{hash} is no JPEG in grey or RGB") from error
        self._image = image

    def draw(self, canvas: Any, mark: Image) -> None:
        """Draw it in a rectangle: cut to fill it, or whole in its middle."""
        across, down = self.size
        ratios = mark.width / across, mark.height / down
        scale = max(ratios) if mark.fills else min(ratios)
        wide, high = across * scale, down * scale
        canvas.saveState()
        edge = canvas.beginPath()
        edge.rect(mark.left, mark.bottom, mark.width, mark.height)
        canvas.clipPath(edge, stroke=0, fill=0)
        left, bottom = mark.left + (mark.width - wide) / 2, mark.bottom + (mark.height - high) / 2
        canvas.transform(wide, 0, 0, high, left, bottom)
        if not canvas.hasForm(self.name):
            canvas._doc.add_picture(self.name, self._image, across, down, self._colours)
        canvas.doForm(self.name)
        canvas.restoreState()
