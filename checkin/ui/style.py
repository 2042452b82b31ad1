"""The look: colours, sizes and the style sheet, light and dark."""

from dataclasses import dataclass
from math import ceil
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from checkin.resources import resource

FAMILY = "Pretendard JP"


@dataclass(frozen=True, slots=True)
class Colours:
    """The tokens of the look; a tone is a foreground on a background."""

    background: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    go: tuple[str, str]
    attention: tuple[str, str]
    stop: tuple[str, str]

    def tone(self, tone: str) -> tuple[str, str]:
        """Return foreground and background of a verdict's tone."""
        return {"go": self.go, "attention": self.attention, "stop": self.stop}[tone]


LIGHT = Colours(
    background="#F4F5F8", surface="#FFFFFF", line="#E2E5EB", text="#161A22", muted="#616B7A",
    accent="#2450D6", accent_soft="#EAF0FF", on_accent="#FFFFFF",
    go=("#0A7B4F", "#E5F5EE"), attention=("#A65A00", "#FFF3E0"), stop=("#B3261E", "#FDECEA"),
)  # fmt: skip
DARK = Colours(
    background="#0E1117", surface="#171B24", line="#2A303D", text="#F1F4F9", muted="#98A2B3",
    accent="#7C9CFF", accent_soft="#1E2740", on_accent="#0E1117",
    go=("#34D399", "#0F2F25"), attention=("#FBBF24", "#33270B"), stop=("#F87171", "#3A1717"),
)  # fmt: skip

SHEET = Template("""
* { font-family: "$family"; font-size: 14px; color: $text; outline: none; }
QMainWindow, #page { background: $background; }
#rail, #bar { background: $surface; border: 0 solid $line; }
#rail { border-right-width: 1px; }
#bar { border-bottom-width: 1px; }
#rehearsal { background: $accent; }
#chip { background: $accent_soft; color: $accent; border-radius: 13px; padding: 0 14px;
    font-weight: 700; }
#card { background: $surface; border: 1px solid $line; border-radius: 14px; }
#banner { background: $surface; border: 2px solid $accent; border-radius: 12px; }
#banner[warning="true"] { background: $attention_soft; border-color: $attention; }
#quote { background: $background; border-radius: 10px; }
#remark { background: $attention_soft; border-radius: 10px; }
#remark[plain="true"] { background: $surface; }
#category { border-radius: 8px; padding: 0 14px; font-weight: 700; }
QLineEdit { background: $surface; border: 2px solid $line; border-radius: 10px;
    padding: 8px 14px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border-color: $accent; }
#search { font-size: 20px; border-radius: 12px; padding: 0 18px; font-weight: 700; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $muted; background: $background; }
QLineEdit[wrong="true"] { border-color: $stop; }
QPlainTextEdit, QAbstractSpinBox { background: $surface; border: 2px solid $line;
    border-radius: 10px; padding: 6px 12px; selection-background-color: $accent;
    selection-color: $on_accent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QPlainTextEdit:focus, QAbstractSpinBox:focus { border-color: $accent; }
QTableView, QTreeView, QListView { background: $surface; border: 1px solid $line;
    border-radius: 14px; gridline-color: $line; selection-background-color: $accent_soft;
    selection-color: $text; alternate-background-color: $background; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $accent; }
QTableView::item { padding: 0 12px; border-bottom: 1px solid $line; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 10px 12px; font-weight: 700; font-size: 13px; }
QTableCornerButton::section { background: $surface; border: none; }
QSlider { min-height: 26px; }
QSlider::groove:horizontal { height: 6px; background: $line; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::sub-page:horizontal:disabled { background: $muted; }
QSlider::handle:horizontal { width: 18px; margin: -6px 0; border-radius: 9px;
    background: $accent; }
QSlider::handle:horizontal:focus { background: $text; }
QSlider::handle:horizontal:disabled { background: $muted; }
QProgressBar { background: $line; border: none; border-radius: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
#beside { background: $surface; border: 0 solid $line; border-top-width: 1px; }
QCheckBox { spacing: 10px; }
QCheckBox::indicator { width: 20px; height: 20px; border: 2px solid $muted; border-radius: 6px;
    background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox:focus { color: $accent; }
QCheckBox::indicator:focus { border-color: $accent; }
QMenu { background: $surface; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
QSplitter::handle { background: transparent; }
QListView#results, QTableView#results { background: $surface; border: 1px solid $line;
    border-radius: 14px; padding: 8px; }
Choice QAbstractItemView { background: $surface; border: 1px solid $line; padding: 6px;
    selection-background-color: $accent_soft; selection-color: $text; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; background: transparent; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 40px; }
QScrollBar:horizontal { height: 10px; background: transparent; }
QScrollBar::handle:horizontal { background: $line; border-radius: 5px; min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 6px; }
QFileDialog { background: $background; }
QFileDialog QPushButton { background: $surface; border: 1px solid $line; border-radius: 10px;
    padding: 8px 16px; font-weight: 700; }
QFileDialog QPushButton:focus { border-color: $accent; }
QFileDialog QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QFileDialog QComboBox { background: $surface; border: 1px solid $line; border-radius: 10px;
    padding: 8px 12px; }
QFileDialog QComboBox:focus { border-color: $accent; }
QFileDialog QComboBox::drop-down { border: none; width: 32px; }
QFileDialog QComboBox::down-arrow { image: url($chevron); width: 16px; height: 16px; }
QFileDialog QListView { padding: 6px; }
QFileDialog QToolButton { background: $surface; border: 1px solid $line; border-radius: 10px;
    padding: 8px; }
QFileDialog QToolButton:hover, QFileDialog QToolButton:focus { border-color: $accent; }
QFileDialog QToolButton:pressed { background: $accent_soft; }
""")


