"""What is wrong with a roster's row, or with an item of a programme, and the remedy."""

from collections.abc import Mapping

from checkin.sentences.marker import N_

PROGRAMME_FAULTS: Mapping[str, str] = {
    "no_sessions": N_("No list of sessions was found. Begin from one written by --export."),
    "no_id": N_("A session without an id. Give it a short name of its own."),
    "id_taken": N_("The id {value} is taken. Give each session a short name of its own."),
    "not_fitting": N_("{value} cannot stand there. Compare it with what --export writes."),
    "not_a_time": N_("{value} is no time such as 2026-10-04T09:00."),
    "ends_before_it_starts": N_("The session ends ({value}) before it starts."),
    "not_a_number": N_("{value} is no whole number."),
    "rule": N_("The access rule makes no sense at {value}."),
}

FAULTS_IN_WINDOW: Mapping[str, str] = {
    "no_sessions": N_(
        "No list of sessions was found. Begin from a file that was written out here."
    ),
    "not_fitting": N_("{value} cannot stand there. Compare it with a file that was written out."),
}
"""What the window says instead of those faults of a programme that name an option."""

REJECTIONS: Mapping[str, tuple[str, str]] = {
    "no_name": (N_("The row has no name."), N_("Fill in the name, or delete the row.")),
    "no_delegation": (
        N_("The row does not say which delegation the person belongs to."),
        N_("Add a column Country, or choose a delegation for the whole file."),
    ),
    "unknown_delegation": (
        N_("“{value}” is no country and no delegation of this event."),
        N_("Correct it, or add the delegation to the event."),
    ),
    "unknown_category": (
        N_("“{value}” is no category."),
        N_(
            "Use head, government, business, academia, press, interpreter, staff, security "
            "or guest, or leave it empty."
        ),
    ),
    "name_too_long": (
        N_("The name has {letters} letters; at most {limit} are taken."),
        N_("Shorten it; perhaps two cells ran together."),
    ),
    "double": (
        N_("The same person is in line {earlier} already."),
        N_("Delete one of the rows, or give each person an ID of their own."),
    ),
    "lost_letters": (
        N_("Letters of the name “{value}” were lost when the file was saved."),
        N_("Ask the sender for the workbook, or for CSV in UTF-8."),
    ),
}
"""What is wrong with a row of a roster that was not taken, and the remedy."""
