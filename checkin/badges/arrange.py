"""Decide where each text of a badge stands: pure, so that tests can prove that none overlap."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from checkin.badges import fonts
from checkin.badges import layout as at
from checkin.badges.block import Block, Line, block
from checkin.badges.colour import BLACK, WHITE, ink_on
from checkin.badges.fit import Setting
from checkin.domain.badge import Face
from checkin.domain.names import script_of

PARTICLES = frozenset(
    (
        *("уулу", "кызы", "ұлы", "қызы", "улы", "оглы", "ўғли", "қизи"),
        *("uulu", "kyzy", "uly", "qyzy", "ogly", "oglu", "gyzy"),
        *("oʻgʻli", "o‘g‘li", "o'g'li", "qizi"),
    )
)
"""Words of a name that do not begin a line: they belong to the father's name before them."""


def composed(face: Face) -> Face:
    """Return the face with every text as it is printed (NFC, no invisible signs)."""
    texts = {part.name: fonts.printable(getattr(face, part.name)) for part in fields(face)}
    return replace(face, **texts)


def header(face: Face) -> list[Line]:
    """Return the lines on the navy ground at the top: the event, its place and days."""
    left, top = at.points(at.MARGIN), at.points(at.HEADER_TEXT_TOP)
    event = block(face.event, fonts.BOLD, WHITE, at.CONTENT_WIDTH, at.HEADER_TEXT_HEIGHT, at.EVENT)
    place = block(
        face.place, fonts.REGULAR, at.PALE, at.CONTENT_WIDTH, at.HEADER_PLACE_HEIGHT, at.PLACE
    )
    below = top - event.height - at.points(at.HEADER_PLACE_GAP) if face.event else top
    return [*event.placed(left, top), *place.placed(left, below)]


def band(face: Face) -> list[Line]:
    """Return the lines on the category's ground at the bottom: letter, category, zones."""
    ink, height = ink_on(face.colour), at.BAND_TEXT_HEIGHT
    zones = block(_spaced(face.zones), fonts.BOLD, ink, at.BAND_ZONES_WIDTH, height, at.ZONES)
    letter = block(face.letter, fonts.BOLD, ink, at.BAND_LETTER_WIDTH, height, at.LETTER)
    left = at.points(at.MARGIN)
    hang = 2 * at.HANG * zones.fitted.size  # the white at the right of the last letter, too
    right = left + at.points(at.CONTENT_WIDTH) - zones.width + hang
    begin = left + (letter.width + at.points(at.BAND_GAP) if face.letter else 0)
    room = (right - begin) / at.points(1) - (at.BAND_GAP if face.zones else 0)
    category = block(face.category, fonts.BOLD, ink, room, height, at.CATEGORY)
    return [*_in_band(letter, left), *_in_band(category, begin), *_in_band(zones, right)]


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
    floor = at.points(at.SYMBOL_CLEAR_TOP + at.NAMES_CLEAR_OF_SYMBOL)
    if not face.country:
        return [], floor
    if not (face.title or face.organisation):
        beside = block(
            face.country, fonts.BOLD, at.INK, at.ROLE_WIDTH, at.ROLE_HEIGHT, at.COUNTRY_BESIDE
        )
        return beside.placed(left, at.points(at.SYMBOL_TOP)), floor
    above = block(face.country, fonts.BOLD, at.INK, at.CONTENT_WIDTH, at.COUNTRY_HEIGHT, at.COUNTRY)
    top = at.points(at.COUNTRY_BASE) + above.height
    return above.placed(left, top), top + clear


def _role(face: Face) -> list[Line]:
    text = "\n".join(filter(None, (face.title, face.organisation)))
    role = block(text, fonts.REGULAR, BLACK, at.ROLE_WIDTH, at.ROLE_HEIGHT, at.ROLE)
    return role.placed(at.points(at.MARGIN), at.points(at.SYMBOL_TOP))


def _serial(face: Face) -> list[Line]:
    serial = block(face.serial, fonts.REGULAR, at.INK, at.SYMBOL_SIDE, at.SERIAL_HEIGHT, at.SERIAL)
    centre = at.points(symbol_left(face) + at.SYMBOL_SIDE / 2)
    base = at.points(at.SERIAL_BASE)
    return [replace(line, x=centre - line.width / 2, y=base) for line in serial.placed(0, 0)]


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
        name = block(part.text, part.font, part.colour, at.CONTENT_WIDTH, room, setting)
        blocks.append((gap, name))
        spare -= gap + name.height
        largest = name.fitted.size * at.NAMES_RATIO
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


def _in_band(text: Block, left: float) -> list[Line]:
    return text.placed(left, (at.points(at.BAND_HEIGHT) + text.height) / 2)


def _spaced(zones: str) -> str:
    """The zones with a space between: A123 is read as one word, A 1 2 3 as four doors."""
    return " ".join(zones.split() if " " in zones else zones)
