"""The door: what later rooms may know of tender and opened bids."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from goufu.core.sealing.dealing import Deal, TenderKeys
from goufu.core.sealing.opening import ReleasedShare
from goufu.parties.holders import Holder
from goufu.rooms.procurement.acts.draft_documents import DraftDocumentsInput
from goufu.rooms.procurement.acts.publish_notice import PublishNoticeInput
from goufu.rooms.procurement.ceremony import (
    BIDS,
    LAST_QUOTES,
    Opened,
    ceremony_of,
    keys_of,
    open_sealed,
    sealed_under,
    shares_needed,
)
from goufu.rooms.procurement.contacts import same_contacts
from goufu.rooms.procurement.fairness import Found, findings_in
from goufu.rooms.procurement.gates import reach_on_day
from goufu.rooms.procurement.handing import HOLDERS, already_here, deal_held_by, may_be_handed, one_share_each
from goufu.rooms.procurement.key_pages import Release, show_release
from goufu.rooms.procurement.method import Method, MethodName, ReviewStep, method_named, methods
from goufu.rooms.procurement.models import Response, Tender
from goufu.rooms.procurement.parts import Terms
from goufu.rooms.procurement.public_facts import facts_on_file
from goufu.rooms.procurement.refusals import refuse_even_as_done_elsewhere
from goufu.rooms.procurement.refused import grounds_said, refusals, whose
from goufu.rooms.procurement.sender import seal_sender
from goufu.rooms.procurement.terms import terms_of
from goufu.rooms.requirements.interface import Reach

__all__ = [
    "HOLDERS",
    "LAST_QUOTES",
    "ClosingView",
    "DraftDocumentsInput",
    "EarlierBid",
    "Found",
    "MemberView",
    "Method",
    "MethodName",
    "Opened",
    "PublishNoticeInput",
    "Release",
    "ResponseView",
    "ReviewStep",
    "TenderView",
    "Terms",
    "already_here",
    "bid_keys",
    "ceremony_of",
    "check_last_quote_share",
    "closings",
    "earlier_bids",
    "facts_before_notice",
    "findings_in",
    "grounds_said",
    "last_quote_ceremony",
    "last_quote_deal_held_by",
    "last_quote_keys",
    "last_quote_shares",
    "method_named",
    "methods",
    "one_share_each",
    "open_last_quotes",
    "purchase_tenders",
    "reach_of",
    "refusals",
    "refuse_even_as_done_elsewhere",
    "response_of",
    "responses",
    "same_contacts",
    "seal_sender",
    "sealed_under",
    "shares_needed",
    "show_release",
    "tender_of_thread",
    "tender_view",
    "terms_on_file",
    "whose",
]


@dataclass(frozen=True)
class ScoringFactor:
    """One factor of the documents; `points` in hundredths of a point, `bands` words how points are given.

    Of an `objective` one every expert must give the same points.
    """

    name: str
    points: int
    bands: str
    is_price: bool
    objective: bool = False


@dataclass(frozen=True)
class PlannedMilestone:
    """A step of delivery as the documents plan it: title, last day, share of the price in basis points."""

    title: str
    due: date
    share_bp: int


@dataclass(frozen=True)
class TenderView:
    """A tender as later rooms see it. Amounts in fen, weights in basis points; `responses` is 0 until the opening."""

    ref: str
    thread: str
    region: str
    state: str
    title: str
    law_date: date
    synthetic: bool
    purchaser: str
    purchase: str
    requirement: str
    method: Method
    amount_fen: int
    ceiling_fen: int
    factors: tuple[ScoringFactor, ...]
    price_weight_bp: int
    fixed_price: bool
    blind_review: bool
    only_social_organizations: bool
    policy_basis: str
    sme_reserved: bool
    sme_deduction_bp: int | None
    bond_fen: int
    delivery_bond_fen: int
    payment_days: int
    inspection_days: int
    contract_starts: date | None
    contract_ends: date | None
    multi_year: tuple[str, ...]
    milestones: tuple[PlannedMilestone, ...]
    excludes_abnormal: bool
    consortia: bool
    drafted: bool
    """Whether there are documents yet."""
    documents: str
    """SHA-256 of the documents as the purchaser filed them; may be empty."""
    issued: date | None
    deadline: datetime | None
    opened_at: datetime | None
    responses: int
    supplier: str
    """Code of the organ that alone is asked; empty where several are."""
    suspended_until: date | None
    """Last day of a suspension by finance for a complaint."""


@dataclass(frozen=True)
class MemberView:
    """One member of a consortium: what of the work it does, for which share of the price in basis points."""

    uscc: str
    organ: str
    name_zh: str
    name_en: str
    work: str
    share_bp: int


@dataclass(frozen=True)
class ResponseView:
    """An opened bid that counts. `attachments` name files in clear, for panel and purchaser alone before the award.

    `members` is empty where the bidder stands alone; of a consortium the bidder who leads comes first, and `agreement`
    is the SHA-256 of its joint agreement (empty where none came).
    """

    bid: str
    provider: str
    organ: str
    name_zh: str
    name_en: str
    quote_fen: int
    items: tuple[dict[str, Any], ...]
    attachments: tuple[dict[str, Any], ...]
    arrived: datetime
    members: tuple[MemberView, ...] = ()
    agreement: str = ""

    @property
    def organs(self) -> frozenset[str]:
        """Codes of the organs that take part by this bid, as far as the register knows them."""
        return frozenset({self.organ, *(member.organ for member in self.members)} - {""})

    @property
    def usccs(self) -> frozenset[str]:
        """Unified social credit codes of all who take part by this bid."""
        return frozenset({self.provider, *(member.uscc for member in self.members)})


@dataclass(frozen=True)
class EarlierBid:
    """What an organization said in an opened bid of its own: to each clause, and whom to ask."""

    items: tuple[dict[str, Any], ...]
    contact: Mapping[str, str]


@dataclass(frozen=True)
class ClosingView:
    """A tender whose notice is public: what, where, and until when bids are taken."""

    ref: str
    title: str
    region: str
    deadline: datetime


def closings(region_stem: str, since: datetime, until: datetime) -> list[ClosingView]:
    """The tenders of a division that take bids until an instant in a span, nearest first: what their notices say."""
    found = Tender.objects.filter(
        region__startswith=region_stem, state="tendering", deadline__gte=since, deadline__lt=until
    )
    return [
        ClosingView(each.ref, each.title, each.region, each.deadline)
        for each in found.order_by("deadline", "ref").only("ref", "title", "region", "deadline")
        if each.deadline
    ]


def tender_view(ref: str) -> TenderView | None:
    """The tender of that reference, or None."""
    found = Tender.objects.filter(ref=ref).first()
    return _tender(found) if found else None


def purchase_tenders(purchase: str) -> tuple[TenderView, ...]:
    """All tenders of a purchase, oldest first."""
    return tuple(_tender(tender) for tender in Tender.objects.filter(purchase=purchase).order_by("opened"))


def tender_of_thread(thread: str) -> TenderView | None:
    """The newest tender of a thread, or None."""
    found = Tender.objects.filter(thread=thread).order_by("-opened").first()
    return _tender(found) if found else None


def responses(tender: str) -> tuple[ResponseView, ...]:
    """The opened bids that count, in order of the providers' codes (so that the order tells nothing of arrival)."""
    found = Response.objects.filter(tender__ref=tender, counts=True).order_by("provider")
    return tuple(_response(each) for each in found)


