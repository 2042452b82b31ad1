"""The delegations and categories of an event, to choose from."""

from checkin.domain.setup import Setup
from checkin.ui.parts.fields import ChoiceField
from checkin.words import Words


def offer_delegations(field: ChoiceField, setup: Setup, words: Words) -> None:
    """Offer the delegations in their order of precedence; first, that none is chosen yet."""
    delegations = [(d.code, words.delegation(d)) for d in setup.delegations.values()]
    field.offer([("", words("Choose…")), *delegations])


def offer_categories(field: ChoiceField, setup: Setup, words: Words) -> None:
    """Offer the categories; first, that none is chosen yet."""
    categories = [(key, words.category(c)) for key, c in setup.categories.items()]
    field.offer([("", words("Choose…")), *categories])
