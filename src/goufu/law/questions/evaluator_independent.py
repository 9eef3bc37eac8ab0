"""Is the evaluator independent of the provider?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class EvaluatorIndependent(Question):
    """Is the evaluator independent of the provider?

    ``is_provider``: it is the provider.
    ``related``: it is related to the provider.
    """

    is_provider: bool
    related: bool