def response_of(tender: str, provider: str) -> ResponseView | None:
    """The response of one provider (by unified social credit code), or None."""
    return next((each for each in responses(tender) if each.provider == provider), None)


def terms_on_file(tender: str) -> Terms | None:
    """What the documents of a tender say; None before the first draft."""
    found = Tender.objects.get(ref=tender)
    return terms_of(found) if found.parts else None


def facts_before_notice(tender: str) -> dict[str, Any]:
    """What the notice of a tender will state, by the names of its public facts; the documents must be drafted."""
    return facts_on_file(Tender.objects.get(ref=tender))


def reach_of(terms: Terms, tender: str) -> tuple[Reach, Reach]:
    """How far such documents of a tender would reach: all registered providers, and social organizations alone."""
    return reach_on_day(terms, Tender.objects.get(ref=tender))


def bid_keys(tender: str) -> TenderKeys:
    """The public keys to which the bids of a tender are sealed."""
    return keys_of(Tender.objects.get(ref=tender), BIDS)


def earlier_bids(organ: str) -> list[EarlierBid]:
    """The opened bids of an organ that counted, newest first: for its own eyes alone."""
    found = Response.objects.filter(organ=organ, counts=True).order_by("-arrived")
    return [EarlierBid(tuple(each.items), each.contact) for each in found]


