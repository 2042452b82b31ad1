"""No event yet: three large choices, each with what happens then."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.parts.segments import Segments
from checkin.ui.style import Colours
from checkin.words import Words


class ChoiceButton(QPushButton):
    """A large button: an icon, what it does, and what happens then."""

    def __init__(self, icon: str, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.title = Label(20, colours.text, bold=True, least=16)
        self.lead = Label(14, colours.muted, lines=2)
        self.setFixedSize(640, 96)
        self.setAutoDefault(True)  # Enter presses the button that has the focus
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for part in (self.title, self.lead):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 16, 26, 16)
        row.setSpacing(22)
        row.addWidget(Icon(icon, 32, colours.accent))
        row.addLayout(lines, 1)

    def say(self, title: str, lead: str) -> None:
        """Show other texts."""
        self.title.set_text(title)
        self.lead.set_text(lead)
        self.setAccessibleName(title)
        self.setAccessibleDescription(lead)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card in its state."""
        focus = self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.colours
        painter.setPen(QPen(QColor(colours.accent if focus else colours.line), 2 if focus else 1))
        over = self.underMouse() or self.isDown()
        painter.setBrush(QColor(colours.accent_soft if over else colours.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 14, 14)
        painter.end()

    def sizeHint(self) -> QSize:
        """Every choice has one size."""
        return QSize(640, 96)


class StartPage(QWidget):
    """Try the example, make a new event, or open one."""

    example_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    role_chosen = Signal(str)
    help_wanted = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("page")
        self.heading = Label(34, colours.text, bold=True, least=24).centred()
        self.lead = Label(16, colours.muted, least=14, lines=2).centred()
        self.example = ChoiceButton("sparkles", colours)
        self.new = ChoiceButton("calendar-plus", colours)
        self.open = ChoiceButton("folder-open", colours)
        self.who = Label(14, colours.muted).centred()
        self.roles = Segments(colours)
        self.help = KeyButton(colours, "F1", quiet=True)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(16)
        page.addStretch(2)
        page.addWidget(self.heading)
        page.addWidget(self.lead)
        page.addSpacing(16)
        for button, signal in (
            (self.example, self.example_wanted),
            (self.new, self.new_wanted),
            (self.open, self.open_wanted),
        ):
            button.clicked.connect(signal)
            page.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(8)
        page.addWidget(self.who)
        page.addWidget(self.roles, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        page.addWidget(self.help, 0, Qt.AlignmentFlag.AlignHCenter)
        self.help.clicked.connect(self.help_wanted)
        self.roles.chosen.connect(self.role_chosen)
        self.setFocusProxy(self.example)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.help.setText(words("Help"))
        self.who.set_text(words("Who works at this computer? The pages follow."))
        self.roles.offer(
            [
                ("desk", words("Registration desk")),
                ("organiser", words("Organiser")),
                ("lead", words("Session lead")),
            ]
        )
        self.heading.set_text(words("Check delegates in"))
        self.lead.set_text(words("Rosters, badges, scans and head counts, without a network."))
        self.example.say(
            words("Try the example forum"),
            words("About 200 made-up delegates, ready to be checked in. For practice."),
        )
        self.new.say(
            words("Make a new event"),
            words("An empty event in one file. Then take in the programme and the rosters."),
        )
        self.open.say(
            words("Open an event"),
            words("Go on with a file that is on this computer."),
        )
