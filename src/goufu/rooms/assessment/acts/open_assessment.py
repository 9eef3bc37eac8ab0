"""The purchaser names an evaluator and fixes the indicators before any result is known."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Mark, OrganCode
from goufu.core.writes import Writes
from goufu.law.questions.evaluator_bought import EvaluatorBought
from goufu.law.questions.evaluator_independent import EvaluatorIndependent
from goufu.law.questions.satisfaction_weighed import SatisfactionWeighed
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.assessment.kept import IndicatorKept, must_add_up
from goufu.rooms.assessment.models import Assessment, Indicator
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit
from goufu.rooms.assessment.tree import Way, weights_question
from goufu.rooms.delivery.interface import DeliveryView, delivery_view


class PlannedIndicator(IndicatorKept):
    """One indicator, its weight, and its target."""

    target: Annotated[
        int | None, Field(strict=True, ge=1, le=10**12, title="Target", description="For what is measured.")
    ] = None


class OpenAssessmentInput(ActInput):
    """Who evaluates, by when, by what."""

    delivery: Annotated[CaseRef, Field(title="Delivery")]
    evaluator: Annotated[OrganCode, Mark("organ"), Field(title="Evaluator")]
    due: Annotated[CivilDate, Field(title="The assessment is due by")]
    indicators: Annotated[list[PlannedIndicator], Field(min_length=2, max_length=60, title="Indicators")]
    bought_by_law: Annotated[bool, Field(title="The evaluator was bought by a lawful method")]
    fee_from_budget: Annotated[bool, Field(title="Its fee is paid from the budget")]
    result_decides_payment: Annotated[bool, Field(title="The result decides on payment")] = False
    contract_says_so: Annotated[bool, Field(title="The contract says so")] = False
    related: Annotated[bool, Field(title="The evaluator is related to the provider")] = False


Asked = EvaluatorIndependent | EvaluatorBought | SatisfactionWeighed


class OpenAssessment(Act[Assessment, OpenAssessmentInput]):
    """Open the assessment."""

    opens = True
    parent = ("delivery", ("running", "accepted", "settled"))
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("assessment")

    def under(self, given: OpenAssessmentInput) -> str:
        """The delivery."""
        return given.delivery

    def asks(self, case: Assessment, given: OpenAssessmentInput, moment: Moment) -> Iterator[Asked]:
        """Whether the evaluator is independent and lawfully bought, and users' satisfaction weighs."""
        yield EvaluatorIndependent(is_provider=given.evaluator == _delivery(given).provider, related=given.related)
        yield EvaluatorBought(
            bought_by_law=given.bought_by_law, fee_from_budget=given.fee_from_budget,
            result_decides_payment=given.result_decides_payment, contract_says_so=given.contract_says_so,
        )  # fmt: skip
        yield weights_question((each.dimension, each.weight) for each in given.indicators)

    def effect(self, case: Assessment, given: OpenAssessmentInput, moment: Moment, w: Writes) -> None:
        """Fix evaluator and indicators."""
        _tree_holds(given)
        evaluator = Organ.objects.filter(code=given.evaluator).first()
        if evaluator is None:
            raise AssessmentDoesNotFit("There is no organ {organ}.", field="evaluator", organ=given.evaluator)
        delivery = _delivery(given)
        w.change(
            case, delivery=delivery.ref, title=delivery.title, evaluator=given.evaluator, due=given.due,
            **{name: getattr(delivery, name) for name in _COPIED},
        )  # fmt: skip
        for place, each in enumerate(given.indicators, start=1):
            w.add(Indicator(assessment=case, place=place, **_columns(each)))
        w.publish(
            contract=delivery.contract, award=delivery.award, evaluator_zh=evaluator.name_zh,
            evaluator_en=evaluator.name_en, evaluator_uscc=evaluator.uscc,
        )  # fmt: skip
        w.tell(given.evaluator, title=delivery.title, due=given.due.isoformat())


_COPIED = ("contract", "award", "purchaser", "provider", "provider_uscc", "provider_zh", "provider_en")


def _delivery(given: OpenAssessmentInput) -> DeliveryView:
    found = delivery_view(given.delivery)
    if found is None:
        raise AssessmentDoesNotFit("There is no delivery {delivery}.", field="delivery", delivery=given.delivery)
    return found


def _columns(each: PlannedIndicator) -> dict[str, object]:
    return {
        "code": each.code, "dimension": each.dimension.value, "title": each.title, "way": each.way.value,
        "weight": each.weight, "target": each.target,
    }  # fmt: skip


def _tree_holds(given: OpenAssessmentInput) -> None:
    must_add_up(given.indicators)
    if lacking := [each.code for each in given.indicators if (each.way is Way.MEASURED) != (each.target is not None)]:
        raise AssessmentDoesNotFit(
            "A target goes with what is measured, and with nothing else: {codes}.", field="indicators",
            codes=", ".join(lacking), cure="Give a target to each measured indicator, and to no other.",
        )  # fmt: skip
