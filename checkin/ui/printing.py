"""How a badge reaches paper: one of the system's printers, or a PDF that is shown.

Qt's libraries for printing are asked for when something is printed: where a
machine lacks them, the window starts all the same, and badges come as PDF.
"""

from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSettings, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from checkin.failure import Failure
from checkin.services.print_devices import AS_IT_IS, Adjustment, Device, Devices, from_text, to_text
from checkin.services.print_zpl import ZplPaper
from checkin.ui.pdf_page import page_picture

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

Progress = Callable[[int, int], None]
"""Told how many pages are drawn, of how many. It may not raise: what was drawn would be printed."""

PRINTER = "printer"
"""The setting that names the printer; empty: a PDF."""

DEVICES = "printers"
"""The setting that holds what is remembered of the printers."""

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


def devices(settings: QSettings) -> Devices:
    """Return what is remembered of the printers of this machine."""
    return from_text(str(settings.value(DEVICES, "")))


def remember(settings: QSettings, kept: Devices) -> None:
    """Remember something else of the printers."""
    settings.setValue(DEVICES, to_text(kept))


def device(settings: QSettings, name: str) -> Device:
    """Return a printer as it is set up on this machine."""
    return devices(settings).device(name)


def names(settings: QSettings) -> list[str]:
    """Return the names of all printers: the system's, then the label printers added here."""
    return names_with(printers(), devices(settings))


def names_with(system: Sequence[str], kept: Devices) -> list[str]:
    """Return the names of the system's printers, then of the label printers added here."""
    return [*(name for name in system if name not in kept.labels), *kept.labels]


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


def send(path: Path, device: Device, file: Path | None = None) -> int:
    """Print a PDF's pages on a printer, at their true size; return how many.

    `file` is written where labels go to files. Raises Failure where the printer is gone, or
    does not take them.
    """
    with paper(device, file) as sheets:
        sheets.take(path)
        sheets.release()
        return sheets.pages


def paper(device: Device, file: Path | None = None) -> "Paper | ZplPaper":
    """Return the paper of a printer. Raises Failure where the printer is gone.

    `file` is written where labels go to files.
    """
    if device.label is not None:
        return ZplPaper(device.label, device.adjust, file)
    return Paper(printer_named(device.name), device.name, adjust=device.adjust)


class Paper:
    """One printer's work: pages are drawn by `take`, and leave by `release`, or not at all.

    What is recorded stands between the two. Used in a `with`, what was not released
    is given up when it ends.
    """

    def __init__(
        self, printer: "QPrinter", name: str, progress: Progress | None = None,
        adjust: Adjustment = AS_IT_IS,
    ) -> None:  # fmt: skip
        self.pages, self._adjust = 0, adjust
        self._printer, self._name, self._progress = printer, name, progress
        self._painter: QPainter | None = None

    def __enter__(self) -> "Paper":
        return self

    def __exit__(self, *_: object) -> None:
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
        """Begin a page of this size in points; on its side, where badges are turned so."""
        printer = self._printer
        size = self._on_paper(size)
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
        """Draw a page at its true size; on larger paper in the middle."""
        resolution, painter = self._printer.resolution(), self._painter
        if painter is None:
            return
        size = document.pagePointSize(page) * (resolution / 72)
        middle = self._middle(document.pagePointSize(page)) * (resolution / 72)
        moved = QPointF(self._adjust.right, self._adjust.down) * (resolution / 25.4)
        painter.save()
        painter.translate(middle)
        painter.rotate(self._adjust.turn)
        painter.translate(moved - QPointF(size.width() / 2, size.height() / 2))
        pixels = document.pagePointSize(page) * (_dots(resolution) / 72)
        picture = page_picture(document, page, pixels.toSize())
        painter.drawImage(QRectF(QPointF(0, 0), size), picture)
        painter.restore()

    def _middle(self, size: QSizeF) -> QPointF:
        """Return where a page's middle lies on the paper, in points.

        A driver states paper in whole points: what differs by less than one is the same paper.
        """
        paper, sheet = self._on_paper(size), self._printer.pageLayout().fullRectPoints()
        wide, high = float(sheet.width()), float(sheet.height())
        if abs(wide - paper.width()) <= SLACK and abs(high - paper.height()) <= SLACK:
            wide, high = paper.width(), paper.height()
        return QPointF(wide / 2, high / 2)

    def _on_paper(self, size: QSizeF) -> QSizeF:
        """Return the room that a page of this size takes on the paper."""
        return size.transposed() if self._adjust.sideways else size

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
