"""The page people."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QEventLoop

from checkin.services import bulk
from checkin.services.badges import hand_over, void
from checkin.services.events import new_event
from checkin.services.people import correct
from checkin.services.photos import photo_of, set_photo
from checkin.store import people
from checkin.ui.main_window import MainWindow
from checkin.ui.people.people_page import PeoplePage
from checkin.ui.people.person_pane import ACTIONS, HISTORY, PHOTO
from checkin.ui.people.photos_view import ALL
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    yield from _nobody(window, events)
    window.open_path(events.morning())
    window.show_page("people")
    page = window.made["people"]
    assert isinstance(page, PeoplePage)
    yield "people"
    id = _worked_at(page)
    page.show_person(id)
    page.table.setFocus()
    yield "people-person"
    page.pane.show_part(HISTORY)
    yield "people-history"
    page.pane.show_part(PHOTO)
    yield "people-photo"
    page.pane.photos.open_image(picture(900, 700), "portrait.png")
    yield "people-crop"
    page.step_back()
    page.table.choose(page.model.ids[2:14])
    yield "people-many"
    page.filters.text.setText("xqxqxq")
    page.filters.ask_now()
    window.frame.banner.hide()
    yield "people-none"
    page.filters.ask_all()
    page.show_columns(["name", "other", "title", "organisation", "arrived", "groups", "id"])
    page.show_person(id)
    page.pane.show_part(ACTIONS)
    yield "people-columns"
    yield from _photos(window, page, events)


def _nobody(window: MainWindow, events: Events) -> Iterator[str]:
    path = events.folder / "nobody.checkin"
    if not path.exists():
        new_event(path, events.machine, events.now).close()
    window.open_path(path)
    window.show_page("people")
    yield "people-nobody"


def _photos(window: MainWindow, page: PeoplePage, events: Events) -> Iterator[str]:
    """Take a folder of photos in, of which some are in doubt."""
    page.photos.open()
    yield "people-photos-none"
    window.frame.banner.hide()
    _look(page, portraits(page, events.folder / "portraits"))
    yield "people-photos"
    view = page.photos.view
    view.which.choose(ALL)
    view.which.chosen.emit(ALL)
    view.list.setCurrentIndex(view.model.index(2))
    view.take_it()
    view.card.view.setFocus()
    yield "people-photos-all"
    page.show_roll()


def _look(page: PeoplePage, folder: Path) -> None:
    """Look at a folder's photos, and wait until that is done."""
    page.photos.look([folder])
    done = QEventLoop()
    page.work.beside.rested.connect(done.quit)
    done.exec()


def portraits(page: PeoplePage, folder: Path) -> Path:
    """Make a folder of photos, named as people name them."""
    folder.mkdir(exist_ok=True)
    held = [x.attendee for x in people.everybody(page.work.file)]
    kr = [who for who in held if who.delegation == "KR"]
    kz = [who for who in held if who.delegation == "KZ"]
    names = [
        f"{kr[2].names['hangul'].shown}.png", f"{kr[3].ref} {kr[3].names['latin'].shown}.png",
        f"IMG_{kz[1].names['latin'].shown.lower().replace(' ', '_')}.png",
        f"{kz[2].names['cyrillic'].shown}.png", f"{kr[4].ref}.png",
        f"{kr[5].names['hangul'].shown} 사진.png", "김.png", "IMG_0231.png", "KIM Viktor.png",
        f"{kr[6].ref} {kr[7].names['latin'].shown}.png",
        f"{kz[4].names['latin'].shown.split()[0]}.png",
    ]  # fmt: skip
    for n, name in enumerate(names):
        (folder / name).write_bytes(picture(420 + 20 * n, 700))
    (folder / f"{kr[8].ref}.png").write_bytes(picture(160, 200))
    (folder / f"{kr[9].ref}.jpg").write_bytes(b"no picture")
    return folder


def _worked_at(page: PeoplePage) -> str:
    """Do to somebody what an organiser's morning does, and return who it was."""
    file = page.work.file
    listed = next(x for x in people.everybody(file) if x.attendee.title and x.registered)
    id = listed.attendee.id
    correct(file, id, {"title": "Deputy director-general", "note": "Speaks at Railroad, 14:00"})
    hand_over(file, [id], "Aizada")
    bulk.join(file, [id], "speakers")
    other = people.everybody(file)[9].attendee.id
    bulk.withdraw(file, [other])
    void(file, people.valid_badges(file)[people.everybody(file)[6].attendee.id].serial, "lost")
    set_photo(file, id, photo_of(picture(600, 750)))
    page.follow()
    return id


def picture(width: int, height: int) -> bytes:
    """Return a drawn portrait, nobody's."""
    image = Image.new("RGB", (width, height), "#9DB7D9")
    pen = ImageDraw.Draw(image)
    middle, top = width // 2, height // 5
    pen.ellipse((middle - 210, height * 3 // 4, middle + 210, height * 2), fill="#2B3A55")
    pen.ellipse((middle - 120, top, middle + 120, top + 320), fill="#E7C3A0")
    pen.pieslice((middle - 130, top - 30, middle + 130, top + 300), 180, 360, fill="#33261E")
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
