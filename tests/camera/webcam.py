"""A cheap webcam with a fixed lens, 1280x720 at 30 frames a second, as a laptop has one.

Field: 70 degrees across the diagonal. Data sheets say 68.5 (Microsoft LifeCam HD-3000, 720p),
73 (LifeCam Cinema, 720p) and 78 (Logitech C920, 1080p); a code of 30 mm is then 3.7 pixels to a
module at 40 cm. Assumed, since data sheets are silent: the rest. A lens for a small sensor (1.75 to
3 micrometres a pixel at f/2 to f/2.4) opens 0.7 to 1.4 mm wide, and is focused on a face.
Left out: distortion of the lens, autofocus that hunts, noise reduction that mixes frames, frames
that are dropped, light so poor that the camera slows to 15 frames a second.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.camera.light import Pixels

SIZE = WIDE, HIGH = 1280, 720
FIELD = 70.0
FOCAL = np.hypot(WIDE, HIGH) / 2 / np.tan(np.radians(FIELD / 2))
"""Pixels: 1049."""
FRAMES_A_SECOND = 30

Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Webcam:
    """One camera, in one light, as its automatic has set it."""

    exposure: float
    """Seconds that the shutter is open; a room of 300 to 500 lux wants most of a frame."""
    readout: float
    """Seconds from the first row to the last: a rolling shutter."""
    opening: float
    """The lens's, millimetres."""
    focused: float
    """On this distance, millimetres."""
    softness: float
    """Standard deviation in pixels of what lens, colour filter and scaling smear."""
    white: float
    """The grey level that white paper gets."""
    black: float
    noise: float
    """Standard deviation in grey levels."""
    sharpening: float
    quality: int
    """Of the JPEG in which the frame comes over USB."""

    def defocus(self, away: float) -> float:
        """Return the diameter in pixels of a point's image at a distance in millimetres."""
        return float(self.opening * FOCAL * abs(1 / away - 1 / self.focused))

    def develop(self, seen: Pixels, away: float, chance: np.random.Generator) -> Grey:
        """Make the frame of the light that falls on the sensor (1: white paper, well lit)."""
        lensed = _disc(seen, self.defocus(away))
        lensed = cv2.GaussianBlur(lensed, (0, 0), self.softness)
        levels = self.black + (self.white - self.black) * np.clip(lensed, 0, None) ** (1 / 2.2)
        fine = chance.standard_normal(levels.shape, dtype=np.float32)
        coarse = chance.standard_normal((HIGH // 2, WIDE // 2), dtype=np.float32)
        levels += self.noise * (0.8 * fine + 0.6 * cv2.resize(coarse, SIZE))
        levels += self.sharpening * (levels - cv2.GaussianBlur(levels, (0, 0), 1.5))
        frame = np.clip(levels, 0, 255).astype(np.uint8)
        _, sent = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, self.quality])
        return cv2.imdecode(sent, cv2.IMREAD_GRAYSCALE)


def webcam(chance: np.random.Generator) -> Webcam:
    """Draw a camera."""
    return Webcam(
        exposure=chance.uniform(0.008, 0.025),
        readout=chance.uniform(0.01, 0.03),
        opening=chance.uniform(0.7, 1.4),
        focused=chance.uniform(450, 900),
        softness=chance.uniform(0.7, 1.4),
        white=chance.uniform(100, 240),
        black=chance.uniform(4, 25),
        noise=chance.uniform(2, 8),
        sharpening=chance.uniform(0, 0.8),
        quality=int(chance.integers(50, 91)),
    )


def _disc(seen: Pixels, diameter: float) -> Pixels:
    """Smear each point to a disc. Less than a pixel is no smear that a pixel could tell."""
    if diameter < 1:
        return seen
    reach = int(np.ceil(diameter / 2))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    kernel = np.clip(diameter / 2 + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)
    return cv2.filter2D(seen, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)
