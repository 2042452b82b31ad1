"""Flags are drawn, sharp; a code without one is written."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from checkin.ui.parts.flags import Flag, draw_flag, has_flag


def drawn(country, look):
    picture = QImage(40, 30, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_flag(painter, country, QRectF(0.5, 0.5, 39, 29), look)
    painter.end()
    return picture


@pytest.mark.parametrize("country", ["KR", "KZ", "KG", "TJ", "TM", "UZ"])
def test_the_six_countries_have_flags(country):
    assert has_flag(country)
    assert has_flag(country.lower())


@pytest.mark.parametrize("country", ["", "XX", "../kz", "k", "корея", "EUROPE"])
def test_what_is_no_country_has_none(country):
    assert not has_flag(country)


def test_a_flag_has_its_colours_and_rounded_corners(look):
    picture = drawn("KZ", look)
    assert picture.pixelColor(28, 3) == QColor("#00abc2")
    assert picture.pixelColor(0, 0).alpha() < 128


def test_a_code_is_written_on_a_chip(look):
    picture = drawn("OSCE", look)
    inks = {picture.pixelColor(x, 15).name() for x in range(4, 36)}
    assert look.background.lower() in inks
    assert len(inks) > 2


def test_the_widget_is_read_out(qtbot, look):
    flag = Flag(24, look)
    qtbot.addWidget(flag)
    flag.show()
    flag.grab()
    flag.show_country("KZ", "Kazakhstan")
    assert flag.accessibleName() == "Kazakhstan"
    assert (flag.width(), flag.height()) == (32, 24)
    assert flag.grab().toImage().pixelColor(28, 3) == QColor("#00abc2")
    flag.show_country("OSCE")
    assert flag.accessibleName() == "OSCE"
