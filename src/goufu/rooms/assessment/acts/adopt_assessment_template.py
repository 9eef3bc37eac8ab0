"""A county puts the indicators of its assessments in force; a later template takes their place."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Line
from goufu.core.kit.bundle import taken_over
from goufu.core.writes import Writes
from goufu.law.questions.satisfaction_weighed import SatisfactionWeighed
from goufu.parties.authority import Authority
from goufu.rooms.assessment.kept import IndicatorKept, must_add_up
from goufu.rooms.assessment.models import AssessmentTemplate
from goufu.rooms.assessment.tree import weights_question


class AdoptAssessmentTemplateInput(ActInput):
    """The indicators, and by which document."""

    title: Annotated[Line, Field(title="Title of the template")]
    document: Annotated[Line, Field(title="Document", description="Title and number, as they were issued.")]
    indicators: Annotated[list[IndicatorKept], Field(min_length=2, max_length=60, title="Indicators")]
    kit: Annotated[FileRef | None, Field(title="Another county's kit that it builds on")] = None
    kit_key: Annotated[str, Field(title="The key that county signs with", max_length=200)] = ""
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class AdoptAssessmentTemplate(Act[AssessmentTemplate, AdoptAssessmentTemplateInput]):
    """Put the indicators of assessments in force."""

    opens = True
    repeats = True
    by = (Authority("finance.officer", within="office"), Authority("civil.officer", within="office"))
    public = Publish("", "once")
    routine = False

    def asks(
        self, case: AssessmentTemplate, given: AdoptAssessmentTemplateInput, moment: Moment
    ) -> Iterator[SatisfactionWeighed]:
        """Whether users' satisfaction weighs, as it is asked of each assessment."""
        yield weights_question((each.dimension, each.weight) for each in given.indicators)

    def effect(self, case: AssessmentTemplate, given: AdoptAssessmentTemplateInput, moment: Moment, w: Writes) -> None:
        """Keep the indicators, and say where they depart from the kit they build on."""
        must_add_up(given.indicators)
        leaves = [each.model_dump(mode="json") for each in given.indicators]
        w.change(case, title=given.title, document=given.document, leaves=leaves)
        if given.kit:
            w.publish(**taken_over("assessment", given.kit, given.kit_key, given.indicators))
