"""Does the notice hold what its format asks for?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class NoticeComplete(Question):
    """Does the notice hold what its format asks for?

    ``notice``: kind of notice.
    ``missing``: fields that the record does not state.
    """

    notice: str
    missing: tuple[str, ...] = ()
