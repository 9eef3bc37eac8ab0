"""The pages of the last quotes: the bidder's desk, where she seals her price, and the release of an officer's share."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from goufu.core import duties
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError
from goufu.core.registry import act_named, find_case
from goufu.parties.holders import Holder
from goufu.parties.models import Organ
from goufu.rooms.bid_desk.interface import Desk, key_file, must_be_bidder, show_desk, take_sealed
from goufu.rooms.evaluation.interface import ReviewView, bids_before, review_shown, tender_named
from goufu.rooms.procurement.interface import (
    Release,
    last_quote_ceremony,
    last_quote_deal_held_by,
    last_quote_keys,
    show_release,
)
from goufu.rooms.review_desk.refusals import NotAsked
from goufu.ui.citing import lang
from goufu.ui.show import ActItem
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import instant_words

SUBMITTING, RELEASING = "submit_last_quote", "release_last_quote_share"


@never_cache
@require_http_methods(["GET", "POST"])
def quote_desk(request: HttpRequest, ref: str) -> HttpResponse:
    """The desk of a last quote; a post brings the sealed file."""
    holder, case = must_be_bidder(must_be_holder(request)), review_shown(ref)
    if holder.organ not in {each.organ for each in bids_before(ref) if not each.excluded}:
        raise NotAsked("Your organization was not asked for a last quote.", cure="Look at what you were told.")
    if request.method == "POST":
        return take_sealed(request, SUBMITTING, holder, {"review": ref})
    return show_desk(request, _desk(case, holder))


@require_GET
def quote_keys(request: HttpRequest, ref: str) -> HttpResponse:
    """The key file of the last quotes, for those who were asked for one."""
    must_be_bidder(must_be_holder(request))
    return key_file(last_quote_keys(review_shown(ref).tender))


@never_cache
def release(request: HttpRequest, ref: str) -> HttpResponse:
    """An opening officer decrypts her share of the last quotes' keys on her own device and hands it in."""
    holder, case = must_be_holder(request), review_shown(ref)
    deal, ceremony = last_quote_deal_held_by(case.tender, holder.office), last_quote_ceremony(case.tender)
    asked = Release(RELEASING, case.title, ref, case.synthetic, deal, ceremony)
    return show_release(request, asked, _barred(RELEASING, case, holder), find_case(ref).turn)


def _desk(case: ReviewView, holder: Holder) -> Desk:
    tender, until = tender_named(case.tender), case.quotes_until
    status = (
        pgettext("review_desk", "Last quotes are taken until %(at)s.") % {"at": instant_words(until)} if until else ""
    )
    return Desk(
        kind="last_quote",
        title=pgettext("review_desk", "Last quote"),
        case_title=case.title,
        ref=case.ref,
        made_up=case.synthetic,
        status=status,
        action=reverse("web:review_desk:quote", args=[case.ref]),
        keys=last_quote_keys(case.tender),
        organ=Organ.objects.get(code=holder.organ),
        most_fen=tender.ceiling_fen or tender.amount_fen,
        barred=_barred(SUBMITTING, case, holder),
        withdraws=False,
    )


def _barred(name: str, case: ReviewView, holder: Holder) -> ActItem | None:
    act = act_named(name)
    try:
        duties.may_do(act, find_case(case.ref), holder, clock_of_this_installation().read())
    except ActError as problem:
        return ActItem(act.title(), why=problem.text(lang()))
    return None
