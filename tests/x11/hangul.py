"""Scans while Hangul is being composed, through IBus, in the real window.

`dbus-run-session -- python -m tests.x11.hangul 200` says how many codes were misread or wrong.
Needs ibus, ibus-hangul and dbus-run-session beside what `tests/x11` needs; it is run by hand,
since an input method has a rhythm of its own on a busy machine.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.x11.flood import example
from tests.x11.typist import RETURN, SHIFT, Typist, at_the_window, keys_of, screen

SPACE = 65
GAN = (27, 45, 39)
"""X's key codes that write 간 where Hangul is composed."""

PATIENCE = 30
"""Seconds within which the input method must be there."""


@contextmanager
def input_method(home: str, display: str) -> Iterator[None]:
    """Run IBus for the programs that are started meanwhile."""
    around = {"DISPLAY": display, "QT_IM_MODULE": "ibus", "HOME": home,
              "GSETTINGS_BACKEND": "memory"}  # fmt: skip
    os.environ.update(around)
    command = ["ibus-daemon", "--replace", "--panel", "disable",
               "--config", "/usr/libexec/ibus-memconf"]  # fmt: skip
    daemon = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        daemon.terminate()
        daemon.wait()


def compose(typist: Typist) -> None:
    """Turn to Hangul: Shift and the space bar."""
    begun = time.monotonic()
    while subprocess.run(["ibus", "engine", "hangul"], check=False, capture_output=True).returncode:
        if time.monotonic() - begun > PATIENCE:
            raise SystemExit("IBus does not answer")
        time.sleep(0.5)
    typist.hold(SHIFT, down=True)
    typist.press(SPACE, delay=50)
    typist.hold(SHIFT, down=False)
    typist.send()


def main(many: int) -> int:
    with TemporaryDirectory() as folder, screen() as display, input_method(folder, display):
        path, codes = example(Path(folder))
        with at_the_window(display, path, Path(folder)) as typist:
            typist.layout("us")
            compose(typist)
            misread = wrong = composed = 0
            for n in range(many):
                code = codes[n % len(codes)]
                typist.press(*GAN, delay=130)
                typist.press(*keys_of(code), RETURN, delay=4)
                told = typist.hear("read")
                misread += told["read"] != code
                wrong += told["read"] != code and told["said"] != "Not a badge"
                composed += told["field"].endswith("간")
    print(f"{many} scans, {misread} misread, {wrong} wrong; Hangul in the field {composed} times")
    return min(misread, 1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
