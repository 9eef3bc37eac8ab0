"""What the law is asked of one bid, and how what it refuses is written down."""

from collections.abc import Iterable, Iterator

from goufu.core.clock import Moment
from goufu.law.kinds import BidderTie, OrganizationKind, TieKind
from goufu.law.questions.bidders_independent import BiddersIndependent
from goufu.law.questions.individual_suitable import IndividualSuitable
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import all_candidates
from goufu.rooms.evaluation.parts import parts_of
from goufu.rooms.procurement.interface import TenderView, grounds_said, refusals, whose
from goufu.rooms.providers.interface import ProviderView, provider_by_uscc
from goufu.rooms.requirements.interface import requirement_view

__all__ = [
    "FromRegister",
    "conduct_of",
    "covered",
    "from_register",
    "grounds_said",
    "independence",
    "refusals",
    "whose",
    "within_budget",
]

FromRegister = ProviderKindAllowed | ProviderRegistered | ProviderInScope | ProviderListed | IndividualSuitable
"""What the register of providers tells of a bidder."""


def from_register(
    uscc: str, tender: TenderView, moment: Moment, *, in_scope: bool, justification: str
) -> Iterator[FromRegister]:
    """Kind, registration, scope and lists of the bidder, on the day of the check.

    A bidder whom the register does not know has no valid registration as a social organization; its kind is `other`.
    """
    known = provider_by_uscc(uscc)
    kind = known.kind if known else OrganizationKind.OTHER
    yield ProviderKindAllowed(kind=kind)
    if known is not None:
        yield ProviderRegistered(
            registered=known.registered, legal_person=known.legal_person, suspended=known.state == "suspended",
            social_organization=known.social_organization,
        )  # fmt: skip
        yield ProviderListed(
            abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
            documents_exclude_abnormal=tender.excludes_abnormal,
        )  # fmt: skip
    yield ProviderInScope(in_scope=in_scope, kind=kind)
    if kind is OrganizationKind.NATURAL_PERSON:
        yield IndividualSuitable(natural_person=True, justification=justification)


def conduct_of(uscc: str, tender: TenderView, moment: Moment) -> Iterator[ProviderKindAllowed | ProviderListed]:
    """What the register alone tells of a bidder: kind and lists, on the day of the check."""
    known = provider_by_uscc(uscc)
    yield ProviderKindAllowed(kind=known.kind if known else OrganizationKind.OTHER)
    if known is not None:
        yield ProviderListed(
            abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
            documents_exclude_abnormal=tender.excludes_abnormal,
        )  # fmt: skip


def covered(usccs: Iterable[str], tender: TenderView) -> bool:
    """Whether the registered scope of one of them holds the item; without registered codes the panel reads the charter.

    Members of a consortium do each a part of the work: whether it lies within their own charters the panel says.
    """
    return any(_covers(provider_by_uscc(uscc), tender) for uscc in usccs)


def _covers(known: ProviderView | None, tender: TenderView) -> bool:
    needed = requirement_view(tender.requirement)
    return known is None or needed is None or not known.scope_codes or known.covers(needed.catalogue_code)


def independence(case: Review, candidate: Candidate) -> BiddersIndependent:
    """Whether anything ties this bidder to another one of the same tender: one head, or control."""
    own = _known(candidate)
    others = [known for each in all_candidates(case) if each.provider != candidate.provider for known in _known(each)]
    return BiddersIndependent(ties=tuple(tie for each in own for tie in _ties(each, others)))


def _known(candidate: Candidate) -> list[ProviderView]:
    """Those who take part by a bid, as the register knows them."""
    return [known for part in parts_of(candidate) if (known := provider_by_uscc(part.uscc))]


def _ties(own: ProviderView, others: Iterable[ProviderView]) -> Iterator[BidderTie]:
    for other in others:
        if own.uscc != other.uscc and own.tied_to(other):
            kind = TieKind.SAME_HEAD if own.head_key == other.head_key else TieKind.HOLDING
            yield BidderTie(first=own.name_zh, second=other.name_zh, kind=kind)


def within_budget(candidate_quote: int, tender: TenderView) -> QuoteWithinBudget:
    """Whether a price lies within budget and ceiling."""
    return QuoteWithinBudget(quote=candidate_quote, budget=tender.amount_fen, ceiling=tender.ceiling_fen or None)
