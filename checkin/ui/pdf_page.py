"""Pages of a PDF as pictures, on the screen and for a printer. Qt's part for it may be missing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument


def page_picture(document: "QPdfDocument", page: int, pixels: QSize) -> QImage:
    """Return a page as a picture on white, so many pixels large."""
    ink = document.render(page, pixels)
    picture = QImage(ink.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, ink)
    painter.end()
    return picture


def first_page(pdf: bytes, pixels: Callable[[QSizeF], QSize]) -> QImage | None:
    """Draw the first page of a PDF; None where this machine cannot.

    `pixels` says how large, given the page's size in points.
    """
    try:
        from PySide6.QtPdf import QPdfDocument
    except ImportError:
        return None
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    picture = page_picture(document, 0, pixels(document.pagePointSize(0)))
    document.close()
    return picture
