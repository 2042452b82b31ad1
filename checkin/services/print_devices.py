"""What one computer remembers of its printers: label printers that were added, and adjustments."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

FILE, DEVICE, NETWORK = "file", "device", "network"
KINDS = (NETWORK, DEVICE, FILE)
DOTS = (203, 300, 600)
"""Dots per inch of the print heads that label printers have."""

TURNS = (0, 90, 180, 270)
FURTHEST = 20.0
"""Millimetres by which a print may be moved: beyond, the paper lies wrong."""

PORT = 9100
"""Where label printers listen for raw data."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """How a printer's pages are set right: moved (mm, as a badge is read), turned clockwise."""

    right: float = 0.0
    down: float = 0.0
    turn: int = 0

    @property
    def sideways(self) -> bool:
        """Tell whether a page stands on its side."""
        return self.turn in (90, 270)


AS_IT_IS = Adjustment()


@dataclass(frozen=True, slots=True)
class LabelPrinter:
    """A printer that speaks ZPL: by a socket, through a device, or into files in a folder.

    `address` is `host` or `host:port`, a device such as /dev/usb/lp0, or the folder.
    """

    name: str
    kind: str = NETWORK
    address: str = ""
    dots: int = 203

    @property
    def host(self) -> tuple[str, int]:
        """Return where a printer in the network listens. Raises ValueError: no such address."""
        host, _, port = self.address.rpartition(":")
        if not host or "]" in port or (host.count(":") > 0 and not host.startswith("[")):
            return self.address.strip("[]"), PORT
        number = int(port)
        if not 0 < number < 65536:
            raise ValueError(port)
        return host.strip("[]"), number


@dataclass(frozen=True, slots=True)
class Device:
    """Where badges come out: a printer by its name, empty: no printer, a PDF is all.

    `label` is set where it is a label printer that was added here.
    """

    name: str = ""
    label: LabelPrinter | None = None
    adjust: Adjustment = AS_IT_IS

    @property
    def whole(self) -> bool:
        """Tell whether a job comes out as one file, not in parts."""
        return not self.name or (self.label is not None and self.label.kind == FILE)


@dataclass(frozen=True, slots=True)
class Devices:
    """The label printers that were added, by name, and every printer's adjustment."""

    labels: Mapping[str, LabelPrinter] = field(default_factory=dict)
    adjusted: Mapping[str, Adjustment] = field(default_factory=dict)

    def device(self, name: str) -> Device:
        """Return a printer by its name."""
        return Device(name, self.labels.get(name), self.adjusted.get(name, AS_IT_IS))

    def adjust(self, name: str, adjustment: Adjustment) -> "Devices":
        """Remember how a printer's pages are set right."""
        others = {key: kept for key, kept in self.adjusted.items() if key != name}
        here = {} if adjustment == AS_IT_IS else {name: adjustment}
        return replace(self, adjusted=others | here)

    def add(self, printer: LabelPrinter) -> "Devices":
        """Remember a label printer; one of the same name is it from now on."""
        return replace(self, labels={**self.labels, printer.name: printer})

    def remove(self, name: str) -> "Devices":
        """Forget a label printer."""
        labels = {key: kept for key, kept in self.labels.items() if key != name}
        return replace(self.adjust(name, AS_IT_IS), labels=labels)


def to_text(devices: Devices) -> str:
    """Return what is remembered, as JSON."""
    return json.dumps(
        {
            "labels": [asdict(printer) for printer in devices.labels.values()],
            "adjusted": {name: asdict(kept) for name, kept in devices.adjusted.items()},
        },
        ensure_ascii=False,
    )


def from_text(text: str) -> Devices:
    """Return what was remembered; nothing where the text is damaged, or there is none."""
    try:
        kept: dict[str, Any] = json.loads(text)
        labels = [LabelPrinter(**fields) for fields in kept["labels"]]
        adjusted = {name: Adjustment(**fields) for name, fields in kept["adjusted"].items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return Devices()
    return Devices({printer.name: printer for printer in labels}, adjusted)
