"""Mandates in the words of the open contracting standard."""

from collections.abc import Callable
from typing import Any

from goufu.core.ocds import DRAFT, NO_FIELD, Fragment, PagesOnly, party
from goufu.core.public import PublicEntry


def _signed(entry: PublicEntry) -> Fragment:
    """The agency runs the procedure: a party of the process, where the mandate is for one purchase."""
    known = entry.known
    agency: dict[str, Any] = party(
        known["agency"], known["agency_uscc"], known["agency_zh"], ["procuringEntity"], name_en=known["agency_en"]
    )
    return Fragment("planningUpdate", {"parties": [agency]})


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"sign_mandate": _signed}
PAGES_ONLY: PagesOnly = {
    "draw_up_mandate": {"*": DRAFT},
    "accept_mandate": {"*": DRAFT},
    "sign_mandate": dict.fromkeys(("matters", "fee", "fee_fen", "fee_payer", "starts", "ends"), NO_FIELD),
    "end_mandate": {"*": NO_FIELD},
    "hand_over_files": {"*": NO_FIELD},
    "confirm_hand_over": {"*": NO_FIELD},
}
