"""Whom experts ask to be kept from, beside who bids: for the draw, for the declaration and for the supervisor."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from goufu.rooms.evaluation.models import Avoidance, Review
from goufu.rooms.evaluation.panel import all_candidates
from goufu.rooms.evaluation.parts import parts_of

STANDS = "stands"


def avoidances(usccs: Iterable[str], day: date, *, before: datetime | None = None) -> list[Avoidance]:
    """What stands on a day against organizations; `before`: only what was on the list at that instant.

    The draw takes those from before the opening alone: whoever recorded one afterwards knew the bidders, and could
    choose who sits. A later one counts all the same, as a tie for which the member leaves.
    """
    found = Avoidance.objects.filter(uscc__in=list(usccs), state=STANDS, until__gte=day).order_by("opened")
    return list(found.filter(opened__lt=before) if before else found)


def left_out(pool: Iterable[str], usccs: Iterable[str], day: date, opening: datetime) -> Iterator[tuple[str, str]]:
    """The experts of a pool who had asked, before the opening, to be kept from one of these, with the reason."""
    known = set(pool)
    yield from ((each.expert, "avoids") for each in avoidances(usccs, day, before=opening) if each.expert in known)


def avoided_bidders(case: Review, office: str, day: date) -> list[str]:
    """Names of the bidders whom an expert avoids, members of consortia among them."""
    usccs = {part.uscc for bid in all_candidates(case) for part in parts_of(bid)}
    return [each.avoided for each in avoidances(usccs, day) if each.expert == office]
