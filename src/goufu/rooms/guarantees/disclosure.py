"""Bonds in the words of the open contracting standard: it has no field for them; their days stand on the pages."""

from collections.abc import Callable
from typing import Any

from goufu.core.ocds import NO_FIELD, Fragment, PagesOnly
from goufu.core.public import PublicEntry

DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {}
_ALL: dict[str, Any] = {"*": NO_FIELD}
PAGES_ONLY: PagesOnly = dict.fromkeys(
    ("return_losers_bonds", "return_winners_bond", "return_delivery_bond", "receive_delivery_bond"), _ALL
)
