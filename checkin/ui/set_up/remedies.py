"""The button beside each thing that is not ready: what it says, and where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass

from checkin.sentences import N_
from checkin.services.health import Finding


@dataclass(frozen=True, slots=True)
class Remedy:
    """What mends a finding: the button's text, and the page and part that it shows.

    `here` names what is done on the page of readiness itself, instead of another page.
    """

    text: str
    page: str = ""
    at: str = ""
    here: str = ""


CHOOSE_FOLDER, BACK_UP = "choose folder", "back up"

REMEDIES: Mapping[str, Remedy] = {
    "file_faults": Remedy(N_("Open a backup"), "events"),
    "no_programme": Remedy(N_("Take the programme in"), "set-up", "programme"),
    "no_people": Remedy(N_("Take rosters in"), "set-up", "rosters"),
    "no_pin": Remedy(N_("Set a PIN"), "set-up", "event"),
    "no_head": Remedy(N_("Name the head"), "set-up", "delegations"),
    "unknown_delegation": Remedy(N_("Set the delegation up"), "set-up", "delegations"),
    "letters_missing": Remedy(N_("Correct the name"), "people"),
    "no_printer": Remedy(N_("Choose a printer"), "set-up", "printers"),
    "printer_gone": Remedy(N_("Choose a printer"), "set-up", "printers"),
    "no_backup_folder": Remedy(N_("Choose a folder"), here=CHOOSE_FOLDER),
    "backup_folder_gone": Remedy(N_("Choose a folder"), here=CHOOSE_FOLDER),
    "old_backup": Remedy(N_("Make a backup now"), here=BACK_UP),
}
"""By the finding's code; what only a person can mend, such as a full disk, has none."""


def target(finding: Finding) -> tuple[str, str]:
    """Return the page that mends a finding, and what on it is wanted; both empty for none."""
    remedy = REMEDIES.get(finding.code)
    if remedy is None:
        return "", ""
    return remedy.page, str(finding.params.get("id") or remedy.at)
