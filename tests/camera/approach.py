"""One approach of a badge to the camera, frame by frame."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from tests.camera.badge import Badge, badge
from tests.camera.hand import Floats, Hand, hand
from tests.camera.light import Light, Pixels, light, room
from tests.camera.webcam import FOCAL, FRAMES_A_SECOND, HIGH, SIZE, WIDE, Grey, Webcam, webcam

SECONDS = 0.5
"""An approach is so long, from the first frame that shows the whole code."""

CODE_SIDE = 30.0

MOMENTS = 7
"""A frame is the mean of so many moments while the shutter is open."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one approach is made of, drawn by its seed."""

    hand: Hand
    camera: Webcam
    light: Light
    room: Pixels
    badge: Badge
    begins: float
    """When the whole code is in the picture, in seconds of the hand's time."""


def scene(seed: int, distance: float) -> Scene:
    """Draw a scene in which the badge comes to rest at a distance in millimetres."""
    chance = np.random.default_rng(seed)
    held = hand(chance, _rest(chance, distance))
    begins = next(at / 120 for at in range(120) if _in_view(held, at / 120))
    return Scene(
        hand=held,
        camera=webcam(chance),
        light=light(chance, SIZE),
        room=room(chance, SIZE),
        badge=badge(int(chance.integers(0, 100_000_000))),
        begins=begins,
    )


def approach(seed: int, distance: float) -> Iterator[Grey]:
    """Draw the frames of half a second, the code resting at a distance in millimetres."""
    drawn = scene(seed, distance)
    chance = np.random.default_rng(seed + 1_000_000)
    per_mm = 1.3 * FOCAL / distance
    page = drawn.badge.at(per_mm)
    for number in range(int(SECONDS * FRAMES_A_SECOND)):
        yield frame(drawn, page, drawn.begins + number / FRAMES_A_SECOND, chance)


def frame(drawn: Scene, page: Pixels, at: float, chance: np.random.Generator) -> Grey:
    """Draw the frame whose shutter opens at a time."""
    place, angles = drawn.hand.pose(at + drawn.camera.exposure / 2)
    away, scale = float(place[2]), float(FOCAL / place[2])
    lit, covered = _exposed(drawn, page, at)
    seen = (lit + (1 - covered) * drawn.room) * drawn.light.fall
    if drawn.light.glares:
        centre = _projected(place, np.zeros(3), np.zeros((1, 2)))[0]
        turned = angles - drawn.hand.angles
        spot, radius = drawn.light.glare(scale, tuple(centre), (turned[0], turned[1]), away)
        seen += drawn.light.strength * covered * _soft_spot(spot, max(radius, 1.0))
    return drawn.camera.develop(seen + drawn.light.veil, away, chance)


def _exposed(drawn: Scene, page: Pixels, at: float) -> tuple[Pixels, Pixels]:
    """The badge over the time of the exposure: its light, and how much it covers of each pixel."""
    layers = np.dstack([page, np.ones_like(page)])
    step = 0.004
    ways = []
    for moment in np.linspace(0, drawn.camera.exposure, MOMENTS):
        now, later = (
            _placed(drawn.badge, page, *drawn.hand.pose(at + moment + more)) for more in (0, step)
        )
        ways.append(_rolled(now, later, drawn.camera.readout / step))
    left, top, right, bottom = _around(page, ways)
    shift = np.array([[1.0, 0, -left], [0, 1, -top], [0, 0, 1]])
    total = np.zeros((HIGH, WIDE, 2), np.float32)
    part = total[top:bottom, left:right]
    for way in ways:
        part += cv2.warpPerspective(layers, shift @ way, (right - left, bottom - top))
    total /= MOMENTS
    return total[:, :, 0], total[:, :, 1]


def _around(page: Pixels, ways: list[Floats]) -> tuple[int, int, int, int]:
    """The part of the picture that the page is in: left, top, right, bottom; never empty."""
    high, wide = page.shape
    corners = np.array([[(0.0, 0), (wide, 0), (wide, high), (0, high)]])
    places = np.concatenate([cv2.perspectiveTransform(corners, way)[0] for way in ways])
    left, top = np.clip(np.floor(places.min(0)) - 1, 0, (WIDE - 1, HIGH - 1)).astype(int)
    right, bottom = np.clip(np.ceil(places.max(0)) + 1, (left + 1, top + 1), SIZE).astype(int)
    return int(left), int(top), int(right), int(bottom)


def _placed(shown: Badge, page: Pixels, place: Floats, angles: Floats) -> Floats:
    """The homography from the page's pixels to the picture's."""
    side = CODE_SIDE / 2
    corners = np.array([(-side, -side), (side, -side), (side, side), (-side, side)])
    on_page = (corners + shown.centre) * page.shape[1] / 105.0
    in_picture = _projected(place, angles, corners)
    return cv2.getPerspectiveTransform(on_page.astype(np.float32), in_picture.astype(np.float32))


def _rolled(now: Floats, later: Floats, frames: float) -> Floats:
    """Lean the picture as a shutter that rolls down it while the badge moves does."""
    middle = np.array([WIDE / 2, HIGH / 2, 1.0])
    back = np.linalg.inv(now) @ middle
    there = later @ back
    x, y = (there[:2] / there[2] - middle[:2]) * frames / HIGH
    lean = np.array([[1, x, -x * HIGH / 2], [0, 1 + y, -y * HIGH / 2], [0, 0, 1]])
    return lean @ now


def _projected(place: Floats, angles: Floats, points: Floats) -> Floats:
    """Points of the badge's plane, millimetres from the code's centre, as pixels."""
    x, y, z = (cv2.Rodrigues(np.radians(angles[n]) * np.eye(3)[n])[0] for n in range(3))
    solid = np.column_stack([points, np.zeros(len(points))]) @ (x @ y @ z).T + place
    return solid[:, :2] / solid[:, 2:] * FOCAL + (WIDE / 2, HIGH / 2)


def _rest(chance: np.random.Generator, distance: float) -> Floats:
    """Where the code comes to rest: in the middle part of the picture, as its holder sees it."""
    room_for = np.array(SIZE) / 2 - CODE_SIDE * 0.9 * FOCAL / distance
    across = chance.uniform(-0.6, 0.6, 2) * np.clip(room_for, 0, None) * distance / FOCAL
    return np.array([*across, distance])


def _in_view(held: Hand, at: float) -> bool:
    """Whether the whole code with its white border is in the picture."""
    side = CODE_SIDE * 0.6
    corners = np.array([(-side, -side), (side, -side), (side, side), (-side, side)])
    points = _projected(*held.pose(at), corners)
    return bool((points >= 0).all() and (points < SIZE).all())


def _soft_spot(centre: tuple[float, float], radius: float) -> Pixels:
    """A disc of 1 with an edge that fades over a fifth of its radius."""
    y, x = np.ogrid[:HIGH, :WIDE]
    beyond = np.hypot(x - centre[0], y - centre[1]) - radius
    return (1 / (1 + np.exp(np.clip(beyond / (radius / 10), -30, 30)))).astype(np.float32)
