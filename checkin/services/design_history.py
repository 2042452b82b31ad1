"""What was done to a template since it was opened, to be taken back step by step."""

from dataclasses import dataclass, field, replace

from checkin.badges.template import Template

MOST = 200
"""Steps that are remembered."""


@dataclass(frozen=True, slots=True)
class History:
    """A template as it is now, as it was when it was opened or saved, and the steps around it.

    `step` names what was done last: the same again, such as typing on in a field or dragging
    on, is one step with it.
    """

    now: Template
    saved: Template | None = None
    past: tuple[Template, ...] = ()
    future: tuple[Template, ...] = field(default=(), compare=False)
    step: str = field(default="", compare=False)

    @property
    def changed(self) -> bool:
        """Tell whether there is something that was not saved."""
        return self.now != self.saved

    def does(self, form: Template, step: str = "") -> "History":
        """Return what becomes of it when the template is changed."""
        if form == self.now:
            return self
        if step and step == self.step and self.past:
            if form == self.past[-1]:  # back where it began
                return replace(self, now=form, past=self.past[:-1], step="")
            return replace(self, now=form, future=())
        past = (*self.past, self.now)[-MOST:]
        return replace(self, now=form, past=past, future=(), step=step)

    def undone(self) -> "History":
        """Return it with the last step taken back."""
        if not self.past:
            return self
        return replace(
            self, now=self.past[-1], past=self.past[:-1], future=(self.now, *self.future), step=""
        )

    def redone(self) -> "History":
        """Return it with the step done again that was taken back last."""
        if not self.future:
            return self
        return replace(
            self, now=self.future[0], past=(*self.past, self.now), future=self.future[1:], step=""
        )

    def kept(self) -> "History":
        """Return it as saved."""
        return replace(self, saved=self.now, step="")
