"""The sections of the set-up: their icon, their name, and how each is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checkin.sentences import N_
from checkin.ui.designer.templates_page import TemplatesPage
from checkin.ui.page import Page
from checkin.ui.set_up.categories import CategoriesPage
from checkin.ui.set_up.delegations import DelegationsPage
from checkin.ui.set_up.event import EventPage
from checkin.ui.set_up.languages import LanguagesPage
from checkin.ui.set_up.lifeboat import LifeboatPage
from checkin.ui.set_up.printers import PrintersPage
from checkin.ui.set_up.programme import ProgrammePage
from checkin.ui.set_up.readiness import ReadinessPage
from checkin.ui.set_up.roster_wizard import RosterWizard
from checkin.ui.set_up.scanners import ScannersPage
from checkin.ui.set_up.stations import StationsPage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its icon, its name in English, and how its page is made."""

    icon: str
    name: str
    make: Callable[[Workplace, Colours], Page]


SECTIONS: Mapping[str, Section] = {
    "readiness": Section("list-checks", N_("Readiness"), ReadinessPage),
    "event": Section("calendar-days", N_("Event"), EventPage),
    "programme": Section("clipboard-list", N_("Programme"), ProgrammePage),
    "delegations": Section("flag", N_("Delegations"), DelegationsPage),
    "categories": Section("tags", N_("Categories"), CategoriesPage),
    "templates": Section("layout-template", N_("Badge templates"), TemplatesPage),
    "rosters": Section("file-spreadsheet", N_("Rosters"), RosterWizard),
    "languages": Section("languages", N_("Languages"), LanguagesPage),
    "printers": Section("printer", N_("Printers"), PrintersPage),
    "scanners": Section("scan-qr-code", N_("Scanners"), ScannersPage),
    "stations": Section("monitor", N_("Stations"), StationsPage),
    "lifeboat": Section("life-buoy", N_("Paper for emergencies"), LifeboatPage),
}
"""Every section by its key, in the order of the list; the key is what `page_wanted` names."""
