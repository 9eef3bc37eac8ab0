"""Thirty days between intention and procurement."""

from goufu.law.answering import Length, Outcome, allowed, answers, calendar_days, counts, refused, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.intention_contents import IntentionContents
from goufu.law.questions.intention_period import IntentionPeriod
from goufu.law.questions.intention_published import IntentionPublished


@answers(
    IntentionPublished,
    rule="intent-30-days",
    protects="bidders",
    since="2022-01-01",
    cure="Publish the intention and wait {least} days, or record the ground of exemption.",
    warning="The intention was published {days} days before the procurement starts; in principle it should be {least}.",
)
def thirty_days_before(asked: IntentionPublished, figures: Figures) -> Outcome:
    """No purchase intention was published, and no ground of exemption is recorded."""
    least = figures.number("least")
    if asked.exemption is not None:
        return allowed()
    if asked.published is None:
        return refused(least=least)
    days = (asked.procurement_starts - asked.published).days
    return refused(least=least) if days < 0 else warned_if(days < least, days=days, least=least)


@answers(
    IntentionContents,
    rule="intent-30-days",
    protects="bidders",
    cure="Complete the intention before it is published.",
)
def what_an_intention_says(asked: IntentionContents, _: Figures) -> Outcome:
    """The intention lacks: {missing:names}."""
    names = ("project_name", "outline", "budget", "expected_time")
    missing = [name for name in names if not getattr(asked, name)]
    return refused_if(missing, missing=missing)


@answers(
    IntentionContents,
    rule="intent-not-binding",
    protects="bidders",
    cure="Print the sentence on the intention.",
)
def for_reference_only(asked: IntentionContents, _: Figures) -> Outcome:
    """The intention does not say that it is for reference and that the notice prevails."""
    return warned_if(not asked.says_not_binding)


@counts(IntentionPeriod, rule="intent-30-days", protects="bidders", since="2022-01-01")
def the_intention_stands(_: IntentionPeriod, figures: Figures) -> Length:
    """The intention stands {days} days; the procurement may start from {day:date}."""
    return calendar_days(figures.number("least"))
