"""The provider says that a milestone is reached; the time for inspection begins."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.funds_kept_apart import FundsKeptApart
from goufu.law.questions.inspection import Inspection
from goufu.law.questions.provider_ledger import ProviderLedger
from goufu.parties.authority import Authority
from goufu.rooms.delivery.acts.record_service import Place
from goufu.rooms.delivery.milestones import milestone_of, must_be
from goufu.rooms.delivery.models import Delivery
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit
from goufu.rooms.delivery.states import MilestoneState


class ReportMilestoneInput(ActInput):
    """What was reached, with the report."""

    milestone: Annotated[Place, Field(title="Milestone")]
    summary: Annotated[LongText, Field(title="What was reached", description="Published: numbers, no names.")]
    report: Annotated[FileRef, Private, Field(title="Report")]
    accounts_kept: Annotated[bool, Field(title="The project's money is accounted for by the finance rules")] = True


class ReportMilestone(Act[Delivery, ReportMilestoneInput]):
    """Report a milestone for acceptance."""

    states = ("running",)
    by = Authority("provider.staff", within="provider")
    public = Publish("service")

    def asks(
        self, case: Delivery, given: ReportMilestoneInput, moment: Moment
    ) -> Iterator[ProviderLedger | FundsKeptApart]:
        """Whether ledger and accounts are in order."""
        kept = case.records.filter(milestone=given.milestone).exists()
        yield ProviderLedger(kept=kept, given_to_buyer=kept)
        yield FundsKeptApart(accounted=given.accounts_kept)

    def effect(self, case: Delivery, given: ReportMilestoneInput, moment: Moment, w: Writes) -> None:
        """Hand the milestone to the purchaser."""
        milestone = milestone_of(case, given.milestone)
        must_be(milestone, MilestoneState.PLANNED, MilestoneState.RECTIFYING)
        if not case.records.filter(milestone=given.milestone).exists():
            raise DeliveryDoesNotFit(
                "No service is recorded for milestone {place}.", field="milestone", place=given.milestone,
                cure="Record the service first, then report.",
            )  # fmt: skip
        w.change(milestone, state=MilestoneState.REPORTED.value, reported_on=moment.day)
        w.publish(
            contract=case.contract, award=case.award,
            title=milestone.title, due=milestone.due, in_time=moment.day <= milestone.due,
        )  # fmt: skip
        w.tell(case.purchaser, milestone=milestone.title, days=case.inspection_days)

    def starts(self, case: Delivery, given: ReportMilestoneInput, moment: Moment) -> Iterator[Inspection]:
        """The time for inspection that the contract agreed."""
        yield Inspection(start=moment.day, agreed_days=case.inspection_days)
