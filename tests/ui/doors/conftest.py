import pytest

from checkin.ui.doors.doors_page import DoorsPage


@pytest.fixture
def door(clerk) -> DoorsPage:
    """The door of the textile session, its twenty minutes before the start."""
    clerk.window.stand_at("textile")
    clerk.window.around.now.time = clerk.desk.setup.sessions["textile"].opens
    page = clerk.page
    assert isinstance(page, DoorsPage)
    return page


@pytest.fixture
def few_seats(clerk):
    """Give the textile session's room three seats and no more."""
    from checkin.domain.journal import Draft

    body = {"capacity": 3, "strict": True}
    clerk.desk.file.append([Draft("session_set", "session:textile", body)])
