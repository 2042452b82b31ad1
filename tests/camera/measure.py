"""What the program reads of simulated approaches."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from checkin.scanning.frame import TREATMENTS, read_frame
from tests.camera.approach import approach, scene
from tests.camera.webcam import FRAMES_A_SECOND


@dataclass(slots=True)
class Tally:
    """The readings of many approaches at one distance."""

    approaches: int = 0
    times: list[float] = field(default_factory=list)
    """Of those that were read: seconds from the first frame to the one that was read."""
    frames: int = 0
    single: list[int] = field(default_factory=lambda: [0] * len(TREATMENTS))
    """Frames that each treatment reads by itself, of `frames`."""
    wrong: int = 0
    unread: list[int] = field(default_factory=list)
    """Seeds of the approaches that were not read."""

    @property
    def read(self) -> float:
        """The share of approaches that were read in time."""
        return len(self.times) / self.approaches

    @property
    def typical(self) -> float:
        """The median time to a reading."""
        return median(self.times)

    def add(self, other: "Tally") -> None:
        """Take another tally in."""
        self.approaches += other.approaches
        self.times += other.times
        self.frames += other.frames
        self.single = [a + b for a, b in zip(self.single, other.single, strict=True)]
        self.wrong += other.wrong
        self.unread += other.unread


def measured(seeds: Iterable[int], distance: float) -> Tally:
    """Read approaches as the window does, frame after frame, until the code is read.

    Where the treatments' round stands when a badge comes is chance; the seed decides it.
    """
    tally = Tally()
    for seed in seeds:
        code = scene(seed, distance).badge.code
        tally.approaches += 1
        for number, frame in enumerate(approach(seed, distance)):
            texts = [sight.text for sight in read_frame(frame, seed + number)]
            tally.wrong += sum(text != code for text in texts)
            if code in texts:
                tally.times.append(number / FRAMES_A_SECOND)
                break
        else:
            tally.unread.append(seed)
    return tally


def by_treatment(seeds: Iterable[int], distance: float) -> Tally:
    """Read every frame of approaches after every treatment."""
    tally = Tally()
    for seed in seeds:
        code = scene(seed, distance).badge.code
        for frame in approach(seed, distance):
            tally.frames += 1
            for turn in range(len(TREATMENTS)):
                texts = [sight.text for sight in read_frame(frame, turn)]
                tally.single[turn] += code in texts
                tally.wrong += sum(text != code for text in texts)
    return tally
