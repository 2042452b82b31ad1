"""How a person is drawn in the list of badges: what is to be done is read whole."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from checkin.services.badge_list import Fault, chosen, overview
from checkin.ui.badges.holder_rows import HolderRows
from checkin.ui.badges.holders import DETAIL, SECOND, STANDING, WARNING, Holders
from checkin.ui.style import font, width_of

ROLES = (SECOND, STANDING, DETAIL, WARNING)


class Seen(HolderRows):
    """Keeps what it draws, and the room that each text is given."""

    def draw_text(self, painter, where, text, size, colour, align, *, bold=False):
        self.texts[text] = where
        return super().draw_text(painter, where, text, size, colour, align, bold=bold)


@pytest.fixture
def draw(window):
    def draw(faults, width):
        model = Holders(window.work)
        row = chosen(overview(window.work.file), "KR")[0]
        model.show_rows([row], {row.id: faults} if faults else {})
        rows = Seen(window.colours)
        rows.texts = {}
        picture = QImage(width, rows.HEIGHT, QImage.Format.Format_ARGB32)
        painter = QPainter(picture)
        rows.draw(painter, QRect(0, 0, width, rows.HEIGHT), model.index(0))
        painter.end()
        return {role: model.index(0).data(role) for role in ROLES}, rows.texts

    return draw


def test_a_warning_is_given_the_whole_lower_line(draw):
    said, texts = draw(Fault(("title", "organisation"), "⛟"), 600)
    warning = said[WARNING]
    assert texts[warning].width() >= width_of(warning, font(13, bold=True))
    assert said[SECOND] not in texts
    assert said[STANDING] in texts


def test_a_sound_badge_leaves_the_names_their_second_line(draw):
    said, texts = draw(None, 600)
    assert said[SECOND] in texts
    assert said[DETAIL] in texts
