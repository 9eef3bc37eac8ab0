"""A contract that runs already when it comes onto the platform: what is known of it, and what the law says to it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from goufu.base.civil import civil_date
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Fen, FileRef, Group, Line, Private
from goufu.law.questions.advance_payment import AdvancePayment
from goufu.law.questions.contract_signed_in_time import ContractSignedInTime
from goufu.law.questions.contract_term import ContractTerm
from goufu.law.questions.delivery_bond import DeliveryBond
from goufu.law.questions.inspection_period_agreed import InspectionPeriodAgreed
from goufu.law.questions.payment_term import PaymentTerm
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.rooms.contracts.choices import StepKind
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import ContractDrawnUp, TermsDoNotFit
from goufu.rooms.contracts.terms import StableGround
from goufu.rooms.providers.interface import ProviderView, provider_by_uscc

Days = Annotated[int, Field(strict=True, ge=1, le=365)]


class StepDone(Group):
    """A step of the purchase that was done elsewhere."""

    kind: Annotated[StepKind, Field(title="Step")]
    office: Annotated[Line, Field(title="Office or platform that did it")]
    number: Annotated[Line, Field(title="Its number there")]
    on: Annotated[CivilDate, Field(title="Day on which it was done")]
    address: Annotated[Line, Field(title="Where it can be seen", description="A web address, or a shelf mark.")]
    file: Annotated[FileRef | None, Field(title="Proof")] = None


class RunningInstalment(Group):
    """A milestone, and whether it was accepted and paid before the contract came here."""

    title: Annotated[Line, Field(title="Milestone")]
    due: Annotated[CivilDate, Field(title="To be reached by")]
    amount_fen: Annotated[Fen, Field(title="Owed when it is accepted", gt=0)]
    standards: Annotated[
        list[Line],
        Field(min_length=1, max_length=40, title="Standards", description="Technical, service and safety, one a line."),
    ]
    accepted_on: Annotated[
        CivilDate | None, Field(title="Accepted on", description="Only where it has been accepted already.")
    ] = None
    paid_on: Annotated[
        CivilDate | None, Field(title="Paid in full on", description="Only where it has been paid already.")
    ] = None


class RecordRunningContractInput(ActInput):
    """The contract as it was signed elsewhere, and what has been done under it so far."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    number: Annotated[Line, Field(title="Contract number")]
    title: Annotated[Line, Field(title="Contract name")]
    provider: Annotated[
        Line, Field(title="Credit code of the provider", description="It must stand in the register of providers.")
    ]
    amount_fen: Annotated[Fen, Field(title="Amount", gt=0)]
    budget_fen: Annotated[Fen | None, Field(title="Budget of the project")] = None
    advance_fen: Annotated[Fen, Field(title="Advance", description="Owed on signing; 0 when none was agreed.")] = 0
    advance_paid_on: Annotated[CivilDate | None, Field(title="Advance paid on")] = None
    starts: Annotated[CivilDate, Field(title="First day")]
    ends: Annotated[CivilDate, Field(title="Last day")]
    stable: Annotated[list[StableGround], Field(title="Grounds for more than one year")] = []
    multi_year: Annotated[bool, Field(title="The documents announced more than one year")] = False
    instalments: Annotated[list[RunningInstalment], Field(min_length=1, max_length=24, title="Milestones")]
    inspection_days: Annotated[Days, Field(title="Days for inspection", description="Calendar days after a report.")]
    payment_days: Annotated[Days, Field(title="Days for payment", description="Calendar days after acceptance.")]
    bond_fen: Annotated[Fen, Field(title="Bond for delivery")] = 0
    bond_in_cash: Annotated[bool, Field(title="The bond is paid in cash")] = False
    provider_is_sme: Annotated[bool, Field(title="The provider is a small or medium enterprise")] = False
    public_service: Annotated[bool, Field(title="The service goes to the public")] = True
    steps: Annotated[
        list[StepDone],
        Field(max_length=20, title="Earlier steps", description="What is known of them; what is missing stays named."),
    ] = []
    budget_line: Annotated[
        CaseRef | None,
        Field(title="Budget line kept here", description="Empty where the money is kept in another system."),
    ] = None
    text: Annotated[FileRef | None, Private, Field(title="Full text of the contract")] = None

    def step(self, kind: StepKind) -> StepDone | None:
        """What was recorded of a step, or None."""
        return next((each for each in self.steps if each.kind is kind), None)

    def on(self, kind: StepKind) -> date | None:
        """The day of a step, or None."""
        found = self.step(kind)
        return found.on if found else None

    @property
    def paid_fen(self) -> int:
        """What has been paid already."""
        advance = self.advance_fen if self.advance_paid_on else 0
        return advance + sum(each.amount_fen for each in self.instalments if each.paid_on)


Asked = (
    ContractTerm | PaymentTerm | InspectionPeriodAgreed | AdvancePayment | DeliveryBond | ContractSignedInTime
    | QuoteWithinBudget | ProviderListed | ProviderRegistered
)  # fmt: skip


