"""The badge itself: its name and size, where it is folded, and the sheet that holds several."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.badges.template import Template
from checkin.services import design
from checkin.ui.designer.numbers import DecimalField
from checkin.ui.parts.fields import Tick
from checkin.ui.set_up.layouts import beside
from checkin.ui.set_up.texts_field import TextsField
from checkin.ui.style import Colours
from checkin.words import Words


class PageForm(QWidget):
    """`edited` carries the changed template, and the name of the step."""

    edited = Signal(object, str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.form: Template | None = None
        self._filling = False
        self.name = TextsField(colours, long=True)
        self.wide = DecimalField(colours, least=20, most=1000)
        self.high = DecimalField(colours, least=20, most=1000)
        self.fold_down = DecimalField(colours, least=0, most=1000)
        self.fold_across = DecimalField(colours, least=0, most=1000)
        self.several, self.marks = Tick(), Tick()
        self.sheet = {
            "width": DecimalField(colours, least=20, most=2000),
            "height": DecimalField(colours, least=20, most=2000),
            "columns": DecimalField(colours, least=1, most=50, step=1),
            "rows": DecimalField(colours, least=1, most=50, step=1),
            "left": DecimalField(colours, most=500),
            "top": DecimalField(colours, most=500),
            "across": DecimalField(colours, most=500),
            "down": DecimalField(colours, most=500),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addLayout(beside(self.wide, self.high))
        column.addLayout(beside(self.fold_down, self.fold_across))
        column.addWidget(self.several)
        fields = list(self.sheet.values())
        for one, other in zip(fields[::2], fields[1::2], strict=True):
            column.addLayout(beside(one, other))
        column.addWidget(self.marks)
        column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        for edit in self.name.edits.values():
            edit.textEdited.connect(lambda _: self._rename())
        for size in (self.wide, self.high):
            size.typed.connect(lambda _: self._resize())
        self.fold_down.typed.connect(
            lambda at: self._change("fold", lambda f: design.with_fold(f, at, upright=False))
        )
        self.fold_across.typed.connect(
            lambda at: self._change("fold", lambda f: design.with_fold(f, at, upright=True))
        )
        self.several.clicked.connect(self._take_sheet)
        self.marks.clicked.connect(lambda: self._lay(marks=self.marks.isChecked()))
        for name, field in self.sheet.items():
            whole = name in ("columns", "rows")
            field.typed.connect(
                lambda value, name=name, whole=whole: self._lay(
                    **{name: round(value) if whole else value}
                )
            )

    def show_form(self, form: Template) -> None:
        """Show a template."""
        self.form, self._filling = form, True
        if self.name.texts() != form.name:
            self.name.set_texts(form.name)
        self.wide.show_number(form.page.width)
        self.high.show_number(form.page.height)
        self.fold_down.show_number(design.fold_of(form, upright=False))
        self.fold_across.show_number(design.fold_of(form, upright=True))
        sheet = form.sheet
        self.several.setChecked(sheet is not None)
        for name, field in self.sheet.items():
            field.setVisible(sheet is not None)
            if sheet is not None:
                field.show_number(getattr(sheet, name))
        self.marks.setVisible(sheet is not None)
        self.marks.setChecked(sheet is not None and sheet.marks)
        self._filling = False

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.name.name(words("Name of the template"))
        self.wide.name(words("Width, mm"))
        self.high.name(words("Height, mm"))
        self.fold_down.name(words("Fold, top, mm"))
        self.fold_across.name(words("Fold, left, mm"))
        self.several.setText(words("Several badges to a sheet"))
        self.marks.setText(words("Marks where it is cut"))
        for name, said in {
            "width": words("Sheet, width, mm"), "height": words("Sheet, height, mm"),
            "columns": words("Side by side"), "rows": words("Below each other"),
            "left": words("Margin left, mm"), "top": words("Margin top, mm"),
            "across": words("Between columns, mm"), "down": words("Between rows, mm"),
        }.items():  # fmt: skip
            self.sheet[name].name(said)

    def _rename(self) -> None:
        name = self.name.texts()
        self._change("name", lambda form: replace(form, name=name))

    def _resize(self) -> None:
        wide, high = self.wide.spin.value(), self.high.spin.value()
        self._change("page", lambda form: design.with_page(form, wide, high))

    def _take_sheet(self) -> None:
        if self.several.isChecked():
            self._change("sheet", design.with_sheet)
        else:
            self._change("sheet", lambda form: replace(form, sheet=None))

    def _lay(self, **fields: Any) -> None:
        self._change(f"sheet {' '.join(fields)}", lambda form: design.with_sheet(form, **fields))

    def _change(self, step: str, change: Callable[[Template], Template]) -> None:
        if self.form is not None and not self._filling:
            self.edited.emit(change(self.form), step)
