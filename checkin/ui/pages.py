"""The pages that the rail offers: their icon, their name, and how each is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checkin.sentences import N_
from checkin.ui.badges.badges_page import BadgesPage
from checkin.ui.board.board_page import BoardPage
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.desk_page import DeskPage
from checkin.ui.doors.doors_page import DoorsPage
from checkin.ui.page import Page
from checkin.ui.people.people_page import PeoplePage
from checkin.ui.reports.reports_page import ReportsPage
from checkin.ui.set_up.set_up_page import SetUpPage
from checkin.ui.style import Colours


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of page: its icon, its name in English, and how it is made."""

    icon: str
    name: str
    make: Callable[[Desk, Colours], Page]


KINDS: Mapping[str, Kind] = {
    "desk": Kind("scan-qr-code", N_("Desk"), DeskPage),
    "doors": Kind("door-open", N_("Doors"), DoorsPage),
    "badges": Kind("id-card", N_("Badges"), lambda desk, look: BadgesPage(desk.work, look)),
    "people": Kind("users", N_("People"), lambda desk, look: PeoplePage(desk.work, look)),
    "board": Kind(
        "chart-no-axes-column", N_("Board"), lambda desk, look: BoardPage(desk.work, look)
    ),
    "reports": Kind("file-text", N_("Reports"), lambda desk, look: ReportsPage(desk.work, look)),
    "set-up": Kind("settings", N_("Set-up"), lambda desk, look: SetUpPage(desk.work, look)),
}
"""Every page by its key; `roles` says who sees which."""
