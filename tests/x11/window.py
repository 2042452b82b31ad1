"""The window in a process of its own: `python -m tests.x11.window EVENT FOLDER [--text-only]`.

Prints a line of JSON for every code that was read, with what is left in the search field.
`--text-only` makes it deaf for the physical keys, as on a platform that does not tell them.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from checkin.app import make_window
from checkin.scanning.reading import Reading
from checkin.ui.scanners import keyboard


def main(event: Path, folder: Path, *how: str) -> int:
    app = QApplication([])
    if "--text-only" in how:
        keyboard.digit_of = lambda *_: ""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("sound", "false")
    window = make_window(app, folder, settings, "en")
    window.open_path(event)

    def tell(reading: Reading) -> None:
        page = window.scan_page
        field = page.search.text() if page else None
        said = page.panel.head.heading.text() if page else ""
        told = {"read": reading.text, "layout": reading.layout, "field": field, "said": said}
        print(json.dumps(told | {"before": reading.before, "pace": reading.pace}), flush=True)

    window.scanners.read.connect(tell)
    window.show()
    page = window.scan_page
    if page is not None:
        page.search.textChanged.connect(
            lambda text: print(json.dumps({"typed": text}), flush=True) if text else None
        )
    print(json.dumps({"window": int(window.winId())}), flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
