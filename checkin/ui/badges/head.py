"""The head of the page of badges: how many are to be printed, and the two great steps."""

from checkin.services.badge_list import State
from checkin.ui.badges.said_lists import BADGES, LOG, SPARES, STALE, WITHDRAWN, Said
from checkin.ui.badges.scope import Scope
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.heading import Heading
from checkin.ui.style import Colours
from checkin.words import Words


class Head(Heading):
    """Title, what is left to print, and the buttons that print and hand over."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours)
        self.print_new = KeyButton(colours, "F5", primary=True)
        self.hand_over = KeyButton(colours, "Ctrl G")
        self.save, self.act = KeyButton(colours, "Ctrl S"), KeyButton(colours, "F5", primary=True)
        self.beside(self.hand_over, self.print_new, self.save, self.act)

    def show_for(self, view: str, *, anybody: bool) -> None:
        """Show the buttons of the badges, or those of one of their lists."""
        for button in (self.print_new, self.hand_over):
            button.setVisible(anybody and view == BADGES)
        self.act.setVisible(view in (STALE, WITHDRAWN, SPARES))
        self.save.setVisible(view in (STALE, WITHDRAWN, LOG))

    def show_list(self, said: Said, *, can_act: bool, words: Words) -> None:
        """Show what a list is for, and what its button does."""
        self.say(words("Badges"), said.lead)
        self.act.setText(said.act)
        self.act.setEnabled(can_act)
        self.save.setText(words("Save the list"))
        for button in (self.act, self.save):
            button.updateGeometry()

    def show_steps(self, scope: Scope, ready: int, lacking: int, words: Words) -> None:
        """Show what is to be done with these people's badges.

        `ready` may be handed over, `lacking` have letters that the typeface lacks.
        """
        new = scope.how_many(State.NOT_PRINTED)
        self.print_new.setText(
            words.plural("Print {n} badge", "Print {n} badges", new) if new else words("Print")
        )
        self.hand_over.setText(
            words.plural("Hand over {n} badge", "Hand over {n} badges", ready)
            if ready
            else words("Hand over")
        )
        self.print_new.setEnabled(bool(new))
        self.hand_over.setEnabled(bool(ready))
        for button in (self.print_new, self.hand_over):
            button.updateGeometry()
        self.say(words("Badges"), _lead(scope, new, lacking, words))


def _lead(scope: Scope, new: int, lacking: int, words: Words) -> str:
    said = []
    if new:
        said.append(
            words.plural("{n} badge is not printed yet.", "{n} badges are not printed yet.", new)
        )
    elif scope.rows:
        said.append(words("Everything here is printed."))
    if lacking:
        said.append(
            words.plural(
                "{n} badge has letters that the font lacks.",
                "{n} badges have letters that the font lacks.",
                lacking,
            )
        )
    return " ".join(said)
