"""Are no posts added for a duty that is bought?"""

from dataclasses import dataclass

from goufu.base.units import Hundredths
from goufu.law.question import Question


@dataclass(frozen=True)
class NoNewPosts(Question):
    """Are no posts added for a duty that is bought?

    ``before``: posts authorised for the converted duties before, in hundredths of a post.
    ``now``: posts authorised for them now, in hundredths of a post.
    """

    settled_by = "staffing.head"

    before: Hundredths
    now: Hundredths
