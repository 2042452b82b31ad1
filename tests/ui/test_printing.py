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
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.sheet import write_badges
from checkin.failure import Failure
from checkin.services.print_devices import Adjustment, Device, Devices, LabelPrinter
from checkin.ui import printing
from tests.badges.faces import faces

POINTS = 72 / 25.4


class OfficePrinter(QPrinter):
    """Has only A4, whatever it is asked for."""

    def setPageLayout(self, layout: QPageLayout) -> bool:
        a4 = QPageSize(QPageSize.PageSizeId.A4)
        upright = QPageLayout.Orientation.Portrait
        return super().setPageLayout(QPageLayout(a4, upright, QMarginsF()))


class SmallPrinter(QPrinter):
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
    paper = printing.Paper(to_file(tmp_path / "out.pdf", SmallPrinter), "Labels")
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
        printing.send(badges[0], Device("Printer of the last forum"))
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
    assert printing.send(badges[0], Device("Office")) == 3
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


def edges(path: Path) -> list[float]:
    """Return where the black of a page begins and ends, in mm from its left and upper edge."""
    page = pypdfium2.PdfDocument(path)[0]
    picture = page.render(scale=600 / 72).to_pil().convert("L")
    box = picture.point(lambda grey: 255 * (grey < 128)).getbbox()
    assert box is not None
    return [edge / 600 * 25.4 for edge in box]


@pytest.fixture
def label(tmp_path: Path) -> Path:
    """A page of 62 x 100 mm, with a box 10 mm from its left edge and 20 from its upper one."""
    canvas = Canvas(str(tmp_path / "label.pdf"), pagesize=(62 * POINTS, 100 * POINTS))
    canvas.rect(10 * POINTS, 60 * POINTS, 30 * POINTS, 20 * POINTS, fill=1, stroke=0)
    canvas.save()
    return tmp_path / "label.pdf"


def printed(path: Path, out: Path, adjust: Adjustment) -> pypdfium2.PdfPage:
    with printing.Paper(to_file(out), "Labels", adjust=adjust) as paper:
        paper.take(path)
        paper.release()
    return pypdfium2.PdfDocument(out)[0]


@pytest.mark.parametrize(
    ("adjust", "box"),
    [
        (Adjustment(), (10, 20, 40, 40)),
        (Adjustment(1.5, -0.7), (11.5, 19.3, 41.5, 39.3)),
        (Adjustment(turn=180), (62 - 40, 100 - 40, 62 - 10, 100 - 20)),
        (Adjustment(1, 2, 180), (62 - 41, 100 - 42, 62 - 11, 100 - 22)),
        (Adjustment(1, 2, 90), (100 - 42, 11, 100 - 22, 41)),
        (Adjustment(1, 2, 270), (22, 62 - 41, 42, 62 - 11)),
    ],
)
def test_a_label_has_its_size_and_lies_where_it_was_moved(qapp, label, tmp_path, adjust, box):
    page = printed(label, tmp_path / "out.pdf", adjust)
    size = sorted((page.get_width() / POINTS, page.get_height() / POINTS))
    # Qt states paper in whole points, a third of a millimetre; what is drawn there is exact
    assert size == pytest.approx([62, 100], abs=0.18)
    assert (page.get_width() > page.get_height()) == adjust.sideways
    assert edges(tmp_path / "out.pdf") == pytest.approx(box, abs=0.1)


def test_what_is_remembered_of_printers_survives(settings):
    kept = Devices().add(LabelPrinter("Zebra", address="10.0.0.7")).adjust("Бюро", Adjustment(0.3))
    printing.remember(settings, kept)
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert printing.devices(again) == kept
    assert printing.names(again)[-1] == "Zebra"
    assert printing.device(again, "Бюро").adjust.right == 0.3
