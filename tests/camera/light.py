"""The light on the badge: uneven, with shadows, and lamps that the sleeve mirrors."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]

LAMP_AWAY = 1500.0
"""Millimetres from the badge to the lamp that it mirrors; a tilt moves its image accordingly."""


@dataclass(frozen=True, slots=True)
class Light:
    """What one approach is lit by."""

    fall: Pixels
    """How much light falls on each pixel of the picture, 1 at its brightest."""
    glares: bool
    """One badge in five is in a sleeve and mirrors a lamp near its code."""
    spot: tuple[float, float]
    """Of the lamp's image at rest, in millimetres from the code's centre."""
    lamp: float
    """The lamp's radius in millimetres."""
    strength: float
    """The mirrored lamp beside white paper, 1 is as bright."""
    veil: float
    """Stray light over everything: dusty lens, sleeve."""

    def glare(
        self, scale: float, centre: tuple[float, float], tilted: tuple[float, float], away: float
    ) -> tuple[tuple[float, float], float]:
        """Return the place and the radius in pixels of the lamp's image in the picture.

        A mirror's image moves by twice the angle that the mirror is turned by.
        """
        reach = 2 / (1 / away + 1 / LAMP_AWAY)
        moved = [np.radians(angle) * reach for angle in tilted]
        place = (
            centre[0] + (self.spot[0] + moved[1]) * scale,
            centre[1] + (self.spot[1] + moved[0]) * scale,
        )
        return place, self.lamp * away / (away + LAMP_AWAY) * scale


def light(chance: np.random.Generator, size: tuple[int, int]) -> Light:
    """Draw the light for pictures of a size (width, height)."""
    wide, high = size
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, wide), np.linspace(-0.5, 0.5, high))
    angle, darkest = chance.uniform(0, 2 * np.pi), chance.uniform(0.4, 1.0)
    along = (np.cos(angle) * x + np.sin(angle) * y) / np.sqrt(0.5) + 0.5
    fall = darkest + (1 - darkest) * np.clip(along, 0, 1)
    if chance.random() < 0.2:
        fall = fall * _shadow(chance, x, y)
    return Light(
        fall=fall.astype(np.float32),
        glares=bool(chance.random() < 0.2),
        spot=(chance.uniform(-45, 45), chance.uniform(-45, 45)),
        lamp=chance.uniform(30, 150),
        strength=chance.uniform(0.5, 3),
        veil=chance.uniform(0.01, 0.08),
    )


def _shadow(
    chance: np.random.Generator, x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The edge of a shadow, through the middle of the picture or near it."""
    angle = chance.uniform(0, 2 * np.pi)
    beyond = np.cos(angle) * x + np.sin(angle) * y + chance.uniform(-0.15, 0.15)
    soft = 1 / (1 + np.exp(-beyond / chance.uniform(0.002, 0.03)))
    deep = chance.uniform(0.3, 0.8)
    return deep + (1 - deep) * soft


def room(chance: np.random.Generator, size: tuple[int, int]) -> Pixels:
    """Draw what is behind the badge: soft surfaces, and things with edges, people's and others."""
    wide, high = size
    coarse = chance.uniform(0.05, 0.7, (9, 16)).astype(np.float32)
    drawn = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    for _ in range(40):
        x, y = int(chance.integers(0, wide)), int(chance.integers(0, high))
        w, h = (int(n) for n in chance.integers(4, 160, 2))
        tone = float(chance.uniform(0.03, 0.8))
        if chance.random() < 0.5:
            cv2.rectangle(drawn, (x, y), (x + w, y + h), tone, -1)
        else:
            cv2.ellipse(drawn, (x, y), (w, h), float(chance.uniform(0, 180)), 0, 360, tone, -1)
    return np.clip(drawn, 0.02, 0.9)
