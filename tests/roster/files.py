"""Roster files made for one test each."""

import base64
import csv
import io
import zipfile
import zlib
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


XLS = (
    "eNrtWE1oE0EU/t5m0vzQpJuaFlshxKJVaw9qL4I22wraQ7FUL0oRNLU5SEsqwYsetFpzFERPFi+FXrxUvfiDHvTmQa"
    "ioIAhCokdPgoKHNuubl11Jq4cGtFSZb5lv3rx5s/N25s3szr5aSJRm77eXsQIZBFBxI2io0RGniF+wwfWuq0U/D3Ny"
    "Df4pRMI8kQ1BPIm9DOk51PNdhoV76jkz8JHTCZzF0GQ+l15DHBAfsqR96GUm3GZNHG3iVbPwaeENwnfF8qlwn2iuCf"
    "eybYlGsOAMde31ovi41SF1cej7PpQ270WzGy14oaP40nWq2gbRXziTnVifFSnViDnwvA3k8rlCdqKEJE/gHL65aeCr"
    "v1KfpY1+bfUE1n9frg/9Rn/TUsAU3FMS4EVE8TagaywMjiyiB7oQkAmn1s0B0Ba1UaVUDDSjdql+Naj2q4zao9K4we"
    "V9Uo7qPVrWtL1sTcck1huZx9AkckIi3uZde/HOl9eHR4edk6KZkn28uttv1Q7CxWXdghvHUXXP5y7hncJX5K6bRG4X"
    "TnKcct453OIJh6bF5qrUdnI/PYI3zrYaeTvLxc9HHqWKn5wdLM8PlC8k5985s+jgt8+YHgy+ptFN3TRzS+Ox4+fk7Q"
    "wfhNt+2SXClu357nqvtCYsISpiQrha0qNDnj2tsL9oRUWXkHHV9vRzNDNWMx7I8PTVvDejMDAwMDAwMDAwMFgfIO9L"
    "Xh8z9Ld+0DsvhLz/OkucKuY3yX+Lo5jk6xwfTA8iz3kB5+uKn1YEyb8XrbKN/79Q4xj3XsA4RsWP8brjl897VPs8q2"
    "5o/7klVG//lXr8/Mv9/wAR6b6v"
)
"""A workbook in the old format, which no library here writes: №, ФИО; 1, Қасымов Ғалым."""


def xls_file(folder: Path) -> Path:
    path = folder / "roster.xls"
    path.write_bytes(zlib.decompress(base64.b64decode(XLS)))
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
