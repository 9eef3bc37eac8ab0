"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "open_assessment": pgettext_noop("assessment", "{evaluator_name}, {indicators} indicators, due {due}."),
    "survey_users": pgettext_noop(
        "assessment",
        "{answered} of {sent} answered ({response_bp}). "
        "{satisfied_bp} satisfied ({interval_low_bp} to {interval_high_bp}).",
    ),
    "assess_purchase": pgettext_noop("assessment", "{score} points of 100. {summary}"),
    "publish_assessment": pgettext_noop("assessment", "{score} points of 100. {use}"),
}
