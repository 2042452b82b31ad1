"""Decide where each text of a badge stands: pure, so that it can be proved that nothing overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from checkin.badges import fonts
from checkin.badges import layout as at
from checkin.badges.fit import Fitted, Setting, fit
from checkin.domain.badge import Face
from checkin.domain.names import script_of

PARTICLES = frozenset(
    "уулу кызы ұлы қызы улы оглы ogly oglu gyzy uulu kyzy uly qyzy o'g'li oʻg‘li oʻgʻli qizi".split()
)
"""Words of a name that do not begin a line: they belong to the father's name before them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: the base of its first letter in points, font, size and `#RRGGBB`."""

    text: str
    x: float
    y: float
    font: str
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class Block:
    """A fitted text that waits for its place."""

    fitted: Fitted
    setting: Setting
    font: str
    colour: str

    @property
    def height(self) -> float:
        """From the top of the first line to the base of the last, in points."""
        return self.fitted.height(self.setting)

    def placed(self, left: float, top: float) -> list[Line]:
        """Return the lines, the top of the first at `top`, optically at `left`, in points."""
        size, fitted = self.fitted.size, self.fitted
        bases = self.setting.bases([len(lines) for lines in fitted.paragraphs])
        x = left - size * at.HANG
        return [
            Line(text, x, top - base * size, self.font, size, self.colour)
            for text, base in zip(fitted.lines, bases, strict=True)
        ]


def composed(face: Face) -> Face:
    """Return the face with every text as it is printed (NFC, no invisible signs)."""
    texts = {part.name: fonts.printable(getattr(face, part.name)) for part in fields(face)}
    return replace(face, **texts)


def block(
    text: str, font: str, colour: str, width: float, height: float, setting: Setting
) -> Block:
    """Fit a text into a box, in millimetres."""

    def measure(part: str) -> float:
        return fonts.width(part, font)

    fitted = fit(text, measure, at.points(width), at.points(height), setting)
    return Block(fitted, setting, font, colour)


def body(face: Face) -> list[Line]:
    """Return the lines between header and band; the face is composed."""
    country, floor = _country(face)
    return [*_names(face, floor), *country, *_role(face), *_serial(face)]


def symbol_left(face: Face) -> float:
    """Return where the symbol begins, in millimetres.

    It stands at the right; with nothing beside it, under the name, where no hole is left.
    """
    beside = face.country or face.title or face.organisation
    return at.SYMBOL_LEFT if beside else at.MARGIN


def _country(face: Face) -> tuple[list[Line], float]:
    """The country's lines, and how far down, in points, the names may reach.

    It stands above the symbol; where there is neither title nor organisation, it
    takes their place beside the symbol, which would be a hole otherwise.
    """
    left, clear = at.points(at.MARGIN), at.points(at.NAMES_CLEAR)
    floor = at.points(at.SYMBOL_CLEAR_TOP)
    if not face.country:
        return [], floor
    if not (face.title or face.organisation):
        beside = block(
            face.country, fonts.BOLD, at.INK, at.ROLE_WIDTH, at.ROLE_HEIGHT, at.COUNTRY_BESIDE
        )
        return beside.placed(left, at.points(at.SYMBOL_TOP)), floor
    above = block(
        face.country, fonts.BOLD, at.INK, at.CONTENT_WIDTH, at.COUNTRY_HEIGHT, at.COUNTRY
    )
    top = at.points(at.COUNTRY_BASE) + above.height
    return above.placed(left, top), top + clear


def _role(face: Face) -> list[Line]:
    text = "\n".join(filter(None, (face.title, face.organisation)))
    role = block(text, fonts.REGULAR, at.BLACK, at.ROLE_WIDTH, at.ROLE_HEIGHT, at.ROLE)
    return role.placed(at.points(at.MARGIN), at.points(at.SYMBOL_TOP))


def _serial(face: Face) -> list[Line]:
    serial = block(
        face.serial, fonts.REGULAR, at.INK, at.SYMBOL_SIDE, at.SERIAL_HEIGHT, at.SERIAL
    )
    centre = at.points(symbol_left(face) + at.SYMBOL_SIDE / 2)
    size, base = serial.fitted.size, at.points(at.SERIAL_BASE)
    return [
        replace(line, x=centre - fonts.width(line.text, line.font) * size / 2, y=base)
        for line in serial.placed(0, 0)
    ]


@dataclass(frozen=True, slots=True)
class _Part:
    """A name in the stack; `gap` is the white above it, in millimetres."""

    text: str
    font: str
    colour: str
    setting: Setting
    gap: float


def _names(face: Face, floor: float) -> list[Line]:
    """The names, in the middle of the room between the header and what stands below.

    Each takes what those below it leave, if they are to have one line of their
    own; none is larger than the name above it.
    """
    unit = _is_unit(face)
    parts = [
        _Part(_bound(face.name), fonts.BOLD, at.INK, at.UNIT if unit else at.SURNAME, 0),
        _Part(_bound(face.given), fonts.BOLD, at.INK, at.GIVEN, at.GIVEN_GAP),
        _Part(
            _bound(face.other),
            fonts.REGULAR,
            at.GREY,
            at.OTHER,
            at.OTHER_GAP_UNIT if unit else at.OTHER_GAP,
        ),
    ]
    parts = [part for part in parts if part.text]
    top = at.points(at.NAMES_TOP)
    spare, largest = top - floor, at.UNIT.size
    blocks: list[tuple[float, Block]] = []
    for i, part in enumerate(parts):
        gap = at.points(part.gap) if blocks else 0.0
        kept = sum(at.points(p.gap) + p.setting.rise * p.setting.size for p in parts[i + 1 :])
        room = (spare - gap - kept) / at.points(1)
        setting = part.setting.limited(largest)
        set_ = block(part.text, part.font, part.colour, at.CONTENT_WIDTH, room, setting)
        blocks.append((gap, set_))
        spare -= gap + set_.height
        largest = set_.fitted.size * at.NAMES_RATIO
    return _stacked(blocks, top - spare / 2)


def _stacked(blocks: Sequence[tuple[float, Block]], top: float) -> list[Line]:
    lines = []
    for gap, each in blocks:
        lines += each.placed(at.points(at.MARGIN), top - gap)
        top -= gap + each.height
    return lines


def _is_unit(face: Face) -> bool:
    """Tell whether the name is one unit of syllables or signs, which is set larger."""
    return not face.given and script_of(face.name) in ("hangul", "hanja")


def _bound(name: str) -> str:
    """The name with its particles bound to the word before by a space that does not break."""
    words = name.split(" ")
    joints = ["\u00a0" if word.casefold() in PARTICLES else " " for word in words]
    return "".join(f"{joint}{word}" for joint, word in zip(joints, words, strict=True))[1:]
