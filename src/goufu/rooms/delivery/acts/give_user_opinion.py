"""The village or community asks the people served, and writes down what they say."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText, Mark, Personal, Private, Titled
from goufu.core.writes import Writes
from goufu.law.questions.no_personal_data_published import NoPersonalDataPublished
from goufu.parties.authority import Authority
from goufu.rooms.delivery.acts.record_service import Count, Place
from goufu.rooms.delivery.counts import Shown, shown_cells
from goufu.rooms.delivery.milestones import milestone_of, must_be
from goufu.rooms.delivery.models import Delivery, UserOpinion
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit
from goufu.rooms.delivery.states import MilestoneState


class Way(Titled):
    """How people were heard."""

    MEETING = "meeting", "Meeting"
    VISIT = "visit", "Visits at home"
    SURVEY = "survey", "Survey"
    PHONE = "phone", "By phone"


class GiveUserOpinionInput(ActInput):
    """How many were asked and heard, and what they said."""

    milestone: Annotated[Place, Field(title="Milestone")]
    way: Annotated[Way, Field(title="How they were heard")]
    invited: Annotated[Count, Private, Field(title="People invited")]
    heard: Annotated[Count, Private, Field(title="People who gave an opinion")]
    content: Annotated[Count, Private, Field(title="Of them content")]
    summary: Annotated[LongText, Field(title="What they said", description="Published: nothing that tells who.")]
    signatures: Annotated[
        FileRef | None,
        Mark("file"),
        Personal,
        Field(title="Signatures", description="Never published; it can be erased."),
    ] = None

    def shown(self) -> Shown:
        """What may be published: those content and those not, and their sum."""
        return shown_cells({"content": self.content, "not_content": self.heard - self.content})


class GiveUserOpinion(Act[Delivery, GiveUserOpinionInput]):
    """Give the opinion of the people served."""

    states = ("running",)
    by = Authority("village.clerk")
    not_by_who = ("record_service", "report_milestone")
    public = Publish("acceptance")

    def asks(self, case: Delivery, given: GiveUserOpinionInput, moment: Moment) -> Iterator[NoPersonalDataPublished]:
        """Whether what is published points at nobody."""
        yield NoPersonalDataPublished(names_persons=False, smallest_count=given.shown().smallest)

    def effect(self, case: Delivery, given: GiveUserOpinionInput, moment: Moment, w: Writes) -> None:
        """Keep the opinion for the acceptance."""
        if not given.content <= given.heard <= given.invited:
            raise DeliveryDoesNotFit(
                "Those content cannot outnumber those heard, nor those heard the invited.", field="heard",
                cure="Correct the counts.",
            )  # fmt: skip
        must_be(milestone_of(case, given.milestone), *_NOT_ACCEPTED)
        w.add(
            UserOpinion(
                delivery=case,
                milestone=given.milestone,
                way=given.way.value,
                invited=given.invited,
                heard=given.heard,
                content=given.content,
                summary=given.summary,
                given_on=moment.day,
            )
        )
        shown = given.shown()
        w.publish(contract=case.contract, award=case.award, heard=shown.total, **shown.cells)


_NOT_ACCEPTED = (MilestoneState.PLANNED, MilestoneState.REPORTED, MilestoneState.RECTIFYING)
