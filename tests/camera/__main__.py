"""The table of the simulated webcam: `python -m tests.camera [--approaches 1000] [--at 15,50]`.

Of each distance: how many approaches were read within half a second, how long the typical one
took, how many were read wrongly (none may be), and how many single frames each treatment reads.
"""

import argparse
from concurrent.futures import ProcessPoolExecutor

import cv2

from checkin.scanning.frame import TREATMENTS
from tests.camera.measure import Tally, by_treatment, measured

PART = 10


def main() -> None:
    """Measure, and print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--approaches", type=int, default=1000)
    asked.add_argument("--single", type=int, default=50, help="approaches for single frames")
    asked.add_argument("--at", default="15,20,30,40,50,60", help="centimetres")
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--processes", type=int, default=1)
    options = asked.parse_args()
    names = " | ".join(treatment.name for treatment in TREATMENTS)
    print("Simulated, not measured on a camera. Share of approaches, then of single frames:")
    print(f"| cm | approaches | read in 0.5 s | typical | wrong | {names} |", flush=True)
    with ProcessPoolExecutor(options.processes, initializer=_one_core) as pool:
        for distance in map(int, options.at.split(",")):
            tally = Tally()
            for job, count in ((measured, options.approaches), (by_treatment, options.single)):
                parts = _parts(options.seed, count)
                for part in pool.map(job, parts, [distance * 10.0] * len(parts)):
                    tally.add(part)
            print(_line(distance, tally), flush=True)


def _parts(first: int, count: int) -> list[range]:
    return [
        range(seed, min(seed + PART, first + count)) for seed in range(first, first + count, PART)
    ]


def _one_core() -> None:
    cv2.setNumThreads(1)


def _line(distance: int, tally: Tally) -> str:
    single = " | ".join(f"{count / max(tally.frames, 1):.1%}" for count in tally.single)
    unread = f" unread: {tally.unread[:20]}" if tally.unread else ""
    return (
        f"| {distance} | {tally.approaches} | {tally.read:.1%} | {tally.typical:.2f} s "
        f"| {tally.wrong} | {single} |{unread}"
    )


if __name__ == "__main__":
    main()
