"""The talks end, and the remaining suppliers are asked for their last quotes by one instant."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.base.civil import instant_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilInstant
from goufu.core.writes import Writes
from goufu.law.questions.talks_held_equally import TalksHeldEqually
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Change, Review
from goufu.rooms.evaluation.panel import declared_seat, remaining, state_after, tender_of
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


class CloseConsultationInput(ActInput):
    """Until when last quotes are taken."""

    quotes_until: Annotated[CivilInstant, Field(title="Last quotes until")]


class CloseConsultation(Act[Review, CloseConsultationInput]):
    """Close the talks and ask for last quotes."""

    states, leads_to = ("consulting",), ("quoting", "scoring", "ranking")
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")

    def method(self, case: Review, given: CloseConsultationInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: CloseConsultationInput, moment: Moment) -> Iterator[TalksHeldEqually]:
        bids, changes = remaining(case), list(Change.objects.filter(review=case))
        to_tell = {each.organ for each in bids} - {""}
        yield TalksHeldEqually(
            suppliers=len(bids), talked_with=sum(each.talked for each in bids), apart=True, changes=len(changes),
            changes_told_to_all=sum(to_tell <= set(each.told) for each in changes),
        )  # fmt: skip

    def effect(self, case: Review, given: CloseConsultationInput, moment: Moment, w: Writes) -> None:
        declared_seat(case, w.holder)
        if given.quotes_until <= moment.instant:
            raise ReviewDoesNotFit(
                "{until} is not in the future.", field="quotes_until", until=instant_text(given.quotes_until),
                cure="Give the suppliers time for their last quotes.",
            )  # fmt: skip
        tender = tender_of(case)
        step = next(step for step in tender.method.steps if step in {"consultation", "negotiation"})
        w.change(case, quotes_until=given.quotes_until, state=state_after(tender, step))
        for organ in sorted({each.organ for each in remaining(case)} - {""}):
            w.tell(organ, tender=case.tender, review=case.ref, title=case.title, until=instant_text(given.quotes_until))
