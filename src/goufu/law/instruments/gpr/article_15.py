"""The requirement, and the public's opinion on it."""

from goufu.law.answering import Outcome, allowed, answers, refused, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.public_consulted import PublicConsulted
from goufu.law.questions.requirement_complete import RequirementComplete


@answers(
    PublicConsulted,
    rule="public-consult",
    protects="users",
    cure="Put the requirement to the public, record channel, period and opinions, then fix it.",
    warning="{open} of {opinions} opinions from the public have no answer on file.",
)
def the_public_is_heard(asked: PublicConsulted, _: Figures) -> Outcome:
    """This is a public service to the public, but the requirement was not put to the public for opinion."""
    if not asked.public_service:
        return allowed()
    if asked.consulted_from is None or asked.consulted_until is None:
        return refused()
    return warned_if(asked.answered < asked.opinions, open=asked.opinions - asked.answered, opinions=asked.opinions)


@answers(
    RequirementComplete,
    rule="need-complete-clear",
    protects="bidders",
    cure="Fill in the headings, or record why they cannot be known beforehand.",
)
def complete_and_clear(asked: RequirementComplete, _: Figures) -> Outcome:
    """The requirement is not complete; it lacks: {missing:names}."""
    return refused_if(asked.missing and not asked.complex, missing=asked.missing)
