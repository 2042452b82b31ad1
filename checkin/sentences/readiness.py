"""What is not ready yet, and what to do about it."""

from collections.abc import Mapping

from checkin.sentences.marker import N_

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
