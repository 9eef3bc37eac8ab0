"""Livelihood first, and the national standard."""

from goufu.law.answering import Outcome, allowed, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.basic_service_standard import BasicServiceStandard
from goufu.law.questions.livelihood_priority import LivelihoodPriority


@answers(LivelihoodPriority, rule="livelihood-first", protects="public")
def livelihood_first(asked: LivelihoodPriority, _: Figures) -> Outcome:
    """The service is not among those bought first: people's livelihood and the change of government functions."""
    return allowed(livelihood=asked.livelihood)


@answers(
    BasicServiceStandard,
    rule="basic-service-standard",
    protects="users",
    cure="Name the national basic public service standard that the requirement meets.",
)
def national_standard(asked: BasicServiceStandard, _: Figures) -> Outcome:
    """The requirement for a basic public service refers to no national standard."""
    return warned_if(asked.basic_public_service and not asked.standard.strip())
