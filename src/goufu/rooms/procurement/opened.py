"""What the opening writes down: responses, and bids that could not be opened or counted."""

import io
from collections.abc import Iterable
from typing import Any

from goufu.core.models import Entry
from goufu.core.sealing.bid import BidDocument, Member
from goufu.core.uploads.files import store
from goufu.core.writes import Writes
from goufu.parties.models import Organ
from goufu.rooms.procurement.ceremony import PLATFORM, Opened
from goufu.rooms.procurement.models import Bid, Response, Tender, Unopened

WITHDRAWN = "withdrawn"


def bids_in_order(tender: Tender) -> list[Bid]:
    """The sealed bids in the order of their arrival; of one instant, in the order of their entries."""
    bids = list(Bid.objects.filter(tender=tender.ref))
    places = dict(Entry.objects.filter(case_ref__in=[bid.ref for bid in bids]).values_list("case_ref", "id"))
    return sorted(bids, key=lambda bid: (bid.opened, places[bid.ref]))


def write_down(tender: Tender, bids: Iterable[Bid], found: Iterable[Opened], w: Writes) -> list[Response]:
    """One row a paper. Of two papers by one provider the later counts, as the documents say; where that is a
    withdrawal, none does. Returns the bids that count.
    """
    counting: dict[str, Response] = {}
    for bid, each in zip(bids, found, strict=True):
        if each.bid is not None and (earlier := counting.pop(each.bid.document.provider, None)):
            earlier.counts = False
        if each.bid is None or each.withdraws:
            fault, whose = (WITHDRAWN, "bidder") if each.bid else (each.fault, each.whose)
            w.add(Unopened(tender=tender, bid=bid.ref, sealed=bid.sealed, fault=fault, whose=whose))
            continue
        response = w.add(_response(tender, bid, each, w))
        counting[response.provider] = response
    return [counting[provider] for provider in sorted(counting)]


def suppliers_among(found: Iterable[Opened], *, without_damaged: bool) -> int:
    """How many providers' bids stand. A file damaged here counts as one as long as it may still be brought again."""
    standing: set[str] = set()
    damaged = 0
    for each in found:
        if each.bid is not None:
            (standing.discard if each.withdraws else standing.add)(each.bid.document.provider)
        elif each.whose == PLATFORM and not without_damaged:
            damaged += 1
    return len(standing) + damaged


def _response(tender: Tender, bid: Bid, found: Opened, w: Writes) -> Response:
    assert found.bid is not None
    assert found.sender is not None
    document = found.bid.document
    organ = Organ.objects.filter(code=found.sender.organ).first()
    return Response(
        tender=tender,
        bid=bid.ref,
        provider=document.provider,
        organ=found.sender.organ,
        name_zh=organ.name_zh if organ else document.provider_name,
        name_en=organ.name_en if organ else "",
        quote_fen=document.quote_fen,
        items=[item.model_dump(mode="json") for item in document.items],
        attachments=[
            _kept(each.model_dump(mode="json"), found.bid.attachments[each.name], w) for each in document.attachments
        ],
        contact=document.contact.model_dump(mode="json"),
        arrived=bid.opened,
        members=members_of(document),
        agreement=_agreement(document),
    )


def members_of(document: BidDocument) -> list[dict[str, Any]]:
    """The members of a consortium, the bidder who leads first, each by the name that the register has for it."""
    named = sorted(document.members, key=lambda member: member.provider != document.provider)
    organs = {organ.uscc: organ for organ in Organ.objects.filter(uscc__in=[each.provider for each in named])}
    return [_member(each, organs.get(each.provider)) for each in named]


def _member(member: Member, organ: Organ | None) -> dict[str, Any]:
    return {
        "uscc": member.provider, "organ": organ.code if organ else "",
        "name_zh": organ.name_zh if organ else member.name, "name_en": organ.name_en if organ else "",
        "work": member.work, "share_bp": member.share_bp,
    }  # fmt: skip


def _agreement(document: BidDocument) -> str:
    return next((each.sha256 for each in document.attachments if each.name == document.agreement), "")


def _kept(described: dict[str, Any], data: bytes, w: Writes) -> dict[str, Any]:
    """The attachment in clear becomes a stored file that the entry names; it is not public."""
    w.attach(store(io.BytesIO(data)).sha256)
    return described


def number_of_bids(tender: Tender) -> int:
    """How many sealed files came. To be asked after the deadline alone."""
    return Bid.objects.filter(tender=tender.ref).count()
