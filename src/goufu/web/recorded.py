"""What an act's form asks more when the act was done elsewhere: the part of the form, and how it is read."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.http import HttpRequest
from django.utils.translation import pgettext
from pydantic import ValidationError

from goufu.base.civil import parse_date
from goufu.base.errors import GoufuError
from goufu.core.clock import Moment
from goufu.core.elsewhere import RecordedPart
from goufu.core.registry import AnyAct
from goufu.ui import forms, reading
from goufu.ui.problems import problems_of
from goufu.ui.show import Button, FormView

MARK, SWITCH = "_elsewhere", "elsewhere"
"""The hidden field that says it is recorded, and the word in an address that asks for it."""


@dataclass
class Recorded:
    """Whether this visit records something done elsewhere, and what is said of it so far."""

    on: bool
    filled: reading.Filled = field(default_factory=reading.Filled)

    @property
    def given(self) -> dict[str, Any] | None:
        """As `perform` takes it; None for what is done here."""
        return self.filled.given.get(SWITCH, {}) if self.on else None

    def counted(self, moment: Moment) -> Moment:
        """The moment whose day the law and the clocks look at, as far as a day was given."""
        try:
            return replace(moment, day=parse_date(str((self.given or {})["on"])))
        except (KeyError, GoufuError):
            return moment

    def problems(self) -> dict[str, str]:
        """What is wrong with it, by field."""
        try:
            RecordedPart.model_validate({SWITCH: self.given})
        except ValidationError as wrong:
            return problems_of(wrong.errors(include_url=False), context="core")
        return {}

    def with_its_part(self, form: FormView, act: AnyAct, problems: dict[str, str]) -> FormView:
        """The form of an act with this part at its end, or with the button that asks for it."""
        if not self.on:
            button = Button(pgettext("web", "It was done elsewhere: record it"), reading.SET, f"{MARK}=1")
            return replace(form, buttons=(*form.buttons, button)) if act.may_be_elsewhere() else form
        own = {name: said for name, said in problems.items() if name.partition(".")[0] == SWITCH}
        part = forms.form_view(
            RecordedPart, self.filled.rows, forms.Filling("core", own, self.filled.files), FormView("", "")
        )
        back = Button(pgettext("web", "It is done here"), reading.SET, f"{MARK}=")
        return replace(
            form,
            submit=pgettext("web", "Record as done elsewhere: %(act)s") % {"act": act.title()},
            hidden=(*form.hidden, (MARK, "1")),
            sections=(*form.sections, *part.sections),
            errors=_both(form, part),
            buttons=form.buttons if act.only_elsewhere else (*form.buttons, back),
        )


def _both(form: FormView, part: FormView) -> Any:
    if form.errors is None or part.errors is None:
        return form.errors or part.errors
    return replace(form.errors, lines=(*form.errors.lines, *part.errors.lines))


def recorded(request: HttpRequest, act: AnyAct) -> Recorded:
    """What the address, the form or its button says."""
    pressed = request.POST.get(reading.SET, "")
    asked = SWITCH in request.GET or request.POST.get(MARK) == "1" or pressed == f"{MARK}=1"
    return Recorded(act.only_elsewhere or (asked and pressed != f"{MARK}=" and act.may_be_elsewhere()))
