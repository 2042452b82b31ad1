"""Paper: true size, codes that read back, and printers that are gone.

A printer that writes a file stands for a real one: that is the edge of the machine.
"""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QMarginsF, QSettings
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from checkin.badges.sheet import write_badges
from checkin.failure import Failure
from checkin.ui import printing
from tests.badges.faces import faces

POINTS = 72 / 25.4


class OfficePrinter(QPrinter):
    """Has only A4, whatever it is asked for."""

    def setPageLayout(self, layout: QPageLayout) -> bool:
        a4 = QPageSize(QPageSize.PageSizeId.A4)
        upright = QPageLayout.Orientation.Portrait
        return super().setPageLayout(QPageLayout(a4, upright, QMarginsF()))


class LabelPrinter(QPrinter):
    """Its labels are smaller than a badge."""

    def setPageLayout(self, layout: QPageLayout) -> bool:
        small = QPageSize(QPageSize.PageSizeId.A8)
        return super().setPageLayout(QPageLayout(small, layout.orientation(), QMarginsF()))


def to_file(out: Path, kind: type[QPrinter] = QPrinter) -> QPrinter:
    printer = kind(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    return printer


@pytest.fixture
def badges(qapp, tmp_path: Path) -> tuple[Path, list[str]]:
    shown = list(faces(3))
    write_badges(shown, tmp_path / "badges.pdf")
    return tmp_path / "badges.pdf", [face.token for face in shown]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def codes(page: pypdfium2.PdfPage) -> list[str]:
    picture = page.render(scale=150 / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def test_every_page_is_printed_at_its_true_size_and_its_code_is_read_back(badges, tmp_path):
    path, tokens = badges
    told = []
    printer = to_file(tmp_path / "out.pdf")
    with printing.Paper(printer, "Office", lambda n, of: told.append((n, of))) as paper:
        paper.take(path)
        paper.release()
    assert told == [(1, 3), (2, 3), (3, 3)]
    pages = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert [codes(page) for page in pages] == [[token] for token in tokens]
    for page in pages:
        assert page.get_width() / POINTS == pytest.approx(105, abs=0.4)
        assert page.get_height() / POINTS == pytest.approx(148, abs=0.4)


def test_the_symbol_is_30_millimetres_wide_on_paper(badges, tmp_path):
    with printing.Paper(to_file(tmp_path / "out.pdf"), "Office") as paper:
        paper.take(badges[0])
        paper.release()
    page = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0]
    (code,) = zxingcpp.read_barcodes(page.render(scale=10 / POINTS).to_pil().convert("L"))
    wide = code.position.top_right.x - code.position.top_left.x
    assert wide / 10 == pytest.approx(30, abs=0.3)


def test_on_larger_paper_a_badge_keeps_its_size_and_stands_in_the_middle(badges, tmp_path):
    path, tokens = badges
    with printing.Paper(to_file(tmp_path / "out.pdf", OfficePrinter), "Office") as paper:
        paper.take(path)
        paper.release()
    page = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0]
    assert page.get_width() / POINTS == pytest.approx(210, abs=0.5)
    picture = page.render(scale=10 / POINTS).to_pil().convert("L")
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == tokens[0]
    left, top, right, bottom = picture.point(lambda grey: 255 * (grey < 200)).getbbox()
    assert (right - left) / 10 == pytest.approx(105, abs=0.5)
    assert (bottom - top) / 10 == pytest.approx(148, abs=0.5)
    assert (left + right) / 20 == pytest.approx(105, abs=0.5)


def test_paper_that_is_too_small_is_told(badges, tmp_path):
    paper = printing.Paper(to_file(tmp_path / "out.pdf", LabelPrinter), "Labels")
    with paper, pytest.raises(Failure) as caught:
        paper.take(badges[0])
    assert caught.value.code == "paper_too_small"
    assert caught.value.params == {"printer": "Labels"}
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_takes_nothing_is_told(badges, tmp_path):
    paper = printing.Paper(to_file(tmp_path / "nowhere" / "out.pdf"), "Office")
    with paper, pytest.raises(Failure) as caught:
        paper.take(badges[0])
    assert caught.value.code == "printing_failed"


def test_a_printer_that_is_gone_is_told_and_no_other_one_is_taken(badges):
    with pytest.raises(Failure) as caught:
        printing.send(badges[0], "Printer of the last forum")
    assert caught.value.code == "printer_missing"
    assert caught.value.params == {"printer": "Printer of the last forum"}


def test_a_pdf_that_is_damaged_is_told(qapp, tmp_path):
    (tmp_path / "broken.pdf").write_bytes(b"no PDF")
    with pytest.raises(Failure) as caught:
        printing.opened(tmp_path / "broken.pdf")
    assert caught.value.code == "file_unreadable"


def test_sending_prints_every_page(badges, tmp_path, monkeypatch):
    printer = to_file(tmp_path / "out.pdf")
    monkeypatch.setattr(printing, "printer_named", lambda name: printer)
    assert printing.send(badges[0], "Office") == 3
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 3


def test_the_printer_that_was_chosen_is_remembered(settings):
    assert printing.chosen(settings) == ""
    printing.choose(settings, "Office 2")
    assert printing.chosen(settings) == "Office 2"
    printing.choose(settings, "")
    assert printing.chosen(settings) == ""


def test_a_machine_without_qts_printing_has_no_printers(monkeypatch, qapp):
    monkeypatch.setitem(__import__("sys").modules, "PySide6.QtPrintSupport", None)
    assert printing.printers() == []
    with pytest.raises(Failure) as caught:
        printing.printer_named("Office")
    assert caught.value.code == "printing_failed"


@pytest.mark.parametrize(
    ("resolution", "drawn"), [(203, 203), (300, 300), (600, 300), (1200, 400), (1440, 360)]
)
def test_a_printers_dot_is_never_cut(resolution, drawn):
    assert printing._dots(resolution) == drawn
