"""The look: colours, sizes and the style sheet, light and dark."""

from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
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
QMainWindow, QStackedWidget, #page { background: $background; }
#rail, #bar { background: $surface; border: 0 solid $line; }
#rail { border-right-width: 1px; }
#bar { border-bottom-width: 1px; }
#rail QToolButton { border: none; border-radius: 10px; padding: 10px 2px; color: $muted;
    font-size: 13px; font-weight: 600; background: transparent; }
#rail QToolButton:checked { background: $accent_soft; color: $accent; }
#rail QToolButton:focus { border: 2px solid $accent; }
#event { font-size: 16px; font-weight: 700; }
#muted, #place { color: $muted; }
#chip { background: $accent_soft; color: $accent; border-radius: 13px; padding: 5px 14px;
    font-weight: 600; }
QComboBox { background: $surface; border: 1px solid $line; border-radius: 10px;
    padding: 6px 12px; min-height: 22px; }
QComboBox:focus { border: 2px solid $accent; padding: 5px 11px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line;
    selection-background-color: $accent_soft; selection-color: $text; }
#card { background: $surface; border: 1px solid $line; border-radius: 14px; }
QLineEdit { background: $surface; border: 2px solid $line; border-radius: 10px;
    padding: 8px 14px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border-color: $accent; }
#search { font-size: 20px; border-radius: 12px; padding: 13px 18px; font-weight: 600; }
QListView { background: $surface; border: 1px solid $line; border-radius: 14px; padding: 8px; }
QPushButton { background: $surface; border: 1px solid $line; border-radius: 10px;
    padding: 10px 16px; font-weight: 600; min-height: 20px; }
QPushButton:focus { border: 2px solid $accent; padding: 9px 15px; }
QPushButton:hover { background: $accent_soft; }
QPushButton:disabled { color: $muted; background: $background; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[choice="true"] { font-size: 20px; padding: 26px 28px; text-align: left;
    border-radius: 14px; }
#banner { background: $attention_soft; color: $attention; border-radius: 10px;
    padding: 12px 16px; font-size: 16px; font-weight: 600; }
#heading { font-size: 28px; font-weight: 700; }
#lead { font-size: 16px; color: $muted; }
#name { font-size: 42px; font-weight: 700; }
#native { font-size: 28px; font-weight: 500; }
#country { font-size: 20px; font-weight: 600; }
#fact { font-size: 16px; color: $muted; }
#category { border-radius: 8px; padding: 5px 14px; font-size: 14px; font-weight: 700; }
#key { border: 1px solid $line; border-radius: 5px; padding: 1px 7px; font-size: 12px;
    color: $muted; }
#recent { font-size: 14px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; background: transparent; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 6px; }
""")


def load_fonts() -> None:
    """Load the program's own typeface; every script of the six countries is in it."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"PretendardJP-{weight}.ttf")))


def is_dark() -> bool:
    """Tell whether the system asks for a dark screen."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def apply(app: QApplication, colours: Colours) -> None:
    """Give the whole program its look."""
    app.setStyle("Fusion")
    palette = QPalette(QColor(colours.background))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(colours.muted))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.accent))
    app.setPalette(palette)
    app.setStyleSheet(
        SHEET.substitute(
            family=FAMILY,
            background=colours.background,
            surface=colours.surface,
            line=colours.line,
            text=colours.text,
            muted=colours.muted,
            accent=colours.accent,
            accent_soft=colours.accent_soft,
            on_accent=colours.on_accent,
            attention=colours.attention[0],
            attention_soft=colours.attention[1],
        )
    )
