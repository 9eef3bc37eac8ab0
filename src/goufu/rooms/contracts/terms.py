"""What documents and award promised, and where a contract departs from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goufu.core.fields import Titled
from goufu.law.questions.contract_term import ContractTerm
from goufu.rooms.budget.interface import arranged_line
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import TermsDoNotFit
from goufu.rooms.evaluation.interface import AwardView, award_view
from goufu.rooms.needs.interface import PurchaseView, lineage, purchase_view
from goufu.rooms.procurement.interface import TenderView, tender_view
from goufu.rooms.requirements.interface import requirement_view

_DAYS_OF_PLAY = 3
"""Terms of equal months differ by up to three days, according to the month they begin in."""
_WHOLE = 10_000
_YUAN = 100


class StableGround(Titled):
    """What must hold for a contract of more than one year (order 102, article 24)."""

    BUDGET = "budget", "The budget is guaranteed"
    CONTENT = "content", "The content is stable and continuous"
    FUNDING = "funding", "The source of funds is stable"
    PRICE = "price", "The price changes little"


@dataclass(frozen=True)
class Agreed:
    """The core terms of a contract. `instalments` are the amounts of its milestones in their order."""

    amount_fen: int
    advance_fen: int
    bond_fen: int
    starts: date
    ends: date
    instalments: tuple[int, ...]
    inspection_days: int
    payment_days: int | None


@dataclass(frozen=True)
class Promised:
    """What was put out to tender, and to whom it was awarded."""

    award: AwardView
    tender: TenderView
    purchase: PurchaseView

    @property
    def letter_day(self) -> date:
        """The day of the award letter."""
        return self.award.letter_day or self.award.named_on

    @property
    def public_service(self) -> bool:
        """Whether the service goes to the public, so that its users must be heard."""
        requirement = requirement_view(self.tender.requirement)
        return requirement is None or requirement.public_service

    @property
    def budget_line(self) -> str:
        """The confirmed line that pays, or nothing."""
        line = arranged_line(lineage(self.purchase.ref))
        return line.ref if line else ""


def promised_by(award: str) -> Promised:
    """What stands behind an award; `TermsDoNotFit` when there is no such award."""
    found = award_view(award)
    tender = tender_view(found.tender) if found else None
    purchase = purchase_view(tender.purchase) if tender else None
    if found is None or tender is None or purchase is None:
        raise TermsDoNotFit("There is no award {award}.", field="award", award=award, cure="Check the reference.")
    return Promised(found, tender, purchase)


def must_stand(award: str) -> None:
    """Refused once the award was annulled: what rested on it is not signed."""
    if not promised_by(award).award.stands:
        raise TermsDoNotFit(
            "The award {award} was annulled.", award=award,
            cure="Withdraw the draft; a contract follows from an award that stands.",
        )  # fmt: skip


def departures(agreed: Agreed, promised: Promised) -> tuple[str, ...]:
    """The core terms in which the contract is not what was promised, each in both languages; empty when none."""
    return tuple(_departures(agreed, promised.award, promised.tender))


def _departures(agreed: Agreed, award: AwardView, tender: TenderView) -> Iterator[str]:
    if agreed.amount_fen != award.amount_fen:
        yield "合同金额 price"
    if not _same_length(agreed, tender):
        yield "合同期限 term"
    if not _same_shares(agreed, tender):
        yield "付款安排 instalments"
    if agreed.payment_days != tender.payment_days:
        yield "付款期限 time for payment"
    if agreed.inspection_days != tender.inspection_days:
        yield "验收期限 time for inspection"
    if agreed.bond_fen > tender.delivery_bond_fen:
        yield "履约保证金 bond for delivery"


def _same_length(agreed: Agreed, tender: TenderView) -> bool:
    if tender.contract_starts is None or tender.contract_ends is None:
        return True
    planned = tender.contract_ends - tender.contract_starts
    return abs((agreed.ends - agreed.starts - planned).days) <= _DAYS_OF_PLAY


def _same_shares(agreed: Agreed, tender: TenderView) -> bool:
    """Whether each milestone is worth its planned share, give or take one yuan. An advance is part of the first one."""
    if len(agreed.instalments) != len(tender.milestones):
        return False
    first, *others = agreed.instalments
    pairs = zip((first + agreed.advance_fen, *others), tender.milestones, strict=True)
    return all(abs(fen * _WHOLE - each.share_bp * agreed.amount_fen) <= _YUAN * _WHOLE for fen, each in pairs)


def changed_terms(case: Contract, promised: Promised) -> tuple[str, ...]:
    """The core terms of a drawn-up contract that are not those awarded."""
    amounts = tuple(each.amount_fen for each in case.instalments.all())
    agreed = Agreed(
        case.amount_fen, case.advance_fen, case.bond_fen, case.starts, case.ends, amounts,
        case.inspection_days, case.payment_days,
    )  # fmt: skip
    return departures(agreed, promised)


def term_question(starts: date, ends: date, stable: Sequence[str], promised: Promised) -> ContractTerm:
    """Whether the term is lawful, with the grounds claimed for more than a year and what the documents announced."""
    return ContractTerm(
        starts=starts, ends=ends, budget_guaranteed=StableGround.BUDGET in stable,
        content_stable=StableGround.CONTENT in stable, funding_stable=StableGround.FUNDING in stable,
        price_stable=StableGround.PRICE in stable, announced=bool(promised.tender.multi_year),
    )  # fmt: skip


def same_text(case: Contract, text: str) -> None:
    """Refuse a signature under another text than the one drawn up."""
    if text != case.text:
        raise TermsDoNotFit(
            "This is not the text that was drawn up (its SHA-256 begins with {begins}).", field="text",
            begins=case.text[:12], cure="Download the text from the contract's page and sign that file.",
        )  # fmt: skip
