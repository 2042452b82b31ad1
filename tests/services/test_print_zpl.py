"""Labels in ZPL: at their true size, read back, and sent to real sockets, devices and files."""

import os
import re
import socket
import threading

import pytest
import zxingcpp
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from zebrafy import ZebrafyZPL

from checkin.badges.sheet import write_badges
from checkin.failure import Failure
from checkin.services.print_devices import DEVICE, FILE, Adjustment, LabelPrinter
from checkin.services.print_zpl import ZplPaper, labels_of, write_zpl
from tests.badges.faces import faces


@pytest.fixture
def badges(tmp_path):
    shown = list(faces(3))
    write_badges(shown, tmp_path / "badges.pdf")
    return tmp_path / "badges.pdf", [face.token for face in shown]


@pytest.fixture
def frame(tmp_path):
    """A label of 62 x 100 mm with a black box 10 mm from the left and 20 from the top."""
    canvas = Canvas(str(tmp_path / "frame.pdf"), pagesize=(62 * mm, 100 * mm))
    canvas.rect(10 * mm, 60 * mm, 30 * mm, 20 * mm, fill=1, stroke=0)
    canvas.save()
    return tmp_path / "frame.pdf"


def pictures(zpl: bytes):
    return [picture.convert("L") for picture in ZebrafyZPL(zpl.decode()).to_images()]


def box(zpl: bytes, dots: int):
    """Return where the black begins and ends, in mm."""
    (picture,) = pictures(zpl)
    corners = picture.point(lambda grey: 255 - grey).getbbox()
    return [edge / dots * 25.4 for edge in corners]


@pytest.mark.parametrize("dots", [203, 300, 600])
def test_every_code_is_read_back_from_its_label(badges, tmp_path, dots):
    path, tokens = badges
    out = tmp_path / "labels.zpl"
    assert write_zpl(path, out, dots) == 3
    read = [zxingcpp.read_barcodes(picture) for picture in pictures(out.read_bytes())]
    assert [[code.text for code in codes] for codes in read] == [[token] for token in tokens]


def test_the_symbol_is_30_millimetres_wide_at_203_dots(badges):
    (picture,) = pictures(next(labels_of(badges[0], 203)))
    (code,) = zxingcpp.read_barcodes(picture)
    wide = code.position.top_right.x - code.position.top_left.x
    assert wide / 203 * 25.4 == pytest.approx(30, abs=0.3)


def test_the_label_is_as_large_as_the_page(frame):
    (label,) = labels_of(frame, 203)
    assert re.search(rb"\^PW(\d+)", label)[1] == b"496"  # 62 mm
    assert re.search(rb"\^LL(\d+)", label)[1] == b"800"  # 100 mm
    assert label.count(b"^XA") == label.count(b"^XZ") == 1


@pytest.mark.parametrize("dots", [203, 300, 600])
def test_what_is_moved_is_moved_exactly(frame, dots):
    (label,) = labels_of(frame, dots, Adjustment(2.5, -1.3))
    assert box(label, dots) == pytest.approx([12.5, 18.7, 42.5, 38.7], abs=1.5 * 25.4 / dots)


def test_what_is_turned_is_moved_as_it_is_read(frame):
    (label,) = labels_of(frame, 300, Adjustment(1, 2, 90))
    assert re.search(rb"\^PW(\d+)", label)[1] == b"1182"  # 100 mm
    # 11 mm from the left and 22 from the top, then clockwise: the top is on the right now
    assert box(label, 300) == pytest.approx([100 - 42, 11, 100 - 22, 41], abs=0.15)


def test_a_label_is_small(badges):
    assert max(map(len, labels_of(badges[0], 203))) < 20_000


@pytest.fixture
def printer():
    """A label printer in the network, which keeps what it is sent."""
    server = socket.create_server(("127.0.0.1", 0))
    got = []

    def serve():
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                got.append(connection.makefile("rb").read())

    thread = threading.Thread(target=serve)
    thread.start()
    yield LabelPrinter("Zebra", address=f"127.0.0.1:{server.getsockname()[1]}"), got
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


