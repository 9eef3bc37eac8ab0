"""Whether the records show an item to be done: the figure, what it is out of, and how much of the purchasing it covers.

Coverage comes first. Where finance has not said how many purchases it knows of, or too few of them are on the
platform, there is no tick but "too little is known".
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from goufu.base.civil import civil_date
from goufu.core.measures import Asked, measure
from goufu.rooms.pilots.kinds import Span
from goufu.rooms.pilots.measures import MEASURES, PURCHASES_ON_PLATFORM
from goufu.rooms.pilots.models import Coverage, TaskItem

NO_RULE: Final = "no_rule"
COMPUTED: Final = "computed"
UNMET: Final = "unmet"
TOO_LITTLE: Final = "too_little"
UNSUPPLIED: Final = "unsupplied"
_WHOLE = 10_000


@dataclass(frozen=True)
class Tick:
    """What was computed on `day` over the records from `since` to `until`; `entries` are the hashes it rests on."""

    kind: Literal["no_rule", "computed", "unmet", "too_little", "unsupplied"]
    day: date
    since: date
    until: date
    value: int | None = None
    out_of: int | None = None
    on_platform: int = 0
    known: int | None = None
    entries: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the records show that the item is done."""
        return self.kind == COMPUTED

    def as_json(self) -> dict[str, Any]:
        """As an entry states it."""
        days = {"day": self.day.isoformat(), "since": self.since.isoformat(), "until": self.until.isoformat()}
        return {
            "tick": self.kind, "tick_days": days, "value": self.value, "out_of": self.out_of,
            "on_platform": self.on_platform, "known": self.known, "computed_from": list(self.entries),
        }  # fmt: skip


@dataclass(frozen=True)
class Known:
    """How much of the purchasing is on the platform, of what finance knows (None: it has not said)."""

    on_platform: int
    known: int | None

    def enough(self, coverage_bp: int) -> bool:
        """Whether a figure may be computed."""
        return self.known is not None and self.on_platform * _WHOLE >= coverage_bp * self.known


def tick_of(item: TaskItem, day: date) -> Tick:
    """What the records show of an item on that civil day."""
    since, until = span_of(item, day)
    if not item.measure or item.measure not in MEASURES:
        return Tick(NO_RULE, day, since, until)
    coverage = coverage_of(item.region, since, until)
    found = measure(MEASURES[item.measure], Asked(item.region, since, until))
    if found is None:
        return Tick(UNSUPPLIED, day, since, until, None, None, coverage.on_platform, coverage.known)
    kind = _kind(item, coverage, found.value, found.out_of)
    return Tick(kind, day, since, until, found.value, found.out_of, coverage.on_platform, coverage.known, found.entries)


def _kind(
    item: TaskItem, coverage: Known, value: int, out_of: int | None
) -> Literal["computed", "unmet", "too_little"]:
    if not coverage.enough(item.coverage_bp):
        return TOO_LITTLE
    met = value >= item.threshold if out_of is None else out_of > 0 and value * _WHOLE >= item.threshold * out_of
    return COMPUTED if met else UNMET


def coverage_of(region: str, since: date, until: date) -> Known:
    """Purchases on the platform against those finance knows of, in the span of finance's newest statement that meets
    this one.
    """
    stated = (
        Coverage.objects.filter(region=region, since__lte=until, until__gte=since)
        .order_by("-stated_on", "-opened")
        .first()
    )
    asked = Asked(region, stated.since, stated.until) if stated else Asked(region, since, until)
    found = measure(PURCHASES_ON_PLATFORM, asked)
    return Known(found.value if found else 0, stated.known if stated else None)


def span_of(item: TaskItem, day: date) -> tuple[date, date]:
    """The civil days over which an item's rule measures, up to that day."""
    if item.span == Span.QUARTER:
        return date(day.year, (day.month - 1) // 3 * 3 + 1, 1), day
    if item.span == Span.YEAR:
        return date(day.year, 1, 1), day
    return civil_date(item.opened), day
