"""A person's photo: from a file or the webcam, cut to a portrait."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QImageWriter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.failure import Failure
from checkin.sentences import N_
from checkin.services.photos import photo_of, read_photo, upright
from checkin.ui.camera import BROKE, NO_CAMERA, NO_LIBRARIES
from checkin.ui.dialogs import ask_files
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.people.camera import PhotoCamera
from checkin.ui.people.crop_view import CropView
from checkin.ui.style import Colours
from checkin.words import Words

LACKS = {
    NO_LIBRARIES: N_("This computer has no library for cameras. Choose a file instead."),
    NO_CAMERA: N_("There is no camera here. Plug one in, or choose a file instead."),
    BROKE: N_("The camera does not answer; perhaps another program uses it. Choose a file."),
}

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff")


class PhotoForm(QWidget):
    """`taken` carries a portrait as JPEG, `removed` says that the photo goes; `failed` why not."""

    taken = Signal(bytes)
    removed = Signal()
    failed = Signal(Failure)

    def __init__(self, colours: Colours, words: Words, camera: PhotoCamera) -> None:
        super().__init__()
        self._words = words
        self._image = b""
        self.camera = camera
        self.view = CropView(colours)
        self.help = Label(14, colours.muted, lines=4)
        self.file, self.webcam = KeyButton(colours, ""), KeyButton(colours, "")
        self.snap = KeyButton(colours, "", primary=True)
        self.use = KeyButton(colours, "", primary=True)
        self.cancel, self.remove = KeyButton(colours, ""), KeyButton(colours, "")
        self._lay_out()
        self.file.clicked.connect(self.choose_file)
        self.webcam.clicked.connect(self.look)
        self.snap.clicked.connect(self.hold_still)
        self.use.clicked.connect(self.take)
        self.view.entered.connect(self.take)
        self.cancel.clicked.connect(lambda: self.step_back())
        self.remove.clicked.connect(self.removed)
        self.camera.seen.connect(self._seen)
        self.camera.failed.connect(self._lacks)
        self._lacking = ""
        self._had = False
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.help)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.snap, self.use, self.cancel):
            row.addWidget(button)
        column.addLayout(row)
        for button in (self.file, self.webcam, self.remove):
            column.addWidget(button)
        column.addStretch(1)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        for button, text in (
            (self.file, words("Choose a file")),
            (self.webcam, words("Use the camera")),
            (self.snap, words("Take the picture")),
            (self.use, words("Use this photo")),
            (self.cancel, words("Cancel")),
            (self.remove, words("Remove the photo")),
        ):
            button.setText(text)
            button.updateGeometry()
        self.view.setAccessibleName(words("Photo"))
        self._show()

    def show_state(self, *, photo: bool) -> None:
        """Tell whether the person has a photo that can go."""
        self._had = photo
        self._show()

    @property
    def at_work(self) -> bool:
        """Tell whether a picture is being cut, or the camera looks."""
        return bool(self._image) or self.camera.on

    def choose_file(self) -> None:
        """Ask for a picture, and show it."""
        words = self._words
        chosen = ask_files(self, words, words("Choose a photo"), words("Picture"), ENDINGS)
        if chosen:
            self.load(chosen[0])

    def load(self, path: Path) -> None:
        """Show a picture from a file."""
        try:
            self.open_image(read_photo(path), path.name)
        except Failure as failure:
            self.failed.emit(failure)

    def open_image(self, image: bytes, name: str) -> None:
        """Show a picture to be cut. Raises Failure for what is none."""
        self._image = upright(image, name)
        self.camera.stop()
        self.view.show_image(QImage.fromData(QByteArray(self._image)))
        self._lacking = ""
        self._show()
        self.view.setFocus()

    def look(self) -> None:
        """Look through the camera."""
        self._image, self._lacking = b"", ""
        self.camera.start()
        self._show()
        if self.camera.on:
            self.snap.setFocus()

    def hold_still(self) -> None:
        """Keep what the camera sees now."""
        if self.view.image.isNull():
            return
        try:
            self.open_image(_bytes(self.view.image), "")
        except Failure as failure:
            self.failed.emit(failure)

    def take(self) -> None:
        """Cut the picture as it is seen, and hand it over."""
        if not self._image:
            return
        try:
            photo = photo_of(self._image, self.view.crop)
        except Failure as failure:
            self.failed.emit(failure)
            return
        self.step_back()
        self.taken.emit(photo)

    def step_back(self) -> bool:
        """Leave the picture, and tell whether there was one."""
        left = self.at_work
        here = any(part.hasFocus() for part in (self.view, self.snap, self.use, self.cancel))
        self.camera.stop()
        self._image = b""
        self._lacking = ""
        self.view.show_image(QImage())
        self._show()
        if here:
            self.file.setFocus()
        return left

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the camera while nobody looks; a picture that is being cut stays."""
        if self.camera.on:
            self.camera.stop()
            self.view.show_image(QImage())
            self._show()
        super().hideEvent(event)

    def _seen(self, image: QImage) -> None:
        self.view.show_image(image)

    def _lacks(self, code: str) -> None:
        self._lacking = code
        self.view.show_image(QImage())
        self._show()

    def _show(self) -> None:
        """Offer what can be done now."""
        words, cut, live = self._words, bool(self._image), self.camera.on
        self.view.setVisible(cut or live)
        self.snap.setVisible(live and not cut)
        self.use.setVisible(cut)
        self.cancel.setVisible(cut or live)
        self.file.setVisible(not (cut or live))
        self.webcam.setVisible(not (cut or live))
        self.remove.setVisible(self._had and not (cut or live))
        if self._lacking:
            text = words(LACKS[self._lacking])
        elif cut:
            text = words("Drag the picture into place, or use the arrow keys; + and - zoom.")
        elif live:
            text = words("The face in the middle, the head not cut off.")
        else:
            text = words("Drop a picture here, choose a file, or use the camera.")
        self.help.set_text(text)


def _bytes(image: QImage) -> bytes:
    """Return a picture's file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(held.data())
