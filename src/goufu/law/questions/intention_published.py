"""Was the purchase intention published 30 days before the procurement starts?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.kinds import IntentionExemption
from goufu.law.question import Question


@dataclass(frozen=True)
class IntentionPublished(Question):
    """Was the purchase intention published 30 days before the procurement starts?

    ``published``: day the intention was published.
    ``procurement_starts``: day the procurement starts (notice).
    ``exemption``: ground for doing without.
    """

    published: date | None
    procurement_starts: date
    exemption: IntentionExemption | None = None
