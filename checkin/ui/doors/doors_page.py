"""A room's door: who comes in, who goes out, how many are inside."""

from checkin.domain.programme import REGISTRATION
from checkin.ui.desk.scan_page import ScanPage


class DoorsPage(ScanPage):
    """The verdict over the whole width, above it the room's counts."""

    def serves(self, checkpoint: str) -> bool:
        """Every session's door."""
        return checkpoint != REGISTRATION
