"""What scripts and categories are called."""

from collections.abc import Mapping

from checkin.sentences.marker import N_

SCRIPTS: Mapping[str, str] = {
    "latin": N_("Latin"),
    "cyrillic": N_("Cyrillic"),
    "hangul": N_("Hangul"),
    "hanja": N_("Hanja"),
}
"""The scripts of names."""

CATEGORIES: Mapping[str, str] = {
    "head": N_("Head of delegation"),
    "government": N_("Government"),
    "business": N_("Business"),
    "academia": N_("Academia"),
    "press": N_("Press"),
    "interpreter": N_("Interpreter"),
    "staff": N_("Staff"),
    "security": N_("Security"),
    "guest": N_("Guest"),
}
