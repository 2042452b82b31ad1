"""What makes no sense in a part of the set-up: a code for each field, before it is recorded."""

import re
from collections.abc import Mapping
from typing import Any

from checkin.domain.access import faults as rule_faults
from checkin.services.programme_faults import Fault, programme_faults

Fields = Mapping[str, Any]

CODE = re.compile(r"[A-Z][A-Z0-9-]{0,11}")
"""What a delegation's code looks like: short, for lists and boxes."""


def event_faults(fields: Fields) -> dict[str, str]:
    """Return the code of each field of the event that makes no sense."""
    found = _faults({"event": fields})
    if "name" in fields and not any((fields["name"] or {}).values()):
        found["name"] = "no_name"
    return found


def session_faults(id: str, fields: Fields, held: Fields) -> dict[str, str]:
    """Return the code of each field that makes no sense, as the session would be then.

    `held` is what is set of it now; an empty `id` is one that is being added.
    """
    whole = {**held, **fields}
    found = _faults({"sessions": [{**whole, "id": id or "new"}]})
    if not any((whole.get("name") or {}).values()):
        found["name"] = "no_name"
    if "rule" in fields and fields["rule"] is not None and not rule_faults(fields["rule"]):
        found |= {"rule": "nobody_fits"} if _fits_nobody(fields["rule"]) else {}
    doors = whole.get("doors") or {}
    if doors.get("close") is not None and doors["close"] < -doors.get("open", 30):
        found["doors"] = "closes_before_it_opens"
    return found


def delegation_faults(code: str, fields: Fields) -> dict[str, str]:
    """Return the code of each field of a delegation that makes no sense."""
    found = _faults({"delegations": [{**fields, "code": code or None}]})
    if not CODE.fullmatch(code):
        found["code"] = "no_code"
    return found


def category_faults(key: str, fields: Fields) -> dict[str, str]:
    """Return the code of each field of a category that makes no sense."""
    found = _faults({"categories": [{**fields, "key": key}]})
    if "letter" in fields and len(fields["letter"] or "") != 1:
        found["letter"] = "one_letter"
    return found


def _faults(programme: Fields) -> dict[str, str]:
    return {_field(fault): fault.code for fault in programme_faults(programme)}


def _field(fault: Fault) -> str:
    """Return the field that a fault of a programme is about."""
    if fault.code in OF_A_FIELD:
        return OF_A_FIELD[fault.code]
    return fault.value.partition(":")[0]


OF_A_FIELD = {"ends_before_it_starts": "end", "rule": "rule", "id_taken": "id", "no_id": "id"}


def _fits_nobody(rule: Any) -> bool:
    """Tell whether a condition somewhere lists no category, delegation or group at all."""
    if isinstance(rule, Mapping):
        lists = [rule[part] for part in ("category", "delegation", "group") if part in rule]
        return [] in lists or any(map(_fits_nobody, rule.values()))
    return isinstance(rule, list) and any(map(_fits_nobody, rule))
