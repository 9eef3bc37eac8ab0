"""The editor of the procurement documents: its sections beside what the law says to them as they stand.

Works as a plain form; with script each change is answered at once. It performs `draft_documents` and nothing else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from pydantic import ValidationError

from goufu.base.errors import GoufuError
from goufu.core import duties, judge
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError, BadInput
from goufu.core.lawbook import the_law
from goufu.core.perform import perform
from goufu.core.registry import act_named, find_case
from goufu.law.kinds import ConditionKind
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.law.verdict import Verdict
from goufu.rooms.drafting.refusals import NoTender
from goufu.rooms.procurement.interface import (
    DraftDocumentsInput,
    Found,
    TenderView,
    findings_in,
    reach_of,
    tender_view,
    terms_on_file,
)
from goufu.rooms.providers.interface import registered_on
from goufu.rooms.requirements.interface import Reach, marks, requirement_view
from goufu.ui import forms, reading, response
from goufu.ui.choosing import choices_for
from goufu.ui.citing import citation_of_rule, lang, verdicts_of
from goufu.ui.frame import frame_of
from goufu.ui.problems import problems_of
from goufu.ui.show import ActItem, Citation, ErrorSummary, Fix, FormSection, FormView, Link, PlainPage, VerdictList
from goufu.ui.visitor import must_be_holder

ACT = "draft_documents"
_SECTIONS = {
    "conditions": ("conditions", "excludes_abnormal"),
    "scoring": ("factors", "fixed_price", "sme_deduction_bp"),
    "contract": ("contract_starts", "contract_ends", "multi_year", "milestones", "payment_days", "inspection_days"),
    "money": ("bond_fen", "delivery_bond_fen"),
    "file": ("documents", "parts"),
}
"""The sections of the documents and the fields that stand in each; what is not named stands in the first."""


@dataclass(frozen=True)
class FindingView:
    """A finding as the page shows it: what stands where, why it is no lawful condition, what can stand there."""

    place: str
    before: str
    passage: str
    after: str
    why: str
    citation: Citation | None
    stops: bool
    wording: str
    fix: Fix


@dataclass(frozen=True)
class Check:
    """What is said beside the form: the law, findings, and how many organizations it reaches."""

    verdicts: VerdictList | None = None
    findings: tuple[FindingView, ...] = ()
    reached: Reach | None = None
    social: Reach | None = None
    reserved: bool = False
    reserved_by: Citation | None = None


class Editing:
    """One visit of the editor."""

    def __init__(self, request: HttpRequest, ref: str) -> None:
        self.request, self.holder, self.moment = request, must_be_holder(request), clock_of_this_installation().read()
        self.case, found = find_case(ref), tender_view(ref)
        if found is None:
            raise NoTender("{ref} is no tender.", ref=ref, field="ref", cure="Look at the tender itself.")
        self.tender, self.act = found, act_named(ACT)
        self.filled = reading.Filled(rows=_on_file(found))
        self.key = request.POST.get("_key") or uuid4().hex

    def read(self, *, keep: bool) -> None:
        """Read what was posted; `keep` stores uploads."""
        store = reading.keep_upload if keep else None
        self.filled = reading.read_form(DraftDocumentsInput, self.request.POST, self.request.FILES, store)

    def barred(self) -> ActItem | None:
        """Why this office may not draft them now."""
        try:
            duties.may_do(self.act, self.case, self.holder, self.moment)
        except ActError as problem:
            return ActItem(self.act.title(), why=problem.text(lang()))
        return None

    def check(self) -> Check:
        """What the law and the register say to the form as it stands; nothing is stored."""
        given = self.filled.given or self.filled.rows
        try:
            read = DraftDocumentsInput.model_validate({"documents": "0" * 64, **given})
            rulings = judge.ask_all(the_law(), self.act, self.case, read, self.moment)
        except (ValidationError, GoufuError, LookupError):
            return Check()
        settled = judge.settled_in(self.tender.thread)
        settle = reverse("web:act_on", args=["settle_question", self.tender.ref])
        views = verdicts_of(rulings, settled=settled, settle=settle)
        reached, social = reach_of(read, self.tender.ref)
        known = marks(registered_on(self.tender.law_date))
        return Check(
            VerdictList(views), tuple(_findings(findings_in(read, known), self.tender)), reached, social,
            self.tender.sme_reserved, citation_of_rule("social-org-is-not-sme") if self.tender.sme_reserved else None,
        )  # fmt: skip


def _on_file(tender: TenderView) -> dict[str, Any]:
    """The terms on file; before the first draft what the requirement says already."""
    if terms := terms_on_file(tender.ref):
        return terms.model_dump(mode="json")
    needed = requirement_view(tender.requirement)
    if needed is None:
        return {}
    days = {"contract_starts": needed.starts.isoformat(), "contract_ends": needed.ends.isoformat()}
    return {**days, "milestones": list(needed.milestones)}


def _refused(found: Found, tender: TenderView) -> bool:
    """Whether the law refuses the passage by itself, or only warns of it."""
    asked = ConditionsAreFair(conditions=(found.condition,))
    return the_law().ask(asked, on=tender.law_date, at=tender.region).verdict is Verdict.REFUSED


def _findings(found: tuple[Found, ...], tender: TenderView) -> Iterator[FindingView]:
    for each in found:
        finding, told = each.finding, lang()
        cured = {each.field: each.mended(told)}
        if each.field.startswith("conditions."):
            cured |= {each.field.replace(".text", ".kind"): ConditionKind.LAWFUL.value}
        yield FindingView(
            each.field, each.text[: finding.start][-30:], finding.passage, each.text[finding.end :][:30],
            finding.why[told], citation_of_rule(finding.rule), _refused(each, tender), finding.wording[told],
            Fix(pgettext("drafting", "Take this wording"), reading.SET_ALL, urlencode(cured)),
        )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, ref: str) -> HttpResponse:
    """The editor; a post performs the act, or says what is in its way."""
    editing = Editing(request, ref)
    if request.method == "GET":
        return _show(editing)
    editing.read(keep=True)
    if editing.filled.edited or editing.filled.problems:
        return _show(editing, status=200 if editing.filled.edited else 422)
    try:
        promise = _perform(editing)
    except BadInput as wrong:
        editing.filled.problems.update(_field_problems(editing, wrong))
        return _show(editing, error=wrong, status=wrong.http_status)
    except GoufuError as problem:
        return _show(editing, error=problem, status=problem.http_status)
    return HttpResponseRedirect(response.receipt_address(promise))


@never_cache
@require_POST
def live(request: HttpRequest, ref: str) -> HttpResponse:
    """What is said to the form as it stands."""
    editing = Editing(request, ref)
    editing.read(keep=False)
    return TemplateResponse(request, "drafting/document_check.html", {"check": editing.check()})


def _perform(editing: Editing) -> Any:
    seen = editing.request.POST.get("_seen", "")
    return perform(
        ACT,
        holder=editing.holder,
        clock=clock_of_this_installation(),
        given=editing.filled.given,
        case=editing.tender.ref,
        seen=int(seen) if seen.isdigit() else None,
        key=editing.key,
    )


def _field_problems(editing: Editing, wrong: BadInput) -> Mapping[str, str]:
    try:
        DraftDocumentsInput.model_validate(editing.filled.given)
    except ValidationError as errors:
        return problems_of(errors.errors(include_url=False), context="procurement")
    return {wrong.field: wrong.text(lang())} if wrong.field else {}


def _show(editing: Editing, *, error: GoufuError | None = None, status: int = 200) -> TemplateResponse:
    tender, title = editing.tender, pgettext("drafting", "Procurement documents")
    page = PlainPage(
        frame=frame_of(editing.request, here="web:todo"),
        title=title,
        lead=pgettext("drafting", "Each section beside what the law says to it; need and budget are fixed already."),
        meta=(tender.title, tender.ref),
        crumbs=(
            Link(pgettext("drafting", "My work"), reverse("web:todo")),
            Link(tender.title or tender.ref, reverse("web:case", args=[tender.ref])),
            Link(title, ""),
        ),
        made_up=tender.synthetic,
        main=(),
    )
    barred = editing.barred()
    said = {
        "page": page, "frame": page.frame, "barred": barred, "form": None if barred else _form(editing, error),
        "check": None if barred else editing.check(),
    }  # fmt: skip
    return TemplateResponse(editing.request, "drafting/document_editor.html", said, status=status)


def _form(editing: Editing, error: GoufuError | None) -> FormView:
    filling = forms.Filling(
        "procurement", editing.filled.problems, editing.filled.files, choices_for(editing.case, editing.holder)
    )
    turn = editing.request.POST.get("_seen") or str(editing.case.turn)
    outline = FormView(
        action=reverse("web:drafting:edit", args=[editing.tender.ref]),
        submit=editing.act.title(),
        hidden=(("_key", editing.key), ("_seen", turn)),
        live=reverse("web:drafting:check", args=[editing.tender.ref]),
    )
    title = pgettext("drafting", "Not done yet: %(act)s") % {"act": editing.act.title()}
    form = forms.form_view(DraftDocumentsInput, editing.filled.rows, filling, outline, error_title=title)
    if error is not None and form.errors is None:
        said = " ".join(filter(None, (error.text(lang()), error.cure_text(lang()))))
        form = replace(form, errors=ErrorSummary(title, (Link(said, "#live"),)))
    return replace(form, sections=tuple(_sections(editing, filling)))


def _sections(editing: Editing, filling: forms.Filling) -> Iterator[FormSection]:
    """The fields in the order of the documents."""
    fields = {each.name: each for each in forms.fields_of(DraftDocumentsInput, editing.filled.rows, filling)}
    titles = {
        "conditions": pgettext("drafting", "Who may take part"),
        "scoring": pgettext("drafting", "How bids are scored"),
        "contract": pgettext("drafting", "Term, milestones, payment"),
        "money": pgettext("drafting", "Bonds"),
        "file": pgettext("drafting", "The documents as a file"),
    }
    listed = {each for held in _SECTIONS.values() for each in held}
    rest = tuple(each for each in fields if each not in listed)
    check = Link(pgettext("drafting", "Live check"), "#h-check")
    for name, held in _SECTIONS.items():
        shown = (*held, *rest) if name == "conditions" else held
        yield FormSection(titles[name], tuple(fields[each] for each in shown), link=check)
