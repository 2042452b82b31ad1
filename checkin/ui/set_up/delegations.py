"""The delegations in their order of precedence, and the one that is edited."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from checkin.domain.precedence import ordered
from checkin.services.set_up import order_delegations, set_delegation
from checkin.services.set_up_faults import delegation_faults
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import Choice
from checkin.ui.set_up.delegations_form import DelegationForm
from checkin.ui.set_up.finding import Finding
from checkin.ui.set_up.list_page import LIST_WIDTH, NEW, ListPage
from checkin.ui.set_up.rows import Row
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import GUEST_LANGUAGES, Words, countries, country


class DelegationsPage(ListPage):
    """The order is changed by keys, by buttons, or by a rule; the names in the form."""

    kind = "delegation"

    def __init__(self, work: Workplace, colours: Colours) -> None:
        finding = Finding(work)
        self.delegation = DelegationForm(colours, self._find, finding.named)
        self.finding = finding
        super().__init__(work, colours, self.delegation, "flag")
        self.new = KeyButton(colours, "Ctrl N")
        self.heading.beside(self.new)
        self.up, self.down = KeyButton(colours, "Ctrl ↑"), KeyButton(colours, "Ctrl ↓")
        self.order = Choice(colours)
        self._arrange()
        self.new.clicked.connect(self.add_delegation)
        self.up.clicked.connect(lambda: self.move_by(-1))
        self.down.clicked.connect(lambda: self.move_by(1))
        self.order.activated.connect(self._order_by)
        self.key("Ctrl+N", self.add_delegation)
        self.key("Ctrl+Up", lambda: self.move_by(-1))
        self.key("Ctrl+Down", lambda: self.move_by(1))
        self.delegation.country.choice.activated.connect(lambda _: self._suggest())
        self.retranslate()

    def _arrange(self) -> None:
        """Put the order's controls below the list."""
        column = QVBoxLayout()
        column.setSpacing(10)
        moves = QHBoxLayout()
        moves.setSpacing(10)
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        self.order.setFixedWidth(LIST_WIDTH)
        self.row.removeWidget(self.list)
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addWidget(self.order, 0, Qt.AlignmentFlag.AlignLeft)
        self.row.insertLayout(0, column)

    def rows(self) -> list[Row]:
        """Return the delegations in their order of precedence."""
        words = self.words
        listed = []
        for n, (code, d) in enumerate(self.work.setup.delegations.items(), start=1):
            head = self.finding.named([d.head]).get(d.head, "") if d.head else ""
            second = " · ".join((code, head or words("No head yet")))
            title = f"{n}.  {words.delegation(d)}"
            listed.append(Row(code, title, second, flag=d.country or code))
        return listed

    def new_row(self) -> Row:
        """Return the row of a delegation that is being added."""
        return Row(NEW, self.words("New delegation"), mark="+")

    def shown_values(self, id: str) -> Mapping[str, Any]:
        """Return a delegation with its code, which cannot be changed any more."""
        return {**self.held[id], "code": id, "known": True}

    def faults(self, id: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Return what makes no sense in a delegation."""
        code = values.get("code", "") if id == NEW else id
        found = delegation_faults(code, _without_code(values))
        if "acting" in found:
            found["acting"] = "acting_times"
        if id == NEW and code in self.held:
            found["code"] = "code_taken"
        return found

    def write(self, id: str, values: Mapping[str, Any]) -> object:
        """Record a delegation; a new one stands last."""
        body = _without_code(values)
        if id not in self.held:
            body["precedence"] = len(self.held) + 1
        return set_delegation(self.work.file, id, body, self.work.by)

    def new_id(self, values: Mapping[str, Any]) -> str:
        """A delegation is called by its code."""
        return str(values["code"])

    def add_delegation(self) -> None:
        """Begin a delegation."""
        self.add({})

    def move_by(self, step: int) -> None:
        """Move the chosen delegation up or down in the order of precedence."""
        codes = [*self.work.setup.delegations]
        if self.here not in codes:
            return
        here = codes.index(self.here)
        if 0 <= here + step < len(codes):
            codes[here], codes[here + step] = codes[here + step], codes[here]
            self.record(lambda: order_delegations(self.work.file, codes, self.work.by))

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Delegations"),
            words("In their order of precedence: lists, boxes and boards follow it."),
        )
        self.new.setText(words("Add"))
        self.up.setText(words("Up"))
        self.down.setText(words("Down"))
        self._offer_orders()
        self.hint.say(
            words("No delegations yet"),
            words("Add one, or take in rosters: they bring their delegations."),
        )
        six = [*GUEST_LANGUAGES]
        rest = sorted((words.of(country(c)["short"]), c) for c in countries() if c not in six)
        named = [(c, words.of(country(c)["short"])) for c in six] + [(c, text) for text, c in rest]
        self.delegation.country.offer([("", words("an organisation")), *named])
        self.delegation.retranslate(words)
        self.look_anew()

    def _offer_orders(self) -> None:
        words = self.words
        self.order.clear()
        for key, text in (
            ("", words("Put in order…")),
            ("host_first", words("Host first")),
            ("host_last", words("Host last")),
            ("alphabet", words("By the English alphabet")),
            ("host_alphabet", words("By the host's alphabet")),
        ):
            self.order.addItem(text, key)

    def _order_by(self, place: int) -> None:
        order, setup = str(self.order.itemData(place)), self.work.setup
        self.order.setCurrentIndex(0)
        if order:
            host = setup.event.host
            language = GUEST_LANGUAGES.get(host, "en") if order == "host_alphabet" else "en"
            codes = ordered([*setup.delegations.values()], order, host, Words(language).delegation)
            self.record(lambda: order_delegations(self.work.file, codes, self.work.by))

    def _suggest(self) -> None:
        """Fill in a country's code and names where nothing was typed yet."""
        form, chosen = self.delegation, self.delegation.country.key()
        if self.here == NEW and chosen:
            texts = country(chosen)
            if not form.code.text():
                form.code.set_text(chosen)
            if not form.name.texts() and not form.short.texts():
                form.name.set_texts(texts["name"])
                form.short.set_texts(texts["short"])

    def _find(self, text: str) -> list[Row]:
        return self.finding.find(text, "" if self.here == NEW else self.here)


def _without_code(values: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in values.items() if field != "code"}
