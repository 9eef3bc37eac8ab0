"""The indicators that a county keeps ready for its assessments: targets are set with each purchase."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from goufu.core.fields import Group, Line
from goufu.rooms.assessment.arithmetic import FULL
from goufu.rooms.assessment.models import AssessmentTemplate
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit
from goufu.rooms.assessment.tree import Dimension, Way


class IndicatorKept(Group):
    """One indicator and its weight."""

    code: Annotated[Line, Field(max_length=16, title="Code")]
    dimension: Annotated[Dimension, Field(title="Dimension")]
    title: Annotated[Line, Field(title="Indicator")]
    way: Annotated[Way, Field(title="How it gets its points")]
    weight: Annotated[int, Field(strict=True, ge=1, le=FULL, title="Weight", description="In hundredths of a point.")]


def indicators_in_force(region: str) -> list[IndicatorKept]:
    """The indicators of the division's newest template, in their order; none where it keeps none."""
    newest = AssessmentTemplate.objects.filter(region=region).order_by("-opened").first()
    return [IndicatorKept.model_validate(each) for each in newest.leaves] if newest else []


def must_add_up(indicators: Sequence[IndicatorKept]) -> None:
    """The weights make a hundred points, each code stands once; else `AssessmentDoesNotFit`."""
    weights = sum(each.weight for each in indicators)
    if weights != FULL:
        raise AssessmentDoesNotFit(
            "The weights come to {weights} hundredths of a point, not to 10000.", field="indicators", weights=weights,
            cure="Let the weights add up to 100 points.",
        )  # fmt: skip
    if Counter(each.code for each in indicators).most_common(1)[0][1] > 1:
        raise AssessmentDoesNotFit(
            "A code stands twice among the indicators.", field="indicators", cure="Give each its own code."
        )
