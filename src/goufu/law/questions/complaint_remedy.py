"""Does what follows from an upheld complaint fit how far award and contract have gone?"""

from dataclasses import dataclass

from goufu.law.kinds import ComplaintRemedyKind, ProcedureStage
from goufu.law.question import Question


@dataclass(frozen=True)
class ComplaintRemedy(Question):
    """Does what follows from an upheld complaint fit how far award and contract have gone?

    ``affects_result``: the result is or may be affected.
    ``stage``: how far award and contract have gone.
    ``other_candidate``: there is another qualified candidate.
    ``remedy``: what is ordered.
    """

    affects_result: bool
    stage: ProcedureStage
    other_candidate: bool
    remedy: ComplaintRemedyKind
