"""What the world did: what happened, what was kept, what to do."""

from collections.abc import Mapping

from checkin.sentences.marker import N_

FAILURES: Mapping[str, str] = {
    "no_plate_template": N_(
        "The template {name} makes no name plates: it has a code, or lists badges."
    ),
    "no_badges_ready": N_("No badge lies ready in a box. Print badges first."),
    "template_unreadable": N_(
        "{name} is no template of a badge ({why}). Nothing was changed; choose another file."
    ),
    "template_unsound": N_("The template {name} cannot be used. {why}"),
    "no_such_template": N_("There is no template {name}. There are: {known}"),
    "template_in_use": N_(
        "Badges are printed from the template {name}. Choose another one first; then remove it."
    ),
    "no_cover_template": N_("The template {name} lists no badges, so it makes no cover sheets."),
    "no_badge_template": N_(
        "The template {name} has no code, so it makes no badges. Choose another one."
    ),
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
    "no_such_spare": N_(
        "There is no free spare badge {serial}: it is void, or somebody's already. "
        "Nothing was changed; take another one."
    ),
    "no_such_category": N_(
        "There is no category {category}. Nothing was printed; choose one of the set-up's."
    ),
    "spares_out_of_range": N_(
        "Between 1 and {most} spare badges are printed at once. Nothing was printed."
    ),
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
        "printed. See whether it is on, has labels, and has this address."
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
    "not_a_photo": N_("{path} is not a picture, or it is damaged. Ask for it again as JPEG."),
    "photo_too_large": N_("{path} is too large for a photo. Make it smaller."),
    "photo_too_small": N_(
        "{path} is too small for a badge: a photo needs {least} pixels across. "
        "Ask for a larger one."
    ),
    "photo_kind": N_(
        "{path} is a telephone's HEIC picture, which is not read here. Save it as JPEG."
    ),
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
