"""Where everything stands on a badge: A6 portrait, in millimetres from the lower left corner.

From the top: a header, the names, the country, then title and organisation
beside the symbol, and the band of the category. What is measured in points is
the size of type.
"""

from reportlab.lib.units import mm

from checkin.badges.fit import Setting
from checkin.badges.symbol import MODULES, QUIET

PAGE_WIDTH = 105.0
PAGE_HEIGHT = 148.0
MARGIN = 8.0
CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN

HEADER_HEIGHT = 20.0
HEADER_BOTTOM = PAGE_HEIGHT - HEADER_HEIGHT
HEADER_TEXT_TOP = PAGE_HEIGHT - 9.2
HEADER_TEXT_HEIGHT = 4.6
HEADER_PLACE_GAP = 2.0
HEADER_PLACE_HEIGHT = 3.0

SLOT_WIDTH = 14.0
SLOT_HEIGHT = 3.0
SLOT_BOTTOM = PAGE_HEIGHT - 3.5 - SLOT_HEIGHT

BAND_HEIGHT = 20.0
BAND_GAP = 4.0
BAND_ZONES_WIDTH = 40.0
BAND_LETTER_WIDTH = 20.0
BAND_TEXT_HEIGHT = 12.0

SYMBOL_SIDE = 30.0
SYMBOL_QUIET = SYMBOL_SIDE / MODULES * QUIET
SYMBOL_LEFT = PAGE_WIDTH - MARGIN - SYMBOL_SIDE
SERIAL_BASE = BAND_HEIGHT + 4.0
SERIAL_HEIGHT = 2.9
SYMBOL_BOTTOM = SERIAL_BASE + SERIAL_HEIGHT + SYMBOL_QUIET
SYMBOL_TOP = SYMBOL_BOTTOM + SYMBOL_SIDE
SYMBOL_CLEAR_TOP = SYMBOL_TOP + SYMBOL_QUIET

ROLE_WIDTH = SYMBOL_LEFT - SYMBOL_QUIET - MARGIN
ROLE_HEIGHT = SYMBOL_TOP - SERIAL_BASE

COUNTRY_BASE = SYMBOL_CLEAR_TOP + 1.8
COUNTRY_HEIGHT = 9.6

NAMES_TOP = HEADER_BOTTOM - 7.0
NAMES_CLEAR = 6.5
NAMES_CLEAR_OF_SYMBOL = 3.5
NAMES_RATIO = 0.85
GIVEN_GAP = 4.8
OTHER_GAP = 5.8
OTHER_GAP_UNIT = 7.0

HANG = 0.045
"""The mean white at a letter's left, in multiples of its size: lines of unlike sizes begin
this much further left, so that the letters, not their white, stand on the margin."""

NAVY = "#14204A"
INK = "#161A22"
GREY = "#5A6472"
PALE = "#C9D3EE"

EVENT = Setting(size=12, breaks_below=8, smallest=8)
PLACE = Setting(size=8.5, breaks_below=6.5, smallest=6.5)
UNIT = Setting(size=44, breaks_below=26, smallest=20, lines=2, rise=0.8, leading=1.12)
SURNAME = Setting(size=34, breaks_below=22, smallest=15, lines=2, leading=1.12)
GIVEN = Setting(size=26, breaks_below=17, smallest=13, lines=2, leading=1.12)
OTHER = Setting(size=16, breaks_below=12, smallest=10, lines=2)
COUNTRY = Setting(size=20, breaks_below=15, smallest=12, lines=2)
COUNTRY_BESIDE = Setting(size=20, breaks_below=17, smallest=12, lines=3)
ROLE = Setting(
    size=13, breaks_below=13, smallest=10.5, lines=3, leading=1.22, apart=0.3, even=False
)
SERIAL = Setting(size=11.5, breaks_below=6, smallest=6)
LETTER = Setting(size=26, breaks_below=10, smallest=10)
CATEGORY = Setting(size=15, breaks_below=12, smallest=9, lines=2)
ZONES = Setting(size=26, breaks_below=12, smallest=9)


def points(millimetres: float) -> float:
    """Return a length in points."""
    return float(millimetres * mm)
