"""What a deal of an opening key must fulfil before it is put on file."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from goufu.core.exceptions import SameHand
from goufu.core.models import Entry
from goufu.core.sealing.dealing import Deal, Side
from goufu.parties.holders import Holder
from goufu.parties.models import Tenure
from goufu.rooms.procurement.ceremony import sealed_under
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import DealtKey, Tender
from goufu.rooms.procurement.refusals import Mismatch

_HOLDERS = 2


def fewest(tender: Tender) -> int:
    """How many holders of a side it takes at least: two; below the limit one, so that two officers open together."""
    return 1 if method_named(tender.method).has("below_limit") else 2


def side_of(holder: Holder, tender: Tender) -> Side:
    """The side that an office stands on: the purchaser's own officers on one, supervision on the other."""
    return Side.PURCHASER if holder.organ == tender.purchaser else Side.SUPERVISOR


def must_fit(deal: Deal, tender: Tender, round_: str, holder: Holder, field: str) -> None:
    """The deal is of this tender, round and side, by this office, with a quorum that the method allows."""
    expected = (sealed_under(tender.ref, round_), side_of(holder, tender), holder.office)
    if (deal.tender, deal.side, deal.dealer) != expected:
        raise Mismatch(
            "This deal is of {found}; expected is one of {expected}.",
            field=field,
            found=f"{deal.tender}, {deal.side.value}, {deal.dealer}",
            expected=", ".join(expected),
            cure="Deal the key with this tender, side and office.",
        )
    if not (_HOLDERS <= deal.n == len(deal.holders) and fewest(tender) <= deal.k <= deal.n):
        raise Mismatch(
            "A quorum of {k} among {n} holders is not possible here; it takes at least {least}.",
            field=field,
            k=deal.k,
            n=deal.n,
            least=fewest(tender),
            cure="Name at least two holders, and a quorum of at least {least}.",
        )


def must_be_apart(deal: Deal, tender: Tender, field: str) -> None:
    """No office and no device holds shares of both sides, and no key is used twice."""
    for other in (Deal.load(row.deal.encode()) for row in DealtKey.objects.filter(tender=tender)):
        if other.side == deal.side and other.tender == deal.tender:
            continue
        shared = _who(deal) & _who(other) if other.side != deal.side else set()
        if other.recipient == deal.recipient or shared:
            raise Mismatch(
                "The two sides share a holder, a device or a key: {shared}.",
                field=field,
                shared=", ".join(sorted(shared)) or deal.recipient,
                cure="Deal a fresh key, to holders of your own side alone.",
            )


def must_be_people_apart(deal: Deal, tender: Tender, day: date, field: str) -> None:
    """No person holds two shares of a tender, in whichever offices: a quorum is one of people."""
    offices = {holder.office for holder in deal.holders}
    for row in DealtKey.objects.filter(tender=tender).exclude(side=deal.side.value):
        offices |= {holder.office for holder in Deal.load(row.deal.encode()).holders}
    held: dict[UUID, set[str]] = {}
    tenures = Tenure.objects.filter(office__code__in=offices, since__lte=day).exclude(until__lt=day)
    for person, office in tenures.values_list("person_id", "office__code"):
        held.setdefault(person, set()).add(office)
    if twice := next((each for each in held.values() if len(each) > 1), None):
        raise Mismatch(
            "One person would hold two shares, in the offices {offices}.",
            field=field,
            offices=", ".join(sorted(twice)),
            cure="Name holders who are different people.",
        )


def not_both_sides(tender: Tender, holder: Holder, side: Side) -> None:
    """Who has dealt the key of one side may not deal the other's."""
    dealt = Entry.objects.filter(case_ref=tender.ref, act="deal_opening_key", person=holder.person)
    others = {row.side for row in DealtKey.objects.filter(tender=tender)} - {side.value}
    if others and dealt.exclude(office=holder.office).exists():
        raise SameHand(
            "You did “{done}” in this purchase, so another person must do “{act}”.",
            done="deal_opening_key",
            act="deal_opening_key",
            article="gpl 61",
            cure="Ask a colleague who holds the office to do it.",
        )


def _who(deal: Deal) -> set[str]:
    return {holder.office for holder in deal.holders} | {holder.recipient for holder in deal.holders}


def told(deal: Deal, round_: str) -> Mapping[str, Any]:
    """What everybody may know of a deal in one line."""
    return {
        "round": round_,
        "digest": deal.digest(),
        "recipient": deal.recipient,
        "needed": deal.k,
        "holders": [holder.office for holder in deal.holders],
    }
