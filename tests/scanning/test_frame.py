"""Frames of a camera, each after one treatment."""

import subprocess
import sys

import numpy as np
import pytest
import zxingcpp

from checkin.domain.token import encode
from checkin.scanning.frame import MOST_ENLARGED, TREATMENTS, read_frame
from tests.camera.approach import CODE_SIDE, _projected, approach, scene
from tests.camera.measure import by_treatment, measured
from tests.scanning.pictures import grey_frame

CODE = encode(7, 3388, b"key").digits
TURNS = range(len(TREATMENTS))


@pytest.mark.parametrize("turn", TURNS)
def test_every_treatment_reads_a_code_where_it_is(turn):
    (sight,) = read_frame(grey_frame(CODE, at=(300, 200), side=105), turn)
    assert sight.text == CODE
    wanted = [(300, 200), (405, 200), (405, 305), (300, 305)]
    assert np.abs(np.array(sight.corners) - wanted).max() < 5


@pytest.mark.parametrize("turn", TURNS)
def test_the_corners_are_those_of_the_frame_as_it_came(turn):
    """Simulated: the projection says where the code is. The last frame hardly moves."""
    seed = 3
    drawn, *_, last = scene(seed, 300.0), *approach(seed, 300.0)
    at = drawn.begins + 14 / 30 + drawn.camera.exposure / 2
    side = CODE_SIDE / 2
    corners = np.array([(-side, -side), (side, -side), (side, side), (-side, side)])
    wanted = _projected(*drawn.hand.pose(at), corners)
    for sight in read_frame(last, turn):
        assert sight.text == drawn.badge.code
        assert np.abs(np.array(sight.corners) - wanted).max() < 10


def test_the_turns_go_round():
    frame = grey_frame(CODE, at=(300, 200), side=105)
    for turn in TURNS:
        assert read_frame(frame, turn) == read_frame(frame, turn + 7 * len(TREATMENTS))


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("shape", [(1, 1), (1, 50), (50, 1), (2, 2), (720, 1280)])
def test_a_frame_without_a_code_shows_none(turn, shape):
    assert read_frame(np.full(shape, 90, np.uint8), turn) == []


@pytest.mark.parametrize("turn", TURNS)
def test_noise_is_no_code(turn):
    noise = np.random.default_rng(1).integers(0, 256, (720, 1280)).astype(np.uint8)
    assert read_frame(noise, turn) == []


@pytest.mark.parametrize("turn", TURNS)
def test_two_badges_are_both_seen(turn):
    frame = np.hstack([grey_frame(text, at=(60, 60), side=126, size=(300, 300)) for text in "12"])
    assert {sight.text for sight in read_frame(frame, turn)} == {"1", "2"}


@pytest.mark.parametrize("turn", TURNS)
def test_a_part_of_a_larger_frame_is_read(turn):
    """A camera's rows may lie apart in memory."""
    frame = grey_frame(CODE, at=(300, 200), side=105)
    assert [s.text for s in read_frame(np.pad(frame, 9, mode="edge")[9:-9, 9:-9], turn)] == [CODE]


def test_a_large_frame_is_not_made_larger():
    frame = grey_frame(CODE, at=(900, 500), side=210, size=(2560, 1440))
    assert frame.size > MOST_ENLARGED
    for turn in TURNS:
        assert [sight.text for sight in read_frame(frame, turn)] in ([CODE], [])
    assert [sight.text for sight in read_frame(frame, 0)] == [CODE]


def test_micro_codes_are_not_looked_for():
    """Lamps and noise look like them: one was made up in some thousand simulated frames."""
    micro = zxingcpp.create_barcode("459774", zxingcpp.BarcodeFormat.MicroQRCode)
    drawn = np.array(zxingcpp.write_barcode_to_image(micro, scale=8))
    assert zxingcpp.read_barcodes(drawn)[0].text == "459774"
    assert all(read_frame(drawn, turn) == [] for turn in TURNS)


@pytest.mark.parametrize("distance", [200.0, 400.0])
def test_simulated_approaches_are_read(distance):
    tally = measured(range(3), distance)
    assert (tally.read, tally.wrong) == (1.0, 0)


def test_every_treatment_reads_simulated_frames_and_none_wrongly():
    tally = by_treatment(range(1), 300.0)
    assert tally.wrong == 0
    assert all(tally.single)


@pytest.mark.parametrize("module", ["checkin.cli.main", "checkin.scanning.frame"])
def test_opencv_is_loaded_when_a_frame_comes_and_not_before(module):
    asks = f"import sys, {module}; assert 'cv2' not in sys.modules"
    subprocess.run([sys.executable, "-c", asks], check=True)
