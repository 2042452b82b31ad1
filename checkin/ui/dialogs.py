"""Asking for a file, never with the system's own dialog.

The system's dialog would take the keyboard away from Qt: a scan made then is lost.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QTreeView, QWidget

from checkin.services.events import FILE_OF_EVENT
from checkin.ui.parts.icons import icon
from checkin.words import Words

ICON = 16
"""Pixels of the icons on its buttons."""

SIZE, KIND = 1, 2
"""Columns of the list of files that say nothing to a clerk."""


def ask_new_event(parent: QWidget, words: Words, name: str, title: str) -> Path | None:
    """Ask where a new event goes, `name` proposed; None where the answer was Cancel or a scan.

    A file that is there already is refused later, by a sentence.
    """
    dialog = _dialog(parent, words, QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setWindowTitle(title)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, words("Make"))
    dialog.selectFile(name + FILE_OF_EVENT)
    return _answer(dialog, parent)


def ask_event(parent: QWidget, words: Words) -> Path | None:
    """Ask which event to open; None where the answer was Cancel or a scan."""
    dialog = _dialog(parent, words, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setWindowTitle(words("Open an event"))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, words("Open"))
    return _answer(dialog, parent)


def ask_files(
    parent: QWidget, words: Words, title: str, kind: str, endings: Sequence[str]
) -> list[Path]:
    """Ask for files that end in one of these (".csv"); none where the answer was Cancel or a scan.

    `kind` says in a word what files they are.
    """
    dialog = _dialog(parent, words, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setWindowTitle(title)
    dialog.setDefaultSuffix("")
    dialog.setNameFilter(_filter(kind, endings))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, words("Choose"))
    return _answers(dialog, parent)


def ask_target(
    parent: QWidget, words: Words, title: str, name: str, kind: str, endings: Sequence[str]
) -> Path | None:
    """Ask where a file goes, `name` proposed, with one of these endings; None for Cancel.

    What stands there already is replaced without asking again.
    """
    dialog = _dialog(parent, words, QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setWindowTitle(title)
    dialog.setDefaultSuffix(endings[0][1:])
    dialog.setNameFilter(_filter(kind, endings))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, words("Save"))
    dialog.selectFile(name)
    return _answer(dialog, parent)


def ask_folder(parent: QWidget, words: Words, title: str) -> Path | None:
    """Ask for a folder; None where the answer was Cancel or a scan."""
    dialog = _dialog(parent, words, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setWindowTitle(title)
    dialog.setDefaultSuffix("")
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, words("Choose"))
    return _answer(dialog, parent)


@contextmanager
def busy() -> Iterator[None]:
    """Show that the program works, while it cannot answer."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def _dialog(parent: QWidget, words: Words, mode: QFileDialog.AcceptMode) -> QFileDialog:
    dialog = QFileDialog(parent)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.resize(820, 520)
    dialog.setDefaultSuffix(FILE_OF_EVENT[1:])
    kind = words("Event")
    dialog.setNameFilter(f"{kind} (*{FILE_OF_EVENT})")
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = [place for place in (documents, home) if Path(place).is_dir()]
    dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in dict.fromkeys(places)])
    if places:
        dialog.setDirectory(places[0])
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, words("Folder"))
    dialog.setLabelText(label.FileName, words("File name"))
    dialog.setLabelText(label.FileType, words("Kind of file"))
    dialog.setLabelText(label.Reject, words("Cancel"))
    for files in dialog.findChildren(QTreeView):  # its headings are Qt's, in Qt's few languages
        files.setHeaderHidden(True)
        files.setColumnHidden(SIZE, True)
        files.setColumnHidden(KIND, True)
    _name_buttons(dialog, words)
    for view in ("listModeButton", "detailModeButton"):
        for button in dialog.findChildren(QWidget, view):
            button.hide()
    return dialog


def _name_buttons(dialog: QFileDialog, words: Words) -> None:
    """Say and draw what the buttons above the list do.

    Qt would say it in one of its few languages, and draw it in black on any ground.
    """
    for part, name, said in (
        ("backButton", "arrow-left", words("Back")),
        ("forwardButton", "arrow-right", words("Forward")),
        ("toParentButton", "arrow-up", words("One folder up")),
        ("newFolderButton", "folder-plus", words("New folder")),
    ):
        for button in dialog.findChildren(QToolButton, part):
            button.setIcon(_icon(dialog, name))
            button.setToolTip(said)
            button.setAccessibleName(said)


def _icon(dialog: QFileDialog, name: str) -> QIcon:
    """Return an icon in the ink of the look; the style makes it fainter where it is disabled."""
    ink = dialog.palette().color(QPalette.ColorRole.ButtonText).name()
    return QIcon(icon(name, ICON, ink, dialog.devicePixelRatioF()))


def _answer(dialog: QFileDialog, parent: QWidget) -> Path | None:
    return next(iter(_answers(dialog, parent)), None)


def _answers(dialog: QFileDialog, parent: QWidget) -> list[Path]:
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    parent.activateWindow()  # where nobody manages windows, the keys come back
    return chosen


def _filter(kind: str, endings: Sequence[str]) -> str:
    patterns = " ".join(f"*{ending}" for ending in endings)
    return f"{kind} ({patterns})"
