"""What the fields of a person are called where a roster's columns are given to them."""

from collections.abc import Mapping

from checkin.roster.columns import FIELDS
from checkin.sentences import N_, SCRIPTS
from checkin.words import Words

NAMES: Mapping[str, str] = {
    "name": N_("Whole name"),
    "surname": N_("Surname"),
    "given": N_("Given name"),
    "patronymic": N_("Patronymic"),
    "delegation": N_("Delegation"),
    "rank": N_("Place in the list"),
    "category": N_("Category"),
    "title": N_("Position"),
    "courtesy": N_("Courtesy title"),
    "organisation": N_("Organisation"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "note": N_("Note"),
    "groups": N_("Groups"),
    "ref": N_("ID"),
}


def field_name(field: str, words: Words) -> str:
    """Return what a field is called: of a column, or of a change (`names.latin`)."""
    script, _, part = field.removeprefix("names.").rpartition(".")
    if part in SCRIPTS:
        script, part = part, "name"
    if part not in NAMES:
        return field
    what = words(NAMES[part])
    if script not in SCRIPTS:
        return what
    return words("{what}, {script}", what=what, script=words(SCRIPTS[script]))


def field_choices(words: Words) -> list[tuple[str, str]]:
    """Return what a column may be taken for, the usual first: (field, name)."""
    usual = [field for field in NAMES if field in FIELDS]
    others = [field for field in FIELDS if field not in NAMES]
    return [("", words("Leave out")), *((f, field_name(f, words)) for f in (*usual, *others))]
