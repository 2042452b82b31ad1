"""Memory of the program on a large event; Linux tells it, elsewhere nothing is measured."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

WATCHED = """
import sys
from pathlib import Path
from datetime import UTC, datetime
{imports}
from checkin.services.attendance import counts
from checkin.services.search import found
from checkin.store.event_file import EventFile
with EventFile.open(Path(sys.argv[1]), Path(sys.argv[2]), lambda: datetime.now(UTC)) as event:
    counts(event), found(event, "kamira"), found(event, "shaayyum")
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            print(int(line.split()[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory(crowded: Path, record_property: Any) -> None:
    window = "from PySide6.QtWidgets import QApplication; import checkin.ui.main_window"
    for name, imports in (("terminal", ""), ("with the window's modules", window)):
        told = subprocess.run(
            [sys.executable, "-c", WATCHED.format(imports=imports), crowded,
             crowded.parent / "machine"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        record_property(f"MB, {name}", told.stdout.strip())
        print(f"{name}: {told.stdout.strip()} MB")
        assert told.stdout.strip().isdecimal()
