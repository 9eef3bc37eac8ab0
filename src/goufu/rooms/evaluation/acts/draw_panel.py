"""The panel is drawn at random; who was drawn stays private until the result, and can then be computed again."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Group, Line, OrganCode, Private
from goufu.core.writes import Writes
from goufu.law.questions.experts_drawn import ExpertsDrawn
from goufu.law.questions.oppositions_answered import OppositionsAnswered
from goufu.law.questions.panel_composed import PanelComposed
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.drawing import Draw, draw_panel_of
from goufu.rooms.evaluation.models import Review, Seat
from goufu.rooms.evaluation.panel import SITTING, SUBSTITUTE, tender_named
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.evaluation.without_panel import candidate_from
from goufu.rooms.hall.interface import oppositions_waiting
from goufu.rooms.procurement.interface import responses

Asked = ExpertsDrawn | OppositionsAnswered | PanelComposed


class Exclusion(Group):
    """An expert who may not be drawn, and why."""

    office: Annotated[Line, Field(title="Office of the expert")]
    reason: Annotated[Line, Field(title="Reason")]


class DrawPanelInput(ActInput):
    """The pool, how many sit, and who may not be drawn."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    pool: Annotated[OrganCode, Field(title="Organ that keeps the pool of experts")]
    members: Annotated[int, Field(title="Members of the panel", strict=True, ge=3, le=21)]
    exclusions: Annotated[
        list[Exclusion],
        Private,
        Field(title="Not to be drawn", description="Who works for the purchaser or a bidder is left out by itself."),
    ] = []
    complex: Annotated[bool, Field(title="Technically complex")] = False
    large_social_effect: Annotated[bool, Field(title="Large social effect")] = False
    above_open_tender: Annotated[bool, Field(title="Above the amount for open tender")] = False


class DrawPanel(Act[Review, DrawPanelInput]):
    """Draw the panel."""

    opens, parent = True, ("tender", ("opened", "reviewing"))
    leads_to = "drawn"
    by = (Authority("supervisor.officer"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement")

    @classmethod
    def passes_over(cls, cases: Sequence[Case]) -> set[str]:
        """Tenders under review: a panel is drawn again only after one that was dissolved."""
        return reviewed([each.ref for each in cases])

    def under(self, given: DrawPanelInput) -> str:
        return given.tender

    def method(self, case: Review, given: DrawPanelInput) -> MethodTraits:
        return tender_named(given.tender).method.in_law()

    def asks(self, case: Review, given: DrawPanelInput, moment: Moment) -> Iterator[Asked]:
        yield OppositionsAnswered(waiting=oppositions_waiting(given.tender))
        yield ExpertsDrawn(random=True, from_pool=True)
        yield PanelComposed(
            members=given.members, experts=given.members, budget=tender_named(given.tender).amount_fen,
            complex=given.complex, large_social_effect=given.large_social_effect,
            above_open_tender=given.above_open_tender,
        )  # fmt: skip

    def effect(self, case: Review, given: DrawPanelInput, moment: Moment, w: Writes) -> None:
        tender = tender_named(given.tender)
        if reviewed([tender.ref]):
            raise DoneAlready(
                "{ref} is under review already.", field="tender", ref=tender.ref, cure="Go on with that one."
            )
        draw = draw_panel_of(tender, given.pool, {each.office: each.reason for each in given.exclusions}, moment.day)
        w.change(
            case, tender=tender.ref, title=tender.title, purchaser=tender.purchaser, method=tender.method.name,
            pool_organ=given.pool, members=given.members, **draw.columns(),
        )  # fmt: skip
        _seat(case, draw, given.members, w)
        for each in responses(tender.ref):
            w.add(candidate_from(case, each))
        w.publish(
            pool_size=len(draw.pool), pool_hash=case.pool_hash, left_out=len(draw.excluded), log_size=draw.log_size,
            log_root=draw.log_root,
        )  # fmt: skip
        w.keep(order=list(draw.order), signature=draw.signature, excluded=case.excluded)
        if tender.state == "opened":
            w.follow("begin_review", case=tender.ref)


def reviewed(tenders: Iterable[str]) -> set[str]:
    """Of these tenders, those that have a review which was not dissolved."""
    found = Review.objects.filter(tender__in=list(tenders)).exclude(state="dissolved")
    return set(found.values_list("tender", flat=True))


def _seat(case: Review, draw: Draw, members: int, w: Writes) -> None:
    if len(draw.order) < members:
        raise ReviewDoesNotFit(
            "{have} experts can be drawn and {needed} are needed.", field="members", have=len(draw.order),
            needed=members,
            cure="Ask for a larger pool, or lift an exclusion that has no ground.",
        )  # fmt: skip
    for place, office in enumerate(draw.order, start=1):
        standing = SITTING if place <= members else SUBSTITUTE
        w.add(Seat(review=case, office=office, place=place, standing=standing))
