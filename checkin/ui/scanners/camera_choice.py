"""Which camera reads badges: one of this computer's, none, or footage in place of one."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.dialogs import ask_files, ask_folder
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, Tick
from checkin.ui.parts.labels import Label
from checkin.ui.scanners.camera import ANY, FOOTAGE, CodeCamera
from checkin.ui.scanners.viewfinder import MIRROR, MIRROR_KIOSK, SAID
from checkin.ui.set_up.layouts import beside
from checkin.ui.style import Colours
from checkin.words import Words

VIDEOS = (".mp4", ".mov", ".avi", ".mkv", ".webm")


class CameraChoice(QWidget):
    """Each choice is kept, and followed, as soon as it is made."""

    def __init__(self, camera: CodeCamera, settings: QSettings, colours: Colours) -> None:
        super().__init__()
        self.camera, self._settings, self._words = camera, settings, Words()
        self.choice, self.said = ChoiceField(colours), Label(14, colours.muted, lines=2)
        self.folder, self.video = KeyButton(colours, ""), KeyButton(colours, "")
        self.mirror, self.mirror_kiosk = Tick(), Tick()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self.choice)
        page.addWidget(self.said)
        page.addLayout(beside(self.folder, self.video, shares=(1, 1)))
        page.addWidget(self.mirror)
        page.addWidget(self.mirror_kiosk)
        for tick, name, usual in self._ticks():
            tick.setChecked(str(settings.value(name, usual)).lower() != "false")
        self.choice.choice.activated.connect(self._choose)
        self.folder.clicked.connect(self.choose_folder)
        self.video.clicked.connect(self.choose_video)
        self.mirror.toggled.connect(self._keep_mirrors)
        self.mirror_kiosk.toggled.connect(self._keep_mirrors)
        camera.changed.connect(self.refresh)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.choice.name(words("Camera that reads badges"))
        self.folder.setText(words("A folder of pictures…"))
        self.video.setText(words("A video file…"))
        self.mirror.setText(words("The picture as in a mirror: at the desk and the doors"))
        self.mirror_kiosk.setText(words("The picture as in a mirror: in the kiosk"))
        for button in (self.folder, self.video):
            button.updateGeometry()
        self.refresh()

    def refresh(self) -> None:
        """Offer the cameras that are there now, and the chosen one, there or not."""
        words, camera = self._words, self.camera
        offered = {"": words("No camera"), **camera.there()}
        if camera.chosen == ANY:
            offered[ANY] = words("The first camera")
        elif camera.on:
            offered.setdefault(camera.chosen, camera.name or words("A camera that is not here"))
        self.choice.offer(list(offered.items()))
        self.choice.choose(camera.chosen)
        self.said.set_text(words(SAID[camera.state]) if camera.state in SAID else "")
        self.said.setVisible(bool(self.said.text()))

    def choose_folder(self) -> None:
        """Ask for a folder of pictures, and show them in place of a camera."""
        words = self._words
        self._play(ask_folder(self, words, words("Show a folder of pictures")))

    def choose_video(self) -> None:
        """Ask for a video file, and show it in place of a camera."""
        words = self._words
        files = ask_files(self, words, words("Show a video file"), words("Video"), VIDEOS)
        self._play(next(iter(files), None))

    def _choose(self) -> None:
        self.camera.choose(self.choice.key())

    def _play(self, path: Path | None) -> None:
        if path is not None:
            self.camera.choose(f"{FOOTAGE}{path}")

    def _ticks(self) -> tuple[tuple[Tick, str, str], ...]:
        return (self.mirror, MIRROR, "false"), (self.mirror_kiosk, MIRROR_KIOSK, "true")

    def _keep_mirrors(self) -> None:
        for tick, name, _ in self._ticks():
            self._settings.setValue(name, "true" if tick.isChecked() else "false")
