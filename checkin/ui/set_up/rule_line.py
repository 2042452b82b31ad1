"""One condition of an access rule: its kind, who fits, and when it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from checkin.domain.rule_lines import LIMITED, Line
from checkin.sentences import N_
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, NumberField, TextField, Tick
from checkin.ui.set_up.clock_field import ClockField
from checkin.ui.set_up.layouts import beside, take_away
from checkin.ui.set_up.people_field import Find, Named, PeopleField
from checkin.ui.style import Colours
from checkin.words import Words

KINDS: Mapping[str, str] = {
    "category": N_("Only these categories"),
    "delegation": N_("Only these delegations"),
    "person": N_("A list of names"),
    "acting_head": N_("Heads of delegation, or who acts for them"),
    "group": N_("Only these groups"),
    "at_most": N_("So many of each delegation"),
}
"""What a line may ask, in the order in which it is offered."""

COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Offered:
    """What a rule may choose from: categories and delegations (key, name), and people."""

    find: Find
    named: Named
    categories: Sequence[tuple[str, str]] = ()
    delegations: Sequence[tuple[str, str]] = ()
    day: str = ""


class Ticks(QWidget):
    """Several of a few, each with its tick."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[str, Tick] = {}
        self._order: list[str] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, text); what was ticked stays, also where it is not known any more."""
        keys = self.keys()
        known = {key for key, _ in choices}
        self._arrange([*choices, *((key, key) for key in keys if key not in known)])
        self.tick(keys)

    def tick(self, keys: Sequence[str]) -> None:
        """Tick these and no others."""
        unknown = [(key, key) for key in keys if key not in self._ticks]
        if unknown:
            self._arrange([*((key, t.text()) for key, t in self._ticks.items()), *unknown])
        self._order = list(keys)
        for key, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(key in keys)
            tick.blockSignals(False)

    def keys(self) -> list[str]:
        """Return what is ticked: as it was recorded, and what came after."""
        ticked = [key for key, tick in self._ticks.items() if tick.isChecked()]
        first = [key for key in self._order if key in ticked]
        return [*first, *(key for key in ticked if key not in first)]

    def _arrange(self, choices: Sequence[tuple[str, str]]) -> None:
        if [key for key, _ in choices] != [*self._ticks]:
            for gone in self._ticks.values():
                take_away(gone)
            self._ticks = {key: Tick() for key, _ in choices}
            for i, tick in enumerate(self._ticks.values()):
                self._grid.addWidget(tick, i // COLUMNS, i % COLUMNS)
                tick.toggled.connect(self.changed)
        for key, text in choices:
            self._ticks[key].setText(text)


class RuleLine(QFrame):
    """The editor of one line. `changed` says so, `gone` asks to be taken away."""

    changed = Signal()
    gone = Signal()

    def __init__(self, colours: Colours, offered: Offered) -> None:
        super().__init__()
        self.setObjectName("card")
        self.kind = ChoiceField(colours)
        self.unless = Tick()
        self.remove = KeyButton(colours, "", quiet=True)
        self.ticks = {"category": Ticks(), "delegation": Ticks()}
        self.groups = TextField(colours)
        self.people = PeopleField(colours, offered.find, offered.named)
        self.limit = NumberField(colours, most=1000)
        self.since, self.until = ClockField(colours), ClockField(colours)
        self._build()
        self.kind.offer([(part, part) for part in KINDS])
        self.offer(offered)
        self._wire()
        self._show_kind()

    def _build(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 12, 14, 12)
        page.setSpacing(8)
        head = beside(self.kind, self.remove, shares=(1, 0))
        head.setAlignment(self.remove, Qt.AlignmentFlag.AlignBottom)
        page.addLayout(head)
        for part in (*self.ticks.values(), self.groups, self.people):
            page.addWidget(part)
        page.addWidget(self.unless)
        page.addLayout(beside(self.limit, self.since, self.until))

    def _wire(self) -> None:
        self.kind.choice.currentIndexChanged.connect(self._show_kind)
        for signal in (
            self.kind.choice.currentIndexChanged, self.unless.toggled, self.people.changed,
            self.groups.edit.textChanged, self.limit.spin.valueChanged,
            self.since.edit.textChanged, self.until.edit.textChanged,
            *(ticks.changed for ticks in self.ticks.values()),
        ):  # fmt: skip
            signal.connect(lambda *_: self.changed.emit())
        self.remove.clicked.connect(self.gone)

    def offer(self, offered: Offered) -> None:
        """Offer other categories and delegations, and mean another day."""
        self.ticks["category"].offer(offered.categories)
        self.ticks["delegation"].offer(offered.delegations)
        for clock in (self.since, self.until):
            clock.day = offered.day  # an hour that was typed means this day from now on

    def show_line(self, line: Line) -> None:
        """Show a condition."""
        self.kind.choose(line.part)
        self.unless.setChecked(line.unless)
        self.limit.set_number(line.limit)
        self.since.set_iso(line.since)
        self.until.set_iso(line.until)
        for part, ticks in self.ticks.items():
            ticks.tick(line.values if part == line.part else ())
        self.groups.set_text(", ".join(line.values) if line.part == "group" else "")
        self.people.set_keys(line.values if line.part == "person" else ())
        self._show_kind()

    def line(self) -> Line:
        """Return the condition."""
        part = self.kind.key()
        unless = self.unless.isChecked() and part != "at_most"
        limit = self.limit.number() if part in LIMITED and not unless else None
        if part == "at_most":
            limit = self.limit.number() or 0
        return Line(part, self._values(part), unless, limit, self.since.iso(), self.until.iso())

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.kind.offer([(part, words(text)) for part, text in KINDS.items()])
        self.kind.name(words("Condition"))
        self.unless.setText(words("All but these"))
        self.remove.setText(words("Remove"))
        self.groups.name(words("Groups, with commas between them"))
        self.people.name(words("People"))
        self.people.retranslate(words)
        self.limit.name(words("Most per delegation"))
        self.limit.say_none(words("any number"))
        self.since.name(words("Only from"))
        self.until.name(words("Only until"))
        for clock in (self.since, self.until):
            clock.edit.setPlaceholderText("09:30" if clock.day else "2026-10-04 09:30")

    def _values(self, part: str) -> tuple[str, ...]:
        if part in self.ticks:
            return tuple(self.ticks[part].keys())
        if part == "group":
            return tuple(text for g in self.groups.text().split(",") if (text := g.strip()))
        return tuple(self.people.keys()) if part == "person" else ()

    def _show_kind(self) -> None:
        part = self.kind.key()
        for which, ticks in self.ticks.items():
            ticks.setVisible(which == part)
        self.groups.setVisible(part == "group")
        self.people.setVisible(part == "person")
        self.unless.setVisible(part != "at_most")
        self.limit.setVisible(part in LIMITED or part == "at_most")
