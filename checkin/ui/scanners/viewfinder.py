"""What the camera sees: whoever holds a badge before it sees where to hold it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSettings, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.sentences import N_
from checkin.ui.camera import BROKE, NO_CAMERA, NO_LIBRARIES
from checkin.ui.parts.icons import draw_icon
from checkin.ui.parts.labels import fitted
from checkin.ui.scanners.camera import HELD, NO_FOOTAGE, STARTING, CodeCamera
from checkin.ui.scanners.decoder import Corner, Glance, Kind
from checkin.ui.style import Colours
from checkin.words import Words

RADIUS = 14
WIDE, HIGH = 16, 9
ICON = 40

AROUND = 1.2
"""How much larger than the code its frame is: the code itself stays in sight."""

MIRROR, MIRROR_KIOSK = "camera_mirror", "camera_mirror_kiosk"
"""Settings: whether the picture is a mirror's; at the desk it is not, in the kiosk it is."""

SAID = {
    STARTING: N_("The camera starts…"),
    HELD: N_("The camera rests."),
    NO_LIBRARIES: N_("This computer has no library for cameras."),
    NO_CAMERA: N_("The camera is not plugged in."),
    BROKE: N_("The camera does not answer; perhaps another program uses it."),
    NO_FOOTAGE: N_("This folder or video file cannot be shown."),
}


class Viewfinder(QWidget):
    """The live picture in a card, a frame around each code, and words for what is lacking."""

    def __init__(self, camera: CodeCamera, settings: QSettings, colours: Colours) -> None:
        super().__init__()
        self.camera, self.colours, self._settings = camera, colours, settings
        self.glance: Glance | None = None
        self._kiosk, self._words = False, Words()
        self._wanted = QSize(320, 180)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        camera.glanced.connect(self._show)
        camera.changed.connect(self._change)

    def for_guests(self) -> "Viewfinder":
        """Stand in the kiosk: the one who looks is the one who is seen."""
        self._kiosk = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return self

    def grow(self, high: int) -> None:
        """Be so many pixels high in the kiosk, where there is room for it."""
        self._wanted = QSize(high * WIDE // HIGH, high)
        self.updateGeometry()

    @property
    def mirrored(self) -> bool:
        """Tell whether the picture is shown as a mirror would."""
        name, usual = (MIRROR_KIOSK, "true") if self._kiosk else (MIRROR, "false")
        return str(self._settings.value(name, usual)).lower() != "false"

    @property
    def said(self) -> str:
        """What is written on the picture, in words."""
        words = self._words
        if self.camera.state in SAID:
            return words(SAID[self.camera.state])
        other = self.glance is not None and self.glance.other
        return words("Another QR code: not a badge") if other else ""

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self._name()

    def hasHeightForWidth(self) -> bool:
        """Be as high as a camera's picture at a width; in the kiosk as high as wanted."""
        return not self._kiosk

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return width * HIGH // WIDE

    def sizeHint(self) -> QSize:
        """About a quarter of a camera's picture, if nothing else is wanted."""
        return self._wanted

    def minimumSizeHint(self) -> QSize:
        """Where room is short, the picture is cut above and below."""
        return QSize(160, 120)

    def showEvent(self, event: QShowEvent) -> None:
        """Show no picture of a minute ago."""
        self._change()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no picture that nobody sees."""
        self.glance = None
        super().hideEvent(event)

    def _show(self, glance: Glance) -> None:
        if self.isVisible():
            was = self.said
            self.glance = glance
            if self.said != was:
                self._name()
            self.update()

    def _change(self) -> None:
        """The camera does something else now: what it saw is no longer before it."""
        self.glance = None
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self._words("What the camera sees"))
        self.setAccessibleDescription(self.said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, the codes' frames, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        card = QPainterPath()
        card.addRoundedRect(edge, RADIUS, RADIUS)
        painter.fillPath(card, QColor(self.colours.surface))
        painter.save()
        painter.setClipPath(card)
        if self.glance is not None:
            self._draw_picture(painter, self.glance)
        painter.restore()
        if self.glance is None:
            self._draw_lack(painter)
        elif self.said:
            self._draw_note(painter, self.said)
        painter.strokePath(card, QPen(QColor(self.colours.line), 1))
        painter.end()

    def _draw_picture(self, painter: QPainter, glance: Glance) -> None:
        where = covering(glance.picture.size(), self.rect().toRectF())
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.drawImage(where, glance.picture)
        for outline in glance.outlines:
            ink = self._ink(outline.kind)
            painter.setPen(QPen(QColor(ink), 4, j=Qt.PenJoinStyle.RoundJoin))
            points = [
                QPointF(where.x() + x * where.width(), where.y() + y * where.height())
                for x, y in widened(outline.corners, AROUND)
            ]
            painter.drawPolygon(QPolygonF(points))

    def _ink(self, kind: Kind) -> str:
        colours = self.colours
        inks = {Kind.NEW: colours.accent, Kind.TAKEN: colours.go[0], Kind.OTHER: colours.muted}
        return inks[kind]

    def _draw_lack(self, painter: QPainter) -> None:
        """Say in the middle why there is no picture."""
        made, lines = fitted(self.said, self.width() - 48, range(16, 12, -1), False, 3)
        row = QFontMetricsF(made).lineSpacing()
        top = (self.height() - ICON - 12 - row * len(lines)) / 2
        place = QRectF((self.width() - ICON) / 2, top, ICON, ICON)
        draw_icon(painter, "camera", place, self.colours.muted)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.muted))
        for i, line in enumerate(lines):
            where = QRectF(0, top + ICON + 12 + i * row, self.width(), row)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), line)

    def _draw_note(self, painter: QPainter, note: str) -> None:
        """Write on the picture, at its foot."""
        made, lines = fitted(note, self.width() - 64, range(14, 11, -1), True, 2)
        metrics = QFontMetricsF(made)
        width = max(metrics.horizontalAdvance(line) for line in lines) + 28
        height = metrics.lineSpacing() * len(lines) + 12
        where = QRectF((self.width() - width) / 2, self.height() - height - 12, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.surface))
        painter.drawRoundedRect(where, 10, 10)
        painter.setPen(QColor(self.colours.text))
        painter.setFont(made)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))


def widened(corners: Sequence[Corner], by: float) -> list[Corner]:
    """Return corners so many times as far from their middle."""
    middle_x = sum(x for x, _ in corners) / len(corners)
    middle_y = sum(y for _, y in corners) / len(corners)
    return [(middle_x + (x - middle_x) * by, middle_y + (y - middle_y) * by) for x, y in corners]


def covering(picture: QSize, place: QRectF) -> QRectF:
    """Return where a picture lies that covers a place, its middle in the middle."""
    scale = max(place.width() / picture.width(), place.height() / picture.height())
    width, height = picture.width() * scale, picture.height() * scale
    middle = place.center()
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
