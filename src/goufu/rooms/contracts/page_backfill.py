"""A register of contracts sent in as the office's own spreadsheet: looked at row by row, then brought in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from pydantic import Field, ValidationError

from goufu.base.errors import GoufuError
from goufu.core.clock import clock_of_this_installation
from goufu.core.fields import ActInput, FileRef, Line, Mark
from goufu.core.registry import act_named
from goufu.core.uploads.files import path_of
from goufu.parties.holders import Holder
from goufu.rooms.contracts.backfill.bring_in import BroughtIn, bring_in, returned
from goufu.rooms.contracts.backfill.check import RECORD, Register, Row, check
from goufu.rooms.contracts.backfill.sheet import Defaults
from goufu.rooms.contracts.refusals import NotAPurchaser
from goufu.rooms.contracts.running import Days
from goufu.ui import forms, reading
from goufu.ui.choosing import choices_for
from goufu.ui.citing import lang, verdicts_of
from goufu.ui.frame import frame_of
from goufu.ui.problems import problems_of
from goufu.ui.response import show_page
from goufu.ui.show import (
    Cell,
    Column,
    Figure,
    Figures,
    FormView,
    Link,
    NoteView,
    PlainPage,
    Sheet,
    TableView,
    View,
)

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DO, _BACK = "_do", "_back"


class RegisterGiven(ActInput):
    """What is sent in with the register."""

    file: Annotated[
        FileRef,
        Field(title="The register as a file", description="XLSX, XLS, ODS or CSV, as the office keeps it."),
    ]
    platform: Annotated[
        Line,
        Field(
            title="Office or platform on which the contracts were made",
            description="For rows that do not name one in a column of their own.",
        ),
    ]
    catalogue_code: Annotated[
        str,
        Mark("catalogue"),
        Field(title="Item of the guidance catalogue", description="For rows that name none.", max_length=16),
    ] = ""
    inspection_days: Annotated[Days, Field(title="Days for inspection", description="For rows that name none.")] = 15
    payment_days: Annotated[Days, Field(title="Days for payment", description="For rows that name none.")] = 30
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False

    def defaults(self) -> Defaults:
        """What stands in where a row is silent."""
        return Defaults(
            self.platform, self.catalogue_code.strip(), self.inspection_days, self.payment_days, self.synthetic
        )


@dataclass
class Sent:
    """One visit of the page."""

    request: HttpRequest
    holder: Holder
    filled: reading.Filled
    problems: dict[str, str] = field(default_factory=dict)
    register: Register | None = None
    came: list[BroughtIn] = field(default_factory=list)


def may_bring_in(holder: Holder) -> bool:
    """Whether this office records running contracts."""
    return any(each.role in holder.roles for each in act_named(RECORD).authorities())


def backfill_page(request: HttpRequest, holder: Holder) -> HttpResponse:
    """Show the form; read what is sent in; bring in the good rows, or hand back the others."""
    if not may_bring_in(holder):
        raise NotAPurchaser(
            "This page is for purchasers.", cure="Sign in as purchasing officer of the body whose contracts these are."
        )
    keep = reading.keep_upload if request.method == "POST" else None
    sent = Sent(request, holder, reading.read_form(RegisterGiven, request.POST, request.FILES, keep))
    if request.method == "GET":
        return _page(sent)
    given = _given(sent)
    if given is None or sent.register is None:
        return _page(sent, status=422)
    if _BACK in request.POST and sent.register.bad:
        return _handed_back(sent.register)
    if _DO in request.POST:
        sent.came = bring_in(sent.register, holder, clock_of_this_installation(), given.file)
    return _page(sent, status=200 if sent.came or sent.register.good else 422)


def _given(sent: Sent) -> RegisterGiven | None:
    """The form, validated, with the register read; None where either cannot be."""
    sent.problems = dict(sent.filled.problems)
    try:
        given = RegisterGiven.model_validate(sent.filled.given)
        moment = clock_of_this_installation().read()
        sent.register = check(path_of(given.file), sent.holder, moment, given.defaults())
        if sent.register.wrong:
            sent.problems["file"] = " ".join(each.said(lang()) for each in sent.register.wrong)
    except ValidationError as wrong:
        sent.problems = problems_of(wrong.errors(include_url=False), context="contracts") | sent.problems
    except GoufuError as error:
        sent.problems["file"] = " ".join(filter(None, (error.text(lang()), error.cure_text(lang()))))
    return None if sent.problems else given


def _handed_back(register: Register) -> HttpResponse:
    answer = HttpResponse(returned(register, lang()), content_type=XLSX)
    answer["Content-Disposition"] = 'attachment; filename="returned.xlsx"'
    return answer


def _page(sent: Sent, *, status: int = 200) -> HttpResponse:
    title = pgettext("contracts", "Bring in running contracts from a register")
    page = PlainPage(
        frame=frame_of(sent.request, here="web:todo"),
        title=title,
        lead=pgettext(
            "contracts",
            "The register is read and looked at row by row. What comes in is marked as made elsewhere, and delivery,"
            " payment and assessment go on here.",
        ),
        crumbs=(Link(pgettext("web", "My work"), reverse("web:todo")), Link(title, "")),
        main=tuple(_main(sent)),
    )
    return show_page(sent.request, page, status=status)


def _main(sent: Sent) -> Iterator[View]:
    register = sent.register
    if register is None or register.wrong or sent.problems:
        yield _asking(sent)
        return
    yield _figures(sent, register)
    if sent.came:
        yield Sheet(pgettext("contracts", "Brought in"), (_receipts(sent.came),))
    good = [each for each in register.good if not sent.came]
    if good:
        title = pgettext("contracts", "Can come in")
        yield Sheet(title, (_good(good),), note=pgettext("contracts", "Findings stay on the file and bar nothing."))
    if register.bad:
        yield Sheet(pgettext("contracts", "Goes back"), (_bad(register.bad),))
    if register.here and not sent.came:
        yield Sheet(pgettext("contracts", "On the platform already"), (_here(register.here),))
    yield from _buttons(sent, good, register)


def _figures(sent: Sent, register: Register) -> Figures:
    came = len(sent.came)
    good = Figure(pgettext("contracts", "Brought in"), str(came)) if came else None
    return Figures(
        (
            Figure(pgettext("contracts", "Contracts read"), str(len(register.rows))),
            good or Figure(pgettext("contracts", "Can come in"), str(len(register.good))),
            Figure(pgettext("contracts", "Goes back"), str(len(register.bad))),
            Figure(pgettext("contracts", "On the platform already"), str(len(register.here))),
        )
    )


def _asking(sent: Sent) -> FormView:
    choices = choices_for(None, sent.holder)
    filling = forms.Filling("contracts", sent.problems, sent.filled.files, choices)
    outline = FormView(action=reverse("web:contracts:backfill"), submit=pgettext("contracts", "Read the register"))
    return forms.form_view(RegisterGiven, sent.filled.rows, filling, outline)


def _buttons(sent: Sent, good: Sequence[Row], register: Register) -> Iterator[View]:
    hidden = tuple((name, _carried(value)) for name, value in sent.filled.given.items() if value not in (None, False))
    action = reverse("web:contracts:backfill")
    if good:
        submit = pgettext("contracts", "Bring in %(n)d contracts") % {"n": len(good)}
        yield FormView(action=action, submit=submit, hidden=(*hidden, (_DO, "1")))
    if register.bad:
        submit = pgettext("contracts", "Take the rest back as a spreadsheet")
        yield FormView(action=action, submit=submit, hidden=(*hidden, (_BACK, "1")), anchor="back")
    if not good and not register.bad:
        said = pgettext("contracts", "Every contract of this register is on the platform; nothing was changed.")
        yield NoteView(said, link=Link(pgettext("web", "My work"), reverse("web:todo")))


def _carried(value: Any) -> str:
    return "yes" if value is True else str(value)


def _columns(*titles: str) -> tuple[Column, ...]:
    return tuple(Column(each) for each in titles)


def _good(rows: Sequence[Row]) -> TableView:
    columns = (
        Column(pgettext("contracts", "Contract number")),
        Column(pgettext("contracts", "Provider")),
        Column(pgettext("contracts", "Amount"), right=True),
        Column(pgettext("contracts", "Last day")),
        Column(pgettext("contracts", "What the law says")),
    )
    return TableView(columns, tuple(tuple(_good_cells(each)) for each in rows), pgettext("contracts", "Can come in"))


def _good_cells(row: Row) -> Iterator[Cell]:
    yield Cell(row.block.number, note=row.contract["title"])
    yield Cell(row.block.values["provider_name"] or row.contract["provider"])
    yield Cell(money=row.contract["amount_fen"])
    yield Cell(day=row.contract["ends"])
    views = (each for each in verdicts_of(row.findings) if each.verdict != "allowed")
    said = [f"{each.word}：{each.facts}" for each in views]
    yield Cell(" ".join(said) or pgettext("contracts", "Nothing to remark"))


def _bad(rows: Sequence[Row]) -> TableView:
    columns = _columns(
        pgettext("contracts", "Contract number"),
        pgettext("contracts", "Row"),
        pgettext("contracts", "Why it goes back"),
    )
    cells = tuple(
        (
            Cell(each.block.number or "–"), Cell(str(each.block.rows[0] + 1)),
            Cell(" ".join(wrong.said(lang()) for wrong in each.wrong)),
        )
        for each in rows
    )  # fmt: skip
    return TableView(columns, cells, pgettext("contracts", "Goes back"))


def _here(rows: Sequence[Row]) -> TableView:
    columns = _columns(pgettext("contracts", "Contract number"), pgettext("contracts", "Case"))
    cells = tuple(
        (Cell(each.block.number), Cell(link=Link(each.here, reverse("web:case", args=[each.here])))) for each in rows
    )
    return TableView(columns, cells, pgettext("contracts", "On the platform already"))


def _receipts(came: Sequence[BroughtIn]) -> TableView:
    columns = _columns(
        pgettext("contracts", "Contract number"), pgettext("contracts", "Case"), pgettext("contracts", "Receipt")
    )
    word = pgettext("contracts", "Receipt")
    cells = tuple(
        (
            Cell(each.number), Cell(link=Link(each.contract, reverse("web:case", args=[each.contract]))),
            Cell(link=Link(word, reverse("web:receipt", args=[each.entries[1]]))),
        )
        for each in came
    )  # fmt: skip
    return TableView(columns, cells, pgettext("contracts", "Brought in"))
