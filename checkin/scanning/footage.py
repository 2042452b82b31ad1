"""Temporary."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from checkin.failure import Failure


@dataclass(frozen=True, slots=True)
class Frame:
    """Temporary."""

    number: int
    at_ms: int
    pixels: Any

    @property
    def grey(self) -> Any:
        """Temporary."""
        return np.asarray(Image.fromarray(self.pixels).convert("L"))


def frames(path: Path) -> Iterator[Frame]:
    """Temporary."""
    if not path.exists():
        raise Failure("file_missing", path=path.name)
    for number, picture in enumerate(sorted(path.iterdir())):
        yield Frame(number, number * 1000 // 30, np.asarray(Image.open(picture).convert("RGB")))