def last_quote_keys(tender: str) -> TenderKeys:
    """The public keys to which last quotes of a tender are sealed: others than those of the bids."""
    return keys_of(Tender.objects.get(ref=tender), LAST_QUOTES)


def last_quote_ceremony(tender: str) -> str:
    """The name of the opening of the last quotes, which released shares must carry."""
    return ceremony_of(Tender.objects.get(ref=tender), LAST_QUOTES)


def last_quote_shares(tender: str, shares: Iterable[str]) -> tuple[int, int, int, int]:
    """Of the last quotes' keys: shares brought of the purchaser's side and needed; the same of the supervisor's."""
    return shares_needed(Tender.objects.get(ref=tender), shares, LAST_QUOTES)


def last_quote_deal_held_by(tender: str, office: str) -> Deal:
    """The deal of the last quotes' keys of which an office holds a share; refused for every other office."""
    return deal_held_by(Tender.objects.get(ref=tender), office, LAST_QUOTES)


def check_last_quote_share(tender: str, share: str, holder: Holder) -> Deal:
    """The deal a released share is of, once it is the holder's own, bound to the opening of the last quotes."""
    released = ReleasedShare.load(share.encode())
    return may_be_handed(Tender.objects.get(ref=tender), released, holder, LAST_QUOTES)


def open_last_quotes(tender: str, sealed: Iterable[tuple[str, str, str]], shares: Iterable[str]) -> Iterator[Opened]:
    """Open last quotes: (reference, SHA-256 of the file, sealed sender) each, with the released shares.

    The caller has checked the deadline. Errors: of `core.sealing`; the fault of a quote is in its `Opened`.
    """
    return open_sealed(Tender.objects.get(ref=tender), LAST_QUOTES, sealed, shares)


def _tender(tender: Tender) -> TenderView:
    return TenderView(
        ref=tender.ref,
        thread=tender.thread,
        region=tender.region,
        state=tender.state,
        title=tender.title,
        law_date=tender.law_date,
        synthetic=tender.synthetic,
        purchaser=tender.purchaser,
        purchase=tender.purchase,
        requirement=tender.requirement,
        method=method_named(tender.method),
        amount_fen=tender.amount_fen,
        ceiling_fen=tender.ceiling_fen,
        factors=tuple(_factor(each) for each in tender.factors),
        price_weight_bp=tender.price_weight_bp,
        fixed_price=tender.fixed_price,
        blind_review=tender.blind_review,
        only_social_organizations=tender.only_social_organizations,
        policy_basis=tender.policy_basis,
        sme_reserved=tender.sme_reserved,
        sme_deduction_bp=tender.sme_deduction_bp,
        bond_fen=tender.bond_fen,
        delivery_bond_fen=tender.delivery_bond_fen,
        payment_days=tender.payment_days,
        inspection_days=tender.inspection_days,
        contract_starts=tender.contract_starts,
        contract_ends=tender.contract_ends,
        multi_year=tuple(tender.multi_year),
        milestones=tuple(_milestone(each) for each in tender.milestones),
        excludes_abnormal=tender.excludes_abnormal,
        consortia=tender.consortia,
        drafted=bool(tender.parts),
        documents=tender.documents,
        issued=tender.issued,
        deadline=tender.deadline,
        opened_at=tender.opened_at,
        responses=tender.responses,
        supplier=tender.supplier,
        suspended_until=tender.suspended_until,
    )


def _factor(known: dict[str, Any]) -> ScoringFactor:
    name, points, bands, is_price = (known[each] for each in ("name", "points", "bands", "is_price"))
    return ScoringFactor(name, points, bands, is_price, known.get("objective", False))


def _milestone(known: dict[str, Any]) -> PlannedMilestone:
    return PlannedMilestone(known["title"], date.fromisoformat(known["due"]), known["share_bp"])


def _response(found: Response) -> ResponseView:
    return ResponseView(
        found.bid,
        found.provider,
        found.organ,
        found.name_zh,
        found.name_en,
        found.quote_fen,
        tuple(found.items),
        tuple(found.attachments),
        found.arrived,
        tuple(MemberView(**each) for each in found.members),
        found.agreement,
    )
