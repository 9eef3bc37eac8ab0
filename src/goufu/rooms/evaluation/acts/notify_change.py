"""A change of needs or draft contract that came out of the talks is told to all suppliers in writing, at once."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Titled
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Change, Review
from goufu.rooms.evaluation.panel import declared_seat, remaining


class ChangedPart(Titled):
    """What may change in talks: nothing else (财库〔2014〕214号, article 20)."""

    TECHNICAL = "technical", "Technical needs"
    SERVICE = "service", "Service needs"
    CONTRACT = "contract", "Draft contract"


class NotifyChangeInput(ActInput):
    """What changes."""

    part: Annotated[ChangedPart, Field(title="What is changed")]
    text: Annotated[LongText, Field(title="New wording", description="Published with the result: name no supplier.")]


class NotifyChange(Act[Review, NotifyChangeInput]):
    """Tell all suppliers a change."""

    states = ("consulting",)
    by = (Authority("expert", within="pool_organ"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement", "publish_result")
    asks_nothing = "Only the changeable parts can be chosen, and all are told by the same act."
    routine = False

    def effect(self, case: Review, given: NotifyChangeInput, moment: Moment, w: Writes) -> None:
        if w.holder.organ != case.purchaser:
            declared_seat(case, w.holder)
        told = sorted({each.organ for each in remaining(case)} - {""})
        w.add(Change(review=case, part=given.part.value, text=given.text, told=told))
        for organ in told:
            w.tell(organ, tender=case.tender, title=case.title, text=given.text)
