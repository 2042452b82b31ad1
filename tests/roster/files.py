"""Roster files made for one test each."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl

Rows = Iterable[Sequence[object]]


def text_of(rows: Rows, delimiter: str = ",", **dialect: object) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, **dialect).writerows(rows)
    return out.getvalue()


def csv_file(folder: Path, rows: Rows, name: str = "roster.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text_of(rows).encode(encoding))
    return path


def xlsx_file(folder: Path, sheets: dict[str, Rows], name: str = "roster.xlsx") -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    path = folder / name
    book.save(path)
    return path


ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Sheet1">'
)
ODS_FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>"
ODS_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/"'
    ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    "</manifest:manifest>"
)


def ods_cell(text: str, times: int = 1) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{times}"'
        f' office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    )


def ods_row(cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


def ods_file(folder: Path, rows: str) -> Path:
    path = folder / "roster.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", ODS_MANIFEST)
        archive.writestr("content.xml", ODS_HEAD + rows + ODS_FOOT)
    return path
