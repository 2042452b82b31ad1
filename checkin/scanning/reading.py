"""What a scanner has read, and how it came in."""

from dataclasses import dataclass

KEYBOARD, CAMERA, SERIAL = "keyboard", "camera", "serial"
"""The paths by which a code comes in."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One text that a scanner read: a badge's 27 digits, or whatever else was before it.

    `path` is one of KEYBOARD, CAMERA, SERIAL; `source` the name of the camera or port, empty
    for a keyboard. For a keyboard `layout` says how its keys were understood (see
    `scanning.layouts`), `pace` is the median time between two keys in milliseconds, and
    `before` what the scanner types before a code.
    """

    text: str
    path: str
    source: str = ""
    layout: str = ""
    pace: float = 0.0
    before: str = ""
