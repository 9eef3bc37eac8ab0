"""May a machine's ranking decide about people or bodies?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class AutomatedDecision(Question):
    """May a machine's ranking decide about people or bodies?

    ``major_effect``: major effect on a person.
    ``machine_only``: decided by a machine alone.
    ``explained``: manner told, human decision offered.
    """

    major_effect: bool
    machine_only: bool
    explained: bool
