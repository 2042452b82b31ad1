"""Who works at the window, and which pages they need: what a role does not need is not there."""

from collections.abc import Mapping
from enum import Enum


class Role(Enum):
    """The three who use the window; chosen when the program starts."""

    DESK = "desk"
    ORGANISER = "organiser"
    LEAD = "lead"


PAGES: Mapping[Role, tuple[str, ...]] = {
    Role.DESK: ("desk", "doors", "people"),
    Role.ORGANISER: ("desk", "doors", "badges", "people", "board", "reports", "set-up"),
    Role.LEAD: ("board", "doors", "reports"),
}
"""The pages of each role, in the order of the rail; the first is shown at the start."""


def role_named(name: str) -> Role:
    """Return a role by its name; the organiser, who has every page, where there is none such."""
    return next((role for role in Role if role.value == name), Role.ORGANISER)
