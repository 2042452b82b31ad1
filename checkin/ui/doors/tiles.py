"""What a door shows at a glance: in or out, how many are inside, seats left, room and time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain.programme import Session
from checkin.services.doors import Door
from checkin.ui.doors.direction_tile import DirectionTile
from checkin.ui.doors.tile import Tile
from checkin.ui.style import Colours
from checkin.words import Words


class Tiles(QWidget):
    """The row of tiles; `turned` says that the other direction is wanted."""

    turned = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.direction = DirectionTile(colours)
        self.inside, self.seats, self.session = Tile(colours), Tile(colours), Tile(colours)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for part, share in (
            (self.direction, 23),
            (self.inside, 24),
            (self.seats, 26),
            (self.session, 44),
        ):
            row.addWidget(part, share)
        self.direction.clicked.connect(self.turned)

    def show_door(self, door: Door, words: Words, *, out: bool) -> None:
        """Show a door as it is now."""
        count, colours = door.count, self.colours
        self.direction.show_direction(out=out)
        self.inside.show_figure(words("inside now"), str(count.inside), colours.accent)
        self._show_seats(door, words)
        if session := count.session:
            self.session.show_figure(
                words("Closed by hand") if session.closed else words.of(session.room),
                hours(session),
                colours.muted if session.closed else colours.text,
            )

    def _show_seats(self, door: Door, words: Words) -> None:
        """Show the seats that are left, or where they are not counted who attended."""
        left, colours, session = door.left, self.colours, door.count.session
        if left is None or session is None:
            self.seats.show_figure(words("attended"), str(door.count.attended), colours.text)
            return
        caption = (
            words("too many for {n} seats", n=session.capacity)
            if left < 0
            else words("left of {n} seats", n=session.capacity)
        )
        colour = colours.attention[0] if door.few else colours.text
        self.seats.show_figure(caption, str(abs(left)), colour)


def hours(session: Session) -> str:
    """Return from when to when a session takes place."""
    return f"{session.start:%H:%M}–{session.end:%H:%M}"
