"""Every badge held before a simulated camera: turned, tilted, out of focus, in poor light."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from checkin.badges.template import Symbol
from checkin.badges.templates import shipped
from checkin.scanning.frame import read_frame
from tests.camera.badge import Badge, badge

BADGES = [
    id
    for id, template in shipped().items()
    if any(isinstance(item, Symbol) for item in template.items)
]

ROUNDS = 15
"""Frames that are tried: half a second."""

WIDE, HIGH = 1280, 720
MODULE = 4.0
"""Pixels of the camera to a module of a code that is held at 30 cm or so."""


def photographed(
    shown: Badge, *, turned: float = 0, tilted: float = 0, blur: float = 0, light: float = 1
) -> NDArray[np.uint8]:
    """Take a picture of a badge; angles in degrees, `blur` in pixels, `light` 1 in a bright room.

    A pinhole camera looks at the middle of the code, 300 mm away.
    """
    per_mm = MODULE * 21 / 30
    away, focal = 300.0, 300.0 * per_mm
    high, wide = shown.page.shape
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float64)
    scale = shown.page.shape[1] / shown.width
    flat = corners / scale - np.array(shown.centre)
    roll, lean = np.radians(turned), np.radians(tilted)
    x = flat[:, 0] * np.cos(roll) - flat[:, 1] * np.sin(roll)
    y = flat[:, 0] * np.sin(roll) + flat[:, 1] * np.cos(roll)
    depth = away + y * np.sin(lean)
    seen = np.stack([WIDE / 2 + focal * x / depth, HIGH / 2 + focal * y * np.cos(lean) / depth], 1)
    way = cv2.getPerspectiveTransform(corners.astype(np.float32), seen.astype(np.float32))
    room = np.full((HIGH, WIDE), 0.2, np.float32)
    frame = cv2.warpPerspective(
        shown.page, way, (WIDE, HIGH), room, cv2.INTER_AREA, cv2.BORDER_TRANSPARENT
    )
    if blur:
        frame = cv2.GaussianBlur(frame, (0, 0), blur)
    noise = np.random.default_rng(7).standard_normal(frame.shape, dtype=np.float32)
    levels = 255 * np.clip(light * frame, 0, 1) ** (1 / 2.2) + 3 * noise
    return np.clip(levels, 0, 255).astype(np.uint8)


CONDITIONS: dict[str, dict[str, float]] = {
    "straight": {},
    "turned a little": {"turned": 17},
    "on its side": {"turned": 93},
    "upside down": {"turned": 176},
    "tilted": {"tilted": 40},
    "tilted and turned": {"tilted": 32, "turned": 38},
    "out of focus": {"blur": 1.6},
    "dim": {"light": 0.06},
    "dim, tilted, out of focus": {"light": 0.15, "tilted": 25, "turned": -12, "blur": 1.2},
}


@pytest.mark.parametrize("id", BADGES)
def test_the_code_is_read_in_every_condition(id: str) -> None:
    shown = badge(4711, id)
    for name, condition in CONDITIONS.items():
        frame = photographed(shown, **condition)
        texts = {sight.text for turn in range(ROUNDS) for sight in read_frame(frame, turn)}
        assert texts == {shown.code}, name
