"""The photo: from a file, from a camera, cut where it is seen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.failure import Failure
from checkin.ui.people import photo_form
from checkin.ui.people.photo_form import LACKS, PhotoForm
from checkin.words import Words
from tests.pictures.people import picture


@pytest.fixture
def form(qtbot, look, camera):
    form = PhotoForm(look, Words(), camera)
    form.retranslate(Words())
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    form.photos = []
    form.taken.connect(form.photos.append)
    return form


def seen():
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def test_the_camera_is_looked_through_and_held_still(form, camera):
    form.webcam.click()
    assert camera.on
    assert form.snap.isVisible()
    form.hold_still()
    assert not form.use.isVisible()  # nothing was seen yet
    camera.seen.emit(seen())
    form.snap.click()
    assert not camera.on
    form.use.click()
    photo = QImage.fromData(form.photos[0])
    assert (photo.width(), photo.height()) == (384, 480)
    assert not form.at_work


def test_leaving_lets_go_of_the_camera(form, camera):
    form.webcam.click()
    assert form.step_back()
    assert not camera.on
    assert not form.step_back()
    assert form.file.isVisible()


def test_the_camera_stops_where_nobody_looks(form, camera):
    form.webcam.click()
    form.hide()
    assert not camera.on
    form.show()
    assert form.file.isVisible()


def test_a_picture_that_cannot_be_kept_is_told(form, camera, monkeypatch):
    told = []
    form.failed.connect(told.append)

    def refuse(*_):
        raise Failure("not_a_photo", path="")

    form.webcam.click()
    camera.seen.emit(seen())
    with monkeypatch.context() as broken:
        broken.setattr(photo_form, "upright", refuse)
        form.snap.click()
    assert len(told) == 1
    form.snap.click()
    with monkeypatch.context() as broken:
        broken.setattr(photo_form, "photo_of", refuse)
        form.use.click()
    assert len(told) == 2
    assert form.at_work
    form.use.click()
    assert len(form.photos) == 1


@pytest.mark.parametrize("code", LACKS)
def test_what_is_lacking_is_said(form, camera, code):
    camera.lacks = code
    form.webcam.click()
    assert form.help.text() == Words()(LACKS[code])
    assert form.file.isVisible()


def test_a_file_is_asked_for(form, monkeypatch, tmp_path):
    path = tmp_path / "p.png"
    path.write_bytes(picture(400, 500))
    chosen = []
    monkeypatch.setattr(photo_form, "ask_files", lambda *_: chosen)
    form.file.click()
    assert not form.at_work
    chosen.append(path)
    form.file.click()
    assert form.use.isVisible()


def test_what_is_no_picture_is_told(form, tmp_path):
    told = []
    form.failed.connect(told.append)
    form.load(tmp_path / "missing.png")
    assert isinstance(told[0], Failure)
    form.take()
    assert form.photos == []


def test_the_picture_is_moved_and_brought_nearer_by_keys(form):
    form.open_image(picture(1200, 600), "p.png")
    view = form.view
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.crop.x > 0.5
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.crop.x == pytest.approx(0.5)
    for _ in range(99):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.crop.x == pytest.approx(0.2)  # its edge
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.crop.zoom > 1
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.crop.y > 0.5
    QTest.keyClick(view, Qt.Key.Key_Up)
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.crop.zoom == 1
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(form.photos) == 1


def test_the_picture_is_dragged_and_turned_nearer_by_the_wheel(form):
    form.open_image(picture(1200, 600), "p.png")
    view, left = form.view, Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=QPoint(100, 100))
    QTest.mouseMove(view, QPoint(60, 100))
    QTest.mouseRelease(view, left, pos=QPoint(60, 100))
    assert view.crop.x > 0.5
    for turn in (120, -120):
        wheel = QWheelEvent(QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, turn),
                            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                            Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(view, wheel)
    assert view.crop.zoom == pytest.approx(1)


def test_an_empty_view_moves_nothing(form):
    QTest.keyClick(form.view, Qt.Key.Key_Right)
    assert form.view.crop.x == 0.5
