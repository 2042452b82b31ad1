"""A person's history in sentences: what a code of the story says, in the reader's language."""

from collections.abc import Mapping

from checkin.domain.setup import Setup
from checkin.domain.story import Happening
from checkin.domain.token import serial_text
from checkin.sentences import HEADINGS, N_, VOID
from checkin.words import Words

FIELDS: Mapping[str, str] = {
    "name_latin": N_("Name in Latin letters"),
    "name_cyrillic": N_("Name in Cyrillic letters"),
    "name_hangul": N_("Name in Hangul"),
    "name_hanja": N_("Name in Hanja"),
    "delegation": N_("Delegation"),
    "category": N_("Category"),
    "title": N_("Position"),
    "courtesy": N_("Form of address"),
    "organisation": N_("Organisation"),
    "groups": N_("Groups"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "note": N_("Note"),
    "ref": N_("ID"),
    "rank": N_("Place in the delegation"),
    "script": N_("Script of the badge"),
}
"""The fields of a person, as forms and histories call them."""

SENTENCES: Mapping[str, str] = {
    "added": N_("Added by hand"),
    "arrived": N_("Seen to arrive by protocol"),
    "checked_in": N_("Checked in"),
    "entered": N_("Let in: {checkpoint}"),
    "left": N_("Went out: {checkpoint}"),
    "refused": N_("Not let in: {checkpoint}. {reason}"),
    "badge_printed": N_("Badge {serial} printed"),
    "badge_bound": N_("Spare badge {serial} bound to this person"),
    "badge_voided": N_("Badge {serial} made void: {why}"),
    "photo": N_("Photo taken in"),
    "no_photo": N_("Photo removed"),
    "cancelled": N_("Registration withdrawn"),
    "not_cancelled": N_("Registration holds again"),
    "blocked": N_("Blocked by a supervisor"),
    "not_blocked": N_("No longer blocked"),
    "provisional": N_("Provisional, until a supervisor approves"),
    "not_provisional": N_("Approved by a supervisor"),
    "done_again": N_("Done again after all"),
    "other": N_("Something that this version of the program does not know"),
}
"""What each code says; the parameters are in the reader's words."""

TAKEN_BACK: Mapping[str, str] = {
    "correction": N_("Correction taken back"),
    "arrived": N_("Arrival taken back"),
    "checked_in": N_("Check-in taken back"),
    "entered": N_("Entry taken back"),
    "left": N_("Going out taken back"),
    "badge_handed_over": N_("Hand-over taken back"),
    "badge_bound": N_("Binding taken back"),
    "badge_voided": N_("Badge valid again"),
    "other": N_("Taken back"),
}
"""What a change that takes another back says."""


def sentence(happening: Happening, words: Words, setup: Setup) -> str:
    """Return what happened, in a sentence."""
    code, params = happening.code, dict(happening.params)
    if code == "added" and happening.roster:
        return words("Taken in from a roster")
    if code == "changed":
        return _changed(happening, words, setup)
    if code == "taken_back":
        return words(TAKEN_BACK.get(str(params["what"]), TAKEN_BACK["other"]))
    if "serial" in params:
        params["serial"] = serial_text(int(params["serial"]))
    if code == "badge_handed_over":
        return _handed(params, words)
    if code == "badge_voided":
        params["why"] = words(VOID.get(str(params.get("reason")), VOID["withdrawn"]))
    if "checkpoint" in params:
        params["checkpoint"] = words.checkpoint(str(params["checkpoint"]), setup.sessions)
        params["reason"] = words(HEADINGS.get(str(params["reason"]), ""))
    return words(SENTENCES.get(code, SENTENCES["other"]), **params)


def source(happening: Happening, words: Words, setup: Setup) -> str:
    """Return when, where and by whom."""
    parts = [words.station(happening.station, setup), happening.by]
    if happening.roster and happening.code != "added":
        parts.append(words("from a roster"))
    if happening.gone:
        parts.append(words("taken back later"))
    return "  ·  ".join(part for part in (when(happening.at, words, setup), *parts) if part)


def when(at: str, words: Words, setup: Setup) -> str:
    """Return a moment of the journal as the event's wall clock shows it: 4 Oct 09:14."""
    return words.moment(at, setup.event.zone)


def _changed(happening: Happening, words: Words, setup: Setup) -> str:
    params = happening.params
    field = str(params["field"])
    name = words(FIELDS[field]) if field in FIELDS else field
    before = _value(field, str(params["before"]), words, setup)
    after = _value(field, str(params["after"]), words, setup)
    if not before:
        return words("{field}: “{after}” filled in", field=name, after=after)
    if not after:
        return words("{field}: “{before}” taken out", field=name, before=before)
    return words("{field}: “{before}” is now “{after}”", field=name, before=before, after=after)


def _value(field: str, value: str, words: Words, setup: Setup) -> str:
    """Return a field's value as forms show it."""
    if field == "delegation" and value in setup.delegations:
        return words.delegation(setup.delegations[value])
    if field == "category" and value in setup.categories:
        return words.category(setup.categories[value])
    return value


def _handed(params: Mapping[str, object], words: Words) -> str:
    if params.get("to") and params.get("signature"):
        return words(
            "Badge {serial} handed to {to}, who signed", serial=params["serial"], to=params["to"]
        )
    if params.get("to"):
        return words("Badge {serial} handed to {to}", serial=params["serial"], to=params["to"])
    return words("Badge {serial} handed over", serial=params["serial"])
