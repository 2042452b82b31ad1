"""Marks texts for the catalogue."""


def N_(text: str) -> str:  # noqa: N802 - the customary name of gettext's marker
    """Mark a text for the catalogue; it is translated where it is shown."""
    return text