def asked(given: RecordRunningContractInput, moment: Moment) -> Iterator[Asked]:
    """What the law is asked of a contract signed on the recorded day."""
    grounds = {ground: ground in given.stable for ground in StableGround}
    yield ContractTerm(
        starts=given.starts, ends=given.ends, budget_guaranteed=grounds[StableGround.BUDGET],
        content_stable=grounds[StableGround.CONTENT], funding_stable=grounds[StableGround.FUNDING],
        price_stable=grounds[StableGround.PRICE], announced=given.multi_year,
    )  # fmt: skip
    yield PaymentTerm(agreed_days=given.payment_days, provider_is_sme=given.provider_is_sme)
    yield InspectionPeriodAgreed(days=given.inspection_days)
    yield AdvancePayment(advance=given.advance_fen, contract_amount=given.amount_fen)
    yield DeliveryBond(bond=given.bond_fen, contract_amount=given.amount_fen, cash=given.bond_in_cash)
    if letter := given.on(StepKind.LETTER):
        yield ContractSignedInTime(award_letter=letter, signed=moment.day)
    if given.budget_fen is not None:
        yield QuoteWithinBudget(quote=given.amount_fen, budget=given.budget_fen)
    if provider := provider_by_uscc(given.provider):
        abnormal, severe = (provider.listed(name, moment.day) for name in ("abnormal", "severe"))
        yield ProviderListed(abnormal=abnormal, severe=severe)
        yield ProviderRegistered(
            registered=provider.registered, legal_person=provider.legal_person,
            social_organization=provider.social_organization,
        )  # fmt: skip


def provider_named(uscc: str) -> ProviderView:
    """The provider of that credit code; `TermsDoNotFit` when the register has none."""
    found = provider_by_uscc(uscc)
    if found is None:
        raise TermsDoNotFit(
            "{uscc} is not in the register of providers.", uscc=uscc, field="provider",
            cure="Have civil affairs enter the organization first; then record the contract.",
        )  # fmt: skip
    return found


def must_hold_together(given: RecordRunningContractInput, moment: Moment) -> None:
    """Refuse what cannot be: sums that differ, days out of order or still to come, nothing left to do."""
    _sums(given)
    if given.ends < given.starts:
        raise TermsDoNotFit(
            "The contract ends before it starts.", field="ends", cure="Give a last day after the first."
        )
    today = civil_date(moment.instant)
    for field, day in _days(given):
        if day > today:
            raise TermsDoNotFit(
                "It is recorded as done on {day}, which is still to come.", field=field, day=day,
                cure="Give the day on which it was done, or leave it out.",
            )  # fmt: skip


def _sums(given: RecordRunningContractInput) -> None:
    total = given.advance_fen + sum(each.amount_fen for each in given.instalments)
    if total != given.amount_fen:
        raise TermsDoNotFit(
            "Advance and milestones come to {total} fen, the contract to {amount} fen.", field="instalments",
            total=total, amount=given.amount_fen, cure="Let the milestones and the advance add up to the amount.",
        )  # fmt: skip
    if given.paid_fen == given.amount_fen:
        raise TermsDoNotFit(
            "Everything is paid already: this contract does not run any more.", field="instalments",
            cure="Record only contracts under which something is still to be delivered or paid.",
        )  # fmt: skip
    for place, each in enumerate(given.instalments):
        if each.paid_on and (each.accepted_on is None or each.paid_on < each.accepted_on):
            raise TermsDoNotFit(
                "Milestone {place} is recorded as paid before it was accepted.", field=f"instalments.{place}.paid_on",
                place=place + 1, cure="Give the day of the acceptance, and a day of payment not before it.",
            )  # fmt: skip


def _days(given: RecordRunningContractInput) -> Iterator[tuple[str, date]]:
    known: dict[str, Any] = {"advance_paid_on": given.advance_paid_on}
    known |= {f"steps.{place}.on": each.on for place, each in enumerate(given.steps)}
    for place, each in enumerate(given.instalments):
        known |= {f"instalments.{place}.accepted_on": each.accepted_on, f"instalments.{place}.paid_on": each.paid_on}
    yield from ((field, day) for field, day in known.items() if day is not None)


def recorded_contract(purchaser: str, number: str) -> Contract | None:
    """The contract of a purchaser with that number, or None."""
    return Contract.objects.filter(purchaser=purchaser, number=number).exclude(state="withdrawn").first()


def none_before(case: Contract, number: str) -> None:
    """One contract a purchase, and one of a number for each purchaser."""
    taken = recorded_contract(case.purchaser, number)
    if taken or Contract.objects.filter(thread=case.thread).exclude(state="withdrawn").exists():
        raise ContractDrawnUp(
            "{what} is on the platform already.", field="number", what=taken.ref if taken else case.thread,
            cure="Look at it; record another contract under a purchase and a number of its own.",
        )  # fmt: skip
