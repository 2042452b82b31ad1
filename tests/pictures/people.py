"""The page people."""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageDraw

from checkin.services import bulk
from checkin.services.badges import hand_over, void
from checkin.services.events import new_event
from checkin.services.people import correct
from checkin.services.photos import photo_of, set_photo
from checkin.store import people
from checkin.ui.main_window import MainWindow
from checkin.ui.people.people_page import PeoplePage
from checkin.ui.people.person_pane import ACTIONS, HISTORY, PHOTO
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


def _nobody(window: MainWindow, events: Events) -> Iterator[str]:
    path = events.folder / "nobody.checkin"
    if not path.exists():
        new_event(path, events.machine, events.now).close()
    window.open_path(path)
    window.show_page("people")
    yield "people-nobody"


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
