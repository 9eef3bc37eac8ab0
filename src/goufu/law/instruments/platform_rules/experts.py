"""A panel that a member has left, and whom an expert asks to be kept from."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.avoidance_recorded import AvoidanceRecorded
from goufu.law.questions.panel_made_whole import PanelMadeWhole
from goufu.law.questions.panel_wait import PanelWait


@answers(
    PanelMadeWhole,
    rule="substitute-first",
    protects="bidders",
    cure="Let the member leave: the next substitute of the same draw takes the seat.",
)
def a_substitute_comes_first(asked: PanelMadeWhole, _: Figures) -> Outcome:
    """{substitutes} substitutes of the draw can still follow; the review neither waits nor is another panel drawn."""
    return refused_if(asked.substitutes and (asked.waits or asked.anew), substitutes=asked.substitutes)


@counts(PanelWait, rule="panel-wait", protects="bidders")
def a_review_waits_some_days(_: PanelWait, figures: Figures) -> Length:
    """The review waits for the member until {day:date} at the latest."""
    return working_days(figures.number("days"))


@answers(
    AvoidanceRecorded,
    rule="avoidance-own-word",
    protects="bidders",
    cure="Let the expert record it herself, or attach her word in writing.",
)
def at_the_experts_own_word(asked: AvoidanceRecorded, _: Figures) -> Outcome:
    """Neither does the expert record it herself, nor is her word in writing attached."""
    return refused_if(not asked.herself and not asked.written)


@answers(
    AvoidanceRecorded,
    rule="avoidance-term",
    protects="the public",
    cure="Name a last day within that time; what still holds then is recorded again.",
)
def for_a_time(asked: AvoidanceRecorded, figures: Figures) -> Outcome:
    """The avoidance has no last day from tomorrow up to {most} days ahead."""
    most = figures.number("most_days")
    return refused_if(asked.days is None or not 0 < asked.days <= most, most=most)
