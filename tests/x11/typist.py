"""Whoever presses the keys of a real keyboard: a person, or a scanner.

Keys go through X's own test extension, all keys of a scan in one piece: the X server keeps the
time between them, however busy the machine is.
"""

import ctypes
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
LACKING = [tool for tool in TOOLS if shutil.which(tool) is None]

ROW = {digit: 10 + place for place, digit in enumerate("1234567890")}
"""X's key codes of the digits above the letters."""

KEYPAD = dict(zip("7894561230", (79, 80, 81, 83, 84, 85, 87, 88, 89, 90), strict=True))
RETURN, TAB, SHIFT, ESCAPE, CAPS_LOCK, NUM_LOCK = 36, 23, 50, 9, 66, 77
PATIENCE = 60
"""Seconds: only a fault takes as long."""

TRIES, BREATH = 5, 1.0
"""How often a code is scanned again where keys came with gaps, and seconds in between."""


class Typist:
    """The keyboard of one X server, and the window that listens to it."""

    def __init__(self, display: str, window: subprocess.Popen[str]) -> None:
        self._around = {**os.environ, "DISPLAY": display}
        self._window = window
        self._lines: queue.Queue[dict] = queue.Queue()
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()
        id = self.hear("window")["window"]
        self._run("xdotool", "windowfocus", "--sync", str(id))
        self._x11, self._xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))

    def leave(self) -> None:
        """Close the window's process, and the keyboard."""
        self._window.terminate()
        self._window.wait()
        self._ear.join()
        if self._window.stdout:
            self._window.stdout.close()
        self._x11.XCloseDisplay(self._display)

    def layout(self, layout: str, variant: str = "") -> None:
        self._run("setxkbmap", "-layout", layout, "-variant", variant)

    def press(self, *keys: int, delay: int = 1) -> None:
        """Press and release keys by their code, each `delay` milliseconds after the last."""
        for key in keys:
            self.hold(key, down=True, delay=delay)
            self.hold(key, down=False)
        self.send()

    def hold(self, key: int, *, down: bool, delay: int = 0) -> None:
        """Press a key, or let it go; nothing moves before `send`."""
        self._xtest.XTestFakeKeyEvent(self._display, key, int(down), ctypes.c_ulong(delay))

    def send(self) -> None:
        self._x11.XFlush(self._display)

    def scan(self, code: str, keys: dict[str, int] = ROW, end: int = RETURN) -> None:
        """Scan a code, whatever comes of it."""
        self.press(*keys_of(code, keys), end)

    def read(self, code: str, scan: Callable[[], object]) -> dict:
        """Scan a code until it is read, as a volunteer does where the machine is too busy.

        What is read meanwhile must be no badge at all: a wrong one never.
        """
        for _ in range(TRIES):
            self.press(ESCAPE)
            scan()
            told = self.hear("read")
            if told["read"] == code:
                return told
            assert told["said"] == "Not a badge", told
            time.sleep(BREATH)
            while not self._lines.empty():
                self._lines.get()
        raise AssertionError(told)

    def hear(self, what: str) -> dict:
        """Return the next line that tells this."""
        while what not in (line := self._lines.get(timeout=PATIENCE)):
            pass
        return line

    def hear_soon(self, what: str, seconds: float) -> dict | None:
        """Return the next line that tells this, None where none comes in time."""
        until = time.monotonic() + seconds
        while True:
            try:
                line = self._lines.get(timeout=max(0.01, until - time.monotonic()))
            except queue.Empty:
                return None
            if what in line:
                return line

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._around, check=True, capture_output=True)

    def _listen(self) -> None:
        for line in self._window.stdout or ():
            if line.startswith("{"):
                self._lines.put(json.loads(line))


def keys_of(code: str, keys: dict[str, int] = ROW) -> Iterable[int]:
    """Return the keys that write a code."""
    return (keys[digit] for digit in code)


@contextmanager
def screen() -> Iterator[str]:
    """An X server of one's own; yields its display. It keeps its layout when a client leaves."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-nolisten", "tcp",
         "-screen", "0", "1400x900x24"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def at_the_window(display: str, event: Path, folder: Path, *how: str) -> Iterator[Typist]:
    """Open the window on an event; yields whoever types there."""
    around = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.x11.window", str(event), str(folder), *how],
        env=around, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    typist = Typist(display, window)
    try:
        yield typist
    finally:
        typist.leave()
