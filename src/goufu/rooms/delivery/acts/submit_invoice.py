"""The provider asks for what an accepted milestone has earned."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Fen, FileRef, Line, Private
from goufu.core.writes import Writes
from goufu.law.questions.payment_on_invoice import PaymentOnInvoice
from goufu.parties.authority import Authority
from goufu.rooms.delivery.milestones import milestone_of, must_be
from goufu.rooms.delivery.models import Delivery
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit
from goufu.rooms.delivery.states import MilestoneState

OwedPlace = Annotated[int, Field(strict=True, ge=0, le=24)]
"""A milestone's place; 0 is the advance."""


class SubmitInvoiceInput(ActInput):
    """The invoice."""

    milestone: Annotated[OwedPlace, Field(title="Milestone", description="0 is the advance.")]
    number: Annotated[Line, Private, Field(title="Invoice number")]
    amount_fen: Annotated[Fen, Field(title="Amount")]
    file: Annotated[FileRef, Private, Field(title="Invoice")]


class SubmitInvoice(Act[Delivery, SubmitInvoiceInput]):
    """Submit an invoice."""

    states = ("running", "accepted")
    by = Authority("provider.staff", within="provider")
    public = Publish("payment")
    asks_nothing = "Whether it is owed is asked when it is paid; an invoice only starts the clock."

    def effect(self, case: Delivery, given: SubmitInvoiceInput, moment: Moment, w: Writes) -> None:
        """Keep it with its milestone."""
        milestone = milestone_of(case, given.milestone)
        must_be(milestone, MilestoneState.ACCEPTED)
        left = milestone.amount_fen - milestone.invoiced_fen
        if not 0 < given.amount_fen <= left:
            raise DeliveryDoesNotFit(
                "{left} fen of this milestone are still to be invoiced.", field="amount_fen", left=left,
                cure="Invoice no more than that.",
            )  # fmt: skip
        w.change(
            milestone, invoice=given.number, invoiced_fen=milestone.invoiced_fen + given.amount_fen,
            invoiced_on=moment.day,
        )  # fmt: skip
        w.publish(contract=case.contract, award=case.award, title=milestone.title)
        w.tell(case.purchaser, milestone=milestone.title, amount_fen=given.amount_fen)

    def starts(self, case: Delivery, given: SubmitInvoiceInput, moment: Moment) -> Iterator[PaymentOnInvoice]:
        """From the invoice runs the time for payment too."""
        yield PaymentOnInvoice(start=moment.day)
