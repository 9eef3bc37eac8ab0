"""What the law is asked of one bid, and how what it refuses is written down."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from goufu.core.clock import Moment
from goufu.core.judge import name_of
from goufu.law.kinds import BidderTie, OrganizationKind, TieKind
from goufu.law.questions.bidders_independent import BiddersIndependent
from goufu.law.questions.individual_suitable import IndividualSuitable
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.verdict import Ruling, Verdict
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import all_candidates
from goufu.rooms.procurement.interface import TenderView
from goufu.rooms.providers.interface import ProviderView, provider_by_uscc
from goufu.rooms.requirements.interface import requirement_view

FromRegister = ProviderKindAllowed | ProviderRegistered | ProviderInScope | ProviderListed | IndividualSuitable
"""What the register of providers tells of a bidder."""


def from_register(
    candidate: Candidate, tender: TenderView, moment: Moment, *, in_scope: bool, justification: str
) -> Iterator[FromRegister]:
    """Kind, registration, scope and lists of the bidder, on the day of the check.

    A bidder whom the register does not know has no valid registration as a social organization; its kind is `other`.
    """
    known = provider_by_uscc(candidate.provider)
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
    yield ProviderInScope(in_scope=in_scope and _covered(known, tender), kind=kind)
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


def _covered(known: ProviderView | None, tender: TenderView) -> bool:
    """Whether the registered scope holds the item; where the register lists no codes the panel reads the charter."""
    needed = requirement_view(tender.requirement)
    return known is None or needed is None or not known.scope_codes or known.covers(needed.catalogue_code)


def independence(case: Review, candidate: Candidate) -> BiddersIndependent:
    """Whether anything ties this bidder to another one of the same tender: one head, or control."""
    own = provider_by_uscc(candidate.provider)
    others = [each for each in all_candidates(case) if each.provider != candidate.provider]
    return BiddersIndependent(ties=tuple(_ties(own, others)) if own else ())


def _ties(own: ProviderView, others: Iterable[Candidate]) -> Iterator[BidderTie]:
    for each in others:
        other = provider_by_uscc(each.provider)
        if other is not None and own.tied_to(other):
            kind = TieKind.SAME_HEAD if own.head_key == other.head_key else TieKind.HOLDING
            yield BidderTie(first=own.name_zh, second=other.name_zh, kind=kind)


def within_budget(candidate_quote: int, tender: TenderView) -> QuoteWithinBudget:
    """Whether a price lies within budget and ceiling."""
    return QuoteWithinBudget(quote=candidate_quote, budget=tender.amount_fen, ceiling=tender.ceiling_fen or None)


def refusals(rulings: Iterable[Ruling]) -> list[dict[str, Any]]:
    """Each refusing answer as it is kept and later published: question, rule, instrument, article, wording."""
    return [finding for ruling in rulings for finding in _of_ruling(ruling)]


def _of_ruling(ruling: Ruling) -> Iterator[dict[str, Any]]:
    for answer in ruling.answers:
        if answer.verdict is Verdict.REFUSED:
            yield {
                "question": name_of(ruling.question), "rule": answer.rule, "instrument": answer.instrument,
                "article": answer.article, "cited_zh": answer.citation("zh"), "cited_en": answer.citation("en"),
                "text_zh": answer.text("zh"), "text_en": answer.text("en"),
            }  # fmt: skip


def grounds_said(findings: Iterable[Mapping[str, Any]], clause: str, lang: str) -> str:
    """The grounds of an exclusion as one paragraph in `lang` ("zh" or "en")."""
    said = [f"{each[f'text_{lang}']}（{each[f'cited_{lang}']}）" for each in findings]
    return " ".join([*said, *([clause] if clause else [])])
