"""The designated media."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.designated_media import DesignatedMedia


@answers(
    DesignatedMedia,
    rule="pub-media",
    protects="public",
    cure="Publish on the designated media, record the address, and use the same text everywhere.",
)
def on_the_designated_media(asked: DesignatedMedia, _: Figures) -> Outcome:
    """It is not published on the media that finance named, or not the same everywhere."""
    return warned_if(not (asked.designated and asked.same_everywhere))
