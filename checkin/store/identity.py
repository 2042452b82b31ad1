"""Which station this installation is, for one event file.

The identity lives in the machine's own folder, never in the file. File and
folder share a random mark, renewed at each opening: where they differ, the file
is a copy or a restored backup, and the installation becomes a new station, so
that no two changes ever share station and sequence number.
"""

import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Identity:
    """A station's id and the mark to be written into the file; `new` on first use."""

    station: str
    mark: str
    new: bool


def claim(machine: Path, file: Path, mark: str | None, name: str) -> Identity:
    """Return this installation's identity for an event file, and renew the shared mark.

    `machine` is the machine's own folder, `mark` what the file holds, `name`
    tells several stations of one machine apart. Call it under the file's write
    lock, then write the new mark into the file. Raises OSError.
    """
    place = machine / "stations" / f"{_digest(file)}.json"
    held_mark, held = _read(place)
    stations = held if mark and held_mark == mark else {}
    known = stations.get(name)
    station = known or secrets.token_hex(4)
    renewed = secrets.token_hex(8)
    _write(place, {"mark": renewed, "stations": {**stations, name: station}})
    return Identity(station, renewed, known is None)


def _digest(file: Path) -> str:
    return hashlib.blake2b(os.fsencode(file.resolve()), digest_size=12).hexdigest()


def _read(place: Path) -> tuple[str, dict[str, str]]:
    """Return the mark and the stations by name; nothing where the file is gone or damaged."""
    try:
        held = json.loads(place.read_text("utf-8"))
        return str(held["mark"]), dict(held["stations"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", {}


def _write(place: Path, held: dict[str, object]) -> None:
    """Replace the file whole: half of one, after a power cut, would be a lost identity."""
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(f".{os.getpid()}.tmp")
    draft.write_text(json.dumps(held), "utf-8")
    draft.replace(place)
