"""A panel that cannot be made whole is dissolved: its opinions are void, and another one is drawn on the same bids."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.panel_made_whole import PanelMadeWhole
from goufu.law.questions.panel_wait import PanelWait
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review, Seat, Sheet
from goufu.rooms.evaluation.panel import SITTING, WITHDRAWN, remaining, substitutes, tender_of
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


class DissolvePanelInput(ActInput):
    """Who is missing, and why nobody follows."""

    offices: Annotated[
        list[str],
        Private,
        Field(title="Offices of the members who are missing", description="They are not drawn again.", max_length=21),
    ] = []
    reason: Annotated[LongText, Private, Field(title="Reason")]


class DissolvePanel(Act[Review, DissolvePanelInput]):
    """Dissolve the panel, so that another one is drawn."""

    states, leads_to = ("drawn", "consulting", "scoring", "ranking", "waiting"), "dissolved"
    by = Authority("supervisor.officer")
    public = Publish("procurement", "publish_result")
    stops = (PanelWait,)
    routine = False

    def method(self, case: Review, given: DissolvePanelInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: DissolvePanelInput, moment: Moment) -> Iterator[PanelMadeWhole]:
        yield PanelMadeWhole(substitutes=len(substitutes(case)), anew=True)

    def effect(self, case: Review, given: DissolvePanelInput, moment: Moment, w: Writes) -> None:
        if any(each.quoted for each in remaining(case)):
            raise ReviewDoesNotFit(
                "The last quotes were opened; another panel would know the prices before it talks.",
                cure="Stop the review; the purchase is put out again.",
            )
        for seat in _missing(case, given.offices):
            w.change(seat, standing=WITHDRAWN, cause="absence", reason=given.reason)
        void = list(Sheet.objects.filter(review=case))
        for sheet in void:
            w.remove(sheet)
        w.publish(void_sheets=len(void))
        w.tell(case.purchaser, title=case.title)


def _missing(case: Review, offices: list[str]) -> list[Seat]:
    found = list(Seat.objects.filter(review=case, standing=SITTING, office__in=offices))
    if strange := sorted(set(offices) - {each.office for each in found}):
        raise ReviewDoesNotFit(
            "{offices} do not sit on this panel.", field="offices", offices=", ".join(strange), cure="Check them."
        )
    return found
