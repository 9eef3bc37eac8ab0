"""The implementation plan goes to finance before anything is announced."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Fen, Line
from goufu.core.writes import Writes
from goufu.law.kinds import SmeExemption
from goufu.law.questions.budget_arranged import BudgetArranged
from goufu.law.questions.requirement_reviewed import RequirementReviewed
from goufu.law.questions.set_aside_for_social_organizations import SetAsideForSocialOrganizations
from goufu.law.questions.sme_reservation import SmeReservation
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.budget.interface import arranged_line
from goufu.rooms.needs.interface import lineage
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.requirements.interface import review_of

Asked = BudgetArranged | RequirementReviewed | SetAsideForSocialOrganizations | SmeReservation


class FilePlanInput(ActInput):
    """The plan's number, and for whom the purchase is reserved, if for anybody."""

    plan_number: Annotated[Line, Field(title="Number of the implementation plan")]
    suitable_for_sme: Annotated[bool, Field(title="Suits small and medium enterprises")] = False
    sme_reserved: Annotated[bool, Field(title="The whole is reserved for small and medium enterprises")] = False
    reserved_fen: Annotated[Fen, Field(title="Amount reserved")] = 0
    reserved_for_small_fen: Annotated[Fen, Field(title="Of it for small and micro enterprises")] = 0
    sme_exemption: Annotated[SmeExemption | None, Field(title="Ground for not reserving")] = None
    only_social_organizations: Annotated[bool, Field(title="Only social organizations may take part")] = False
    preferred: Annotated[bool, Field(title="Social organizations come first at equal conditions")] = False
    policy_basis: Annotated[str, Field(title="Written policy that allows it", max_length=2000)] = ""


class FilePlan(Act[Tender, FilePlanInput]):
    """File the implementation plan with finance."""

    states, leads_to = ("planned",), "filed"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")

    def method(self, case: Tender, given: FilePlanInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: FilePlanInput, moment: Moment) -> Iterator[Asked]:
        yield _budget(case)
        yield review_of(case.requirement)
        yield SmeReservation(
            amount=case.amount_fen,
            suitable=given.suitable_for_sme,
            whole_reserved=given.sme_reserved,
            reserved=given.reserved_fen,
            reserved_for_small=given.reserved_for_small_fen,
            exemption=given.sme_exemption,
            wants_social_organizations=True,
        )
        yield SetAsideForSocialOrganizations(
            only_social_organizations=given.only_social_organizations,
            preferred_at_equal_conditions=given.preferred,
            policy_basis=given.policy_basis,
        )

    def effect(self, case: Tender, given: FilePlanInput, moment: Moment, w: Writes) -> None:
        w.change(
            case,
            plan_number=given.plan_number,
            plan_filed=moment.day,
            sme_reserved=given.sme_reserved,
            sme_exemption=given.sme_exemption.value if given.sme_exemption else "",
            policy_basis=given.policy_basis,
            only_social_organizations=given.only_social_organizations,
        )


def _budget(case: Tender) -> BudgetArranged:
    line = arranged_line(lineage(case.purchase))
    return BudgetArranged(
        amount=case.amount_fen,
        available=line.available_fen if line else 0,
        approved=line is not None and line.approved,
    )
