"""A group of the purchaser checks each standard of the contract and hears the people served."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, FileRef, Group, Line, LongText, Mark, Personal, Private
from goufu.core.writes import Writes
from goufu.law.questions.acceptance_against_contract import AcceptanceAgainstContract
from goufu.law.questions.acceptance_signed import AcceptanceSigned
from goufu.law.questions.inspection import Inspection
from goufu.law.questions.payment_due import PaymentDue
from goufu.law.questions.users_heard import UsersHeard
from goufu.parties.authority import Authority
from goufu.rooms.delivery.acts.record_service import Place
from goufu.rooms.delivery.milestones import milestone_of, must_be, others
from goufu.rooms.delivery.models import Delivery, Milestone, UserOpinion
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit
from goufu.rooms.delivery.states import EARNED, MilestoneState

Members = Annotated[int, Field(strict=True, ge=0, le=50)]


class StandardResult(Group):
    """The finding on one standard."""

    standard: Annotated[int, Field(strict=True, ge=1, le=40, title="Number of the standard in the contract")]
    met: Annotated[bool, Field(title="Met")]
    finding: Annotated[Line, Field(title="Finding")]


class AcceptMilestoneInput(ActInput):
    """What the group found."""

    milestone: Annotated[Place, Field(title="Milestone")]
    results: Annotated[list[StandardResult], Field(max_length=40, title="Result on each standard")]
    members: Annotated[Members, Field(title="Members of the acceptance group")]
    signed: Annotated[Members, Field(title="Members who signed")]
    names: Annotated[list[Line], Personal, Field(max_length=50, title="Names of the members")] = []
    large_or_complex: Annotated[bool, Field(title="The service is large or technically complex")] = False
    accredited_body: Annotated[bool, Field(title="An accredited test body took part")] = False
    conclusion: Annotated[LongText, Field(title="Conclusion", description="It is announced to society.")]
    rectify_by: Annotated[CivilDate | None, Mark("date"), Field(title="To be put right by")] = None
    report: Annotated[FileRef, Private, Field(title="Signed acceptance report")]

    @property
    def passed(self) -> bool:
        """Whether every standard that was looked at is met."""
        return all(each.met for each in self.results)


Asked = AcceptanceAgainstContract | UsersHeard | AcceptanceSigned


class AcceptMilestone(Act[Delivery, AcceptMilestoneInput]):
    """Accept a milestone, or have it put right."""

    states, leads_to = ("running",), ("running", "accepted")
    by = (Authority("purchaser.officer", within="purchaser"), Authority("purchaser.reviewer", within="purchaser"))
    not_by_who = ("draft_contract", "sign_contract_as_purchaser", "record_service", "report_milestone")
    public = Publish("acceptance")
    stops = (Inspection,)

    def asks(self, case: Delivery, given: AcceptMilestoneInput, moment: Moment) -> Iterator[Asked]:
        """Whether each standard has its result, users were heard, and all signed."""
        milestone = milestone_of(case, given.milestone)
        opinions = list(case.opinions.filter(milestone=given.milestone))
        looked_at = _looked_at(milestone, given)
        yield AcceptanceAgainstContract(standards=len(milestone.standards), with_result=len(looked_at))
        yield UsersHeard(
            public_service=case.public_service, invited=sum(each.invited for each in opinions),
            opinions=sum(each.heard for each in opinions), result_announced=True,
        )  # fmt: skip
        yield AcceptanceSigned(
            members=given.members, signed=given.signed, large_or_complex=given.large_or_complex,
            accredited_body=given.accredited_body,
        )  # fmt: skip

    def effect(self, case: Delivery, given: AcceptMilestoneInput, moment: Moment, w: Writes) -> None:
        """Accept it, or set a day by which it is to be put right."""
        milestone = milestone_of(case, given.milestone)
        must_be(milestone, MilestoneState.REPORTED)
        opinions = list(case.opinions.filter(milestone=given.milestone))
        if given.passed:
            _accept(case, milestone, moment, w)
        else:
            _send_back(milestone, given, moment, w)
        w.publish(**_announced(case, milestone, given, opinions))
        w.tell(case.provider, milestone=milestone.title, passed=given.passed, conclusion=given.conclusion)

    def starts(self, case: Delivery, given: AcceptMilestoneInput, moment: Moment) -> Iterator[PaymentDue]:
        """From acceptance runs the time for payment."""
        if given.passed:
            yield PaymentDue(start=moment.day, agreed_days=case.payment_days)


def _looked_at(milestone: Milestone, given: AcceptMilestoneInput) -> set[int]:
    """The standards of the contract on which there is a finding."""
    return {each.standard for each in given.results} & set(range(1, len(milestone.standards) + 1))


def _accept(case: Delivery, milestone: Milestone, moment: Moment, w: Writes) -> None:
    w.change(milestone, state=MilestoneState.ACCEPTED.value, accepted_on=moment.day, rectify_by=None)
    if all(each.state in EARNED for each in others(case, milestone)):
        w.change(case, state="accepted")


def _send_back(milestone: Milestone, given: AcceptMilestoneInput, moment: Moment, w: Writes) -> None:
    if given.rectify_by is None or given.rectify_by <= moment.day:
        raise DeliveryDoesNotFit(
            "A standard is not met, and no day is set by which it is to be put right.", field="rectify_by",
            cure="Give a day to come.",
        )  # fmt: skip
    w.change(milestone, state=MilestoneState.RECTIFYING.value, rectify_by=given.rectify_by)


def _announced(
    case: Delivery, milestone: Milestone, given: AcceptMilestoneInput, opinions: list[UserOpinion]
) -> dict[str, object]:
    return {
        "contract": case.contract, "award": case.award,
        "title": milestone.title, "passed": given.passed, "amount_fen": milestone.amount_fen,
        "standards_met": sum(each.met for each in given.results), "standards": len(milestone.standards),
        "opinions": [each.summary for each in opinions],
    }  # fmt: skip
