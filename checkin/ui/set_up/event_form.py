"""The form of the event itself: what it is called, where and when."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from checkin.ui.parts.fields import ChoiceField
from checkin.ui.set_up.form import Form
from checkin.ui.set_up.layouts import beside
from checkin.ui.set_up.texts_field import TextsField
from checkin.ui.style import Colours
from checkin.words import Words, country

REGION = (
    "Asia/Bishkek", "Asia/Almaty", "Asia/Dushanbe", "Asia/Ashgabat", "Asia/Tashkent",
    "Asia/Samarkand", "Asia/Seoul",
)  # fmt: skip
"""The zones of the six countries, offered first."""

SIX = ("KG", "KR", "KZ", "TJ", "TM", "UZ")
TEXTS = ("name", "short", "place", "note")
LONG = ("name", "short", "note")
"""Texts that have their line to themselves."""


class EventForm(Form):
    """Texts per language, the time zone, and the host."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours)
        self.texts = {field: TextsField(colours, long=field in LONG) for field in TEXTS}
        self.zone, self.host = ChoiceField(colours), ChoiceField(colours)
        self.fields = {**self.texts, "timezone": self.zone, "host": self.host}
        for field in ("name", "short", "place"):
            self.column.addWidget(self.texts[field])
        self.column.addLayout(beside(self.zone, self.host))
        self.column.addWidget(self.texts["note"])
        self.column.addStretch(1)
        self.zone.offer([(name, name.replace("_", " ")) for name in _zones()])

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the event."""
        for field, texts in self.texts.items():
            texts.set_texts(values.get(field) or {})
        self.zone.choose(str(values.get("timezone") or "UTC"))
        self.host.choose(str(values.get("host") or ""))

    def values(self) -> dict[str, Any]:
        """Return the event as the fields say it."""
        texts = {field: texts.texts() for field, texts in self.texts.items()}
        return {**texts, "timezone": self.zone.key(), "host": self.host.key()}

    def offer_hosts(self, codes: list[str], words: Words) -> None:
        """Offer the countries that take part, and the six."""
        listed = dict.fromkeys([*codes, *SIX])
        named = [(code, words.of(country(code)["short"]) or code) for code in listed if code]
        self.host.offer([("", words("not said")), *named])

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self.say_buttons(words)
        self.title.set_text(words("What the event is called"))
        self.texts["name"].name(words("Full name"))
        self.texts["short"].name(words("Short name, for screens and badges"))
        self.texts["place"].name(words("Place"))
        self.texts["note"].name(words("A note"))
        self.zone.name(words("Time zone of all times"))
        self.host.name(words("Host country"))


def _zones() -> list[str]:
    rest = available_timezones() - {*REGION}
    return [*REGION, *sorted(rest)]
