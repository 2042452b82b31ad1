"""A section of many things: their list, and beside it the form of the one that is chosen."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from checkin.services.set_up import parts
from checkin.ui.parts.hint import Hint
from checkin.ui.set_up.form import Form
from checkin.ui.set_up.rows import Row, RowList, Rows
from checkin.ui.set_up.section_page import SectionPage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

NEW = "+"
"""The id of a thing that is being added, until it is saved."""

LIST_WIDTH = 320

Values = Mapping[str, Any]


class ListPage(SectionPage):
    """What was typed over a thing is kept while another one is looked at, until it is saved.

    A section of its own kind says in `rows` what is listed, in `faults` what makes
    no sense, in `write` how it is recorded, and in `new_id` what a new thing is called.
    """

    kind = ""

    def __init__(self, work: Workplace, colours: Colours, form: Form, icon: str) -> None:
        super().__init__(work, colours)
        self.form, self.here = form, ""
        self.held: dict[str, Values] = {}
        self.drafts: dict[str, Values] = {}
        self.fresh: Values | None = None
        self.model = Rows()
        self.list = RowList(colours, self.model)
        self.list.setFixedWidth(LIST_WIDTH)
        self.hint = Hint(icon, colours, size=24)
        self.beside = QStackedWidget()
        self.beside.addWidget(self.hint)
        self.beside.addWidget(form)
        self.row = QHBoxLayout()
        self.row.setSpacing(20)
        self.row.addWidget(self.list)
        self.row.addWidget(self.beside, 1)
        self.content.addLayout(self.row, 1)
        self.list.selectionModel().currentChanged.connect(self._go_to)
        self.list.activated.connect(lambda _: self.form.begin())
        form.wanted.connect(self.save)
        form.dropped.connect(self.discard)
        form.undo_wanted.connect(self.undo)
        form.edited.connect(self._mark)

    def rows(self) -> list[Row]:
        """Return what is listed, in its order."""
        raise NotImplementedError

    def new_row(self) -> Row:
        """Return the row of a thing that is being added."""
        raise NotImplementedError

    def faults(self, id: str, values: Values) -> Mapping[str, str]:
        """Return the code of each field that makes no sense."""
        raise NotImplementedError

    def write(self, id: str, values: Values) -> object:
        """Record what is named of a thing."""
        raise NotImplementedError

    def new_id(self, values: Values) -> str:
        """Return the id of a thing that is being added."""
        raise NotImplementedError

    def shown_values(self, id: str) -> Values:
        """Return what the form shows of a thing."""
        return self.held[id]

    def arrive(self, at: str = "") -> None:
        """Take the keyboard: the list has it."""
        self.list.setFocus()

    def refresh(self) -> None:
        """Show the things as they are now; what is being typed stays."""
        self.offer_undo(self.form)
        if not self.is_new():
            return
        held: Mapping[str, Values] | None = self.work.read(
            lambda: parts(self.work.file, self.kind), None
        )
        if held is None:  # what was shown stays, until there is an answer
            self._seen = None
            return
        self.held = dict(held)
        rows = self._all_rows()
        moved = self.model.show_rows(rows)
        ids = [row.id for row in rows]
        if self.here not in ids:
            self.here = ids[0] if ids else ""
        if moved:
            self._select(self.here)
        if not self.form.changes():
            self._load()
        self._mark()

    def show_thing(self, id: str) -> None:
        """Show another thing; what was typed over this one is kept for later."""
        self._keep()
        self.here = id
        self._select(id)
        self._load()
        self._mark()

    def add(self, values: Values) -> None:
        """Begin a new thing, like this one."""
        self._keep()
        self.fresh, self.here = values, NEW
        self.drafts.pop(NEW, None)
        self.model.show_rows(self._all_rows())
        self._select(NEW)
        self._load()
        self._mark()
        self.form.begin()

    def save(self) -> None:
        """Record what was changed, as one action; what makes no sense is said beside its field."""
        new = self.here == NEW
        values = self.form.values() if new else self.form.changes()
        faults: Mapping[str, str] | None = self.work.read(
            lambda: self.faults(self.here, values), None
        )
        if faults is None or self.form.complain(faults, self.words):
            return
        if not values:
            self.work.told.emit(self.words("Nothing was changed."))
            return
        id = self.new_id(values) if new else self.here
        if self.work.do(lambda: self.write(id, values)):
            self.drafts.pop(self.here, None)
            self.fresh = None if new else self.fresh
            self.here = id
            self.form.load(self.form.values())
            self.work.told.emit(self.words("Saved."))
            self.look_anew()

    def discard(self) -> None:
        """Forget what was typed; a new thing that was not saved is gone."""
        self.drafts.pop(self.here, None)
        if self.here == NEW:
            self.fresh, self.here = None, ""
        self._load()
        self.look_anew()
        self.list.setFocus()

    def step_back(self) -> bool:
        """Escape forgets what was typed."""
        if self.form.step_back():
            return True
        if self.here == NEW or self.form.changes():
            self.discard()
            return True
        return False

    def stops(self) -> list[QWidget]:
        """The list first."""
        return [self.list]

    def _go_to(self, now: QModelIndex, _: QModelIndex) -> None:
        id = self.model.rows[now.row()].id if now.isValid() else ""
        if id and id != self.here:
            self.show_thing(id)

    def _all_rows(self) -> list[Row]:
        return ([self.new_row()] if self.fresh is not None else []) + self.rows()

    def _select(self, id: str) -> None:
        place = self.model.place(id)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))

    def _keep(self) -> None:
        changes = self.form.changes() if self.here else {}
        if changes:
            self.drafts[self.here] = changes
        else:
            self.drafts.pop(self.here, None)

    def _load(self) -> None:
        known = self.here in self.held
        values = self.shown_values(self.here) if known else self.fresh if self.here == NEW else None
        self.beside.setCurrentWidget(self.hint if values is None else self.form)
        self.form.load(values or {}, self.drafts.get(self.here))
        place = self.model.place(self.here)
        QWidget.setTabOrder(self.list, self.form.first_stop)
        self.form.show_name(self.model.rows[place].title if place >= 0 else "")

    def _mark(self) -> None:
        """Say in the list what is not saved yet."""
        unsaved = {*self.drafts, *([self.here] if self.form.changes() else []), NEW}
        said = self.words("not saved")
        self.model.show_rows(
            [replace(row, aside=said if row.id in unsaved else "") for row in self.model.rows]
        )
