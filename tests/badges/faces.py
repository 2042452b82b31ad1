"""Made-up faces in every script, for the tests of badges."""

from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

from checkin.domain.badge import Face
from checkin.domain.token import encode, serial_text

KEY = bytes(range(16))

COLOURS = {
    "head of delegation": "#14204A",
    "government": "#1F6FB8",
    "business": "#8C2F7C",
    "academia": "#0F766E",
    "press": "#F2B705",
    "interpreter": "#0A7B4F",
    "staff": "#5B6472",
    "security": "#9AA3AF",
    "guest": "#C2410C",
}

NAMES: dict[str, dict[str, str]] = {
    "hangul": {"name": "김민서", "other": "KIM Minseo"},
    "hangul of four": {"name": "남궁민수", "other": "NAMKOONG Minsu"},
    "hanja": {"name": "金敏書", "other": "김민서"},
    "kazakh": {"name": "ҚОЖАҒҰЛОВА", "given": "Әйгерім Іңкәрбекқызы", "other": "KOZHAGULOVA"},
    "kyrgyz": {"name": "Асан уулу", "given": "Үмөт", "other": "ASAN UULU Umot"},
    "tajik": {"name": "ҶӮРАЕВ", "given": "Ҳусейн Ғафурӣ", "other": "JURAEV Husein"},
    "turkmen": {"name": "ÝAZMYRADOWA", "given": "Şemşat Öňäç Žüri", "other": "Язмурадова"},
    "uzbek": {"name": "OʻTKIROV", "given": "Gʻayratjon Shuhrat oʻgʻli", "other": "ЎТКИРОВ Ғ."},
    "russian": {"name": "СМИРНОВА-ЩЕРБАКОВА", "given": "Ёлка", "other": "SMIRNOVA"},
    "single": {"name": "Suharto"},
}


def face(number: int = 3388, /, **texts: str) -> Face:
    """Return a face with a genuine token; texts not given are those of an official."""
    shown: dict[str, Any] = {
        "name": "김민서",
        "other": "KIM Minseo",
        "country": "Republic of Korea",
        "title": "Deputy director-general",
        "organisation": "Ministry of Trade (example)",
        "letter": "G",
        "category": "Government",
        "colour": "#1F6FB8",
        "zones": "A123",
        "event": "7th ROK–Central Asia Cooperation Forum",
        "place": "Bishkek · 2–4 October",
    }
    return Face(
        token=encode(123, number, KEY).digits, serial=serial_text(number), **(shown | texts)
    )


def faces(count: int) -> Iterator[Face]:
    """Return so many faces, every second of them with a Hangul name of its own."""
    texts = cycle((NAMES["hangul"], NAMES["kazakh"], NAMES["hangul of four"], NAMES["tajik"]))
    colours = cycle(COLOURS.items())
    for number, (name, (category, colour)) in enumerate(
        islice(zip(texts, colours, strict=False), count)
    ):
        shown = {"given": "", "category": category, "colour": colour} | name
        if number % 2 == 0:
            syllables = (chr(0xAC00 + (number * 7 + step * 311) % 11172) for step in range(3))
            shown["name"] = "".join(syllables)
        yield face(number, **shown)
