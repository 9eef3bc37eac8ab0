"""Direct entrustment in the transition."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import MethodGround, OrganizationKind
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(
    DirectEntrustment,
    rule="inst-direct-entrust",
    protects="fair competition",
    cure="Open the item to competition when the transition has ended, or entrust it under a contract before.",
)
def entrusted_in_the_transition(asked: DirectEntrustment, _: Figures) -> Outcome:
    """Direct entrustment is for the department's own class-two institution, under a contract, in the transition."""
    late = asked.transition_ends is not None and max(asked.starts, asked.ends or asked.starts) > asked.transition_ends
    own = asked.own_department and asked.kind is OrganizationKind.PUBLIC_INSTITUTION_CLASS_TWO
    return warned_if(late or not own or not asked.under_contract)


@answers(
    MethodIsAllowed,
    rule="inst-direct-entrust",
    traits=["entrustment"],
    protects="fair competition",
    cure="Choose a competitive method.",
)
def entrustment_needs_the_transition(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """Direct entrustment rests on the transition of the department's own institution alone."""
    return warned_if(asked.ground is not MethodGround.INSTITUTION_TRANSITION)
