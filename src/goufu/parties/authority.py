"""Authority: which role, of which organ or region, may do an act."""

from dataclasses import dataclass
from typing import Protocol

from goufu.parties.holders import Holder


class Placed(Protocol):
    """Whatever lies in a region: a case."""

    region: str


def region_stem(code: str) -> str:
    """A division's code without its closing pairs of zeros: 510000 -> 51, 510300 -> 5103, 510322 -> 510322."""
    for width in (2, 4):
        if code[width:] == "0" * (6 - width):
            return code[:width]
    return code


def covers(outer: str, inner: str) -> bool:
    """Whether the division `outer` is `inner` or contains it (GB/T 2260 codes)."""
    return inner.startswith(region_stem(outer))


@dataclass(frozen=True)
class Authority:
    """A role, and how the office must stand to the case.

    `within` is `"region"` (the organ's division is the case's or contains it), `"anywhere"`, or the name of the
    case's field that holds the code of the organ which alone may act.
    """

    role: str
    within: str = "region"

    def allows(self, holder: Holder, case: Placed) -> bool:
        """Whether this holder may act on this case, state and separation of duties apart."""
        return self.role in holder.roles and self._stands_right(holder, case)

    def _stands_right(self, holder: Holder, case: Placed) -> bool:
        if self.within == "anywhere":
            return True
        if self.within == "region":
            return covers(holder.region, case.region)
        return bool(getattr(case, self.within, None) == holder.organ)
