"""Ask, challenge, complain: for who bids for the first time. Who may, about what, until when, and what it costs."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core import duties
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError, UnknownCase
from goufu.core.public import public_entries
from goufu.core.registry import act_named, find_case
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.interface import award_of_tender
from goufu.rooms.procurement.interface import TenderView, tender_view
from goufu.rooms.remedies.models import Challenge, Complaint, Inquiry
from goufu.ui import response
from goufu.ui.citing import citation_of_rule, lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    ActItem,
    ActPanel,
    Cell,
    Column,
    FactRow,
    Facts,
    Link,
    LinkList,
    NoteView,
    PlainPage,
    Prose,
    Sheet,
    TableView,
    View,
)
from goufu.ui.visitor import visitor
from goufu.ui.words import day_words

ISSUED = frozenset({"tendering", "opened", "reviewing", "complete"})


@never_cache
@require_GET
def guide(request: HttpRequest, ref: str) -> HttpResponse:
    """What can be asked and challenged in one tender."""
    tender = tender_view(ref)
    if tender is None or not any(each.case == ref for each in public_entries(tender.thread)):
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    holder = visitor(request)
    page = PlainPage(
        frame=frame_of(request, here="web:projects"),
        title=pgettext("remedies", "Ask, challenge, complain"),
        lead=pgettext("remedies", "Three steps, one after the other. The first costs nothing and is answered soonest."),
        meta=(tender.title, tender.ref),
        crumbs=(
            Link(tender.ref, reverse("web:case", args=[tender.ref])),
            Link(pgettext("remedies", "Ask, challenge, complain"), ""),
        ),
        made_up=tender.synthetic,
        main=(
            Sheet(pgettext("remedies", "The three steps"), (_steps(),)),
            Sheet(pgettext("remedies", "About what, and until when"), (_limits(tender),)),
            Sheet(pgettext("remedies", "What you write"), (_writing(),)),
            Sheet(pgettext("remedies", "What a bad complaint costs"), tuple(_costs())),
        ),
        side=tuple(_side(tender, holder)),
    )
    return response.show_page(request, page)


def _steps() -> TableView:
    columns = (
        pgettext("remedies", "Step"), pgettext("remedies", "To whom"), pgettext("remedies", "Who may"),
        pgettext("remedies", "Answered in"),
    )  # fmt: skip
    rows = (
        (pgettext("remedies", "Question"), pgettext("remedies", "the purchaser"),
         pgettext("remedies", "any provider"), pgettext("remedies", "3 working days")),
        (pgettext("remedies", "Challenge"), pgettext("remedies", "the purchaser, in writing"),
         pgettext("remedies", "documents: any provider; process and result: who took part"),
         pgettext("remedies", "7 working days")),
        (pgettext("remedies", "Complaint"), pgettext("remedies", "finance of the same level"),
         pgettext("remedies", "who challenged and is not content, or got no answer"),
         pgettext("remedies", "30 working days")),
    )  # fmt: skip
    return TableView(tuple(map(Column, columns)), tuple(tuple(map(Cell, row)) for row in rows))


def _limits(tender: TenderView) -> Facts:
    award = award_of_tender(tender.ref)
    until = award.challenges_until if award else None
    result = (
        pgettext("remedies", "until %(day)s") % {"day": day_words(until)}
        if until is not None
        else pgettext("remedies", "seven working days after the last day of the result notice")
    )
    rows = (
        (pgettext("remedies", "Documents"),
         pgettext("remedies", "seven working days after you got them, or after the last day of their notice")),
        (pgettext("remedies", "Process"), pgettext("remedies", "seven working days after the end of that step")),
        (pgettext("remedies", "Result"), result),
        (pgettext("remedies", "Complaint"),
         pgettext("remedies", "fifteen working days after the answer, or after the day it was due")),
    )  # fmt: skip
    return Facts(tuple(FactRow(label, text) for label, text in rows))


def _writing() -> Prose:
    return Prose((
        pgettext("remedies", "What happened and when, in your own words, a matter a paragraph; no lawyer is needed."),
        pgettext("remedies", "Which sentence of the documents or of the law it breaks, if you know it."),
        pgettext("remedies", "What you ask for: a clause struck out, a score worked out again, the result void."),
        pgettext("remedies", "Your evidence as files. Only the parties and overseers read it."),
        pgettext("remedies", "Challenge everything at once: what you did not challenge you cannot complain of later."),
    ))  # fmt: skip


def _costs() -> Iterator[View]:
    yield Prose((
        pgettext("remedies", "To be wrong in good faith costs nothing: the challenge or complaint is rejected."),
        pgettext("remedies", "Three complaints without ground in twelve months go on the record of bad conduct."),
        pgettext("remedies", "Invented facts, false papers, unlawful evidence: no purchases for one to three years."),
    ))  # fmt: skip
    citation = citation_of_rule("complaint-false")
    if citation is not None:
        yield NoteView(
            pgettext("remedies", "The article and its wording stand on the rule's page."),
            link=Link(pgettext("remedies", "The rule"), reverse("web:rule", args=["complaint-false"])),
        )


def _side(tender: TenderView, holder: Holder | None) -> Iterator[View]:
    if tender.state in ISSUED:
        yield Sheet(pgettext("remedies", "Begin here"), (ActPanel(tuple(_starts(tender, holder))),))
    if found := tuple(_filed(tender, holder)):
        yield Sheet(pgettext("remedies", "Files of this purchase"), (LinkList(found),))


def _starts(tender: TenderView, holder: Holder | None) -> Iterator[ActItem]:
    case, moment = find_case(tender.ref), clock_of_this_installation().read()
    for name in ("ask_purchaser", "raise_challenge"):
        act = act_named(name)
        if holder is None:
            yield ActItem(act.title(), why=pgettext("remedies", "Sign in with an office of your organization."))
            continue
        try:
            duties.may_do(act, case, holder, moment)
        except ActError as problem:
            yield ActItem(act.title(), why=problem.text(lang()))
        else:
            yield ActItem(act.title(), reverse("web:act_on", args=[name, tender.ref]))


def _filed(tender: TenderView, holder: Holder | None) -> Iterator[Link]:
    """Challenges, which everybody knows of; and the questions that this office asked or has to answer."""
    complained = dict(Complaint.objects.filter(tender=tender.ref).values_list("challenge", "ref"))
    for each in Challenge.objects.filter(tender=tender.ref).order_by("opened"):
        named = " · ".join(filter(None, (each.ref, complained.get(each.ref, ""))))
        yield Link(named, reverse("web:remedies:file", args=[each.ref]))
    organ = holder.organ if holder else ""
    for question in Inquiry.objects.filter(tender=tender.ref).order_by("opened"):
        if organ and organ in {question.asker, question.purchaser}:
            yield Link(question.ref, reverse("web:case", args=[question.ref]))
