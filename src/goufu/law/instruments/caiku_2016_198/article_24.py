"""Who pays the members."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.expert_fee_payer import ExpertFeePayer


@answers(
    ExpertFeePayer,
    rule="expert-fee-payer",
    protects="the public",
    cure="Let the centralised procurement agency pay within the catalogue, and the purchaser outside it.",
)
def by_the_catalogue(asked: ExpertFeePayer, _: Figures) -> Outcome:
    """Within the centralised catalogue the centralised agency pays the members, outside it the purchaser."""
    return refused_if(asked.agency_pays != asked.in_central_catalogue)
