"""What an event calls its delegations and categories, for rosters to be understood by."""

from checkin.domain.setup import Setup
from checkin.words import LANGUAGES, Words


def known_delegations(setup: Setup) -> dict[str, str]:
    """Return the event's delegations by every name they have, casefolded."""
    known = {}
    for code, delegation in setup.delegations.items():
        names = (code, *delegation.name.values(), *delegation.short.values())
        known.update({name.casefold(): code for name in names if name})
    return known


def known_categories(setup: Setup) -> dict[str, str]:
    """Return the event's categories by every name they have, casefolded."""
    return {
        name.casefold(): key
        for key, category in setup.categories.items()
        for name in (key, *(Words(language).category(category) for language in LANGUAGES))
    }
