"""Whom a session waits for: those whom its access rule names, and the heads of delegation."""

from collections.abc import Iterable, Mapping
from typing import Any

from checkin.domain.attendee import Delegation


def leading(delegation: Delegation, moment: str) -> str:
    """Return who leads a delegation at a moment (ISO local time): an id or a reference.

    Who acts for the head then is who is waited for; empty where no head is named.
    """
    acting = next((a.person for a in delegation.acting if a.at(moment)), "")
    return acting or delegation.head


def named(rule: Mapping[str, Any], delegations: Iterable[Delegation], moment: str) -> set[str]:
    """Return the people (ids or references) whom a rule names one by one, or as acting heads.

    Categories, groups and press pools name nobody, and those within a `not` are kept out.
    """
    if "person" in rule:
        return set(rule["person"])
    if rule.get("acting_head"):
        return {who for who in (leading(d, moment) for d in delegations) if who}
    found: set[str] = set()
    everyone = list(delegations)
    for part in (*rule.get("any", ()), *rule.get("all", ())):
        found |= named(part, everyone, moment)
    return found
