"""What an agency does for the purchaser that mandated it: asked only where no office's own authority reaches.

The rooms that keep mandates tell them in their `entrusted.py`. An entry so made names both, the agency whose office
acted and the purchaser for whom; the acts of other offices of the purchaser stay theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goufu.core import registry
from goufu.core.cases import Case
from goufu.core.registry import AnyAct
from goufu.parties.authority import Authority
from goufu.parties.holders import Holder

AGENCY = "agency.officer"
FOR = Authority("purchaser.officer", within="purchaser")
"""The one authority that can be entrusted."""


@dataclass(frozen=True)
class Entrusted:
    """A running mandate: for which purchaser, in which thread (empty: in all of its), which acts."""

    purchaser: str
    thread: str
    acts: frozenset[str]

    def reaches(self, case: Case) -> bool:
        """Whether the case is the purchaser's, and of the thread."""
        return getattr(case, "purchaser", None) == self.purchaser and self.thread in {"", case.thread}


def entrusted_to(holder: Holder, day: date) -> Iterator[Entrusted]:
    """The mandates that run for the agency of this office on a civil day."""
    if AGENCY in holder.roles:
        for _, module in registry.part_of_each_room("entrusted"):
            yield from module.entrusted_to(holder.organ, day)


def may_be_entrusted(act: AnyAct) -> bool:
    """Whether an act is the purchasing officer's, and so may be named by a mandate."""
    return FOR in act.authorities() and not act.only_follows


def principal_of(act: AnyAct, holder: Holder, case: Case, day: date) -> str:
    """The purchaser for whom the holder's agency may do the act on the case; empty where it may not."""
    if not may_be_entrusted(act):
        return ""
    found = (each for each in entrusted_to(holder, day) if act.name in each.acts and each.reaches(case))
    return next((each.purchaser for each in found), "")


def may_look(holder: Holder, case: Case, day: date) -> bool:
    """Whether the case is one of those that a running mandate reaches."""
    return any(each.reaches(case) for each in entrusted_to(holder, day))
