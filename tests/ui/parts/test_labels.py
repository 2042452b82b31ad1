import pytest
from PySide6.QtGui import QFontMetricsF

from checkin.ui.parts.labels import Label, fitted
from checkin.ui.style import font

LONG = "Abdurahmonova Zilola Muhammadjonovna Abdurahmonovna of the Ministry"


@pytest.fixture
def label(qtbot, look):
    made = Label(42, look.text, bold=True, least=26, lines=2)
    qtbot.addWidget(made)
    return made


def test_a_short_text_keeps_its_size(label):
    label.set_text("KIM Minseo")
    assert label.shown_at(600) == (42, ["KIM Minseo"])


def test_a_longer_text_shrinks_before_it_takes_a_second_line(label):
    label.set_text("Abdurahmonova Zilola")
    size, lines = label.shown_at(400)
    assert size < 42
    assert lines == ["Abdurahmonova Zilola"]


def test_a_text_that_never_fits_ends_in_an_ellipsis(label):
    label.set_text(LONG)
    size, lines = label.shown_at(300)
    assert size == 26
    assert len(lines) == 2
    assert lines[-1].endswith("…")


@pytest.mark.parametrize("width", [60, 200, 333, 500, 900])
@pytest.mark.parametrize("text", [LONG, "김민서 남궁민 선우재덕", "W" * 80, "ё" * 3])
def test_no_line_is_wider_than_its_room(look, text, width):
    made, lines = fitted(text, width, range(42, 25, -2), True, 3)
    assert len(lines) <= 3
    assert all(QFontMetricsF(made).horizontalAdvance(line) <= width + 1 for line in lines)


def test_a_name_in_hangul_stays_whole(label):
    label.set_text("남궁민서")
    assert label.shown_at(150)[1] == ["남궁민서"]


def test_a_label_yields_to_the_page(label):
    label.set_text(LONG)
    assert label.minimumSizeHint().width() < 50
    assert label.minimumSizeHint().height() < 2 * QFontMetricsF(font(26)).height()


def test_a_text_is_read_out_whole(label):
    label.set_text(LONG)
    assert label.accessibleName() == label.text() == LONG
