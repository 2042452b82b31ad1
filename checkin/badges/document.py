"""A PDF document that keeps no pages: each goes into the file as soon as it is drawn."""

from typing import IO

from reportlab.pdfbase.pdfdoc import (
    PDFCrossReferenceTable,
    PDFDocument,
    PDFFile,
    PDFIndirectObject,
    PDFName,
    PDFObjectReference,
    PDFPage,
    PDFStream,
    PDFTrailer,
    PDFZCompress,
    xObjectName,
)


class PagewiseDocument(PDFDocument):  # type: ignore[misc] # reportlab has no types
    """reportlab's document, which would hold every page until the end, with a hand on the file.

    A page and its content are written when the page is done, packed with zlib
    alone (reportlab's own way, through ASCII, is a fifth larger and slow). So is a
    picture, as it is. Of each only its number and its place in the file are kept.
    """

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(compression=1, invariant=1)
        self._file = file
        self._length = 0
        self._put(b"".join(PDFFile(self._pdfVersion).strings))

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - reportlab's name
        """Write the page into the file and forget it."""
        name = self.thisPageName()
        page.Contents = PDFStream(content=page.stream.encode("latin-1"), filters=[PDFZCompress])
        super().addPage(page)
        self._write(name)
        self._write(page.Contents.__InternalName__)
        self.Pages.pages[-1] = PDFObjectReference(name)

    def add_picture(self, name: str, jpeg: bytes, width: int, height: int, colours: str) -> None:
        """Write a picture of so many pixels, as it is, and forget it; pages call it by its name."""
        called = xObjectName(name)
        stream = PDFStream(content=jpeg, filters=[])
        stream.dictionary.dict |= {
            "Type": PDFName("XObject"), "Subtype": PDFName("Image"), "Width": width,
            "Height": height, "ColorSpace": PDFName(colours), "BitsPerComponent": 8,
            "Filter": PDFName("DCTDecode"),
        }  # fmt: skip
        self.Reference(stream, called)
        self._write(called)

    def format(self) -> bytes:
        """Write what has not been written yet, and return the end of the file."""
        catalogue, info = self.Reference(self.Catalog), self.Reference(self.info)
        names: list[str] = []
        while name := self.numberToId.get(len(names) + 1):
            if name not in self.idToOffset:
                self._write(name)
            names.append(name)
        table = PDFCrossReferenceTable()
        table.addsection(0, names)
        start = self._length
        self._put(table.format(self))
        trailer = PDFTrailer(
            startxref=start, Size=len(names) + 1, Root=catalogue, Info=info, ID=self.ID()
        )
        end: bytes = trailer.format(self)
        return end

    def _write(self, name: str) -> None:
        self.idToOffset[name] = self._length
        self._put(PDFIndirectObject(name, self.idToObject[name]).format(self))
        self.idToObject[name] = None

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._length += len(data)
