"""The bar above the pages: what gives way where room is short."""

import pytest

from checkin.ui.bar import Whole

TEXTS = ("Bishkek, Kyrgyz Republic · 2–4 Oct 2026", "2–4 Oct 2026")


@pytest.mark.parametrize(("width", "shown"), [(400, TEXTS[0]), (120, TEXTS[1]), (30, "")])
def test_place_and_days_are_shown_whole_or_the_days_or_nothing(qtbot, look, width, shown):
    place = Whole(14, look.muted, least=12)
    qtbot.addWidget(place)
    place.say(*TEXTS)
    place.show()
    place.resize(width, 30)
    assert place.text() == shown
    place.say()
    assert place.text() == ""
