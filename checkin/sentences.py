"""The sentences that codes stand for, in English; the catalogue translates them."""

from collections.abc import Mapping


def N_(text: str) -> str:  # noqa: N802 - the customary name of gettext's marker
    """Mark a text for the catalogue; it is translated where it is shown."""
    return text


HEADINGS: Mapping[str, str] = {
    "admitted": N_("Welcome"),
    "left": N_("Goodbye"),
    "unreadable": N_("Not a badge"),
    "other_event": N_("Another event"),
    "forged": N_("Please call the supervisor"),
    "unknown": N_("Badge not known"),
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

FINDINGS: Mapping[str, str] = {
    "file_faults": N_("The file is damaged ({what}). Open the latest backup instead."),
    "little_space": N_("The disk is nearly full ({megabytes} MB left). Free some space."),
    "no_programme": N_("There is no programme yet. Take one in with: checkin programme FILE"),
    "no_pin": N_("No supervisor's PIN is set, so anybody can admit anyway. Set one: checkin pin"),
    "no_key": N_("This station holds no event key, so it cannot print badges."),
    "no_head": N_("The delegation {delegation} has no head yet."),
    "no_people": N_("There are no people yet. Take rosters in with: checkin import FILES"),
    "unknown_delegation": N_("People of the delegation {delegation}, which is not set up."),
    "letters_missing": N_("{who}: the badge's font has no {letters}."),
    "clock_behind": N_(
        "This laptop's clock is behind: something was recorded at {time} already. "
        "Set the clock right."
    ),
    "other_zone": N_(
        "This laptop's time zone is another than the event's. Times are shown in the event's zone, "
        "where it is {time} now."
    ),
    "no_printer": N_("No printer is chosen: badges are made as PDF files, to be printed by hand."),
    "printer_gone": N_("The printer {printer} is not there. Switch it on, or choose another one."),
    "no_backup_folder": N_(
        "No folder for backups is chosen. Best is one on a stick or another disk."
    ),
    "backup_folder_gone": N_(
        "The folder for backups is not there: {path}. Plug it in, or choose another one."
    ),
    "old_backup": N_("There is no backup from the last half hour."),
}

IN_WINDOW: Mapping[str, str] = {
    "no_programme": N_("There is no programme yet, so there are no doors to stand at."),
    "no_people": N_("There are no people yet: their rosters come first."),
    "no_pin": N_("No supervisor's PIN is set, so anybody can let people in who were refused."),
}
"""What the window says instead of those findings that name a command of the terminal."""

FAULTS_IN_WINDOW: Mapping[str, str] = {
    "no_sessions": N_(
        "No list of sessions was found. Begin from a file that was written out here."
    ),
    "not_fitting": N_("{value} cannot stand there. Compare it with a file that was written out."),
}
"""What the window says instead of those faults of a programme that name an option."""

FAILURES_IN_WINDOW: Mapping[str, str] = {
    "no_name_column": N_(
        "No column of names was found in {path} ({columns}). "
        "Nothing was taken in; choose in the step Columns which of them holds the names."
    ),
    "nothing_to_print": N_(
        "There is nothing to print: these people have their badges. "
        "A new badge for one of them is printed from the page People."
    ),
    "no_pin_set": N_(
        "This event has no supervisor's PIN yet. An organiser sets one on the page Set-up."
    ),
}
"""What the window says instead of those failures that name a command or an option."""

BADGE_TEXTS: Mapping[str, str] = {
    "name": N_("name"),
    "given": N_("name"),
    "other": N_("name"),
    "country": N_("delegation"),
    "title": N_("position"),
    "organisation": N_("organisation"),
    "letter": N_("category"),
    "category": N_("category"),
    "colour": N_("category"),
    "zones": N_("rooms"),
}
"""What stands on a badge, for saying which of it has changed since it was printed."""

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

FAILURES: Mapping[str, str] = {
    "rehearsal": N_("This is a rehearsal, and nothing of it is kept. End the rehearsal first."),
    "file_missing": N_("There is no file {path}. Check the name and try again."),
    "file_unreadable": N_(
        "The file {path} cannot be read ({why}). "
        "Check that it is not open elsewhere, then try again."
    ),
    "folder_read_only": N_(
        "Nothing can be written to {path} ({why}). Nothing was changed; choose another folder."
    ),
    "folder_missing": N_("There is no folder {path}. Make it, or choose another one."),
    "file_exists": N_(
        "There is a file {path} already. It was left as it is; choose another name, or open it."
    ),
    "file_locked": N_(
        "Another program holds {path}. Nothing was changed; close that program, then try again."
    ),
    "disk_full": N_(
        "The disk is full: this last step was not written to {path}. "
        "All that was recorded before is safe; free some space, then try again."
    ),
    "disk_fault": N_(
        "The disk that holds {path} does not answer as it should. "
        "Copy the file to another disk and open it there."
    ),
    "file_read_only": N_(
        "{path} may not be written to. Nothing was changed; "
        "copy it to a folder of your own and open it there."
    ),
    "file_unopened": N_(
        "{path} cannot be opened here. Check that the folder exists and may be written to."
    ),
    "file_damaged": N_(
        "{path} is damaged. It was not changed; open the latest backup beside it instead."
    ),
    "file_newer": N_(
        "{path} was written by a newer version of this program (form {version}, "
        "this one knows {newest}). It was not changed; install the newer version."
    ),
    "not_an_event": N_("{path} is not an event of this program. It was not changed."),
    "unknown_checkpoint": N_(
        "The programme has no checkpoint {name}. "
        "Use registration, or a session as the programme names it."
    ),
    "file_too_large": N_(
        "The file {path} has {megabytes} MB; at most {limit} MB are read. "
        "Nothing was imported; remove pictures and other sheets, or save it as CSV."
    ),
    "file_empty": N_(
        "There is nothing in {path}. Nothing was imported; check that it is the right file."
    ),
    "not_a_spreadsheet": N_(
        "{path} is not a spreadsheet. Nothing was imported; save it as XLSX or CSV and try again."
    ),
    "workbook_damaged": N_(
        "The workbook {path} is damaged. "
        "Nothing was imported; ask for it again, or open it and save it anew."
    ),
    "workbook_locked": N_(
        "The workbook {path} has a password. Nothing was imported; save it without one."
    ),
    "workbook_too_large": N_(
        "{path} would unpack to {megabytes} MB; at most {limit} MB are read. "
        "Nothing was imported; save the roster alone in a new workbook."
    ),
    "sheet_too_large": N_(
        "A sheet of {path} reaches to row {rows}, column {columns}. "
        "Nothing was imported; copy the roster alone into a new sheet."
    ),
    "quote_open": N_(
        "In {path} a quotation mark opens in line {line} and never closes, so rows would be lost. "
        "Nothing was imported; correct that line."
    ),
    "no_rows": N_(
        "{path} has headings, but no people. Nothing was imported; "
        "check that it is the filled-in file."
    ),
    "no_such_sheet": N_("{path} has no sheet {sheet}. Choose one of: {sheets}."),
    "no_name_column": N_(
        "No column of names was found in {path} ({columns}). "
        "Nothing was imported; say which with --map name=COLUMN."
    ),
    "no_such_field": N_("There is no field {field}. Choose one of: {fields}."),
    "no_such_column": N_(
        "There is no column {column}. The file has: {columns}; a letter or a number will do."
    ),
    "no_such_delegation": N_(
        "{delegation} is no country and no delegation of this event. "
        "Use a country's name or code, or add the delegation first."
    ),
    "programme_unsound": N_(
        "{n} faults in the programme, the first at {place}: {value}. Nothing was changed."
    ),
    "not_json": N_(
        "{path} is not sound JSON ({why}). Nothing was changed; mend it, or export anew."
    ),
    "no_event_key": N_(
        "This station holds no key of the event, so it cannot print badges. Print them at a desk."
    ),
    "no_such_badge": N_("There is no valid badge {serial}. Check the number under its code."),
    "no_such_person": N_("Nobody is known as {person}. Search for the person by name."),
    "nothing_to_print": N_(
        "There is nothing to print: these people have their badges. To print again, use --reprint."
    ),
    "no_name_left": N_("A person needs a name in one script at least. The name was kept."),
    "nobody_found": N_("Nobody found. Try another spelling, or fewer letters."),
    "printed_meanwhile": N_(
        "Another desk has printed {n} of these badges meanwhile. "
        "Nothing was recorded; print again, and they are left out."
    ),
    "printing_cancelled": N_("Printing was cancelled. No badge was recorded as printed."),
    "nothing_to_hand_over": N_(
        "None of these badges is printed and lies ready. Nothing was recorded; print them first."
    ),
    "printer_missing": N_(
        "The printer {printer} is not there. Nothing was recorded as printed; "
        "switch it on, or choose another one in the set-up."
    ),
    "jam_no_serial": N_("A badge's number has eight digits, such as 0001 0234."),
    "jam_other_badge": N_("This code is of no badge of this event. Scan another good badge."),
    "jam_not_from_here": N_(
        "Badge {serial} was not printed at this station. Go to the one that printed it."
    ),
    "label_printer_silent": N_(
        "The label printer {printer} does not answer at {address}. Nothing was recorded as "
        "printed; see that it is on, has labels, and that the address is right."
    ),
    "printing_failed": N_(
        "The printer {printer} did not take the pages. Nothing was recorded as printed; "
        "look at the printer, then try again."
    ),
    "paper_too_small": N_(
        "The badge does not fit the paper of {printer}. Nothing was recorded as printed; "
        "choose the paper A6 in the printer's settings, or another printer."
    ),
    "not_a_picture": N_("{path} is not a picture. Take a PNG or JPEG of the badge."),
    "no_pictures": N_("There is no picture in the folder {path}. Put PNG or JPEG files there."),
    "not_a_video": N_("{path} is not a video. Take an MP4, AVI or MKV file."),
    "video_unreadable": N_(
        "The video {path} is damaged: no picture of it can be read. "
        "Record it again as MP4, AVI or MKV."
    ),
    "video_too_large": N_(
        "The pictures of the video {path} are too large for a camera's. Make it smaller."
    ),
    "picture_too_large": N_("{path} is too large for a picture of a badge. Make it smaller."),
    "unknown_report_format": N_(
        "A report cannot be written as “{suffix}”. "
        "Nothing was written; end the file's name in .pdf, .xlsx or .csv."
    ),
    "unknown_table_format": N_(
        "A programme cannot be written as “{suffix}”. "
        "Nothing was written; end the file's name in .json, .xlsx or .csv."
    ),
    "nothing_to_redo": N_("Nothing was undone just before, so there is nothing to do again."),
    "not_waiting": N_(
        "Nobody who was ticked is still expected: they have arrived already. Nothing was changed."
    ),
    "name_missing": N_("A name is needed. Nothing was saved; type one, in any script."),
    "companions_out_of_range": N_(
        "A party has between {least} and {most} companions. Nothing was saved."
    ),
    "nothing_to_undo": N_("This station has done nothing that can be taken back."),
    "set_up_unfit": N_("This makes no sense yet: {fields}. Nothing was changed; correct it."),
    "pin_too_short": N_("The PIN is too short: at least {shortest} signs are needed."),
    "no_pin_set": N_("This event has no supervisor's PIN yet. Set one with: checkin pin"),
    "wrong_pin": N_("This is not the supervisor's PIN. Nothing was changed; try again."),
}
"""A sentence for every code of `Failure`: what happened, what was kept, what to do."""
