"""A tender ends without a result, and everybody is told why."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Titled
from goufu.core.models import Entry
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.outage_answered import OutageAnswered
from goufu.law.verdict import MethodTraits, Verdict
from goufu.parties.authority import Authority
from goufu.rooms.procurement.interface import responses
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.opened import number_of_bids
from goufu.rooms.procurement.outages import unanswered
from goufu.rooms.procurement.prequalifying import applicants, qualified
from goufu.rooms.procurement.public_facts import about_method
from goufu.rooms.procurement.refusals import Mismatch, StepMissing
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class FailureGround(Titled):
    """Grounds for ending a tender (Government Procurement Law, article 36)."""

    TOO_FEW = "too_few", "Fewer suppliers than needed"
    IRREGULARITY = "irregularity", "An irregularity that affects fairness"
    OVER_BUDGET = "over_budget", "All quotes are above the budget"
    CANCELLED = "cancelled", "The task was cancelled"


class FailTenderInput(ActInput):
    """The ground, and what happened."""

    ground: Annotated[FailureGround, Field(title="Ground")]
    reason: Annotated[LongText, Field(title="What happened", description="It is published.")]
    remaining: Annotated[int | None, Field(title="Suppliers left in the review", strict=True, ge=0)] = None


class FailTender(Act[Tender, FailTenderInput]):
    """Terminate the tender and say why."""

    states = ("approved", "publicised", "tendering", "inviting", "opened", "asked", "reviewing")
    leads_to = "failed"
    by = (Authority("purchaser.officer", within="purchaser"), Authority("purchaser.head", within="purchaser"))
    public = Publish("procurement")
    findings = (EnoughSuppliers,)
    routine = False

    def method(self, case: Tender, given: FailTenderInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: FailTenderInput, moment: Moment) -> Iterator[EnoughSuppliers | OutageAnswered]:
        if case.state == "inviting":
            _must_be_unused(case, given)
        if given.ground is FailureGround.TOO_FEW:
            if case.state == "tendering":
                yield from unanswered(case)  # after an outage nobody says that too few came
            yield EnoughSuppliers(count=_came(case, given, moment), stage=_stage(case))

    def effect(self, case: Tender, given: FailTenderInput, moment: Moment, w: Writes) -> None:
        if given.ground is FailureGround.TOO_FEW:
            came = _came(case, given, moment)
            _must_be_too_few(case, came, w)
            w.publish(came=came)
        w.change(case, reason=given.reason)
        method, purchase = method_named(case.method), purchase_named(case.purchase)
        w.publish(**about_purchase(purchase), **about_method(method), title=case.title)
        for organ in frozenset({case.purchaser}).union(
            applicants(case), *(response.organs for response in responses(case.ref))
        ):
            w.tell(organ, tender=case.ref, title=case.title, reason=given.reason)
        w.follow("fail_purchase", case=case.purchase, reason=given.reason)


def _must_be_unused(case: Tender, given: FailTenderInput) -> None:
    """An open framework waits for applicants as long as it lasts; what people have chosen in it goes on."""
    if given.ground is FailureGround.TOO_FEW:
        raise Mismatch(
            "Providers apply to an open framework at any time: it does not end because few have come.",
            field="ground", cure="Choose the ground that fits.",
        )  # fmt: skip
    if Entry.objects.filter(thread=case.thread, case_kind="award").exists():
        raise Mismatch(
            "People have chosen providers in this framework: it does not end without result.",
            cure="Let its term end, or end the contracts one by one.",
        )  # fmt: skip


def _came(case: Tender, given: FailTenderInput, moment: Moment) -> int:
    """How many there are to go on with; refused before the deadline, when nobody may know."""
    if case.state == "tendering":
        if case.deadline is None or moment.instant <= case.deadline:
            raise StepMissing(
                "How many bids came is known only after the deadline.",
                field="ground",
                cure="Wait for the deadline.",
            )
        return number_of_bids(case)
    if case.state == "approved":
        return len(qualified(case, moment))
    if case.state == "reviewing" and given.remaining is None:
        raise Mismatch(
            "Say how many suppliers are left in the review.", field="remaining", cure="Count those not excluded."
        )
    return case.responses if given.remaining is None else given.remaining


def _stage(case: Tender) -> CompetitionStage:
    return CompetitionStage.CANDIDATES if case.state == "reviewing" else CompetitionStage.RESPONSES


def _must_be_too_few(case: Tender, came: int, w: Writes) -> None:
    """The law says with how many it may go on; where it is silent, the method does."""
    verdict = w.rulings[0].verdict
    goes_on = verdict in {Verdict.ALLOWED, Verdict.WARNED}
    if goes_on or (verdict is not Verdict.REFUSED and came >= method_named(case.method).least_responses):
        raise Mismatch(
            "With {came} suppliers the procurement may go on: there are not too few.",
            field="ground",
            came=came,
            cure="Choose the ground that fits.",
        )
