"""Where the bundled files are: fonts, translations, icons, the example event."""

from pathlib import Path

_PACKED = Path(__file__).parent / "_resources"
_SOURCE = Path(__file__).parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file, in the wheel or in the source tree."""
    root = _PACKED if _PACKED.is_dir() else _SOURCE
    return root.joinpath(*parts)
