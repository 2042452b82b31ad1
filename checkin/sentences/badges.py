"""What stands on badges, what would not be right on them, and on photos."""

from collections.abc import Mapping

from checkin.sentences.marker import N_

BADGE_TEXTS: Mapping[str, str] = {
    "name": N_("name"),
    "given": N_("name"),
    "other": N_("name"),
    "country": N_("delegation"),
    "title": N_("position"),
    "organisation": N_("organisation"),
    "letter": N_("category"),
    "category": N_("category"),
    "colour": N_("category"),
    "zones": N_("rooms"),
    "full_name": N_("name"),
    "hangul": N_("name"),
    "cyrillic": N_("name"),
    "latin": N_("name"),
    "hanja": N_("name"),
    "delegation": N_("delegation"),
    "courtesy": N_("form of address"),
    "ref": N_("reference"),
    "rank": N_("place in the list"),
    "groups": N_("groups"),
    "email": N_("e-mail"),
    "phone": N_("phone"),
    "note": N_("note"),
    "sessions": N_("programme"),
    "programme": N_("programme"),
    "rooms": N_("rooms"),
    "photo": N_("photo"),
}
"""What stands on a badge, for saying which of it has changed since it was printed."""

PREFLIGHT_KINDS: Mapping[str, str] = {
    "letters": N_("Letters that the font cannot show"),
    "shrunk": N_("Texts too small to read"),
    "no_name": N_("No name"),
    "no_script": N_("No name in the badge's script"),
    "photo_missing": N_("No photo"),
    "photo_small": N_("Photo too small"),
    "same_name": N_("Two people of one name"),
    "no_category": N_("No category"),
    "no_delegation": N_("No delegation"),
    "unknown_delegation": N_("Delegation not set up"),
    "cancelled": N_("Registration withdrawn"),
    "blocked": N_("Blocked by a supervisor"),
}
"""What may be found before badges are printed, as headings."""

PREFLIGHT: Mapping[str, str] = {
    "letters": N_("The font has no {letters}: {what}"),
    "shrunk": N_("{size} points, at least {least} are needed: {what}"),
    "no_name": N_("What this person is called is not known."),
    "no_script": N_("Chosen for the badge, but missing: {script}"),
    "photo_missing": N_("The badge has a place for a photo, and there is none."),
    "photo_small": N_("{width} pixels wide, at least {least} are needed."),
    "same_name": N_("Called the same: {others}"),
    "no_category": N_("The badge has neither letter nor colour."),
    "no_delegation": N_("The badge names no delegation."),
    "unknown_delegation": N_("The badge shows {delegation}, which is not set up."),
    "cancelled": N_("This person does not come."),
    "blocked": N_("This person is not to be let in."),
}
"""What exactly was found before badges are printed."""

PHOTO_DOUBTS: Mapping[str, str] = {
    "nobody": N_("Nobody here is called so."),
    "several": N_("It may be one of several people."),
    "unsure": N_("Perhaps: only a part of the name fits, or its sound."),
    "differ": N_("The number is one person's, the name another's."),
    "twice": N_("Several of these files are this person's."),
    "shared": N_("The very same picture is another person's too."),
    "has_photo": N_("This person has another photo already."),
    "same": N_("This very photo is kept already."),
}
"""Why a photo is not taken without asking."""

TEMPLATE_FAULTS: Mapping[str, str] = {
    "sheet_too_small": N_("The sheet is smaller than the badges on it."),
    "no_serial": N_("The badge's number is missing: it must be read under the code."),
    "unknown_field": N_("There is no field {field}."),
    "code_too_small": N_("The code is smaller than {least} mm: scanners would miss it."),
    "code_not_always": N_("The code must stand on everybody's badge: take its condition away."),
    "code_not_square": N_("The code is not square."),
    "code_covered": N_("Something stands on the code or on the white around it."),
    "outside": N_("A text or the code reaches beyond the edge of the badge."),
}
"""Why badges cannot be printed from a template."""
