"""Who may enter: everybody, or conditions; what is deeper is shown in words and kept."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.domain.rule_lines import Line, Lines, lines_from, rule_from
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import Field
from checkin.ui.parts.labels import Label
from checkin.ui.parts.segments import Segments
from checkin.ui.set_up.layouts import empty, take_away
from checkin.ui.set_up.rule_line import Offered, RuleLine
from checkin.ui.style import Colours
from checkin.words import Words

EVERYBODY = "everybody"
STEP = " " * 6
"""By how much a deeper line of a rule stands to the right."""

SayRule = Callable[[Mapping[str, Any] | None], Iterable[tuple[int, str]]]
"""Says a rule in plain words, line by line, each with how deep it stands."""


class RuleField(Field):
    """The editor of a rule. `changed` says that it was edited, `grown` that a line has come."""

    changed = Signal()
    grown = Signal()

    def __init__(self, colours: Colours, offered: Offered, say: SayRule) -> None:
        self._colours, self._offered, self._say_rule = colours, offered, say
        self._words = Words()
        self._kept: Mapping[str, Any] | None = None
        self.lines: list[RuleLine] = []
        self.join = Segments(colours)
        self.add = KeyButton(colours, "")
        self.anew = KeyButton(colours, "")
        self.note = Label(14, colours.muted, lines=3)
        self._box = QFrame()
        self._box.setObjectName("quote")
        self._shown = QVBoxLayout(self._box)
        self._shown.setContentsMargins(14, 10, 14, 10)
        self._shown.setSpacing(4)
        self._edited = QVBoxLayout()
        self._edited.setSpacing(12)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.join)
        column.addWidget(self.note)
        column.addWidget(self._box)
        column.addLayout(self._edited)
        column.addWidget(self.add, 0, left)
        column.addWidget(self.anew, 0, left)
        super().__init__(colours, whole)
        self.setFocusProxy(self.join)
        self.join.offer([(key, key) for key in (EVERYBODY, "any", "all")])
        self.join.chosen.connect(self._take_join)
        self.add.clicked.connect(self.add_line)
        self.anew.clicked.connect(lambda: self._begin_anew())
        self._show_parts()

    def rule(self) -> dict[str, Any] | None:
        """Return the rule; None lets everybody in."""
        if self._kept is not None:
            return dict(self._kept)
        if self.join.key() == EVERYBODY:
            return None
        return rule_from(Lines(self.join.key(), tuple(line.line() for line in self.lines)))

    def set_rule(self, rule: Mapping[str, Any] | None) -> None:
        """Show another rule."""
        lines = lines_from(rule)
        self._kept = rule if lines is None else None
        self._clear()
        for line in lines.lines if lines else ():
            self._append(line)
        self.join.choose(lines.join if lines and lines.lines else EVERYBODY)
        self._show_parts()

    def offer(self, offered: Offered) -> None:
        """Offer other things to choose from."""
        self._offered = offered
        for line in self.lines:
            line.offer(offered)
        self._show_parts()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.join.offer(
            [
                (EVERYBODY, words("Everybody")),
                ("any", words("Whoever fits one line")),
                ("all", words("Whoever fits all lines")),
            ]
        )
        self.add.setText(words("Add a condition"))
        self.anew.setText(words("Begin anew"))
        for line in self.lines:
            line.retranslate(words)
        self._show_parts()

    def add_line(self) -> None:
        """Add a condition, to be filled in."""
        self._append(Line("category"))
        self._show_parts()
        self.lines[-1].kind.setFocus()
        self.changed.emit()

    def step_back(self) -> bool:
        """Close a list of people that is open in a line."""
        return next((True for line in self.lines if line.people.step_back()), False)

    def _append(self, line: Line) -> None:
        made = RuleLine(self._colours, self._offered)
        made.retranslate(self._words)
        made.show_line(line)
        made.changed.connect(self._edited_now)
        made.gone.connect(lambda: self._take_away(made))
        self.lines.append(made)
        self._edited.addWidget(made)
        self.grown.emit()

    def _edited_now(self) -> None:
        self._say()
        self.changed.emit()

    def _take_away(self, line: RuleLine) -> None:
        self.lines.remove(line)
        take_away(line)
        if not self.lines:
            self.join.choose(EVERYBODY)
        self._show_parts()
        self.join.setFocus()
        self.changed.emit()

    def _take_join(self, key: str) -> None:
        if key != EVERYBODY and not self.lines:
            self._append(Line("category"))
        self._show_parts()
        self.changed.emit()

    def _begin_anew(self) -> None:
        self.set_rule(None)
        self.join.setFocus()
        self.changed.emit()

    def _clear(self) -> None:
        for line in self.lines:
            take_away(line)
        self.lines = []

    def _show_parts(self) -> None:
        """Show the lines, or the words of what cannot be edited."""
        kept = self._kept is not None
        for part, seen in (
            (self.join, not kept),
            (self.add, not kept and self.join.key() != EVERYBODY),
            (self.anew, kept),
            (self.note, kept),
        ):
            part.setVisible(seen)
        for line in self.lines:
            line.setVisible(self.join.key() != EVERYBODY)
        words = self._words
        self.note.set_text(
            words("This rule has more levels than can be edited here. It is kept as it is.")
        )
        self._box.setVisible(kept or self.join.key() != EVERYBODY)
        self._say()

    def _say(self) -> None:
        """Say the rule in plain words, as it stands now."""
        empty(self._shown)
        for depth, text in self._say_rule(self.rule()):
            label = Label(14, self._colours.text, lines=4)
            label.set_text(f"{STEP * (depth - 1)}•  {text}" if depth else text)
            self._shown.addWidget(label)
