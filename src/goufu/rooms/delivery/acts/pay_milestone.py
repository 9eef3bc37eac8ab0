"""Finance pays what the contract owes: never before, never more."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Fen, Line, Private
from goufu.core.models import RunningClock
from goufu.core.writes import Writes
from goufu.law.questions.late_interest import LateInterest
from goufu.law.questions.payment_due import PaymentDue
from goufu.law.questions.payment_on_invoice import PaymentOnInvoice
from goufu.law.questions.payment_under_contract import PaymentUnderContract
from goufu.parties.authority import Authority
from goufu.rooms.delivery.acts.submit_invoice import OwedPlace
from goufu.rooms.delivery.milestones import earned_fen, milestone_of, others
from goufu.rooms.delivery.models import Delivery, Milestone
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit
from goufu.rooms.delivery.states import MilestoneState


class PayMilestoneInput(ActInput):
    """What is paid."""

    milestone: Annotated[OwedPlace, Field(title="Milestone", description="0 is the advance.")]
    amount_fen: Annotated[Fen, Field(title="Amount")]
    voucher: Annotated[Line, Private, Field(title="Voucher number of the treasury")]


class PayMilestone(Act[Delivery, PayMilestoneInput]):
    """Pay a milestone."""

    states, leads_to = ("running", "accepted"), ("running", "accepted", "settled")
    by = Authority("finance.officer")
    not_by_who = ("accept_milestone",)
    public = Publish("payment")
    stops = (PaymentDue, PaymentOnInvoice)

    def relies_on(self, case: Delivery, given: PayMilestoneInput) -> tuple[str, ...]:
        """The contract under which it is paid."""
        return (case.contract,)

    def asks(
        self, case: Delivery, given: PayMilestoneInput, moment: Moment
    ) -> Iterator[PaymentUnderContract | LateInterest]:
        """Whether the contract owes it now; and, when it is late, what interest is owed."""
        milestone = milestone_of(case, given.milestone)
        earned = earned_fen(milestone)
        yield PaymentUnderContract(
            amount=given.amount_fen, earned=earned, paid_before=milestone.paid_fen,
            conditions_met=bool(earned) and milestone.paid_fen + given.amount_fen <= milestone.invoiced_fen,
        )  # fmt: skip
        if late := _overdue(case, milestone, moment):
            yield LateInterest(amount=given.amount_fen, due=late, paid=moment.day)

    def effect(self, case: Delivery, given: PayMilestoneInput, moment: Moment, w: Writes) -> None:
        """Book it on milestone, delivery and budget line; the last payment settles the contract."""
        milestone = milestone_of(case, given.milestone)
        if not 0 < given.amount_fen <= milestone.amount_fen - milestone.paid_fen:
            raise DeliveryDoesNotFit(
                "{left} fen of this milestone are still to be paid.", field="amount_fen",
                left=milestone.amount_fen - milestone.paid_fen, cure="Pay no more than that.",
            )  # fmt: skip
        payment = f"{case.ref}-{case.turn + 1}"
        _book(case, milestone, given.amount_fen, moment, w)
        w.publish(
            contract=case.contract, award=case.award, payment=payment, title=milestone.title, paid_fen=case.paid_fen,
            contract_fen=case.amount_fen, payer=case.purchaser, payer_uscc=case.purchaser_uscc,
            payer_zh=case.purchaser_zh, payee=case.provider, payee_uscc=case.provider_uscc, payee_zh=case.provider_zh,
        )  # fmt: skip
        if case.budget_line:
            w.follow("spend_budget_line", case=case.budget_line, payment=payment, amount_fen=given.amount_fen)
        w.tell(case.provider, milestone=milestone.title, amount_fen=given.amount_fen)
        if case.state == "settled":
            w.follow("complete_contract", case=case.contract, paid_fen=case.paid_fen)


def _overdue(case: Delivery, milestone: Milestone, moment: Moment) -> date | None:
    """The day by which the milestone should have been paid, when that day has passed."""
    clocks = RunningClock.objects.filter(thread=case.thread, kind="payment_due", met_by=None, due__lt=moment.day)
    found = clocks.filter(start=milestone.accepted_on).first() if milestone.accepted_on else None
    return found.due if found else None


def _book(case: Delivery, milestone: Milestone, amount_fen: int, moment: Moment, w: Writes) -> None:
    w.change(milestone, paid_fen=milestone.paid_fen + amount_fen, paid_on=moment.day)
    w.change(case, paid_fen=case.paid_fen + amount_fen)
    if milestone.paid_fen == milestone.amount_fen:
        w.change(milestone, state=MilestoneState.PAID.value)
        if all(each.state == MilestoneState.PAID for each in others(case, milestone)):
            w.change(case, state="settled", settled_on=moment.day)
