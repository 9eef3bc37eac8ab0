"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "draft_experience": pgettext_noop("experience", "{title}. {problem}"),
    "revise_experience": pgettext_noop("experience", "{title}. {problem}"),
    "publish_experience": pgettext_noop("experience", "{title}."),
    "adopt_experience": pgettext_noop("experience", "{card_title}. What is done otherwise: {changed}"),
    "adopt_templates": pgettext_noop("experience", "{title} ({document})."),
    "state_how_it_fared": pgettext_noop("experience", "{fared}. {finding}"),
}
