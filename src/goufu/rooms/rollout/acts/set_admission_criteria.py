"""The province puts up what a county must bring to join the programme: a dated list, each criterion with its weight."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.criteria import CriterionGiven
from goufu.rooms.rollout.models import AdmissionCriteria
from goufu.rooms.rollout.parts import ProgrammeRef
from goufu.rooms.rollout.plans import programme_runs
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit


class SetAdmissionCriteriaInput(ActInput):
    """The list as the province issued it."""

    programme: Annotated[ProgrammeRef, Field(title="Programme")]
    title: Annotated[Line, Field(title="Title of the list of criteria")]
    document: Annotated[Line, Field(title="Document that puts the criteria up")]
    since: Annotated[CivilDate, Field(title="Holds since")]
    criteria: Annotated[list[CriterionGiven], Field(title="Criteria", min_length=1, max_length=99)]
    least_known_bp: Annotated[
        int,
        Field(
            title="Least weight that must be known",
            description="Basis points of the measured weight; below it there is no index.",
            ge=1, le=10_000, strict=True,
        ),
    ] = 6_000  # fmt: skip
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class SetAdmissionCriteria(Act[AdmissionCriteria, SetAdmissionCriteriaInput]):
    """Put up the criteria of admission."""

    opens = True
    repeats = True
    by = Authority("province.officer")
    public = Publish("")
    routine = False
    asks_nothing = "Which counties join, the province decides by criteria of its own."

    def effect(self, case: AdmissionCriteria, given: SetAdmissionCriteriaInput, moment: Moment, w: Writes) -> None:
        """Keep the list; the newest one that holds is the one that counts."""
        programme_runs(given.programme)
        numbers = [each.number for each in given.criteria]
        if len(set(numbers)) < len(numbers):
            raise ApplicationDoesNotFit(
                "Two criteria have one number.", field="criteria", cure="Give each criterion its own number.",
            )  # fmt: skip
        if not any(each.measure for each in given.criteria):
            raise ApplicationDoesNotFit(
                "No criterion is measured, so there would be no index.", field="criteria",
                cure="Name a measure for at least one criterion.",
            )  # fmt: skip
        kept = sorted((each.model_dump(mode="json") for each in given.criteria), key=lambda each: int(each["number"]))
        w.change(
            case, programme=given.programme, title=given.title, document=given.document, since=given.since,
            criteria=kept, least_known_bp=given.least_known_bp,
        )  # fmt: skip
