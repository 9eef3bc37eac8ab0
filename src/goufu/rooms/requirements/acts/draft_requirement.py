"""The first draft of the requirement: what, how well, for whom, how accepted, how paid."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Fen, Line, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.basic_service_standard import BasicServiceStandard
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.law.questions.goods_share_incidental import GoodsShareIncidental
from goufu.parties.authority import Authority
from goufu.rooms.requirements.models import Requirement
from goufu.rooms.requirements.parts import Indicator, Milestone, ServiceItem, StaffPost, shares_add_up
from goufu.rooms.requirements.public_facts import about_purchase, purchase_named
from goufu.rooms.requirements.requirement_law import fair

SMALLEST_COUNT = 10
"""Smaller counts of people are not published: in a village they would point at somebody."""
_LISTS = {"items", "posts", "milestones", "indicators"}


class DraftRequirementInput(ActInput):
    """The requirement, heading by heading."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    title: Annotated[Line, Field(title="Name of the project")]
    public_service: Annotated[bool, Field(title="The service goes to the public")] = True
    background: Annotated[LongText, Field(title="Background and source of the duty")]
    users: Annotated[LongText, Field(title="People to be served")]
    people: Annotated[int, Private, Field(title="How many people", strict=True, ge=1)]
    area: Annotated[Line, Field(title="Service area")]
    items: Annotated[list[ServiceItem], Field(title="Services", min_length=1, max_length=60)]
    standard: Annotated[LongText, Field(title="Quality standard")]
    staff: Annotated[str, Field(title="Staff", max_length=20_000)] = ""
    posts: Annotated[list[StaffPost], Field(title="Staff by kind", max_length=40)] = []
    safety: Annotated[str, Field(title="Safety and data protection", max_length=20_000)] = ""
    starts: Annotated[CivilDate, Field(title="From")]
    ends: Annotated[CivilDate, Field(title="Until")]
    milestones: Annotated[list[Milestone], Field(title="Milestones", min_length=1, max_length=24)]
    ceiling_fen: Annotated[Fen, Field(title="Ceiling price")]
    goods_fen: Annotated[Fen, Field(title="Of it for goods and works")] = 0
    cost_basis: Annotated[str, Field(title="Basis of the costs", max_length=20_000)] = ""
    settlement: Annotated[str, Field(title="Settlement", max_length=20_000)] = ""
    acceptance: Annotated[str, Field(title="Acceptance", max_length=20_000)] = ""
    users_opinion: Annotated[str, Field(title="How users are heard", max_length=20_000)] = ""
    indicators: Annotated[list[Indicator], Field(title="Indicators", max_length=60)] = []
    subcontracting: Annotated[str, Field(title="Subcontracting", max_length=20_000)] = ""
    intellectual_property: Annotated[str, Field(title="Intellectual property", max_length=20_000)] = ""
    handover: Annotated[str, Field(title="Exit and hand-over", max_length=20_000)] = ""
    breach: Annotated[str, Field(title="Breach", max_length=20_000)] = ""


class DraftRequirement(Act[Requirement, DraftRequirementInput]):
    """Draft the requirement."""

    opens, parent = True, ("purchase", ("open",))
    leads_to = "drafted"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "open_public_consultation")

    def under(self, given: DraftRequirementInput) -> str:
        return given.purchase

    def asks(
        self,
        case: Requirement,
        given: DraftRequirementInput,
        moment: Moment,
    ) -> Iterator[BasicServiceStandard | ConditionsAreFair | GoodsShareIncidental]:
        yield BasicServiceStandard(basic_public_service=given.public_service, standard=given.standard)
        yield GoodsShareIncidental(goods_and_works=given.goods_fen, total=given.ceiling_fen)
        yield fair(given.model_dump())

    def effect(self, case: Requirement, given: DraftRequirementInput, moment: Moment, w: Writes) -> None:
        shares_add_up([each.share_bp for each in given.milestones], "milestones")
        if given.indicators:
            shares_add_up([each.weight_bp for each in given.indicators], "indicators")
        purchase = purchase_named(given.purchase)
        w.change(
            case,
            purchaser=purchase.purchaser,
            catalogue_code=purchase.catalogue_code,
            **given.model_dump(exclude=_LISTS),
            **given.model_dump(mode="json", include=_LISTS),
        )
        counted = {"people": given.people} if given.people >= SMALLEST_COUNT else {"people_below": SMALLEST_COUNT}
        w.publish(**about_purchase(purchase), **counted)
