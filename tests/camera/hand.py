"""How a hand holds a badge before a camera: it comes near, slows down, and never is quite still.

Millimetres in the camera's space (x right, y down, z away from the lens), seconds, degrees.
Assumed, not measured: people hold a badge out as if to a mirror, at up to 0.4 m/s, and come to
rest within some tenths of a second. Tremor of an outstretched hand: 8 to 12 Hz, some tenths of a
millimetre (the physiological tremor of textbooks); sway: about 1 Hz, some millimetres.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Hand:
    """One approach: where the badge comes to rest, and how it moves until and after."""

    rest: Floats
    """x, y, z of the code's centre, at rest."""
    angles: Floats
    """Tilt about the horizontal and the vertical axis, and rotation in the picture."""
    speed: Floats
    """Of the centre at the start, mm/s; it dies away."""
    turning: Floats
    """Of the angles at the start, degrees/s."""
    slowing: float
    """The time in which the movement falls to a third."""
    sway: Floats
    sway_hertz: Floats
    tremor: Floats
    tremor_hertz: Floats
    phases: Floats

    def pose(self, at: float) -> tuple[Floats, Floats]:
        """Return the centre's place and the three angles at a time in seconds."""
        left = self.slowing * np.exp(-at / self.slowing)
        swaying = np.sin(2 * np.pi * self.sway_hertz * at + self.phases)
        trembling = np.sin(2 * np.pi * self.tremor_hertz * at + self.phases[::-1])
        place = self.rest - self.speed * left + self.sway * swaying + self.tremor * trembling
        return place, self.angles - self.turning * left + 2.0 * swaying


def hand(chance: np.random.Generator, rest: Floats) -> Hand:
    """Draw a hand that comes to rest at a place."""
    heading = chance.normal(size=3) * (1.0, 1.0, 0.5)
    angles = np.clip(chance.normal(0, (12, 12, 12)), -35, 35)
    if chance.random() < 0.1:
        angles[2] = chance.uniform(-180, 180)  # a badge that hangs askew, or upside down
    return Hand(
        rest=rest,
        angles=angles,
        speed=heading / np.linalg.norm(heading) * chance.uniform(50, 400),
        turning=chance.normal(0, 50, 3),
        slowing=chance.uniform(0.08, 0.2),
        sway=chance.uniform(0.5, 6, 3),
        sway_hertz=chance.uniform(0.5, 1.5, 3),
        tremor=chance.uniform(0.05, 0.4, 3),
        tremor_hertz=chance.uniform(8, 12, 3),
        phases=chance.uniform(0, 2 * np.pi, 3),
    )
