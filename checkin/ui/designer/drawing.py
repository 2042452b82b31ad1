"""A badge as the printer would get it, drawn on the screen: the same engine, the same page."""

import io

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from checkin.badges import fonts
from checkin.badges.draw import Pages, Pictures
from checkin.badges.sheet import canvas_for, write_pages
from checkin.badges.template import Template
from checkin.domain.badge import Face


def page_of(form: Template, face: Face, pictures: Pictures) -> bytes:
    """Return the badge as a PDF."""
    page = io.BytesIO()
    if form.cover:
        fonts.register()
        canvas = canvas_for(form, page)
        Pages(canvas, form, pictures).draw_cover(face, [face] * 3)
        canvas.save()
    else:
        write_pages([face], page, template=form, pictures=pictures)
    return page.getvalue()


def drawn(page: bytes, size: QSize) -> QImage | None:
    """Return the first page of a PDF, so many pixels large; None where this machine cannot."""
    try:
        from PySide6.QtPdf import QPdfDocument
    except ImportError:
        return None
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(page))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    ink = document.render(0, size)
    document.close()
    picture = QImage(ink.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, ink)
    painter.end()
    return picture


def remembered(find: Pictures) -> Pictures:
    """Return the same, asking only once for each picture: a page is drawn with every key."""
    held: dict[str, bytes | None] = {}

    def ask(named: str) -> bytes | None:
        if held.get(named) is None:
            held[named] = find(named)
        return held[named]

    return ask
