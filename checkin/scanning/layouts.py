"""What a scanner's digits look like where the laptop is set to a layout without digits there.

A scanner presses the keys of a US keyboard. Where the platform tells which key it was, the layout
does not matter; where it tells only what the key wrote, these tables turn it back.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from checkin.domain.token import LENGTH, parse
from checkin.scanning.stroke import Stroke, in_time

KEYS, TEXT = "keys", "text"
"""A code was understood from the physical keys, or from the digits that they wrote."""

ROWS: Mapping[str, str] = {
    "kz": '"әіңғ,.үұқ',
    "kz(ext), Caps Lock": "!әіңғ;:үұқ",
    "kz(latin)": '"áíńǵ,.úýó',
    "ru(typewriter)": '№-/":,._?%',
    "ru(typewriter-legacy)": "!№/;:,._?%",
    "ru(bak)": "!өҡғҫ:ҙһ?№",
    "ru(udm)": "?():*ӝӧӵӥӟ",
    "ru(xal)": "?№үә*ңөһҗ;",
    "ru(phonetic_azerty)": "&é\"'(-è_çà",
    "us(chr)": "123ꮩꮶꮬꮛꮦꮢꮔ",
    "us(chr), Caps Lock": "ꮁꮗꮷꮀꮉꮭꮱꮊ()",
    "us(dvorak-classic)": "[753190246",
    "us(dvorak-l)": "[]/pfmlj43",
    "us(dvorak-r)": "1234jlmfp/",
    "us(dvp)": "&[{}(=*)+]",
    "us(dvp), Caps Lock": "&753190246",
}
"""What the keys 1 to 9 and 0 write, in small letters, in every layout and variant of us, ru, kg,
kz, tj, tm, uz and kr whose digits are not digits; with Caps Lock where that makes another sign than
the same letter. Read off xkb-data 2.35.1; `tests/x11` types every layout into the window."""

SIGNS: Mapping[str, Mapping[str, str]] = {
    name: dict(zip(row, "1234567890", strict=True)) for name, row in ROWS.items()
}


@dataclass(frozen=True, slots=True)
class Code:
    """A badge's code in a row of strokes: its digits, how they were understood, and which."""

    digits: str
    layout: str
    strokes: tuple[Stroke, ...]


def code_in(strokes: Iterable[Stroke], event: int | None = None) -> Code | None:
    """Return the code that the last of these strokes completes, None where there is none.

    Strokes that can be no digit are left out: a person types while a scanner does. Where more
    digits stand before the code, only a code of the event with this number is one, since
    check digits alone let one in 97 pass. Of the tables, none is preferred: codes that two of
    them see differently are none.
    """
    arrived = tuple(strokes)
    if not arrived:
        return None
    row, last = in_time(arrived), arrived[-1]
    for layout, sign in (KEYS, _key), (TEXT, _text):
        if sign(last) and (code := _read(row, layout, sign, event)):
            return code
    found = [
        _read(row, layout, _signs(table), event)
        for layout, table in SIGNS.items()
        if last.text.lower() in table
    ]
    codes = {code.digits: code for code in reversed(found) if code}
    return next(iter(codes.values())) if len(codes) == 1 else None


def _read(
    row: tuple[Stroke, ...], layout: str, sign: Callable[[Stroke], str], event: int | None
) -> Code | None:
    seen = [(stroke, digit) for stroke in row if (digit := sign(stroke))]
    digits = "".join(digit for _, digit in seen[-LENGTH:])
    token = parse(digits)
    if token is None or (len(seen) > LENGTH and event not in (None, token.event)):
        return None
    return Code(token.digits, layout, tuple(stroke for stroke, _ in seen[-LENGTH:]))


def _key(stroke: Stroke) -> str:
    return stroke.key


def _text(stroke: Stroke) -> str:
    return stroke.digit


def _signs(table: Mapping[str, str]) -> Callable[[Stroke], str]:
    return lambda stroke: table.get(stroke.text.lower(), "")
