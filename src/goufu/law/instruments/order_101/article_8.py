"""The designated media."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.designated_media import DesignatedMedia


@answers(
    DesignatedMedia,
    rule="pub-media",
    protects="public",
    cure="Use the same text everywhere; where texts differ the official site prevails.",
)
def the_same_everywhere(asked: DesignatedMedia, _: Figures) -> Outcome:
    """What is published is not the same on all media."""
    return warned_if(not asked.same_everywhere)
