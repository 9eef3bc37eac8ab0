"""The page of an act: its form, what the law says to it as it stands, and its receipt."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import npgettext, pgettext
from django.views.decorators.http import require_http_methods, require_POST
from pydantic import ValidationError

from goufu.base.errors import GoufuError
from goufu.core import duties, exceptions, judge, registry
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.elsewhere import RecordedPart
from goufu.core.lawbook import the_law
from goufu.core.perform import blank_for, perform
from goufu.core.registry import AnyAct
from goufu.parties.holders import Holder
from goufu.parties.roles import roles_said
from goufu.ui import forms, reading, response
from goufu.ui.choosing import cases_for, choices_for
from goufu.ui.citing import lang, verdicts_of
from goufu.ui.fixing import fixes_of
from goufu.ui.frame import frame_of
from goufu.ui.problems import problems_of
from goufu.ui.shapes import shapes
from goufu.ui.show import ActItem, ActPage, ErrorSummary, FormView, Link, VerdictList, View
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import day_words
from goufu.web.recorded import SWITCH, recorded


class Attempted:
    """One visit of an act's page: the act, the case it is about, who visits, and what was filled in."""

    def __init__(self, request: HttpRequest, name: str, ref: str | None) -> None:
        self.request, self.act, self.holder = request, registry.act_named(name), must_be_holder(request)
        self.about = registry.find_case(ref) if ref else None
        self.moment = clock_of_this_installation().read()
        self.filled = reading.Filled(rows=self._preset())
        self.recorded = recorded(request, self.act)
        self.key = request.POST.get("_key") or uuid4().hex
        self.seen = request.POST.get("_seen", "")

    def _preset(self) -> dict[str, Any]:
        """What the page's address says, and the parent of a case that is opened."""
        fields = self.act.input_type.model_fields
        known: dict[str, Any] = {name: value for name, value in self.request.GET.items() if name in fields}
        known |= reading.read_form(self.act.input_type, self.request.GET).given
        if self.request.method == "GET":
            known |= _told_by_rooms(self.act.name, self.request.GET, self.holder)
        if self.act.opens and self.about and "under" in fields:
            known.setdefault("under", self.about.ref)
        if self.act.opens and self.about:
            named: dict[str, Any] = {self.about.kind: self.about.ref, f"{self.about.kind}s": [self.about.ref]}
            known = {name: ref for name, ref in named.items() if name in fields} | self._parent(named) | known
        for name, _, shape in shapes(self.act.input_type):
            if shape.mark == "case" and shape.kind == "text" and self.about and name not in known:
                only = cases_for(name, self.about)
                known |= {name: only[0].ref} if len(only) == 1 else {}
        return known

    def _parent(self, named: dict[str, Any]) -> dict[str, str]:
        """The case under which one is opened, where no field bears its name: the only case that must be named."""
        assert self.about is not None
        fields = self.act.input_type.model_fields
        if self.about.kind != self.act.parent[0] or named.keys() & fields.keys():
            return {}
        asked = [
            name for name, info, shape in shapes(self.act.input_type) if shape.mark == "case" and info.is_required()
        ]
        return {asked[0]: self.about.ref} if len(asked) == 1 else {}

    def read(self, *, keep: bool) -> None:
        """Read what was posted; `keep` stores uploads."""
        store = reading.keep_upload if keep else None
        self.filled = reading.read_form(self.act.input_type, self.request.POST, self.request.FILES, store)
        for name, value in self._preset().items():
            self.filled.given.setdefault(name, value)
        if self.recorded.on:
            where = reading.read_form(RecordedPart, self.request.POST, self.request.FILES, store)
            self.recorded.filled = where
            self.filled.problems |= where.problems
            self.filled.edited |= where.edited

    def why_not(self) -> exceptions.ActError | None:
        """Why this office may not do it now, before the law is asked."""
        if self.about is None:
            return None
        try:
            duties.may_do(self.act, self.about, self.holder, self.moment)
        except exceptions.ActError as problem:
            return problem
        return None

    @property
    def address(self) -> str:
        """Where the form posts to."""
        if self.about is None:
            return reverse("web:act", args=[self.act.name])
        return reverse("web:act_on", args=[self.act.name, self.about.ref])


