"""Lots in the words of the open contracting standard: each is a process of its own (`needs` opens it)."""

from collections.abc import Callable

from goufu.core.ocds import ASKED, NO_FIELD, Fragment, PagesOnly, money
from goufu.core.public import PublicEntry


def _divided(entry: PublicEntry) -> Fragment:
    """The whole's planning says why, and what the lots come to together."""
    known = entry.known
    return Fragment(
        "planningUpdate", {"planning": {"rationale": known["why"], "budget": {"amount": money(known["whole_fen"])}}}
    )


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"divide_purchase": _divided}
PAGES_ONLY: PagesOnly = {
    "divide_purchase": {
        "lots": "Each lot's own process says it.",
        "requirement": NO_FIELD,
        **dict.fromkeys(("most_bids", "most_wins"), ASKED),
    },
}
