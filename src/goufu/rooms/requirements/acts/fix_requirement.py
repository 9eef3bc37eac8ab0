"""The head of the purchaser fixes the requirement."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.basic_service_standard import BasicServiceStandard
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.law.questions.demand_surveyed import DemandSurveyed
from goufu.law.questions.goods_share_incidental import GoodsShareIncidental
from goufu.law.questions.public_consulted import PublicConsulted
from goufu.law.questions.requirement_complete import RequirementComplete
from goufu.law.questions.requirement_reviewed import RequirementReviewed
from goufu.parties.authority import Authority
from goufu.rooms.requirements import requirement_law
from goufu.rooms.requirements.models import Requirement

Asked = (
    BasicServiceStandard
    | ConditionsAreFair
    | DemandSurveyed
    | GoodsShareIncidental
    | PublicConsulted
    | RequirementComplete
    | RequirementReviewed
)


class FixRequirement(Act[Requirement, NoInput]):
    """Fix the requirement."""

    states, leads_to = ("reviewed",), "fixed"
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("draft_requirement",)
    public = Publish("procurement")

    def asks(self, case: Requirement, given: NoInput, moment: Moment) -> Iterator[Asked]:
        yield requirement_law.consulted(case)
        yield requirement_law.surveyed(case, moment.day)
        yield requirement_law.complete(case)
        yield requirement_law.reviewed(case)
        yield requirement_law.fair(vars(case))
        yield BasicServiceStandard(basic_public_service=case.public_service, standard=case.standard)
        yield GoodsShareIncidental(goods_and_works=case.goods_fen, total=case.ceiling_fen)

    def effect(self, case: Requirement, given: NoInput, moment: Moment, w: Writes) -> None:
        w.change(case, fixed_on=moment.day)
