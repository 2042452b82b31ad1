"""What is said beside a field that makes no sense."""

from collections.abc import Mapping

from checkin.sentences import N_

FAULTS: Mapping[str, str] = {
    "no_name": N_("Give it a name in one language at least."),
    "no_code": N_("Letters A to Z, such as KZ."),
    "code_taken": N_("This code is taken already."),
    "one_letter": N_("One letter, as it stands on the badge."),
    "not_a_time": N_("This is not a time."),
    "ends_before_it_starts": N_("It must end after it starts."),
    "closes_before_it_opens": N_("The doors would close before they open."),
    "not_a_number": N_("This is not a whole number."),
    "rule": N_("Check the times of the conditions: they are written like 09:30."),
    "nobody_fits": N_("Choose at least one, or nobody can enter."),
    "id_taken": N_("This name is taken already."),
    "no_id": N_("Give it a name in one language at least."),
    "not_fitting": N_("This cannot stand here."),
    "acting_times": N_("Check the times: they are written like 2026-10-04 14:00."),
    "pin_too_short": N_("At least four signs are needed."),
    "wrong_pin": N_("This is not the present PIN."),
}
"""A sentence for every code that a check of the set-up gives."""
