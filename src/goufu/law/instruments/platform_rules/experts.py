"""A panel that a member has left, and whom an expert asks to be kept from."""

from goufu.law.answering import Length, Outcome, allowed, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.avoidance_recorded import AvoidanceRecorded
from goufu.law.questions.expert_fee import ExpertFee
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


@answers(
    ExpertFee,
    rule="expert-fee-rate",
    protects="the public",
    cure="Pay half days times the rate that finance has set, or have the rate set where there is none.",
    doubt="No rate for half a day of a member's work is set here.",
)
def by_the_rate(asked: ExpertFee, figures: Figures) -> Outcome:
    """The fee of {fee:money} is above {most:money}, which {half_days} half days give by the rate."""
    if not asked.fee:
        return allowed()
    most = asked.half_days * figures.number("half_day")
    return refused_if(asked.fee > most, fee=asked.fee, most=most, half_days=asked.half_days)