def test_labels_reach_a_printer_in_the_network(badges, printer):
    device, got = printer
    told = []
    with ZplPaper(device, progress=lambda n, of: told.append(n)) as paper:
        paper.take(badges[0])
        assert paper.pages == 3
        assert got == []
        paper.release()
    while not got:
        threading.Event().wait(0.01)
    assert told == [1, 2, 3]
    codes = [zxingcpp.read_barcodes(picture)[0].text for picture in pictures(got[0])]
    assert codes == badges[1]


def test_what_is_not_released_never_leaves(badges, printer):
    device, got = printer
    with ZplPaper(device) as paper:
        paper.take(badges[0])
    while not got:
        threading.Event().wait(0.01)
    assert got == [b""]


def test_nobody_answers(badges):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
    with (
        ZplPaper(LabelPrinter("Zebra", address=address)) as paper,
        pytest.raises(Failure) as caught,
    ):
        paper.take(badges[0])
    assert caught.value.code == "label_printer_silent"
    assert caught.value.params == {"printer": "Zebra", "address": address}


def test_a_printer_that_takes_nothing_is_given_up(badges, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
        with ZplPaper(LabelPrinter("Zebra", address=address), patience=0.2) as paper:
            paper.take(badges[0])
            paper._labels *= 2000  # more than any buffer between holds
            with pytest.raises(Failure) as caught:
                paper.release()
    assert caught.value.code == "label_printer_silent"


@pytest.mark.parametrize("address", ["zebra:port", "", "no such host.invalid"])
def test_an_address_that_leads_nowhere(badges, address):
    with ZplPaper(LabelPrinter("Zebra", address=address)) as paper, pytest.raises(Failure):
        paper.take(badges[0])


@pytest.fixture
def pipe(tmp_path):
    """A device: what is written there is read as a printer would."""
    path = tmp_path / "lp0"
    os.mkfifo(path)
    end = os.open(path, os.O_RDWR)  # as a printer: always there
    yield path, end
    os.close(end)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a device that a test can make")
def test_labels_reach_a_device(badges, pipe):
    path, end = pipe
    got = []

    def read():
        while b"".join(got).count(b"^XZ") < 3:
            got.append(os.read(end, 4096))

    reader = threading.Thread(target=read)
    reader.start()
    with ZplPaper(LabelPrinter("USB", DEVICE, str(path))) as paper:
        paper.take(badges[0])
        paper.release()
    reader.join()
    codes = [zxingcpp.read_barcodes(picture)[0].text for picture in pictures(b"".join(got))]
    assert codes == badges[1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a device that a test can make")
def test_a_device_without_paper_is_given_up(badges, pipe):
    path, end = pipe
    with ZplPaper(LabelPrinter("USB", DEVICE, str(path)), patience=0.2) as paper:
        paper.take(badges[0])
        paper._labels *= 100  # more than a pipe holds
        with pytest.raises(Failure):
            paper.release()
    while threading.active_count() > 1 and os.read(end, 1 << 16):  # the printer has paper again
        pass


def test_a_device_that_is_not_there_is_not_made(badges, tmp_path):
    printer = LabelPrinter("USB", DEVICE, str(tmp_path / "lp7"))
    with ZplPaper(printer) as paper, pytest.raises(Failure) as caught:
        paper.take(badges[0])
    assert caught.value.code == "label_printer_silent"
    assert not (tmp_path / "lp7").exists()


def test_labels_are_written_to_a_file(badges, tmp_path):
    out = tmp_path / "out.zpl"
    with ZplPaper(LabelPrinter("Folder", FILE), file=out) as paper:
        paper.take(badges[0])
        assert not out.exists()
        paper.release()
    assert len(pictures(out.read_bytes())) == 3
