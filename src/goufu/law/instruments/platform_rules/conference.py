"""What a conference decides is decided by enough members, written down once, and followed up."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.decision_stands import DecisionStands
from goufu.law.questions.fairness_review_attached import FairnessReviewAttached
from goufu.law.questions.follow_up_due import FollowUpDue
from goufu.law.questions.meeting_quorum import MeetingQuorum
from goufu.law.questions.minutes_unchanged import MinutesUnchanged
from goufu.law.questions.protection_kept import ProtectionKept


@answers(
    DecisionStands,
    rule="decision-behind-it",
    protects="the public",
    cure="Bring it before the joint conference of this division (where it has none, of the division above it), and "
    "name the topic once the minutes are signed.",
)
def a_decision_stands_behind_it(asked: DecisionStands, _: Figures) -> Outcome:
    """No decision of this division's conference, in signed minutes, stands behind “{about}”."""
    stands = asked.decided and asked.signed and asked.of_this_place and asked.of_this_matter
    return refused_if(not stands, about=asked.about)


@answers(
    MeetingQuorum,
    rule="conference-quorum",
    protects="members",
    cure="Call the missing members, or put the meeting off.",
)
def enough_members_are_present(asked: MeetingQuorum, _: Figures) -> Outcome:
    """{present} of {members} members are present; {needed} are needed."""
    short = asked.present < asked.needed
    return refused_if(short, present=asked.present, members=asked.members, needed=asked.needed)


@answers(
    MinutesUnchanged,
    rule="minutes-unchanged",
    protects="members",
    cure="Put back the minutes as they were drawn up; what is to be changed goes before the next meeting.",
)
def minutes_stay_as_drawn_up(asked: MinutesUnchanged, _: Figures) -> Outcome:
    """The minutes were changed: their check code is {now}, it was {drawn_up} when they were drawn up."""
    return refused_if(asked.drawn_up != asked.now, drawn_up=asked.drawn_up, now=asked.now)


@answers(
    FairnessReviewAttached,
    rule="review-attached",
    protects="fair competition",
    cure="Attach the fair-competition review with its number, then put the document in force.",
)
def the_review_lies_with_the_document(asked: FairnessReviewAttached, _: Figures) -> Outcome:
    """The document touches bidders and its fair-competition review is not attached."""
    return refused_if(asked.touches_bidders and not asked.attached)


@answers(
    ProtectionKept,
    rule="protection-kept",
    protects="the public",
    cure="Set a figure that protects at least as much as {cited} does.",
)
def no_figure_lowers_a_protection(asked: ProtectionKept, _: Figures) -> Outcome:
    """The figure {value} for “{rule}” lowers what {cited} protects."""
    below = asked.floor is not None and asked.value < asked.floor
    above = asked.ceiling is not None and asked.value > asked.ceiling
    return refused_if(below or above, value=asked.value, rule=asked.rule, cited=asked.cited)


@counts(FollowUpDue, rule="follow-up-due", protects="the public")
def the_decision_gives_the_days(asked: FollowUpDue, _: Figures) -> Length:
    """The task of the conference is to be reported on by {day:date}."""
    return calendar_days(asked.days)
