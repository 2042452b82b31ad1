"""The section of the badges' templates, and the designer."""

from collections.abc import Iterator

from checkin.services import design
from checkin.ui.designer.templates_page import TemplatesPage
from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events
from tests.pictures.set_up import settle


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("set-up", "templates")
    page = window.made["set-up"].section
    assert isinstance(page, TemplatesPage)
    settle()
    yield "templates"
    page.design()
    designer = page.designer
    assert designer is not None
    designer.canvas.draw_now()
    settle()
    yield "designer"
    designer.canvas.choose({3})
    designer.canvas.setFocus()
    settle()
    yield "designer-text"
    place = next(
        i for i, item in enumerate(designer.form.items) if item.__class__.__name__ == "Symbol"
    )
    designer.canvas.choose({place})
    settle()
    yield "designer-code"
    designer.take(design.moved(designer.form, {place}, -20, 6))
    designer.canvas.draw_now()
    settle()
    yield "designer-faults"
    designer.take_back()
    designer.canvas.choose({0})
    designer.canvas.zoom(5)
    designer.canvas.draw_now()
    settle()
    yield "designer-near"
    designer.canvas.fit()
    designer.pane.show_half("badge")
    designer.canvas.draw_now()
    settle()
    yield "designer-badge"
    page.leave()
    page.leave()
    settle()
    yield "templates-own"
