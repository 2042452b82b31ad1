"""What is held before a camera: printed badges, other codes, nothing."""

from pathlib import Path

import pypdfium2
import qrcode
from PIL import Image

SIZE = (1280, 720)
GROUND = "#8a8f98"


def badge_page(pdf: Path, number: int, *, high: int = 640) -> Image.Image:
    """Return a printed badge as a picture, so many pixels high."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[number]
    drawn = page.render(scale=high / page.get_height()).to_pil().convert("RGB")
    document.close()
    return drawn


def symbol(text: str) -> Image.Image:
    """Return a QR code that stands for anything."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, box_size=8, border=4)
    code.add_data(text)
    code.make()
    return code.make_image().get_image().convert("RGB")


def held(*pictures: Image.Image) -> Image.Image:
    """Return what a camera sees: the pictures side by side before a grey wall."""
    seen = Image.new("RGB", SIZE, GROUND)
    share = SIZE[0] // max(len(pictures), 1)
    for i, picture in enumerate(pictures):
        left = i * share + (share - picture.width) // 2
        seen.paste(picture, (left, (SIZE[1] - picture.height) // 2))
    return seen


def footage(folder: Path, *runs: tuple[Image.Image, int]) -> Path:
    """Write a folder of frames: each picture so many times."""
    folder.mkdir(parents=True)
    number = 0
    for picture, times in runs:
        for _ in range(times):
            picture.save(folder / f"{number:04}.png", compress_level=1)
            number += 1
    return folder
