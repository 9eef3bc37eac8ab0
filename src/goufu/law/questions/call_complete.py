"""Is everything on file that the notice to bidders must say?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class CallComplete(Question):
    """Is everything on file that the notice to bidders must say?

    ``missing``: what it would not say.
    """

    missing: tuple[str, ...]
