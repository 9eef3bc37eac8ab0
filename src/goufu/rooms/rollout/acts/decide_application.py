"""The province decides on an application: by its criteria, with the computed parts of that day, and with reasons."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Group, LongText, Percent
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.criteria import criteria_of
from goufu.rooms.rollout.kinds import ApplicationDecision
from goufu.rooms.rollout.models import AdmissionCriteria, Candidacy
from goufu.rooms.rollout.readiness import readiness_of
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit

_LEADS = {
    ApplicationDecision.ACCEPT: "accepted",
    ApplicationDecision.RETURN: "returned",
    ApplicationDecision.REFUSE: "refused",
}


class JudgedGiven(Group):
    """What the province finds of a criterion that no record measures."""

    number: Annotated[int, Field(title="Number of the criterion", ge=1, le=99, strict=True)]
    met: Annotated[Percent, Field(title="Met, in per cent")]
    finding: Annotated[LongText, Field(title="Finding of the review")]


class DecideApplicationInput(ActInput):
    """The decision, and what it rests on."""

    decision: Annotated[ApplicationDecision, Field(title="Decision")]
    decision_reasons: Annotated[LongText, Field(title="Reasons of the decision")]
    judged: Annotated[list[JudgedGiven], Field(title="Criteria that no record measures", max_length=99)] = []


class DecideApplication(Act[Candidacy, DecideApplicationInput]):
    """Decide on the application."""

    states, leads_to = ("opined",), ("accepted", "returned", "refused")
    by = Authority("province.officer")
    not_by_who = ("apply_to_join", "give_application_opinion")
    public = Publish("")
    asks_nothing = "The province decides by its own criteria, which are public; no article measures them."

    def effect(self, case: Candidacy, given: DecideApplicationInput, moment: Moment, w: Writes) -> None:
        """Keep the judgement, and publish the computed parts of that day beside it."""
        _judged_rightly(case, given)
        ready = readiness_of(case.region, moment.day)
        returned = given.decision is ApplicationDecision.RETURN
        w.change(
            case, state=_LEADS[given.decision], decision_reasons=given.decision_reasons,
            judged=[each.model_dump(mode="json") for each in given.judged],
            times_returned=case.times_returned + returned,
        )  # fmt: skip
        w.publish(
            parts_that_day=[each.as_json() for each in ready.parts] if ready else [],
            readiness_that_day_bp=ready.index_bp if ready else None, prefecture_agrees=bool(case.agrees),
        )  # fmt: skip
        w.tell(case.organ, title=case.title, decision=given.decision.value, reasons=given.decision_reasons)


def _judged_rightly(case: Candidacy, given: DecideApplicationInput) -> None:
    listed = criteria_of(AdmissionCriteria.objects.get(ref=case.criteria))
    open_ones = {each.number for each in listed if not each.measure}
    numbers = [each.number for each in given.judged]
    strange = [each for each in numbers if each not in open_ones or numbers.count(each) > 1]
    if strange:
        raise ApplicationDoesNotFit(
            "Criterion {number} is not to be judged: the records measure it, it is not in the list, or stands twice.",
            field="judged", number=strange[0], cure="Judge each criterion without a measure once.",
        )  # fmt: skip
    missing = sorted(open_ones - set(numbers))
    if missing and given.decision is ApplicationDecision.ACCEPT:
        raise ApplicationDoesNotFit(
            "Criterion {number} was not judged.", field="judged", number=missing[0],
            cure="Say of each criterion without a measure how far it is met.",
        )  # fmt: skip
