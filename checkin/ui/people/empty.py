"""What is said in place of the table where there is nobody to be shown."""

from checkin.ui.parts.hint import Hint
from checkin.words import Words


def say_nobody(hint: Hint, words: Words, *, filtered: bool) -> None:
    """Say that nobody fits the filters, or that nobody is here yet; offer what changes it."""
    if filtered:
        hint.say(
            words("Nobody fits"),
            words("Nobody fits all that is asked for above."),
            words("Show all"),
        )
    else:
        hint.say(
            words("Nobody is here yet"),
            words("People come with the delegations' rosters: spreadsheets, as they are."),
            words("Take rosters in"),
        )
