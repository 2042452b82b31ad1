"""A sound of its own for each tone; silence where there is none to be had."""

import subprocess
import sys
import wave

import pytest
from PySide6.QtCore import QSettings

from checkin.resources import resource
from checkin.ui.sounds import TONES, Sounds


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


class Effect:
    """Stands for a loudspeaker: the edge of the machine."""

    def __init__(self):
        self.played, self.volume = 0, None

    def setVolume(self, volume):
        self.volume = volume

    def play(self):
        self.played += 1


@pytest.fixture
def heard(settings):
    sounds = Sounds(settings)
    sounds._effects = {tone: Effect() for tone in TONES}
    return sounds


def test_each_tone_plays_its_own(heard):
    heard.play("stop")
    assert {tone: e.played for tone, e in heard._effects.items()} == {
        "go": 0, "attention": 0, "stop": 1,
    }  # fmt: skip
    assert heard._effects["stop"].volume == 0.8


@pytest.mark.parametrize(("key", "value"), [("sound", "false"), ("volume", "0")])
def test_who_wants_silence_has_it(heard, settings, key, value):
    settings.setValue(key, value)
    heard.play("go")
    assert heard._effects["go"].played == 0


def test_a_volume_that_makes_no_sense_is_the_usual_one(heard, settings):
    settings.setValue("volume", "loud")
    assert heard.volume == 80


def test_the_sounds_are_short_and_differ():
    lengths, contents = [], set()
    for tone in TONES:
        with wave.open(str(resource("sounds", f"{tone}.wav"))) as sound:
            lengths.append(sound.getnframes() / sound.getframerate())
            contents.add(sound.readframes(sound.getnframes()))
    assert max(lengths) < 0.5
    assert len(contents) == 3


def test_a_machine_without_sound_says_what_it_lacks_and_goes_on(tmp_path):
    program = f"""
import sys
sys.modules["PySide6.QtMultimedia"] = None
from PySide6.QtCore import QSettings
from checkin.ui.sounds import Sounds
sounds = Sounds(QSettings({str(tmp_path / "x.ini")!r}, QSettings.Format.IniFormat))
sounds.wake()
sounds.play("go")
print(sounds.lacks)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "library", done.stderr
