"""The purchaser writes down what was awarded; provider and head sign it later."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Fen, FileRef, Group, Line, Mark, Private
from goufu.core.writes import Writes
from goufu.law.questions.advance_payment import AdvancePayment
from goufu.law.questions.buyer_gives_no_guarantee import BuyerGivesNoGuarantee
from goufu.law.questions.contract_contents import ContractContents
from goufu.law.questions.contract_term import ContractTerm
from goufu.law.questions.contract_terms_equal import ContractTermsEqual
from goufu.law.questions.delivery_bond import DeliveryBond
from goufu.law.questions.inspection_period_agreed import InspectionPeriodAgreed
from goufu.law.questions.payment_term import PaymentTerm
from goufu.parties.authority import Authority
from goufu.rooms.contracts.consortium import said_of
from goufu.rooms.contracts.models import FELL_AWAY, Contract, Instalment
from goufu.rooms.contracts.refusals import ContractDrawnUp, TermsDoNotFit
from goufu.rooms.contracts.terms import Agreed, Promised, StableGround, departures, promised_by, term_question

Clause = Annotated[str, Field(max_length=20_000), Mark("long")]
"""A clause of the contract; whether it may be missing is for the law to say."""
Days = Annotated[int, Field(strict=True, ge=1, le=365)]


class InstalmentTerms(Group):
    """A milestone: what must be shown, by when, and what is then owed."""

    title: Annotated[Line, Field(title="Milestone")]
    due: Annotated[CivilDate, Field(title="To be reached by")]
    amount_fen: Annotated[Fen, Field(title="Owed when it is accepted")]
    standards: Annotated[
        list[Line],
        Field(min_length=1, max_length=40, title="Standards", description="Technical, service and safety, one a line."),
    ]


class DraftContractInput(ActInput):
    """The terms, as documents and award have them."""

    award: Annotated[CaseRef, Field(title="Award")]
    number: Annotated[Line, Field(title="Contract number")]
    title: Annotated[Line, Field(title="Contract name")]
    amount_fen: Annotated[Fen, Field(title="Amount")]
    advance_fen: Annotated[Fen, Field(title="Advance", description="Owed on signing; 0 when none was agreed.")] = 0
    starts: Annotated[CivilDate, Field(title="First day")]
    ends: Annotated[CivilDate, Field(title="Last day")]
    stable: Annotated[list[StableGround], Field(title="Grounds for more than one year")] = []
    content: Annotated[Clause, Field(title="Content of the service")] = ""
    quantity: Annotated[Clause, Field(title="Quantity")] = ""
    quality: Annotated[Clause, Field(title="Quality")] = ""
    settlement: Annotated[Clause, Field(title="Way of settlement")] = ""
    rights_and_duties: Annotated[Clause, Field(title="Rights and duties")] = ""
    breach: Annotated[Clause, Field(title="Liability for breach")] = ""
    instalments: Annotated[list[InstalmentTerms], Field(min_length=1, max_length=24, title="Milestones")]
    inspection_days: Annotated[Days, Field(title="Days for inspection", description="Calendar days after a report.")]
    payment_days: Annotated[Days, Field(title="Days for payment", description="Calendar days after acceptance.")]
    bond_fen: Annotated[Fen, Field(title="Bond for delivery")] = 0
    bond_in_cash: Annotated[bool, Field(title="The bond is paid in cash")] = False
    purchaser_guarantees: Annotated[bool, Field(title="The purchaser guarantees the provider's borrowing")] = False
    provider_is_sme: Annotated[bool, Field(title="The provider is a small or medium enterprise")] = False
    text: Annotated[FileRef, Private, Field(title="Full text of the contract")]

    @property
    def agreed(self) -> Agreed:
        """The core terms."""
        amounts = tuple(each.amount_fen for each in self.instalments)
        return Agreed(
            self.amount_fen, self.advance_fen, self.bond_fen, self.starts, self.ends, amounts,
            self.inspection_days, self.payment_days,
        )  # fmt: skip


Asked = (
    ContractTermsEqual | ContractTerm | ContractContents | DeliveryBond | InspectionPeriodAgreed | PaymentTerm
    | BuyerGivesNoGuarantee | AdvancePayment
)  # fmt: skip


class DraftContract(Act[Contract, DraftContractInput]):
    """Draw up the contract."""

    opens = True
    parent = ("award", ("published",))
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract", "publish_contract")

    def under(self, given: DraftContractInput) -> str:
        """The award."""
        return given.award

    def asks(self, case: Contract, given: DraftContractInput, moment: Moment) -> Iterator[Asked]:
        """Whether the terms are those awarded, and lawful."""
        promised = promised_by(given.award)
        yield ContractTermsEqual(changed_core_terms=departures(given.agreed, promised))
        yield term_question(given.starts, given.ends, given.stable, promised)
        yield _contents(given)
        yield DeliveryBond(bond=given.bond_fen, contract_amount=given.amount_fen, cash=given.bond_in_cash)
        yield InspectionPeriodAgreed(days=given.inspection_days)
        yield PaymentTerm(agreed_days=given.payment_days, provider_is_sme=given.provider_is_sme)
        yield BuyerGivesNoGuarantee(buyer_guarantees=given.purchaser_guarantees)
        yield AdvancePayment(advance=given.advance_fen, contract_amount=given.amount_fen)

    def effect(self, case: Contract, given: DraftContractInput, moment: Moment, w: Writes) -> None:
        """Keep the terms and the milestones."""
        _none_before(case, given.award)
        _sums_up(given)
        promised = promised_by(given.award)
        parties, members = _parties(promised), list(promised.award.members)
        terms = {name: getattr(given, name) for name in _TERMS}
        w.change(
            case, stable=[each.value for each in given.stable], budget_line=promised.budget_line,
            public_service=promised.public_service, letter_day=promised.letter_day,
            members=members, member_organs=[each["organ"] for each in members if each["organ"]], **parties, **terms,
        )  # fmt: skip
        for place, each in enumerate(given.instalments, start=1):
            w.add(Instalment(contract=case, place=place, **each.model_dump()))
        w.publish(**parties, **said_of(members))
        for organ in {case.provider, *case.member_organs}:
            w.tell(organ, number=given.number, title=given.title)


_TERMS = (
    "award", "number", "title", "amount_fen", "advance_fen", "bond_fen", "starts", "ends", "inspection_days",
    "payment_days", "text",
)  # fmt: skip


def _parties(promised: Promised) -> dict[str, str]:
    award, purchase = promised.award, promised.purchase
    return {
        "tender": award.tender, "purchaser": purchase.purchaser, "purchaser_uscc": purchase.uscc,
        "purchaser_zh": purchase.purchaser_zh,
        "purchaser_en": purchase.purchaser_en, "provider": award.organ, "provider_uscc": award.provider,
        "provider_zh": award.name_zh, "provider_en": award.name_en,
    }  # fmt: skip


def _contents(given: DraftContractInput) -> ContractContents:
    return ContractContents(
        written=bool(given.text), content=bool(given.content.strip()), term=True, quantity=bool(given.quantity.strip()),
        quality=bool(given.quality.strip()), price=given.amount_fen > 0, settlement=bool(given.settlement.strip()),
        rights_and_duties=bool(given.rights_and_duties.strip()), breach=bool(given.breach.strip()),
    )  # fmt: skip


def _none_before(case: Contract, award: str) -> None:
    """One contract a purchase; where a method has several awards (users' choices, funded projects), one for each."""
    several = promised_by(award).tender.method.several
    same = {"award": award} if several else {"thread": case.thread}
    if Contract.objects.filter(**same).exclude(FELL_AWAY).exists():
        raise ContractDrawnUp(
            "This purchase has a contract already.",
            field="award",
            cure="Withdraw its draft before drawing up another.",
        )


def _sums_up(given: DraftContractInput) -> None:
    total = given.advance_fen + sum(each.amount_fen for each in given.instalments)
    if total != given.amount_fen:
        raise TermsDoNotFit(
            "Advance and milestones come to {total} fen, the contract to {amount} fen.", field="instalments",
            total=total, amount=given.amount_fen, cure="Let the milestones and the advance add up to the amount.",
        )  # fmt: skip
    if given.ends < given.starts:
        raise TermsDoNotFit(
            "The contract ends before it starts.", field="ends", cure="Give a last day after the first."
        )
