"""All figures at full size, with their ratios to the bare cost: `python -m tests.bench`."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> None:
    """Run the benchmarks and print a table for the README."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        command = [sys.executable, "-m", "pytest", "tests/bench", "-q", "-s", "-p", "no:xdist",
                   f"--benchmark-json={out}", "--benchmark-save-data"]  # fmt: skip
        subprocess.run(command, env={**os.environ, "CHECKIN_BENCH": "full"}, check=True)
        figures = json.loads(out.read_text("utf-8"))["benchmarks"]
    groups: dict[str, dict[bool, dict]] = defaultdict(dict)
    for figure in figures:
        bare = figure["name"].startswith("test_bare")
        groups[figure["group"] or figure["name"]][bare] = figure["stats"]
    print("| what | median | 95% within | bare cost | ratio |")
    print("| --- | --- | --- | --- | --- |")
    for name, stats in groups.items():
        ours, bare = stats.get(False), stats.get(True)
        if ours:
            line = f"| {name} | {_time(ours['median'])} | {_time(_within(ours['data']))} "
            ratio = f"{ours['median'] / bare['median']:.1f}" if bare else ""
            print(line + f"| {_time(bare['median']) if bare else ''} | {ratio} |")


def _within(data: list[float]) -> float:
    return sorted(data)[int(len(data) * 0.95)]


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


if __name__ == "__main__":
    main()
