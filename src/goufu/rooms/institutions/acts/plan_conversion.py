"""The department lays a conversion before the joint conference: money, contract, posts."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Fen, Private
from goufu.core.writes import Writes
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.conversion_balances import ConversionBalances
from goufu.law.questions.converted_item_listed import ConvertedItemListed
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.purchase_within_baseline import PurchaseWithinBaseline
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.interface import listed
from goufu.rooms.institutions.choices import ContractIndicator, PostsTreated
from goufu.rooms.institutions.models import ServiceItem
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.years import account_needed, appropriated, institution_of

Asked = ConversionBalances | ProviderKindAllowed | DirectEntrustment | ConvertedItemListed | PurchaseWithinBaseline


class PlanConversionInput(ActInput):
    """What moves, what is bought for it, and what becomes of the posts."""

    year: Annotated[int, Field(title="Year", strict=True, ge=2000, le=2100)]
    personnel_fen: Annotated[Fen, Field(title="Taken from the appropriation for personnel")]
    operating_fen: Annotated[Fen, Field(title="Taken from the appropriation for operation")]
    left_fen: Annotated[Fen, Field(title="Appropriation left to the institution")]
    purchase_fen: Annotated[Fen, Field(title="Entered in the purchase budget of the department", gt=0)]
    returned_fen: Annotated[Fen, Field(title="Goes back to finance")] = 0
    contract_starts: Annotated[CivilDate, Field(title="First day of the contract")]
    transition_ends: Annotated[CivilDate, Field(title="Last day of the directed entrustment")]
    indicators: Annotated[
        list[ContractIndicator], Field(title="Indicators of the contract", min_length=1, max_length=40)
    ]
    treatments: Annotated[list[PostsTreated], Private, Field(title="Posts of the item", max_length=20)] = []


class PlanConversion(Act[ServiceItem, PlanConversionInput]):
    """Plan the conversion of an item."""

    states, leads_to = ("suitable",), "planned"
    by = Authority("purchaser.officer", within="department")
    public = Publish("", "once")

    def relies_on(self, case: ServiceItem, given: PlanConversionInput) -> tuple[str, ...]:
        return (case.institution,)

    def asks(self, case: ServiceItem, given: PlanConversionInput, moment: Moment) -> Iterator[Asked]:
        institution = institution_of(case)
        kind = OrganizationKind(institution.institution_class)
        yield ProviderKindAllowed(kind=kind)
        yield ConversionBalances(
            before=account_needed(institution, given.year).appropriation_fen, after=given.left_fen,
            purchase=given.purchase_fen, returned=given.returned_fen,
        )  # fmt: skip
        yield DirectEntrustment(
            kind=kind, own_department=institution.department == case.department, under_contract=True,
            transition_ends=given.transition_ends, starts=given.contract_starts,
        )  # fmt: skip
        here = listed(case.catalogue_code, at=case.region, on=moment.day, department=case.department)
        yield ConvertedItemListed(code=case.catalogue_code, listed=here)
        yield PurchaseWithinBaseline(purchase=given.purchase_fen, baseline=case.cost_fen)

    def effect(self, case: ServiceItem, given: PlanConversionInput, moment: Moment, w: Writes) -> None:
        _adds_up(case, given)
        known = given.model_dump(exclude={"left_fen", "indicators", "treatments"})
        w.change(
            case, **known, indicators=[each.model_dump() for each in given.indicators],
            treatments=[each.model_dump(mode="json") for each in given.treatments],
        )  # fmt: skip
        w.tell(case.organ, title=case.title, year=given.year)


def _adds_up(case: ServiceItem, given: PlanConversionInput) -> None:
    moved, has = given.personnel_fen + given.operating_fen, appropriated(case, given.year)
    if moved != given.purchase_fen + given.returned_fen:
        raise DoesNotAddUp(
            "{moved} fen leave the appropriation, {purchase} fen are bought and {returned} fen go back: they differ.",
            field="purchase_fen", moved=moved, purchase=given.purchase_fen, returned=given.returned_fen,
            cure="Let both sides be equal to the fen.",
        )  # fmt: skip
    if moved > has:
        raise DoesNotAddUp(
            "{moved} fen are to leave the item, which receives {has} fen in {year}.", field="personnel_fen",
            moved=moved, has=has, year=given.year, cure="Take out no more than the item receives.",
        )  # fmt: skip
    treated = sum(each.hundredths for each in given.treatments)
    if treated != case.posts:
        raise DoesNotAddUp(
            "{treated} hundredths of posts are accounted for, the item has {posts}.", field="treatments",
            treated=treated, posts=case.posts, cure="Say of each part of the item's posts what becomes of it.",
        )  # fmt: skip
