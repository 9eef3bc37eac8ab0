"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "publish_intention": pgettext_noop("requirements", "Budget {budget_fen}; expected {expected}. {outline}"),
    "draft_requirement": pgettext_noop(
        "requirements",
        "{people} people, {starts} to {ends}, at most {ceiling_fen}, {milestones} milestones.",
    ),
    "record_survey": pgettext_noop("requirements", "{market_bodies} bodies surveyed. {findings}"),
    "open_public_consultation": pgettext_noop("requirements", "Opinions until {until}: {channel}."),
    "close_public_consultation": pgettext_noop("requirements", "{opinions} opinions, {answered} answered. {answer}"),
    "review_requirement": pgettext_noop("requirements", "{reviewers} reviewers: {opinion}"),
}
