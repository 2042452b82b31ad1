"""The sections of the set-up: their icon, their name, and how each is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checkin.sentences import N_
from checkin.ui.page import Page
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its icon, its name in English, and how its page is made."""

    icon: str
    name: str
    make: Callable[[Workplace, Colours], Page]


SECTIONS: Mapping[str, Section] = {
    "readiness": Section("list-checks", N_("Readiness"), Page),
    "event": Section("calendar-days", N_("Event"), Page),
    "programme": Section("clipboard-list", N_("Programme"), Page),
    "delegations": Section("flag", N_("Delegations"), Page),
    "categories": Section("tags", N_("Categories"), Page),
    "rosters": Section("file-spreadsheet", N_("Rosters"), Page),
    "languages": Section("languages", N_("Languages"), Page),
    "printers": Section("printer", N_("Printers"), Page),
    "stations": Section("monitor", N_("Stations"), Page),
    "lifeboat": Section("life-buoy", N_("Paper for emergencies"), Page),
}
"""Every section by its key, in the order of the list; the key is what `page_wanted` names."""
