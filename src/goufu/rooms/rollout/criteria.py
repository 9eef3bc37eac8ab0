"""The criteria of admission: dated lists that the province puts up, and which one holds on a day."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from goufu.core.fields import Group, Line, Mark
from goufu.rooms.rollout.measures import READINESS
from goufu.rooms.rollout.models import AdmissionCriteria
from goufu.rooms.rollout.refusals import NoCriteria


def _known_measure(value: str) -> str:
    if value and value not in READINESS:
        raise ValueError("There is no such measure of readiness.")
    return value


class CriterionGiven(Group):
    """One criterion: measured by the platform's records where it can be, else judged by the province."""

    number: Annotated[int, Field(title="Number of the criterion", ge=1, le=99, strict=True)]
    title: Annotated[Line, Field(title="What a county must bring")]
    weight: Annotated[int, Field(title="Weight", ge=1, le=100, strict=True)]
    measure: Annotated[
        str,
        AfterValidator(_known_measure),
        Field(title="Measured by", description="Empty: the province judges it.", max_length=64),
        Mark("readiness_measure"),
    ] = ""
    at_least: Annotated[
        int,
        Field(
            title="Fully met at", description="A number, or basis points of a share: 10000 is all.", ge=1, strict=True
        ),
    ] = 1
    years: Annotated[
        int,
        Field(
            title="Over the last years",
            description="Calendar years, the one that runs included.",
            ge=1,
            le=10,
            strict=True,
        ),
    ] = 2  # fmt: skip
    coverage_bp: Annotated[
        int,
        Field(
            title="Coverage it needs", description="Basis points of the purchases known.", ge=0, le=10_000, strict=True
        ),
    ] = 0
    source: Annotated[str, Field(title="Where the criterion comes from", max_length=200)] = ""


def criteria_of(found: AdmissionCriteria) -> list[CriterionGiven]:
    """The criteria of a list, in order of their numbers."""
    return [CriterionGiven.model_validate(each) for each in found.criteria]


def criteria_on(day: date) -> AdmissionCriteria | None:
    """The newest list that holds on a day, or None."""
    return AdmissionCriteria.objects.filter(since__lte=day).order_by("-since", "-opened").first()


def criteria_in_force(day: date) -> AdmissionCriteria:
    """The list that holds on a day, or `NoCriteria`."""
    found = criteria_on(day)
    if found is None:
        raise NoCriteria(
            "The province has put up no criteria yet.", field="criteria", cure="Wait until they are put up.",
        )  # fmt: skip
    return found
