"""The form of one session: when and where, its doors, and who may enter."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import NumberField, Tick, TimeField
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.form import Form
from checkin.ui.set_up.layouts import below, beside
from checkin.ui.set_up.rule_field import RuleField, SayRule
from checkin.ui.set_up.rule_line import Offered
from checkin.ui.set_up.texts_field import TextsField
from checkin.ui.style import Colours
from checkin.words import Words

FLAGS = ("strict", "once", "registration")


class SessionForm(Form):
    """A session as the programme's file has it."""

    def __init__(self, colours: Colours, offered: Offered, say: SayRule) -> None:
        super().__init__(colours)
        self.offered = offered
        self.name, self.room = TextsField(colours, long=True), TextsField(colours)
        self.start, self.end = TimeField(colours), TimeField(colours)
        self.capacity = NumberField(colours)
        self.opens, self.closes = NumberField(colours), NumberField(colours, least=-1000)
        self.ticks = {flag: Tick() for flag in (*FLAGS, "doors strict")}
        self.who = RuleField(colours, offered, say)
        self.parts = [Label(16, colours.text, bold=True) for _ in range(2)]
        self.copy, self.remove = KeyButton(colours, ""), KeyButton(colours, "")
        self.fields = {
            "name": self.name, "room": self.room, "start": self.start, "end": self.end,
            "capacity": self.capacity, "doors": self.closes, "rule": self.who,
        }  # fmt: skip
        self.extra.addWidget(self.copy)
        self.extra.addWidget(self.remove)
        self.who.caption.hide()
        self._arrange()
        self.start.edit.dateChanged.connect(lambda _: self._mean_day())
        self.who.changed.connect(self.show_state)
        self.who.grown.connect(self.show_state)

    def _arrange(self) -> None:
        column = self.column
        column.addWidget(self.name)
        column.addWidget(self.room)
        column.addLayout(beside(self.start, self.end, self.capacity))
        column.addWidget(self.ticks["strict"])
        column.addWidget(self.parts[0])
        column.addLayout(beside(self.opens, self.closes))
        column.addLayout(
            below(self.ticks["doors strict"], self.ticks["registration"], self.ticks["once"])
        )
        column.addWidget(self.parts[1])
        column.addWidget(self.who)
        column.addStretch(1)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show a session."""
        self.name.set_texts(values.get("name") or {})
        self.room.set_texts(values.get("room") or {})
        self.start.set_iso(values.get("start") or "")
        self.end.set_iso(values.get("end") or "")
        self.capacity.set_number(values.get("capacity"))
        for flag in FLAGS:
            self.ticks[flag].setChecked(bool(values.get(flag)))
        doors = values.get("doors") or {}
        self.opens.set_number(doors.get("open", 30))
        self.closes.set_number(doors.get("close"))
        self.ticks["doors strict"].setChecked(bool(doors.get("strict")))
        self._mean_day()
        self.who.set_rule(values.get("rule"))

    def values(self) -> dict[str, Any]:
        """Return the session as the fields say it."""
        doors = {
            "open": self.opens.number() or 0,
            "close": self.closes.number(),
            "strict": self.ticks["doors strict"].isChecked(),
        }
        flags = {flag: self.ticks[flag].isChecked() for flag in FLAGS}
        return {
            "name": self.name.texts(), "room": self.room.texts(), "start": self.start.iso(),
            "end": self.end.iso(), "capacity": self.capacity.number(), **flags, "doors": doors,
            "rule": self.who.rule(),
        }  # fmt: skip

    def offer(self, offered: Offered) -> None:
        """Offer other things to choose from in the conditions."""
        self.offered = offered
        self._mean_day()

    def step_back(self) -> bool:
        """Close a list of people that is open."""
        return self.who.step_back()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self.say_buttons(words)
        self.copy.setText(words("Copy"))
        self.remove.setText(words("Remove"))
        self.name.name(words("Name of the session"))
        self.room.name(words("Room"))
        self.start.name(words("Starts"))
        self.end.name(words("Ends"))
        self.capacity.name(words("Seats"))
        self.capacity.say_none(words("any number"))
        self.opens.name(words("Open, minutes before"))
        self.opens.say_none("")
        self.closes.name(words("Close, minutes after"))
        self.closes.say_none(words("at the end"))
        self.who.name(words("Who may enter"))
        for flag, text in (
            ("strict", words("Nobody is let in when all seats are taken")),
            ("once", words("Each person enters once only")),
            ("registration", words("Only those who have registered")),
            ("doors strict", words("Outside these times nobody is let in")),
        ):
            self.ticks[flag].setText(text)
        for part, text in zip(self.parts, (words("Doors"), words("Who may enter")), strict=True):
            part.set_text(text)
        self.who.retranslate(words)

    def _mean_day(self) -> None:
        """An hour in a condition means the day of the session."""
        self.who.offer(replace(self.offered, day=self.start.iso()[:10]))
