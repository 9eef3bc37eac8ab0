"""Where procurement information is published."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.designated_media import DesignatedMedia


@answers(
    DesignatedMedia,
    rule="pub-media",
    protects="public",
    cure="Publish it on the media that finance named and record the address there.",
)
def on_the_media_named_by_finance(asked: DesignatedMedia, _: Figures) -> Outcome:
    """It is not published on the media that finance of province level or above named."""
    return warned_if(not asked.designated)
