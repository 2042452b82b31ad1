"""One 720p frame after each treatment, on one core, beside a bare reading of the same frame."""

from collections.abc import Iterator
from typing import Any

import cv2
import pytest
import zxingcpp

from checkin.scanning.frame import TREATMENTS, Treatment
from tests.camera.approach import approach
from tests.camera.webcam import Grey

QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


@pytest.fixture(scope="module")
def frame() -> Iterator[Grey]:
    """A simulated frame, the code at 40 cm and at rest."""
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    *_, last = approach(1, 400.0)
    yield last
    cv2.setNumThreads(threads)


@pytest.mark.parametrize("treatment", TREATMENTS, ids=lambda treatment: treatment.name)
def test_treatment(benchmark: Any, frame: Grey, treatment: Treatment) -> None:
    benchmark.group = f"a 720p frame: {treatment.name}"
    benchmark.pedantic(lambda: treatment.read(frame), rounds=50, warmup_rounds=3)


@pytest.mark.parametrize("treatment", TREATMENTS, ids=lambda treatment: treatment.name)
def test_bare_reading(benchmark: Any, frame: Grey, treatment: Treatment) -> None:
    benchmark.group = f"a 720p frame: {treatment.name}"
    benchmark.pedantic(
        lambda: zxingcpp.read_barcodes(frame, formats=QR), rounds=50, warmup_rounds=3
    )
