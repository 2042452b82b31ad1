"""The templates: which one badges come from, shared as files, and designed."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.badges.template import Template
from checkin.domain.badge import Face
from checkin.services import templates
from checkin.services.design_history import History
from checkin.services.design_samples import (
    Sample,
    copy_of,
    people_of,
    sample_face,
    samples,
    write_sample,
)
from checkin.services.photos import read_photo
from checkin.services.set_up import free_id
from checkin.store.event_file import EventFile
from checkin.ui.beside import Report
from checkin.ui.designer.designer import Designer
from checkin.ui.designer.drawing import page_of, remembered
from checkin.ui.designer.said import called, size_of
from checkin.ui.designer.template_card import TemplateCard
from checkin.ui.designer.template_rows import template_rows
from checkin.ui.dialogs import ask_files, ask_target
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.print_job import badge_folder, free_file
from checkin.ui.set_up.rows import RowList, Rows
from checkin.ui.set_up.section_page import SectionPage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

MANY = 1_000
"""People among whom a look takes longer than anybody waits."""

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff")


class TemplatesPage(SectionPage):
    """The list, and in its place the designer while a template is designed.

    `drafts` are designs that were begun and not saved: they wait here, and nothing of them is
    in the journal.
    """

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.held: dict[str, Template] = {}
        self.drafts: dict[str, History] = {}
        self.designer: Designer | None = None
        self.designing = ""
        self.model = Rows()
        self.list, self.card = RowList(colours, self.model), TemplateCard(colours)
        self.load = KeyButton(colours, "")
        self.heading.beside(self.load)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._listing())
        self.content.addWidget(self.stack, 1)
        self._connect()
        self.retranslate()

    def _listing(self) -> QWidget:
        listing = QWidget()
        row = QHBoxLayout(listing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.addWidget(self.card, 1)
        row.addLayout(right)
        return listing

    def _connect(self) -> None:
        card = self.card
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_card())
        self.list.activated.connect(lambda _: self.use())
        self.load.clicked.connect(self.load_file)
        card.use.clicked.connect(self.use)
        card.change.clicked.connect(self.design)
        card.double.clicked.connect(self.double)
        card.remove.clicked.connect(self.remove)
        card.share.clicked.connect(self.share)
        card.sample.clicked.connect(self.show_sample)
        self.key("Ctrl+E", self.design)
        for keys, action in (("Ctrl+D", self.double), ("Delete", self.remove)):
            self.key(keys, action, self.stack.widget(0))

    @property
    def here(self) -> str:
        """The id of the chosen template."""
        row = self.list.currentIndex().row()
        return self.model.rows[row].id if 0 <= row < len(self.model.rows) else ""

    @property
    def form(self) -> Template | None:
        """The chosen template, as it is designed now where it is."""
        return self.held.get(self.here)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard; `at` names a template."""
        if self.designer is not None:
            self.designer.begin()
            return
        if at in self.held:
            self.list.setCurrentIndex(self.model.index(self.model.place(at)))
        self.list.setFocus()

    def refresh(self) -> None:
        """Show the templates as they are now; what is being designed stays as it is."""
        if not self.is_new():
            return
        event, here = self.work.file, self.here
        stored: dict[str, Template] = self.work.read(lambda: templates.templates(event), {})
        self.held = {**stored, **{id: draft.now for id, draft in self.drafts.items()}}
        chosen = templates.chosen_template(event)
        own = {*event.setup.templates, *self.drafts}
        unsaved = {id for id, draft in self.drafts.items() if draft.changed}
        self.model.show_rows(template_rows(self.held, own, unsaved, chosen, self.words))
        place = self.model.place(here if here in self.held else chosen)
        self.list.setCurrentIndex(self.model.index(max(place, 0)))
        self._show_card()

    def use(self) -> None:
        """Print this event's badges from the chosen template."""
        id = self.here
        if self.record(lambda: templates.choose(self.work.file, id, self.work.by)):
            self._seen = None
            self.refresh()

    def double(self) -> None:
        """Keep a copy of the chosen template as the event's own."""
        if self.form is None:
            return
        form = copy_of(self.form)
        id = self._free(form)
        if self.record(lambda: templates.save(self.work.file, id, form, self.work.by)):
            self._choose(id)

    def remove(self) -> None:
        """Take one of the event's own templates away, or forget a design that was not saved."""
        id = self.here
        draft = self.drafts.pop(id, None)
        if id in self.work.setup.templates:
            self.record(lambda: templates.remove(self.work.file, id, self.work.by))
        elif draft is None:
            words = self.words
            self.work.failed.emit(words("This template comes with the program: it stays."))
        self.look_anew()

    def share(self) -> None:
        """Write the chosen template to a file, its pictures in it."""
        form, id, words = self.form, self.here, self.words
        if form is None:
            return
        title, kind = words("Save the template to a file"), words("Template of a badge")
        out = ask_target(self, words, title, f"{id}{templates.FILE}", kind, [templates.FILE])
        if out and self.work.do(lambda: templates.share(self.work.file, id, out)):
            self.work.told.emit(words("The template is in {path}.", path=out))

    def load_file(self) -> None:
        """Take templates from files."""
        words = self.words
        title, kind = words("Load a template from a file"), words("Template of a badge")
        for path in ask_files(self, words, title, kind, [".json"]):
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take a template from a file."""
        loaded: list[str] = []

        def load() -> None:
            loaded.append(templates.load(self.work.file, path, self.work.by))

        if self.record(load):
            self._choose(loaded[0])

    def show_sample(self) -> None:
        """Show the chosen template with somebody on it as a PDF."""
        form, work, words = self.form, self.work, self.words
        if form is None:
            return
        name, who = f"sample-{self.here}", ""

        def job(event: EventFile, report: Report) -> Path:
            report(0)
            path = free_file(badge_folder(event.path), name)
            write_sample(event, who, form, path, words)
            return path

        work.start(words("Making a sample"), job, self._show)

    def design(self) -> None:
        """Design the chosen template; of one that comes with the program, a copy."""
        id, form = self.here, self.form
        if form is None or self.designer is not None:
            return
        if id not in self.held or id not in {*self.work.setup.templates, *self.drafts}:
            form = copy_of(form)
            id = self._free(form)
            self.drafts[id] = History(form)
        elif id not in self.drafts:
            self.drafts[id] = History(form, form)
        self._open(id)

    def save(self) -> None:
        """Keep what is designed as the event's own; an unsound one is refused, and says why."""
        designer, id = self.designer, self.designing
        if designer is None:
            return
        form = designer.form
        if designer.faults:
            designer.go_to(designer.faults[0].item)
        if self.work.do(lambda: templates.save(self.work.file, id, form, self.work.by)):
            designer.history = designer.history.kept()
            designer.show_state()
            self.drafts[id] = designer.history
            words = self.words
            sound = templates.makes_badges(form) or form.cover
            self.work.told.emit(
                words("Saved.")
                if sound
                else words("Saved. It has no code: name plates come from it, but no badges.")
            )

    def leave(self) -> None:
        """Go back to the list; what was not saved waits there."""
        designer, id = self.designer, self.designing
        if designer is None:
            return
        self.drafts[id] = designer.history
        if not designer.history.changed:
            del self.drafts[id]
        self.designer, self.designing = None, ""
        self.stack.setCurrentIndex(0)
        self.stack.removeWidget(designer)
        designer.deleteLater()
        self.heading.show()
        self._choose(id)
        self.list.setFocus()

    def step_back(self) -> bool:
        """Escape: first nothing is chosen any more, then the list is back."""
        if self.designer is None:
            return False
        if not self.designer.step_back():
            self.leave()
        return True

    def undo(self) -> None:
        """Take back a step of the design; on the list, the last action of the set-up."""
        if self.designer is not None:
            self.designer.take_back()
        else:
            super().undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.designer is not None:
            self.designer.do_again()
        else:
            super().redo()

    def ask_picture(self) -> None:
        """Ask for a picture, and show it in the design."""
        words = self.words
        found = ask_files(self, words, words("Choose a picture"), words("Picture"), PICTURES)
        if found:
            self.take_picture(found[0])

    def take_picture(self, path: Path) -> None:
        """Show a picture from a file in the design."""
        kept: list[str] = []

        def keep() -> None:
            kept.append(templates.add_picture(self.work.file, read_photo(path), path.name))

        if self.designer is not None and self.work.do(keep):
            self.designer.take_picture(kept[0])

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Badge templates"),
            words("What a badge looks like, to the millimetre. Choose one, or design your own."),
        )
        self.load.setText(words("Load from a file"))
        self.load.updateGeometry()
        self.list.setAccessibleName(words("Badge templates"))
        if self.designer is not None:
            self.designer.retranslate(words)
            self._offer_samples(self.designer)
        self.look_anew()

    def _open(self, id: str) -> None:
        history = self.drafts[id]
        find = remembered(templates.pictures_of(self.work.file))
        self.designing = id
        self.designer = designer = Designer(self.colours, history, self._face, find)
        designer.wanted.connect(self.save)
        designer.left.connect(self.leave)
        designer.picture_wanted.connect(self.ask_picture)
        designer.retranslate(self.words)
        self.heading.hide()
        self.stack.addWidget(designer)
        self.stack.setCurrentWidget(designer)
        designer.begin()
        QTimer.singleShot(0, designer, lambda: self._offer_samples(designer))

    def _offer_samples(self, designer: Designer) -> None:
        """Look for the people it will be hardest for, beside the window where they are many."""
        work, form, words = self.work, designer.form, self.words
        if work.read(lambda: people_of(work.file), 0) > MANY:
            work.start(
                words("Looking for long names"),
                lambda event, _: samples(event, form, words),
                lambda found: self._offer(designer, found),
            )
        else:
            self._offer(designer, work.read(lambda: samples(work.file, form, words), []))

    def _offer(self, designer: Designer, found: list[Sample]) -> None:
        if designer is self.designer and found:
            designer.offer(found)

    def _face(self, form: Template, id: str) -> Face:
        return sample_face(self.work.file, id, form, self.words)

    def _free(self, form: Template) -> str:
        return free_id(form.called(), {*self.held, *self.drafts}, "template")

    def _choose(self, id: str) -> None:
        self.look_anew()
        self.list.setCurrentIndex(self.model.index(max(self.model.place(id), 0)))

    def _show_card(self) -> None:
        form, card, words, id = self.form, self.card, self.words, self.here
        if form is None:
            return
        own = id in self.work.setup.templates or id in self.drafts
        card.say_buttons(words, own=own)
        card.name.set_text(called(form, words))
        card.about.set_text(size_of(form, words))
        card.remove.setEnabled(own)
        card.use.setEnabled(
            id != templates.chosen_template(self.work.file)
            and templates.makes_badges(form)
            and id not in self.drafts
        )
        card.share.setEnabled(id not in self.drafts)
        self.work.read(lambda: self._draw(form), None)

    def _draw(self, form: Template) -> None:
        alone = templates.alone(form)
        find = templates.pictures_of(self.work.file)
        self.card.picture.show_page(page_of(alone, self._face(alone, ""), find))

    def _show(self, path: Path) -> None:
        if not self.work.around.show(path):
            words = self.words
            self.work.failed.emit(words("Nothing here opens {path}. Open it by hand.", path=path))
