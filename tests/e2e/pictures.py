"""Badges as a camera sees them."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL.Image import Image


def pages(pdf: Path, scale: float = 2) -> Iterator[Image]:
    """Draw a PDF's pages as grey pictures, one by one."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=scale, grayscale=True).to_pil()
            page.close()
    finally:
        document.close()


def text(pdf: Path) -> str:
    """Return the text of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for page in document:
            words = page.get_textpage()
            found.append(words.get_text_range())
            words.close()
            page.close()
        return "\n".join(found)
    finally:
        document.close()
