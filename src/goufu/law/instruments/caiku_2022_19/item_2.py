"""The price deduction for small and micro enterprises."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.sme_deduction import SmeDeduction


@answers(
    SmeDeduction,
    rule="sme-deduction",
    protects="small enterprises",
    cure="Fix one rate within the bounds in the documents.",
)
def deduction_within_bounds(asked: SmeDeduction, figures: Figures) -> Outcome:
    """Allowed are {least:percent} to {most:percent}, for consortia {joint_least:percent} to {joint_most:percent}."""
    names = ("least", "most", "joint_least", "joint_most")
    least, most, joint_least, joint_most = (figures.number(name) for name in names)
    fits = asked.rate is not None and least <= asked.rate <= most
    joint = asked.consortium_rate is None or joint_least <= asked.consortium_rate <= joint_most
    wrong = not asked.reserved and not (fits and joint)
    return refused_if(wrong, least=least, most=most, joint_least=joint_least, joint_most=joint_most)
