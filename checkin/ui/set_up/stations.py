"""The stations: what each is called; and what this computer remembers for itself."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from checkin.services.set_up import name_station
from checkin.ui.parts.fields import TextField
from checkin.ui.set_up.form import Form
from checkin.ui.set_up.list_page import ListPage
from checkin.ui.set_up.rows import Row
from checkin.ui.set_up.this_station import ThisStation
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import Words

FORM_HEIGHT = 216


class StationForm(Form):
    """A station's name."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours)
        self.name = TextField(colours)
        self.name.edit.setMaxLength(40)
        self.fields = {"name": self.name}
        self.column.addWidget(self.name)
        self.column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(FORM_HEIGHT)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show a station."""
        self.name.set_text(str(values.get("name") or ""))

    def values(self) -> dict[str, Any]:
        """Return what the field says."""
        return {"name": self.name.text()}

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self.say_buttons(words)
        self.name.name(words("Name, such as Main entrance; left empty, its number"))


class StationsPage(ListPage):
    """A name is recorded in the event; what this computer remembers for itself is not."""

    kind = "station"

    def __init__(self, work: Workplace, colours: Colours) -> None:
        self.station = StationForm(colours)
        super().__init__(work, colours, self.station, "monitor")
        self.here_at = ThisStation(colours, work.around.settings, work.sounds)
        column = QVBoxLayout()
        column.setSpacing(20)
        self.row.removeWidget(self.beside)
        self.beside.setFixedHeight(FORM_HEIGHT)
        column.addWidget(self.beside)
        column.addWidget(self.here_at)
        column.addStretch(1)
        self.row.addLayout(column, 1)
        self.here_at.role_wanted.connect(work.role_wanted)
        self.here_at.sounded.connect(work.sound_tried)
        self.retranslate()
        self.show_thing(work.file.station)

    def rows(self) -> list[Row]:
        """Return the stations by their number; this one says so."""
        words, setup = self.words, self.work.setup
        listed = []
        for station in sorted(setup.stations.values(), key=lambda s: (s.number, s.id)):
            said = [
                words("this computer") if station.id == self.work.file.station else "",
                words("prints badges") if station.blocks else "",
            ]
            second = " · ".join(part for part in said if part) or words("no badges printed yet")
            name = words.station(station.id, setup)
            listed.append(Row(station.id, name, second, str(station.number)))
        return listed

    def faults(self, id: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Every name will do."""
        return {}

    def write(self, id: str, values: Mapping[str, Any]) -> object:
        """Record a station's name."""
        return name_station(self.work.file, id, values["name"], self.work.by)

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Stations"), words("The computers that work on this event, and this one itself.")
        )
        self.station.retranslate(words)
        self.here_at.retranslate(words)
        self.look_anew()
