"""What this room's acts say in public, in one or two sentences over their public facts."""

from collections.abc import Mapping
from typing import Any

from goufu.base.catalogue import pgettext_noop

UNNAMED = pgettext_noop("hall", "Opposition {number}: {about}.")
NAMED = pgettext_noop("hall", "Opposition {number} by {bidder_name}: {about}.")


def _raised(known: Mapping[str, Any]) -> str:
    return NAMED if known.get("bidder_zh") else UNNAMED


SAYS: Mapping[str, Any] = {
    "oppose_opening": _raised,
    "answer_opening_opposition": pgettext_noop("hall", "Opposition {number} is answered: {answer}"),
}
