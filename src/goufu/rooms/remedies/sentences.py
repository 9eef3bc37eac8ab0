"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping

from goufu.base.catalogue import pgettext_noop

SAYS: Mapping[str, str] = {
    "raise_challenge": pgettext_noop("remedies", "About: {about}."),
    "answer_challenge": pgettext_noop("remedies", "{decision}. {answer}"),
}
