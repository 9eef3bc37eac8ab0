"""Is an expert's avoidance recorded at her own word, and for a time?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class AvoidanceRecorded(Question):
    """Is an expert's avoidance recorded at her own word, and for a time?

    ``herself``: the expert records it.
    ``written``: her word in writing is attached.
    ``days``: days from the record to its end; none given counts as no end.
    """

    herself: bool
    written: bool
    days: int | None = None
