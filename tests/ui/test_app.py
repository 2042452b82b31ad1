"""The program as it starts and ends."""

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QSize

from checkin.app import show_whole
from checkin.services.events import open_event

PROGRAM = """
import sys
from pathlib import Path
from checkin.app import run_window
print("starts", flush=True)
sys.exit(run_window(Path(sys.argv[1]), Path(sys.argv[2]), "en"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")
@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_window_and_the_event_is_sound(forum, machine, clock, ended):
    running = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", PROGRAM, str(machine), str(forum)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    try:
        remembered = machine / "window.ini"
        until = time.monotonic() + 60
        while not (remembered.exists() and "forum.checkin" in remembered.read_text()):
            assert running.poll() is None, running.communicate()[1]
            assert time.monotonic() < until
            time.sleep(0.05)
        running.send_signal(ended)
        _, said = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == -ended
    assert "Traceback" not in said
    with open_event(forum, machine, clock) as event:
        assert event.faults() == []


@pytest.mark.parametrize(
    ("room", "whole"), [((1366, 728), True), ((1366, 768), True), ((1920, 1040), False)]
)
def test_a_screen_without_room_is_filled(make_window, room, whole):
    window = make_window()
    show_whole(window, QSize(*room))
    assert window.isMaximized() == whole