def _told_by_rooms(act: str, asked: QueryDict, holder: Holder) -> dict[str, Any]:
    """What rooms fill in of a form that is opened with a question in its address (`preset` in their `presets.py`)."""
    told: dict[str, Any] = {}
    for _, module in registry.part_of_each_room("presets"):
        told |= module.preset(act, asked, holder)
    return told


@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, name: str, ref: str | None = None) -> HttpResponse:
    """Show the form, or perform the act and go on to its receipt."""
    attempt = Attempted(request, name, ref)
    if request.method == "GET":
        return _show(attempt)
    attempt.read(keep=True)
    if attempt.filled.edited or attempt.filled.problems:
        return _show(attempt, status=200 if attempt.filled.edited else 422)
    try:
        promise = _perform(attempt)
    except exceptions.BadInput as wrong:
        attempt.filled.problems.update(_field_problems(attempt, wrong))
        return _show(attempt, error=wrong, status=wrong.http_status)
    except GoufuError as problem:
        return _show(attempt, error=problem, status=problem.http_status)
    return HttpResponseRedirect(response.receipt_address(promise))


def _perform(attempt: Attempted) -> Any:
    about, opens = attempt.about, attempt.act.opens
    return perform(
        attempt.act.name,
        holder=attempt.holder,
        clock=clock_of_this_installation(),
        given=attempt.filled.given,
        case=about.ref if about and not opens else None,
        seen=int(attempt.seen) if attempt.seen.isdigit() and not opens else None,
        key=attempt.key,
        elsewhere=attempt.recorded.given,
    )


def _field_problems(attempt: Attempted, wrong: exceptions.BadInput) -> dict[str, str]:
    found = attempt.recorded.problems() if attempt.recorded.on else {}
    try:
        attempt.act.input_type.model_validate(attempt.filled.given)
    except ValidationError as errors:
        found |= problems_of(errors.errors(include_url=False), context=attempt.act.room)
    return found or ({wrong.field: wrong.text(lang())} if wrong.field else {})


@require_POST
def live(request: HttpRequest, name: str, ref: str | None = None) -> HttpResponse:
    """What the law says to the form as it stands; nothing is stored."""
    attempt = Attempted(request, name, ref)
    attempt.read(keep=False)
    return response.show_live(request, _verdicts(attempt, attempt.filled.given), _to_be_asked(attempt))


def _to_be_asked(attempt: Attempted) -> tuple[str, ...]:
    """The questions that the act will put to the law."""
    return tuple(question.title(lang()) for question in attempt.act.questions)


def _verdicts(attempt: Attempted, given: Mapping[str, Any]) -> VerdictList | None:
    """The rulings on the input so far; None while it cannot be read, or while nobody said of which case."""
    if attempt.about is None and not attempt.act.opens:
        return None
    try:
        read = attempt.act.input_type.model_validate(dict(given))
        moment = attempt.recorded.counted(attempt.moment)
        case = _case(attempt.act, attempt.about, read, attempt.holder, moment)
        rulings = judge.ask_all(the_law(), attempt.act, case, read, moment)
    except (ValidationError, GoufuError, LookupError):
        return None
    fixes = fixes_of(attempt.act, rulings, read)
    settled = judge.settled_in(case.thread)
    return VerdictList(verdicts_of(rulings, settled=settled, settle=_settling(attempt), fixes=fixes))


def _settling(attempt: Attempted) -> str:
    return reverse("web:act_on", args=["settle_question", attempt.about.ref]) if attempt.about else ""


def _case(act: AnyAct, about: Case | None, given: Any, holder: Holder, moment: Any) -> Case:
    if not act.opens and about is not None:
        return about
    return blank_for(act, given, holder, moment)


