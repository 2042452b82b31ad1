"""How a badge reaches paper: one of the system's printers, or a PDF that is shown.

Qt's libraries for printing are asked for when something is printed: where a
machine lacks them, the window starts all the same, and badges come as PDF.
"""

from collections.abc import Callable
from math import ceil
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSettings, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from checkin.failure import Failure

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

Progress = Callable[[int, int], None]
"""Told how many pages are drawn, of how many. It may not raise: what was drawn would be printed."""

PRINTER = "printer"
"""The setting that names the printer; empty: a PDF."""

FINEST = 400
"""Dots per inch beyond which neither an eye nor a scanner sees more on a badge."""

SLACK = 1.0
"""Points by which a page may be larger than the paper: drivers round."""


def printers() -> list[str]:
    """Return the names of the system's printers; empty where it has none, or cannot print."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        return []
    return list(QPrinterInfo.availablePrinterNames())


def chosen(settings: QSettings) -> str:
    """Return the printer that was chosen on this machine; empty: badges come as PDF."""
    return str(settings.value(PRINTER, ""))


def choose(settings: QSettings, name: str) -> None:
    """Print on another printer from now on; empty: to a PDF that is shown."""
    settings.setValue(PRINTER, name)


def printer_named(name: str) -> "QPrinter":
    """Return a printer of the system. Raises Failure where it is not there any more."""
    try:
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
    except ImportError as error:
        raise Failure("printing_failed", printer=name) from error
    known = QPrinterInfo.printerInfo(name)
    if known.isNull():  # Qt would print on the default printer instead
        raise Failure("printer_missing", printer=name)
    return QPrinter(known, QPrinter.PrinterMode.HighResolution)


def send(path: Path, name: str, progress: Progress | None = None) -> int:
    """Print a PDF's pages on a printer, at their true size; return how many.

    Raises Failure where the printer is gone, or does not take them.
    """
    with paper(name, progress) as sheets:
        sheets.take(path)
        sheets.release()
        return sheets.pages


def paper(name: str, progress: Progress | None = None) -> "Paper":
    """Return the paper of a printer. Raises Failure where the printer is gone."""
    return Paper(printer_named(name), name, progress)


class Paper:
    """One printer's work: pages are drawn by `take`, and leave by `release`, or not at all.

    What is recorded stands between the two. Used in a `with`, what was not released
    is given up when it ends.
    """

    def __init__(self, printer: "QPrinter", name: str, progress: Progress | None = None) -> None:
        self.pages = 0
        self._printer, self._name, self._progress = printer, name, progress
        self._painter: QPainter | None = None

    def __enter__(self) -> "Paper":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._painter is not None:
            self._printer.abort()
            self._painter.end()
            self._painter = None

    def take(self, path: Path) -> None:
        """Draw a PDF's pages for the printer. Raises Failure where that does not work."""
        document = opened(path)
        try:
            for page in range(document.pageCount()):
                self._turn_to(document.pagePointSize(page))
                self._draw(document, page)
                self.pages += 1
                if self._progress:
                    self._progress(self.pages, document.pageCount())
        finally:
            document.close()

    def release(self) -> None:
        """Let the pages go. Raises Failure where the printer does not take them."""
        painter, self._painter = self._painter, None
        if painter is not None and not painter.end():
            raise self._failed()
        if self._printer.printerState() == type(self._printer).PrinterState.Error:
            raise self._failed()

    def _turn_to(self, size: QSizeF) -> None:
        """Begin a page of this size in points."""
        printer = self._printer
        printer.setPageLayout(_layout(size))
        sheet = printer.pageLayout().fullRectPoints()
        if size.width() > sheet.width() + SLACK or size.height() > sheet.height() + SLACK:
            raise Failure("paper_too_small", printer=self._name)
        if self._painter is not None:
            if not printer.newPage():
                raise self._failed()
            return
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            raise self._failed()
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._painter = painter

    def _draw(self, document: "QPdfDocument", page: int) -> None:
        """Draw a page at its true size, in the middle of the paper."""
        resolution = self._printer.resolution()
        sheet = self._printer.pageLayout().fullRectPixels(resolution)
        size = document.pagePointSize(page) * (resolution / 72)
        left = (sheet.width() - size.width()) / 2
        top = (sheet.height() - size.height()) / 2
        if self._painter is not None:
            picture = page_picture(document, page, _dots(resolution))
            self._painter.drawImage(QRectF(left, top, size.width(), size.height()), picture)

    def _failed(self) -> Failure:
        return Failure("printing_failed", printer=self._name)


def opened(path: Path) -> "QPdfDocument":
    """Open a PDF for its pages to be drawn. Raises Failure where that does not work."""
    try:
        from PySide6.QtPdf import QPdfDocument
    except ImportError as error:
        raise Failure("file_unreadable", path=path.name, why=str(error)) from error
    document = QPdfDocument()
    error_code = document.load(str(path))
    if error_code != QPdfDocument.Error.None_:
        raise Failure("file_unreadable", path=path.name, why=error_code.name)
    return document


def page_picture(document: "QPdfDocument", page: int, dots: float) -> QImage:
    """Return a page as a picture on white, at so many dots per inch."""
    size = document.pagePointSize(page) * (dots / 72)
    drawn = document.render(page, size.toSize())
    picture = QImage(drawn.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return picture


def _dots(resolution: int) -> float:
    """Return at how many dots per inch to draw: the printer's own, or a whole part of them.

    So a printer's dot is never cut in two, and a code's edges stay sharp.
    """
    return resolution / ceil(resolution / FINEST)


def _layout(size: QSizeF) -> QPageLayout:
    """Return a page of this size in points, printed to its edges."""
    wide = size.width() > size.height()
    upright = size.transposed() if wide else size
    turned = QPageLayout.Orientation
    layout = QPageLayout(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
        turned.Landscape if wide else turned.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
