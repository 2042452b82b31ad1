"""Badges for label printers that speak ZPL: to a file, a device, or a socket."""

import os
import select
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PIL import Image

from checkin.failure import Failure
from checkin.services.print_devices import AS_IT_IS, FILE, NETWORK, Adjustment, LabelPrinter
from checkin.whole_file import replacing

PATIENCE = 5.0
"""Seconds after which a printer that does not answer, or takes nothing, is given up."""

THRESHOLD = 144
"""Grey from which on a dot stays white: the grey of second lines prints, pale colours do not."""

Progress = Callable[[int, int], None]


def write_zpl(pdf: Path, out: Path, dots: int = 203, adjust: Adjustment = AS_IT_IS) -> int:
    """Write a PDF's pages as ZPL, a label each at its true size; return how many.

    `dots` are the print head's, per inch. The file appears whole, or not at all. Raises Failure.
    """
    labels = list(labels_of(pdf, dots, adjust))
    with replacing(out) as file:
        for label in labels:
            file.write(label)
    return len(labels)


def labels_of(pdf: Path, dots: int, adjust: Adjustment = AS_IT_IS) -> Iterator[bytes]:
    """Go through a PDF's pages, each as one label in ZPL."""
    # asked for when labels are made: a tenth of a second that no start need wait for
    from pypdfium2 import PdfDocument
    from zebrafy.zebrafy_image import ZebrafyImage

    document = PdfDocument(pdf)
    try:
        for page in document:
            drawn = page.render(scale=dots / 72).to_pil().convert("L")
            page.close()
            picture = ZebrafyImage(
                _moved(drawn, adjust, dots), format="Z64", dither=False, threshold=THRESHOLD,
                rotation=adjust.turn, set_label_size=True,
            )  # fmt: skip
            yield picture.to_zpl().encode("ascii")
    finally:
        document.close()


def _moved(picture: Image.Image, adjust: Adjustment, dots: int) -> Image.Image:
    """Move a page on its paper; what leaves the paper is lost, as on any printer."""
    by = round(adjust.right * dots / 25.4), round(adjust.down * dots / 25.4)
    if by == (0, 0):
        return picture
    paper = Image.new("L", picture.size, 255)
    paper.paste(picture, by)
    return paper


class ZplPaper:
    """A label printer's work: pages are made by `take`, and leave by `release`, or not at all.

    The printer is reached by `take` already: one that is off is found before anything is recorded.
    `file` is where a printer of files writes.
    """

    def __init__(
        self, printer: LabelPrinter, adjust: Adjustment = AS_IT_IS, file: Path | None = None,
        progress: Progress | None = None, patience: float = PATIENCE,
    ) -> None:  # fmt: skip
        self._printer, self._adjust, self._file = printer, adjust, file
        self._progress, self._patience = progress, patience
        self._labels: list[bytes] = []
        self._socket: socket.socket | None = None
        self._device: int | None = None

    def __enter__(self) -> "ZplPaper":
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            if self._socket is not None:
                self._socket.close()
            if self._device is not None:
                os.close(self._device)
        self._socket = self._device = None

    @property
    def pages(self) -> int:
        """How many labels were made."""
        return len(self._labels)

    def take(self, path: Path) -> None:
        """Reach the printer, and make a PDF's labels. Raises Failure where it does not answer."""
        self._reach()
        for label in labels_of(path, self._printer.dots, self._adjust):
            self._labels.append(label)
            if self._progress:
                self._progress(len(self._labels), 0)

    def release(self) -> None:
        """Let the labels go. Raises Failure where the printer does not take them."""
        data = b"".join(self._labels)
        if self._printer.kind == FILE and self._file is not None:
            with replacing(self._file) as file:
                file.write(data)
        elif self._socket is not None:
            try:
                self._socket.sendall(data)
                self._socket.shutdown(socket.SHUT_WR)
            except OSError as error:
                raise self._silent() from error
        elif self._device is not None:
            self._write(self._device, data)

    def _reach(self) -> None:
        printer = self._printer
        if printer.kind == FILE or self._socket is not None or self._device is not None:
            return
        try:
            if printer.kind == NETWORK:
                self._socket = socket.create_connection(printer.host, self._patience)
            else:  # never made: a device that is not there would be a file from now on
                self._device = os.open(printer.address, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        except (OSError, ValueError) as error:
            raise self._silent() from error

    def _write(self, device: int, data: bytes) -> None:
        """Write to a device, which may wait for paper for ever: the event may not."""
        if os.name == "posix":
            self._write_ready(device, data)
        else:
            self._write_beside(device, data)

    def _write_ready(self, device: int, data: bytes) -> None:
        """Write while the device takes it; what it has not taken by the end never leaves."""
        os.set_blocking(device, False)
        rest = memoryview(data)
        try:
            while rest:
                if not select.select([], [device], [], self._patience)[1]:
                    raise self._silent()
                rest = rest[os.write(device, rest) :]
        except OSError as error:
            raise self._silent() from error

    def _write_beside(self, device: int, data: bytes) -> None:
        """Write in a thread that is left alone where the device takes nothing more."""
        faults: list[OSError] = []

        def write() -> None:
            rest = memoryview(data)
            try:
                while rest:
                    rest = rest[os.write(device, rest) :]
            except OSError as error:
                faults.append(error)

        writer = Thread(target=write, daemon=True)
        writer.start()
        writer.join(self._patience)
        if writer.is_alive():
            self._device = None  # it is in use, and stays so until the printer takes it
        if faults or writer.is_alive():
            raise self._silent()

    def _silent(self) -> Failure:
        printer = self._printer
        return Failure("label_printer_silent", printer=printer.name, address=printer.address)
