"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "publish_funded_projects": pgettext_noop(
        "calls",
        "{came} proposals; to be funded with {total_fen} in all: {projects}. Oppositions until {oppositions_until}.",
    ),
    "answer_opposition": pgettext_noop("calls", "{name}: {matter} Answer: {answer}"),
    "confirm_funding": pgettext_noop("calls", "{projects} projects are funded with {total_fen} in all."),
}
