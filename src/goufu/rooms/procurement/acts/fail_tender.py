"""A tender ends without a result, and everybody is told why."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Titled
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.procurement.interface import responses
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.opened import number_of_bids
from goufu.rooms.procurement.public_facts import about_method, about_purchase, purchase_named
from goufu.rooms.procurement.refusals import Mismatch, StepMissing


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


class FailTender(Act[Tender, FailTenderInput]):
    """Terminate the tender and say why."""

    states, leads_to = ("tendering", "opened", "reviewing"), "failed"
    by = (Authority("purchaser.officer", within="purchaser"), Authority("purchaser.head", within="purchaser"))
    public = Publish("procurement")
    asks_nothing = "The four grounds of the law are the only ones that can be chosen; too few is counted."
    routine = False

    def effect(self, case: Tender, given: FailTenderInput, moment: Moment, w: Writes) -> None:
        if given.ground is FailureGround.TOO_FEW:
            w.publish(came=_too_few(case, moment))
        w.change(case, reason=given.reason)
        w.publish(
            **about_purchase(purchase_named(case.purchase)), **about_method(method_named(case.method)), title=case.title
        )
        for organ in {response.organ for response in responses(case.ref)} | {case.purchaser}:
            w.tell(organ, tender=case.ref, title=case.title, reason=given.reason)
        w.follow("fail_purchase", case=case.purchase, reason=given.reason)


def _too_few(case: Tender, moment: Moment) -> int:
    """How many came; refused before the deadline, when nobody may know, and when enough came."""
    if case.state == "tendering" and (case.deadline is None or moment.instant <= case.deadline):
        raise StepMissing(
            "How many bids came is known only after the deadline.", field="ground", cure="Wait for the deadline."
        )
    came = number_of_bids(case) if case.state == "tendering" else case.responses
    needed = method_named(case.method).least_responses
    if came >= needed and case.state != "reviewing":
        raise Mismatch(
            "{came} came and {needed} are needed: there are not too few.",
            field="ground",
            came=came,
            needed=needed,
            cure="Choose the ground that fits.",
        )
    return came
