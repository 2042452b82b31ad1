"""A time that may be left out: typed as an hour, or with its day where that is another one."""

import re
from datetime import datetime

from checkin.ui.parts.fields import TextField

HOUR = re.compile(r"(\d{1,2})[:.](\d\d)")


class ClockField(TextField):
    """One line; `day` is the day that is meant where none is written (empty: it must be)."""

    day = ""

    def iso(self) -> str:
        """Return the time as rules write it, empty for none; what is no time as it was typed."""
        return read_time(self.text(), self.day)

    def set_iso(self, at: str) -> None:
        """Fill in a time as rules write it."""
        self.set_text(shown_time(at, self.day))


def shown_time(at: str, day: str) -> str:
    """Return a time as it is typed: the hour alone on the day that is meant."""
    date, _, hour = at.partition("T")
    return hour[:5] if day and date == day else f"{date} {hour[:5]}".strip()


def read_time(text: str, day: str) -> str:
    """Read a time that was typed."""
    text = text.strip()
    if day and (found := HOUR.fullmatch(text)) and int(found[1]) < 24:
        return f"{day}T{int(found[1]):02}:{found[2]}"
    try:
        return datetime.fromisoformat(text).strftime("%Y-%m-%dT%H:%M") if text else ""
    except ValueError:
        return text
