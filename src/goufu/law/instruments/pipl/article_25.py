"""No publication."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.no_personal_data_published import NoPersonalDataPublished


@answers(
    NoPersonalDataPublished,
    rule="pi-no-publication",
    protects="persons",
    cure="Take the persons out, or get the separate consent of each.",
)
def nobody_is_published(asked: NoPersonalDataPublished, _: Figures) -> Outcome:
    """What is to be published identifies persons without their separate consent."""
    return refused_if(asked.names_persons and not asked.separate_consent)


@answers(
    NoPersonalDataPublished,
    rule="pub-subsidy-privacy",
    protects="persons",
    cure="Publish counts of at least {least} people, or say “fewer than {least}”.",
)
def counts_not_people(asked: NoPersonalDataPublished, figures: Figures) -> Outcome:
    """A count of {count} people is so small that neighbours may know them; at least {least} are shown."""
    least = figures.number("least_count")
    small = asked.smallest_count is not None and asked.smallest_count < least
    return warned_if(small, count=asked.smallest_count, least=least)
