"""A list sent in as the county's own spreadsheet: reported on, what is vague confirmed, then put into force."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import pgettext
from pydantic import Field, ValidationError

from goufu.base.errors import GoufuError
from goufu.base.sheets.days import read_day
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import WrongOffice
from goufu.core.fields import ActInput, CaseRef, FileRef, Line, Mark
from goufu.core.perform import perform
from goufu.core.registry import act_named
from goufu.core.uploads.files import path_of
from goufu.parties.authority import covers
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.pilots.interface import list_from_file
from goufu.rooms.pilots.items import ItemGiven
from goufu.rooms.pilots.models import Designation, Programme
from goufu.rooms.pilots.page_tasks import due_cell
from goufu.rooms.pilots.sheets.report import Checked, check
from goufu.rooms.pilots.sheets.told import Problem, ToConfirm
from goufu.ui import forms, reading
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.problems import problems_of
from goufu.ui.response import show_page
from goufu.ui.show import (
    Cell,
    Column,
    ErrorSummary,
    Figure,
    Figures,
    FormView,
    Link,
    NoteView,
    Option,
    PlainPage,
    Prose,
    Sheet,
    TableView,
    View,
)
from goufu.ui.words import day_words

ACT = "adopt_task_list"
_ADOPT = "_adopt"


class SheetGiven(ActInput):
    """What is sent in with the file."""

    file: Annotated[
        FileRef, Field(title="The list as a file", description="XLSX, XLS, ODS or CSV, as the office made it.")
    ]
    programme: Annotated[CaseRef, Field(title="Programme")]
    region: Annotated[str, Field(title="Division", pattern=r"^\d{6}$"), Mark("region")]
    document: Annotated[Line, Field(title="Document", description="Title and number, as they were issued.")]
    stated_items: Annotated[
        int | None,
        Field(
            title="Items the document says it has", description="Only where the sheet does not say it.", ge=1, le=1000
        ),
    ] = None
    year: Annotated[
        int | None,
        Field(title="Year of days without one", description="Only where the sheet does not say it.", ge=2000, le=2100),
    ] = None
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class ReadingsConfirmed(ActInput):
    """What is ticked before the list comes into force."""

    confirmed: Annotated[bool, Field(title="What was read from vague words is right")] = False


@dataclass
class Sent:
    """One visit of the page: who visits, what was sent in, what the file came to."""

    request: HttpRequest
    holder: Holder
    filled: reading.Filled
    problems: dict[str, str] = field(default_factory=dict)
    errors: ErrorSummary | None = None
    found: Checked | None = None

    @property
    def adopts(self) -> bool:
        """Whether the report was seen and its button pressed."""
        return _ADOPT in self.request.POST

    @property
    def confirmed(self) -> bool:
        """Whether nothing is left to confirm."""
        assert self.found is not None
        return not self.found.to_confirm or "confirmed" in self.request.POST


def may_bring_in(holder: Holder) -> bool:
    """Whether this office puts task lists into force."""
    return any(each.role in holder.roles for each in act_named(ACT).authorities())


def import_page(request: HttpRequest, holder: Holder) -> HttpResponse:
    """Show the form; read what is sent in; put it into force once its report was seen."""
    if not may_bring_in(holder):
        raise WrongOffice(
            "This page is for the offices that put a task list into force.",
            cure="Sign in with the civil affairs office.",
        )
    keep = reading.keep_upload if request.method == "POST" else None
    sent = Sent(request, holder, reading.read_form(SheetGiven, request.POST, request.FILES, keep))
    if request.method == "GET":
        sent.filled.rows = _known(holder)
        return _page(sent)
    given = _given(sent)
    if given is None:
        return _page(sent, status=422)
    if there := list_from_file(given.programme, given.region, given.file):
        return _there_already(sent, there)
    return _adopt(sent, given) if sent.adopts and _may_adopt(sent) else _page(sent, status=_status(sent))


def _given(sent: Sent) -> SheetGiven | None:
    """The form, validated, with the file read; None where either cannot be."""
    sent.problems = dict(sent.filled.problems)
    try:
        given = SheetGiven.model_validate(sent.filled.given)
        sent.found = check(
            path_of(given.file), at=given.region, localities=Path(settings.GOUFU_LOCALITIES),
            stated=given.stated_items, year=given.year,
        )  # fmt: skip
    except ValidationError as wrong:
        sent.problems = problems_of(wrong.errors(include_url=False), context="pilots") | sent.problems
    except GoufuError as wrong:
        sent.problems["file"] = " ".join(filter(None, (wrong.text(lang()), wrong.cure_text(lang()))))
    return None if sent.problems else given


def _may_adopt(sent: Sent) -> bool:
    assert sent.found is not None
    if sent.found.whole and not sent.confirmed:
        sent.problems["confirmed"] = pgettext("pilots", "Look at what was read from vague words, then tick this.")
    return sent.found.whole and sent.confirmed


def _status(sent: Sent) -> int:
    return 200 if sent.found and sent.found.whole and not sent.problems else 422


def _adopt(sent: Sent, given: SheetGiven) -> HttpResponse:
    """Perform the act with what was read."""
    found = sent.found
    assert found is not None
    try:
        promise = perform(
            ACT, holder=sent.holder, clock=clock_of_this_installation(), key=sent.request.POST.get("_key") or None,
            given={
                "programme": given.programme, "region": given.region, "document": given.document, "file": given.file,
                "title": (found.title or given.document)[:200], "stated_items": found.stated_items or found.rows,
                "items": list(found.items), "synthetic": given.synthetic,
            },
        )  # fmt: skip
    except GoufuError as problem:
        said = " ".join(filter(None, (problem.text(lang()), problem.cure_text(lang()))))
        title = pgettext("pilots", "Not put into force")
        sent.errors = ErrorSummary(title, (Link(said, "#main"),))
        return _page(sent, status=problem.http_status)
    return HttpResponseRedirect(reverse("web:receipt", args=[promise.entry]))


def _there_already(sent: Sent, ref: str) -> HttpResponse:
    link = Link(ref, reverse("web:case", args=[ref]))
    said = pgettext("pilots", "This very file is in force already; nothing was changed.")
    return show_page(sent.request, _outline(sent.request, (NoteView(said, link=link),)))


def _page(sent: Sent, *, status: int = 200) -> HttpResponse:
    return show_page(sent.request, _outline(sent.request, tuple(_main(sent))), status=status)


def _outline(request: HttpRequest, main: tuple[View, ...]) -> PlainPage:
    title = pgettext("pilots", "Bring in a task list from a spreadsheet")
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=title,
        lead=pgettext(
            "pilots", "The file is read and reported on. Nothing changes before you put the list into force."
        ),
        crumbs=(Link(pgettext("pilots", "Pilot"), reverse("web:pilots:province")), Link(title, "")),
        main=main,
    )


def _main(sent: Sent) -> Iterator[View]:
    if sent.errors:
        yield sent.errors
    if sent.found is not None:
        yield from _report(sent.found)
    whole = sent.found is not None and sent.found.whole
    yield _confirming(sent) if whole else _asking(sent)


def _asking(sent: Sent) -> FormView:
    """The form that sends a file in."""
    filling = forms.Filling("pilots", sent.problems, sent.filled.files, lambda _, mark: _choices(sent.holder, mark))
    outline = FormView(action=reverse("web:pilots:import"), submit=pgettext("pilots", "Read the file"))
    return forms.form_view(SheetGiven, sent.filled.rows, filling, outline)


def _confirming(sent: Sent) -> FormView:
    """The form that puts the list into force, with all that was sent in carried along."""
    assert sent.found is not None
    hidden = [(name, _carried(value)) for name, value in sent.filled.given.items() if value not in {None, False}]
    outline = FormView(
        action=reverse("web:pilots:import"),
        submit=act_named(ACT).title(),
        hidden=(*hidden, (_ADOPT, "1"), ("_key", sent.request.POST.get("_key") or uuid4().hex)),
    )
    if not sent.found.to_confirm:
        return outline
    form = forms.form_view(ReadingsConfirmed, {}, forms.Filling("pilots", sent.problems), outline)
    return replace(form, sections=tuple(replace(each, title=pgettext("pilots", "Confirm")) for each in form.sections))


def _carried(value: Any) -> str:
    return "yes" if value is True else str(value)


def _places(holder: Holder) -> list[Designation]:
    found = Designation.objects.filter(programme__state="open").select_related("programme")
    return [each for each in found if covers(holder.region, each.region)]


def _known(holder: Holder) -> dict[str, Any]:
    """What need not be asked: the programme and the division, where there is only one."""
    places = _places(holder)
    given = {"programme": {each.programme.ref for each in places}, "region": {each.region for each in places}}
    return {name: values.pop() for name, values in given.items() if len(values) == 1}


def _choices(holder: Holder, mark: str) -> Sequence[Option] | None:
    places = _places(holder)
    if mark == "region":
        codes = sorted({each.region for each in places})
        return [Option(code, region(code).full_name(lang())) for code in codes]
    programmes: Mapping[str, Programme] = {each.programme.ref: each.programme for each in places}
    return [Option(ref, f"{each.title} {ref}") for ref, each in programmes.items()] if mark == "case" else None


def _report(found: Checked) -> Iterator[View]:
    yield Figures(
        (
            Figure(pgettext("pilots", "Rows read"), str(found.rows)),
            Figure(pgettext("pilots", "Accepted"), str(len(found.items))),
            Figure(pgettext("pilots", "Refused"), str(found.rows - len(found.items))),
        )
    )
    if found.problems:
        yield Sheet(pgettext("pilots", "To be put right in the file"), (_problems(found.problems),))
    if found.to_confirm:
        lines = tuple(_reading(each) for each in found.to_confirm)
        yield Sheet(pgettext("pilots", "Read one way: please look"), (Prose(lines),))
    if found.items:
        yield Sheet(pgettext("pilots", "What was read"), (_items(found.items),), note=found.title)


def _reading(each: ToConfirm) -> str:
    """In a sentence, with the day as pages write it."""
    day = read_day(each.read_as, None) if each.read_as else None
    return replace(each, read_as=day_words(day.day)).said(lang()) if day and day.day else each.said(lang())


def _problems(problems: Sequence[Problem]) -> TableView:
    columns = (
        Column(pgettext("pilots", "What is wrong")),
        Column(pgettext("pilots", "Row"), right=True),
        Column(pgettext("pilots", "Column")),
        Column(pgettext("pilots", "What to do")),
    )
    rows = tuple(
        (
            Cell(each.why(lang())),
            Cell(str(each.row) if each.row else "–"),
            Cell(_column(each.column)),
            Cell(each.mended(lang())),
        )
        for each in problems
    )
    return TableView(columns, rows, pgettext("pilots", "To be put right in the file"))


def _column(name: str) -> str:
    found = ItemGiven.model_fields.get(name)
    return pgettext("pilots", found.title) if found and found.title else "–"


def _items(items: Sequence[Mapping[str, Any]]) -> TableView:
    columns = tuple(
        Column(each) for each in (pgettext("pilots", "Task"), pgettext("pilots", "Lead"), pgettext("pilots", "Due"))
    )
    return TableView(columns, tuple(tuple(_item(each)) for each in items), pgettext("pilots", "What was read"))


def _item(given: Mapping[str, Any]) -> Iterator[Cell]:
    read = ItemGiven.model_validate(given)
    yield Cell(f"{read.number}　{read.text_zh}")
    yield Cell(read.lead_unit)
    yield due_cell(read.due, read.due_text)
