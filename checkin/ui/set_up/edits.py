"""Follows the fields of a form: what is edited, and which keys are the field's own."""

from PySide6.QtCore import QEvent, QObject, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QWidget

from checkin.ui.parts.segments import Segments
from checkin.ui.set_up.people_field import PeopleField

FOLLOWED = "followed"
"""The property of a widget whose edits are followed already."""


class Edits(QObject):
    """`edited` says that somebody changed a field, or that a form was filled in."""

    edited = Signal()

    def follow(self, form: QWidget) -> bool:
        """Follow every field in a form that nobody follows yet; tell whether there were any."""
        new = [w for w in form.findChildren(QWidget) if not w.property(FOLLOWED)]
        for widget in new:
            widget.setProperty(FOLLOWED, True)
            if isinstance(widget, QLineEdit | QAbstractSpinBox):
                widget.installEventFilter(self)
            for signal in _edits_of(widget):
                signal.connect(lambda *_: self.edited.emit())
        return bool(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl+Z to what was recorded, where nothing is typed that it could take back.

        A wheel that was touched changes no time.
        """
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QAbstractSpinBox):
            event.ignore()
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not _has_typed(watched, event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _edits_of(widget: QWidget) -> list[SignalInstance]:
    """Return what a widget emits when somebody edits it."""
    if isinstance(widget, QLineEdit):
        return [widget.textChanged]
    if isinstance(widget, QCheckBox):
        return [widget.toggled]
    if isinstance(widget, QComboBox):
        return [widget.currentIndexChanged]
    if isinstance(widget, Segments):
        return [widget.chosen]
    return [widget.changed] if isinstance(widget, PeopleField) else []


def _has_typed(field: QObject, event: QKeyEvent) -> bool:
    """Tell whether a key is the field's own: all but Undo and Redo of what was not typed."""
    edit = field.findChild(QLineEdit) if isinstance(field, QAbstractSpinBox) else field
    if event.matches(QKeySequence.StandardKey.Undo):
        return isinstance(edit, QLineEdit) and edit.isUndoAvailable()
    if event.matches(QKeySequence.StandardKey.Redo):
        return isinstance(edit, QLineEdit) and edit.isRedoAvailable()
    return True
