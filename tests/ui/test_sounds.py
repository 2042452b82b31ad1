"""A sound of its own for each tone; silence where there is none to be had."""

import cmath
import math
import subprocess
import sys
import wave
from array import array
from time import perf_counter
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QSettings, Signal

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


class Devices(QObject):
    """Stands for what the system knows of loudspeakers: the edge of the machine."""

    audioOutputsChanged = Signal()  # noqa: N815 - Qt's name
    there = False

    @classmethod
    def defaultAudioOutput(cls):
        return SimpleNamespace(isNull=lambda: not cls.there)


class Loaded(QObject):
    def __init__(self, device, parent):
        super().__init__(parent)
        self.source, self.played = "", 0

    def setSource(self, url):
        self.source = url.fileName()

    def setVolume(self, volume):
        pass

    def play(self):
        self.played += 1


@pytest.fixture
def speakers(monkeypatch):
    library = SimpleNamespace(QMediaDevices=Devices, QSoundEffect=Loaded)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", library)
    monkeypatch.setattr(Devices, "there", False)
    return Devices


def test_a_loudspeaker_that_is_plugged_in_later_is_heard(qapp, settings, speakers):
    sounds, told = Sounds(settings), []
    sounds.changed.connect(lambda: told.append(sounds.lacks))
    sounds.wake()
    sounds.play("go")
    assert told == ["device"]
    speakers.there = True
    sounds._devices.audioOutputsChanged.emit()
    sounds.play("stop")
    assert {t: (e.source, e.played) for t, e in sounds._effects.items()} == {
        "go": ("go.wav", 0), "attention": ("attention.wav", 0), "stop": ("stop.wav", 1),
    }  # fmt: skip
    speakers.there = False
    sounds._devices.audioOutputsChanged.emit()
    sounds.play("stop")
    assert told == ["device", "", "device"]


def test_a_missing_loudspeaker_costs_no_time(settings):
    sounds = Sounds(settings)
    begun = perf_counter()
    for _ in range(100):
        sounds.play("go")
    assert perf_counter() - begun < 0.1


def test_the_page_says_what_is_lacking(window, speakers):
    window.show_page("set-up", "stations")
    page = window.made["set-up"].section
    lacks = page.here_at.lacks
    assert not lacks.isVisible()
    window.sounds.wake()
    assert lacks.text() == "No loudspeaker is plugged in. The sounds begin as soon as one is."
    speakers.there = True
    window.sounds._devices.audioOutputsChanged.emit()
    assert not lacks.isVisible()


def pitch(samples, rate):
    """Return the frequency in Hz of the strongest tone from 100 to 1,000 Hz, to 5 Hz."""

    def strength(hertz):
        turns = [2j * math.pi * hertz * i / rate for i in range(0, len(samples), 8)]
        return abs(sum(x * cmath.exp(t) for x, t in zip(samples[::8], turns, strict=True)))

    return max(range(100, 1000, 5), key=strength)


def test_a_guest_hears_which_it_was_rising_level_or_falling():
    heard = {}
    for tone in TONES:
        with wave.open(str(resource("sounds", f"{tone}.wav"))) as sound:
            rate = sound.getframerate()
            samples = array("h", sound.readframes(sound.getnframes()))
        piece = rate * 8 // 100
        begins = pitch(samples[:piece], rate)
        middle = len(samples) // 2
        heard[tone] = (begins, pitch(samples[middle : middle + piece], rate))
    (go, higher), (level, same), (stop, lower) = (heard[tone] for tone in TONES)
    assert higher / go > 1.2
    assert abs(same / level - 1) < 0.05
    assert lower / stop < 0.8
    assert stop < level / 2 < go / 2


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
