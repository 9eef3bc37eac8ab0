"""Which opened bids of a tender name one contact or hold one file. What they name stays here: only that is told."""

import re
from collections.abc import Iterator
from itertools import combinations

from goufu.rooms.procurement.models import Response

_LEAST_DIGITS = 7
"""Shorter numbers are extensions, which anybody may share."""


def same_contacts(tender: str) -> dict[frozenset[str], tuple[str, ...]]:
    """By pair of providers (unified social credit codes): `phone`, `email`, `name` and `file`, as far as shared."""
    found = list(Response.objects.filter(tender__ref=tender, counts=True).order_by("provider"))
    pairs = ((one, other, tuple(_shared(one, other))) for one, other in combinations(found, 2))
    return {frozenset({one.provider, other.provider}): shared for one, other, shared in pairs if shared}


def _shared(one: Response, other: Response) -> Iterator[str]:
    first, second = _plain(one), _plain(other)
    yield from (what for what in first if first[what] and first[what] == second[what])
    if {each["sha256"] for each in one.attachments} & {each["sha256"] for each in other.attachments}:
        yield "file"


def _plain(found: Response) -> dict[str, str]:
    """The contact without what may be written in several ways."""
    given = found.contact
    digits = re.sub(r"\D", "", str(given.get("phone", "")))
    return {
        "phone": digits if len(digits) >= _LEAST_DIGITS else "",
        "email": str(given.get("email", "")).strip().casefold(),
        "name": "".join(str(given.get("name", "")).split()),
    }
