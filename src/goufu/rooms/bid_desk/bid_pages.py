"""The bid desk of a tender: what a bid must answer, what would fail, and the door for the sealed file."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from goufu.core import duties
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError, UnknownCase
from goufu.core.lawbook import the_law
from goufu.core.registry import act_named, find_case, part_of_each_room
from goufu.law.kinds import ConditionUse
from goufu.law.question import Question
from goufu.law.questions.bid_in_time import BidInTime
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.parties.holders import Holder
from goufu.parties.models import Organ
from goufu.rooms.bid_desk.sealing_desk import (
    Clause,
    Desk,
    contact_of,
    key_file,
    must_be_bidder,
    show_desk,
    take_sealed,
)
from goufu.rooms.procurement.interface import TenderView, bid_keys, earlier_bids, tender_view, terms_on_file
from goufu.rooms.providers.interface import provider_of_organ
from goufu.rooms.requirements.interface import requirement_view
from goufu.ui.citing import lang, verdicts_of
from goufu.ui.show import ActItem, EmptyView, Link, LinkList, Sheet, VerdictList, View
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import instant_words

ACT = "submit_bid"


@never_cache
@require_http_methods(["GET", "POST"])
def bid_desk(request: HttpRequest, ref: str) -> HttpResponse:
    """The desk; a post brings the sealed file."""
    holder, tender = must_be_bidder(must_be_holder(request)), _issued(ref)
    if request.method == "POST":
        return take_sealed(request, ACT, holder, {"tender": ref})
    return show_desk(request, _desk(tender, holder))


@require_GET
def tender_keys(_: HttpRequest, ref: str) -> HttpResponse:
    """The key file of the bids."""
    return key_file(bid_keys(_issued(ref).ref))


def _issued(ref: str) -> TenderView:
    found = tender_view(ref)
    if found is None or found.issued is None:
        raise UnknownCase(
            "The notice of {ref} is not published yet.", ref=ref, field="ref", cure="Look at the tender itself."
        )
    return found


def _desk(tender: TenderView, holder: Holder) -> Desk:
    earlier = earlier_bids(holder.organ)
    return Desk(
        kind="bid",
        title=pgettext("bid_desk", "Bid desk"),
        case_title=tender.title,
        ref=tender.ref,
        made_up=tender.synthetic,
        status=_status(tender),
        action=reverse("web:bid_desk:bid", args=[tender.ref]),
        keys=bid_keys(tender.ref),
        organ=Organ.objects.get(code=holder.organ),
        most_fen=tender.ceiling_fen or tender.amount_fen,
        clauses=tuple(
            _clauses(tender, {each["clause"]: each["offer"] for row in reversed(earlier) for each in row.items})
        ),
        contact=contact_of(row.contact for row in earlier),
        taken=((tender.documents, f"/api/files/{tender.documents}"),),
        beside=(_findings(tender, holder), *_further(tender)),
        barred=_barred(tender, holder),
        consortia=tender.consortia,
    )


def _further(tender: TenderView) -> Iterator[View]:
    """The pages that other rooms have made for a tender: how to ask, challenge and complain."""
    pages = (getattr(module, "CASE_LINKS", {}).get("tender") for _, module in part_of_each_room("pages"))
    links = tuple(Link(title, reverse(name, args=[tender.ref])) for title, name in filter(None, pages))
    yield Sheet(pgettext("bid_desk", "Further pages"), (LinkList(links),))


def _status(tender: TenderView) -> str:
    assert tender.deadline is not None
    if clock_of_this_installation().read().instant >= tender.deadline:
        return pgettext(
            "bid_desk",
            "The deadline, %(at)s, has passed: no bid is taken any more. Whoever sends one all the same gets a signed"
            " refusal that proves the attempt.",
        ) % {"at": instant_words(tender.deadline)}
    return pgettext("bid_desk", "Bids are taken until %(at)s.") % {"at": instant_words(tender.deadline)}


def _clauses(tender: TenderView, answered: dict[str, str]) -> Iterator[Clause]:
    """The services, the factors that experts score, and the conditions of taking part."""
    needed = requirement_view(tender.requirement)
    for each in needed.items if needed else ():
        said = f"{each['quantity']} {each['unit']} · {each['frequency']} · {each['place']}"
        yield Clause(each["name"], said, answer=answered.get(each["name"], ""))
    for factor in tender.factors:
        if not factor.is_price:
            yield Clause(factor.name, factor.bands, answer=answered.get(factor.name, ""))
    terms = terms_on_file(tender.ref)
    for asked in terms.conditions if terms else ():
        if asked.use is not ConditionUse.SCORING:
            yield Clause(asked.text, statement=True)


def _barred(tender: TenderView, holder: Holder) -> ActItem | None:
    act = act_named(ACT)
    try:
        duties.may_do(act, find_case(tender.ref), holder, clock_of_this_installation().read())
    except ActError as problem:
        return ActItem(act.title(), why=problem.text(lang()))
    return None


def _findings(tender: TenderView, holder: Holder) -> View:
    """What the law says today of time, registration, scope and lists: judged for good at opening and qualification."""
    law, method = the_law(), tender.method.in_law()
    rulings = [
        law.ask(each, on=tender.law_date, at=tender.region, method=method) for each in _questions(tender, holder)
    ]
    title = pgettext("bid_desk", "What the law says of your organization today")
    if len(rulings) == 1:
        unknown = EmptyView(
            pgettext("bid_desk", "The register of providers does not know your organization"),
            pgettext("bid_desk", "Its registration will be checked after the opening."),
        )
        return Sheet(title, (unknown, VerdictList(verdicts_of(rulings))))
    return Sheet(title, (VerdictList(verdicts_of(rulings)),))


def _questions(tender: TenderView, holder: Holder) -> Iterator[Question]:
    moment = clock_of_this_installation().read()
    assert tender.deadline is not None
    yield BidInTime(arrived=moment.instant, deadline=tender.deadline)
    known = provider_of_organ(holder.organ)
    if known is None:
        return
    needed = requirement_view(tender.requirement)
    covered = needed is None or not known.scope_codes or known.covers(needed.catalogue_code)
    yield ProviderRegistered(
        registered=known.registered, legal_person=known.legal_person, suspended=known.state == "suspended",
        social_organization=known.social_organization,
    )  # fmt: skip
    yield ProviderInScope(in_scope=covered, kind=known.kind)
    yield ProviderListed(
        abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
        documents_exclude_abnormal=tender.excludes_abnormal,
    )  # fmt: skip
