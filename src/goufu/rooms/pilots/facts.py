"""What rooms and roll-up ask of the programme: how much of a division's purchasing the records tell of."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from goufu.core.rollup.shares import Scope, Share, Span, counted, families
from goufu.core.rollup.tables import COVERAGE
from goufu.rooms.pilots.measures import PURCHASES_ON_PLATFORM
from goufu.rooms.pilots.models import Coverage


@counted(COVERAGE, reads={Coverage: "region"}, acts=("state_coverage",), after=(PURCHASES_ON_PLATFORM.name,))
def coverage(scope: Scope) -> Iterator[Share]:
    """For each span the purchases on the platform, out of those finance knows of, by its newest statement that meets
    the span; they are counted over the statement's own days, as ticks count them.
    """
    stated: dict[str, list[Coverage]] = defaultdict(list)
    for each in Coverage.objects.filter(scope.of()).order_by("-stated_on", "-opened"):
        stated[each.region].append(each)
    opened = _opened(scope, [each for newest in stated.values() for each in newest])
    for region, newest in stated.items():
        for span in scope.spans:
            of = next((each for each in newest if each.since <= span.until and each.until >= span.since), None)
            if of is not None:
                on_platform = _within(opened.get(region, ()), of)
                yield Share(region, span.since, on_platform, of.known, refs=(of.ref,))


def _opened(scope: Scope, stated: Sequence[Coverage]) -> Mapping[str, Sequence[date]]:
    """The days on which purchases were opened, by division, in order."""
    if not stated:
        return {}
    span = Span(min(each.since for each in stated), max(each.until for each in stated))
    asked = replace(scope, spans=(span,), stem="", regions=frozenset(each.region for each in stated))
    found: dict[str, list[date]] = defaultdict(list)
    for each in families()[PURCHASES_ON_PLATFORM.name].shares(asked):
        found[each.region].append(each.day)
    return {region: sorted(days) for region, days in found.items()}


def _within(days: Sequence[date], of: Coverage) -> int:
    return bisect_right(days, of.until) - bisect_left(days, of.since)
