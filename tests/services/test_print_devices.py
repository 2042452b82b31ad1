"""What is remembered of printers reads back, and a damaged memory is none."""

import pytest

from checkin.services.print_devices import (
    AS_IT_IS,
    FILE,
    Adjustment,
    Devices,
    LabelPrinter,
    from_text,
    to_text,
)

ZEBRA = LabelPrinter("Zebra", address="10.0.0.7")


def test_what_is_remembered_reads_back():
    devices = Devices().add(ZEBRA).adjust("Канцелярия", Adjustment(0.3, -1.2, 90))
    again = from_text(to_text(devices))
    assert again == devices
    assert again.device("Zebra").label == ZEBRA
    assert again.device("Канцелярия").adjust == Adjustment(0.3, -1.2, 90)
    assert again.device("Office").adjust == AS_IT_IS


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"labels": [1], "adjusted": {}}', "no JSON"])
def test_a_damaged_memory_is_none(text):
    assert from_text(text) == Devices()


def test_a_printer_is_changed_and_forgotten():
    devices = Devices().add(ZEBRA).adjust("Zebra", Adjustment(1))
    changed = devices.add(LabelPrinter("Zebra", FILE, "labels"))
    assert [printer.kind for printer in changed.labels.values()] == [FILE]
    assert changed.remove("Zebra") == Devices()
    assert devices.adjust("Zebra", AS_IT_IS) == Devices().add(ZEBRA)


def test_a_file_takes_a_job_as_a_whole():
    devices = Devices().add(ZEBRA).add(LabelPrinter("Folder", FILE))
    assert devices.device("").whole
    assert devices.device("Folder").whole
    assert not devices.device("Zebra").whole
    assert not devices.device("Office").whole


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("10.0.0.7", ("10.0.0.7", 9100)),
        ("zebra.local:6101", ("zebra.local", 6101)),
        ("[fe80::1]:9100", ("fe80::1", 9100)),
        ("[fe80::1]", ("fe80::1", 9100)),
        ("fe80::1", ("fe80::1", 9100)),
    ],
)
def test_where_a_printer_listens(address, host):
    assert LabelPrinter("Zebra", address=address).host == host


@pytest.mark.parametrize("address", ["zebra:0", "zebra:70000", "zebra:port"])
def test_an_address_that_is_none(address):
    with pytest.raises(ValueError, match=r"\d|port"):
        _ = LabelPrinter("Zebra", address=address).host
