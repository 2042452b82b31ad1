"""What a verdict says, at the desk and at a door."""

from collections.abc import Mapping

from checkin.sentences.marker import N_

HEADINGS: Mapping[str, str] = {
    "admitted": N_("Welcome"),
    "left": N_("Goodbye"),
    "unreadable": N_("Not a badge"),
    "other_event": N_("Another event"),
    "forged": N_("Please call the supervisor"),
    "unknown": N_("Badge not known"),
    "spare": N_("Spare badge"),
    "not_bound": N_("Spare badge"),
    "spare_void": N_("Badge not valid"),
    "void": N_("Badge not valid"),
    "cancelled": N_("Please see registration"),
    "blocked": N_("Please call the supervisor"),
    "provisional": N_("Please see registration"),
    "not_invited": N_("By invitation"),
    "not_registered": N_("Please register first"),
    "already_in": N_("Already checked in"),
    "no_return": N_("No return"),
    "too_early": N_("Not open yet"),
    "too_late": N_("Doors closed"),
    "full": N_("Room is full"),
}
"""The words of a verdict that the guest sees too: nothing here may embarrass."""

REFUSALS: Mapping[str, str] = {
    "unreadable": N_("This is not a badge code. Search for the person by name"),
    "other_event": N_("This badge is from another event. Send the guest to registration"),
    "forged": N_("Please call the supervisor"),
    "unknown": N_("This station does not know the badge. Search for the person by name"),
    "spare": N_("Spare badge {serial} is not bound: choose the person, then scan it again"),
    "not_bound": N_(
        "Spare badge {serial} is nobody's yet. Send the guest to registration, where it is bound"
    ),
    "spare_void": N_("Spare badge {serial} was made void before it was anybody's"),
    "cancelled": N_("The registration was withdrawn. Send the guest to registration"),
    "blocked": N_("Please call the supervisor"),
    "provisional": N_("Provisional: the plenary only, until the supervisor approves"),
    "not_registered": N_("Please register first: the registration desk is at the entrance"),
    "already_in": N_("In since {at}, at {station}"),
    "no_return": N_("Each person enters once; left at {at}"),
    "too_early": N_("Doors open at {opens}"),
    "too_late": N_("Doors closed at {closed}"),
    "full": N_("All {capacity} seats are taken ({inside} inside)"),
}

REMARKS: Mapping[str, str] = {
    "override": N_("Admitted by the supervisor: {why}"),
    "registered_here": N_("Now registered, at this door"),
    "in_since": N_("In since {at}"),
}

RULE_PARTS: Mapping[str, str] = {
    "any": N_("This name is not on the session's list. Please ask the organisers"),
    "category": N_("This session is for other categories of guests"),
    "delegation": N_("This session is for other delegations"),
    "group": N_("This session is for a group that this person is not in"),
    "person": N_("This name is not on the session's list. Please ask the organisers"),
    "acting_head": N_("This session is for heads of delegation"),
    "at_most": N_("The places of this delegation are taken"),
    "not": N_("This session is not for this person"),
    "from": N_("This group is let in later"),
    "until": N_("The time for this group is over"),
}
"""Which part of a session's rule did not let a person in."""

VOID: Mapping[str, str] = {
    "replaced": N_("a new one was printed"),
    "lost": N_("it was reported lost"),
    "withdrawn": N_("it was withdrawn"),
    "double": N_("two badges carry this number; print new ones"),
}

TONES: Mapping[str, str] = {
    "go": N_("Go"),
    "attention": N_("Attention"),
    "stop": N_("Stop"),
}
