"""The recorded fees are paid, by another hand than the one that put them down."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import PanelFee, Review
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


class PayExpertFeesInput(ActInput):
    """On which day."""

    paid_on: Annotated[CivilDate, Private, Field(title="Day of payment")]


class PayExpertFees(Act[Review, PayExpertFeesInput]):
    """Record that the members were paid."""

    states = ("ranked", "reported", "received", "stopped", "dissolved")
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("record_expert_fees",)
    public = Publish("procurement", "publish_result")
    asks_nothing = "The law was asked when the fees were recorded."
    routine = False

    def effect(self, case: Review, given: PayExpertFeesInput, moment: Moment, w: Writes) -> None:
        due = list(PanelFee.objects.filter(review=case, paid_on=None))
        if not due or given.paid_on > moment.day:
            raise ReviewDoesNotFit(
                "No fee waits to be paid, or the day lies ahead.", field="paid_on",
                cure="Record the fees first; name the day on which they were paid.",
            )  # fmt: skip
        for each in due:
            w.change(each, paid_on=given.paid_on)
        w.publish(paid_members=len(due))
