"""What a form says of a person, compared with what is known: only that is a change."""

from collections.abc import Mapping
from typing import Any

from checkin.domain.attendee import Attendee
from checkin.domain.names import Name, nfc

Parts = tuple[str, str, str]
"""Surname, given name and patronymic, as they stand in a form."""

TEXTS = ("title", "organisation", "category", "email", "phone", "note")
"""The other texts that a desk corrects."""


def parts_shown(attendee: Attendee, script: str) -> Parts:
    """Return what a form shows of a name; one that nobody took apart stands first, whole."""
    name = Name() if attendee.companion else attendee.names.get(script, Name())
    if name.surname or name.given:
        return name.surname, name.given, name.patronymic
    return name.as_written, "", ""


def changed(
    attendee: Attendee, names: Mapping[str, Parts], texts: Mapping[str, str]
) -> dict[str, Any]:
    """Return the fields that a form changes: names by script, and texts; empty: none.

    A name that is emptied is taken away. Where a companion's own name becomes known, it
    takes the place of the one they were called after.
    """
    fields: dict[str, Any] = {}
    for field, text in texts.items():
        if nfc(text) != getattr(attendee, field):
            fields[field] = nfc(text) or None
    renamed = {
        script: _written(parts)
        for script, parts in names.items()
        if _clean(parts) != parts_shown(attendee, script)
    }
    if renamed and attendee.companion:
        fields["companion"] = None
        renamed = dict.fromkeys(attendee.names) | renamed
    if renamed:
        fields["names"] = renamed
    return fields


def nameless(attendee: Attendee, fields: Mapping[str, Any]) -> bool:
    """Tell whether a change would leave a person without any name."""
    names: dict[str, Any] = {**attendee.names, **fields.get("names", {})}
    return not any(names.values())


def _clean(parts: Parts) -> Parts:
    surname, given, patronymic = map(nfc, parts)
    return surname, given, patronymic


def _written(parts: Parts) -> dict[str, str] | None:
    """Return a name as a change holds it: whole where only its first field is filled."""
    surname, given, patronymic = _clean(parts)
    if surname and not (given or patronymic):
        return {"as_written": surname}
    named = {"surname": surname, "given": given, "patronymic": patronymic}
    return {part: text for part, text in named.items() if text} or None
