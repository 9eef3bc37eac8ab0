"""What follows when a breach affects the result."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import ComplaintRemedyKind as Remedy
from goufu.law.kinds import ProcedureStage as Stage
from goufu.law.questions.complaint_remedy import ComplaintRemedy


@answers(
    ComplaintRemedy,
    rule="remedy",
    protects="bidders",
    cure="No effect on the result: mend and go on. No winner yet: end and start again. Winner or contract: another "
    "qualified candidate, or start again where there is none. Performed already: damages.",
)
def remedy_by_stage(asked: ComplaintRemedy, _: Figures) -> Outcome:
    """What is ordered does not fit how far award and contract have gone."""
    return refused_if(asked.remedy is not _fitting(asked))


def _fitting(asked: ComplaintRemedy) -> Remedy:
    if not asked.affects_result:
        return Remedy.MEND
    if asked.stage is Stage.PERFORMED:
        return Remedy.DAMAGES
    named = asked.stage in {Stage.WINNER, Stage.CONTRACT}
    return Remedy.NEXT_CANDIDATE if named and asked.other_candidate else Remedy.RESTART