def load_fonts() -> None:
    """Load the program's own typeface; every script of the six countries is in it."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"PretendardJP-{weight}.ttf")))


def font(size: int, *, bold: bool = False) -> QFont:
    """Return the program's typeface at a size in pixels."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setBold(bold)
    return made


def width_of(text: str, made: QFont) -> int:
    """Return the pixels that a text takes, rounded up."""
    return ceil(QFontMetricsF(made).horizontalAdvance(text))


def shortened(text: str, made: QFont, room: float, *, middle: bool = False) -> str:
    """Return a text with an ellipsis where there is no room for all: at its end, or amidst it."""
    if width_of(text, made) <= room + 1:
        return text
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    return QFontMetricsF(made).elidedText(text, mode, room)


def is_dark() -> bool:
    """Tell whether the system asks for a dark screen."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(app: QApplication, colours: Colours) -> None:
    """Give the whole program its look."""
    app.setStyle("Fusion")
    app.setFont(font(14))
    app.setPalette(_palette(colours))
    app.setStyleSheet(
        SHEET.substitute(
            family=FAMILY,
            background=colours.background,
            surface=colours.surface,
            line=colours.line,
            text=colours.text,
            accent=colours.accent,
            muted=colours.muted,
            accent_soft=colours.accent_soft,
            on_accent=colours.on_accent,
            stop=colours.stop[0],
            tick=_drawn("tick", colours).as_posix(),
            chevron=_drawn("chevron", colours).as_posix(),
            attention=colours.attention[0],
            attention_soft=colours.attention[1],
        )
    )


def _drawn(name: str, colours: Colours) -> Path:
    """Return the file of a sign that the style sheet draws, in the ink of the look."""
    return resource("icons", f"{name}-dark.svg" if colours == DARK else f"{name}-light.svg")


def _palette(colours: Colours) -> QPalette:
    """Return the colours of what the style sheet does not reach, such as a file dialog."""
    palette = QPalette(QColor(colours.surface), QColor(colours.background))
    role = QPalette.ColorRole
    for which, colour in (
        (role.Base, colours.surface),
        (role.AlternateBase, colours.background),
        (role.Text, colours.text),
        (role.WindowText, colours.text),
        (role.ButtonText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
    ):
        palette.setColor(which, QColor(colour))
    return palette
