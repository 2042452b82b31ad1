"""Cameras that a test plugs in: what Qt's multimedia tells of the machine."""

from types import SimpleNamespace

from PySide6.QtCore import QByteArray, QObject, QSize, Signal

from checkin.ui import camera as module


def work_on(monkeypatch, media):
    """Put the program on a computer with these cameras; None: without libraries for any."""

    def load(name):
        if media is None:
            raise ImportError(name)
        return media

    monkeypatch.setattr(module, "importlib", SimpleNamespace(import_module=load))
    return media


class Device:
    """A camera that is plugged in, or none where it has no id."""

    def __init__(self, id=""):
        self._id = id

    def isNull(self):
        return not self._id

    def id(self):
        return QByteArray(self._id.encode())

    def description(self):
        return f"Camera {self._id}"

    def videoFormats(self):
        return [SimpleNamespace(resolution=lambda: QSize(1280, 720), maxFrameRate=lambda: 30.0)]


class Sink(QObject):
    videoFrameChanged = Signal(object)  # noqa: N815 - Qt's name


class Eye(QObject):
    """Stands for QCamera."""

    errorOccurred = Signal(object, str)  # noqa: N815 - Qt's name

    def __init__(self, device):
        super().__init__()
        self.device, self.on = device, False

    def setCameraFormat(self, form):
        assert form.maxFrameRate() >= 25

    def start(self):
        self.on = True

    def stop(self):
        self.on = False


class Devices(QObject):
    videoInputsChanged = Signal()  # noqa: N815 - Qt's name


class Media:
    """Stands for the module QtMultimedia, on a computer with these cameras."""

    def __init__(self, *ids):
        self.ids = list(ids)
        self.devices = Devices()
        self.camera = self.sink = None
        self.opened = []
        media = self

        class Inputs:
            def __new__(cls):
                return media.devices

            @staticmethod
            def videoInputs():
                return [Device(id) for id in media.ids]

            @staticmethod
            def defaultVideoInput():
                return Device(media.ids[0] if media.ids else "")

        self.QMediaDevices = Inputs
        session = {"setCamera": lambda *_: None, "setVideoSink": lambda *_: None}
        self.QMediaCaptureSession = type("Session", (), session)

    def QCamera(self, device):
        self.opened.append(device.id().data().decode())
        self.camera = Eye(device)
        return self.camera

    def QVideoSink(self):
        self.sink = Sink()
        return self.sink

    def plug(self, id):
        self.ids.append(id)
        self.devices.videoInputsChanged.emit()

    def unplug(self, id):
        self.ids.remove(id)
        if self.camera is not None and self.camera.on:
            self.camera.errorOccurred.emit(None, "unplugged")
        self.devices.videoInputsChanged.emit()
