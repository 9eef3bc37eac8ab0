"""What shows an outage: the platform's own record, and the looks of a prober from outside."""

from dataclasses import dataclass
from datetime import datetime

from goufu.core.uploads.files import open_file
from goufu.core.uptime.probes import read_probes, seen_between
from goufu.core.uptime.stretches import SLACK, gaps

LARGEST_RECORD = 32 * 1024 * 1024


@dataclass(frozen=True)
class Shown:
    """Seconds without a sign of life in our own record; how often a prober looked, and how often in vain."""

    own_seconds: int
    looks: int
    in_vain: int

    @property
    def holds(self) -> bool:
        """One of the two is enough; a prober that was answered throughout stands against our own record."""
        return self.in_vain > 0 or (self.own_seconds > 0 and self.looks == 0)


def shown(since: datetime, until: datetime, record: str | None, key: str) -> Shown:
    """What our own record and a prober's stored file say of a span of time; `BrokenProbes` names a bad line."""
    known = [each for each in gaps(since, until) if each.since <= since + SLACK and each.until >= until - SLACK]
    own = sum(each.seconds for each in known)
    if not record:
        return Shown(own, 0, 0)
    with open_file(record) as file:
        looks, in_vain = seen_between(read_probes(file.read(LARGEST_RECORD), key), since, until)
    return Shown(own, looks, in_vain)