def _show(
    attempt: Attempted,
    *,
    error: GoufuError | None = None,
    status: int = 200,
) -> TemplateResponse:
    barred, verdicts = attempt.why_not(), _shown_verdicts(attempt, error)
    crumbs = [Link(pgettext("web", "My work"), reverse("web:todo"))]
    if attempt.about is not None:
        crumbs.append(Link(attempt.about.title or attempt.about.ref, reverse("web:case", args=[attempt.about.ref])))
    page = ActPage(
        frame=frame_of(attempt.request, here="web:todo"),
        title=attempt.act.title(),
        meta=_meta(attempt),
        crumbs=(*crumbs, Link(attempt.act.title(), "")),
        made_up=bool(attempt.about and attempt.about.synthetic),
        form=None if barred else _form(attempt, verdicts, error),
        barred=_barred(attempt, barred) if barred else None,
        verdicts=verdicts,
        asked=_to_be_asked(attempt),
        follows=_follows(attempt.act),
        beside=() if barred else _beside(attempt),
    )
    return response.show_page(attempt.request, page, status=status)


def _beside(attempt: Attempted) -> tuple[View, ...]:
    """What rooms put beside the form of an act on a case (`BESIDE` in their `beside.py`)."""
    if attempt.about is None:
        return ()
    found = (module.BESIDE.get(attempt.act.name) for _, module in registry.part_of_each_room("beside"))
    return tuple(view for told in found if told for view in told(attempt.about, attempt.moment))


def _shown_verdicts(attempt: Attempted, error: GoufuError | None) -> VerdictList | None:
    if isinstance(error, exceptions.Refused):
        return _verdicts(attempt, attempt.filled.given) or VerdictList(verdicts_of(error.rulings))
    return _verdicts(attempt, attempt.filled.given or attempt.filled.rows)


def _meta(attempt: Attempted) -> tuple[str, ...]:
    about = attempt.about
    if about is None:
        return ()
    law = pgettext("web", "by the law of %(day)s") % {"day": day_words(about.law_date)}
    return tuple(filter(None, (about.title, about.ref, law)))


def _form(attempt: Attempted, verdicts: VerdictList | None, error: GoufuError | None) -> FormView:
    own = {name: said for name, said in attempt.filled.problems.items() if name.partition(".")[0] != SWITCH}
    filling = forms.Filling(attempt.act.room, own, attempt.filled.files, choices_for(attempt.about, attempt.holder))
    turn = str(attempt.about.turn) if attempt.about else ""
    outline = FormView(
        action=attempt.address,
        submit=attempt.act.title(),
        hidden=(("_key", attempt.key), ("_seen", attempt.seen or turn)),
        live=attempt.address + "/live" if attempt.act.questions else "",
    )
    title = pgettext("web", "Not done yet: %(act)s") % {"act": attempt.act.title()}
    stopping = verdicts.verdicts if verdicts and isinstance(error, exceptions.Refused) else ()
    form = forms.form_view(
        attempt.act.input_type, attempt.filled.rows, filling, outline, verdicts=stopping, error_title=title
    )
    form = attempt.recorded.with_its_part(form, attempt.act, attempt.filled.problems)
    if error is not None and form.errors is None:
        said = " ".join(filter(None, (error.text(lang()), error.cure_text(lang()))))
        return replace(form, errors=ErrorSummary(title, (Link(said, "#main"),)))
    return form


def _barred(attempt: Attempted, problem: exceptions.ActError) -> ActItem:
    who = ""
    if isinstance(problem, exceptions.SameHand | exceptions.WrongOffice):
        who = roles_said(each.role for each in attempt.act.authorities()).text(lang())
    return ActItem(attempt.act.title(), why=problem.text(lang()), who=who)


def _follows(act: AnyAct) -> str:
    clocks = len(act.periods)
    if not clocks:
        return _public(act)
    starts = npgettext("web", "It starts %(n)d clock.", "It starts %(n)d clocks.", clocks) % {"n": clocks}
    return f"{_public(act)} {starts}"


def _public(act: AnyAct) -> str:
    if act.public.at == "never":
        return pgettext("web", "This act is not published; the ledger holds its sealed fingerprint.")
    if act.public.at == "once":
        return pgettext("web", "It is public at once.")
    return pgettext("web", "It becomes public with “%(act)s”.") % {"act": registry.act_named(act.public.at).title()}
