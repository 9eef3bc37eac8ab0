"""What each notice holds, and how long a notice of consultation or negotiation stands."""

from goufu.law.answering import Length, Outcome, answers, counts, warned_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.call_notice import CallNotice
from goufu.law.questions.notice_complete import NoticeComplete


@answers(
    NoticeComplete,
    rule="pub-format",
    protects="public",
    cure="State what is missing by an act of the purchase, or in the notice on the designated media.",
)
def the_notice_follows_the_format(asked: NoticeComplete, _: Figures) -> Outcome:
    """The notice lacks {count} of the fields that its format asks for."""
    return warned_if(bool(asked.missing), count=len(asked.missing))


@counts(CallNotice, rule="pub-format", protects="bidders", traits={"last_quotes"})
def the_notice_of_talks_stands(_: CallNotice, figures: Figures) -> Length:
    """The notice stands until {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
