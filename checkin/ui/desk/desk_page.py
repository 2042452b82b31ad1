"""The registration desk: a scan or a name, nothing else to decide."""

from checkin.domain.programme import REGISTRATION
from checkin.ui.desk.scan_page import ScanPage


class DeskPage(ScanPage):
    """Search on the left, the verdict on the right, the last scans below it."""

    def serves(self, checkpoint: str) -> bool:
        """The registration alone."""
        return checkpoint == REGISTRATION
