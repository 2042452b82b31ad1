"""Asking for a file; only before the desk works, and never with the system's own dialog.

The system's dialog would take the keyboard away from Qt: a scan made then is lost.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from checkin.services.events import FILE_OF_EVENT
from checkin.words import Words


def ask_new_event(parent: QWidget, words: Words, name: str) -> Path | None:
    """Ask where a new event goes, `name` proposed; None where the answer was Cancel.

    A file that is there already is refused later, by a sentence.
    """
    dialog = _dialog(parent, words)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setWindowTitle(words("Make a new event"))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, words("Make"))
    dialog.selectFile(name + FILE_OF_EVENT)
    return _answer(dialog, parent)


def ask_event(parent: QWidget, words: Words) -> Path | None:
    """Ask which event to open; None where the answer was Cancel."""
    dialog = _dialog(parent, words)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setWindowTitle(words("Open an event"))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, words("Open"))
    return _answer(dialog, parent)


@contextmanager
def busy() -> Iterator[None]:
    """Show that the program works, while it cannot answer."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def _dialog(parent: QWidget, words: Words) -> QFileDialog:
    dialog = QFileDialog(parent)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.resize(820, 520)
    dialog.setDefaultSuffix(FILE_OF_EVENT[1:])
    kind = words("Event")
    dialog.setNameFilter(f"{kind} (*{FILE_OF_EVENT})")
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    dialog.setDirectory(QStandardPaths.writableLocation(documents))
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, words("Folder"))
    dialog.setLabelText(label.FileName, words("File name"))
    dialog.setLabelText(label.FileType, words("Kind of file"))
    dialog.setLabelText(label.Reject, words("Cancel"))
    return dialog


def _answer(dialog: QFileDialog, parent: QWidget) -> Path | None:
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    parent.activateWindow()  # where nobody manages windows, the keys come back
    return chosen
