"""When the platform could be reached, by its own record: what an outage near a deadline is judged by.

The process of jobs asks its own web server every few seconds, and lengthens the stretch that runs. What it cannot
reach, and what was switched off, leaves a gap. A demonstration keeps no such record: its moment is not the world's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.client import HTTPConnection, HTTPException
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

from goufu.core.clock import WallClock
from goufu.core.models import Simulation, Stretch

EVERY: Final = 5.0
"""Seconds from one look to the next."""
SLACK: Final = timedelta(seconds=20)
"""A silence longer than this is a gap; shorter ones are a slow moment of the looking itself."""
PATIENCE: Final = 4.0


@dataclass(frozen=True)
class Gap:
    """A time in which the platform could not be reached: first and last instant, both reached again outside it."""

    since: datetime
    until: datetime

    @property
    def seconds(self) -> int:
        """Whole seconds."""
        return int((self.until - self.since).total_seconds())


def note_that_we_are_reached() -> None:
    """Lengthen the stretch that runs, or begin one; nothing while the web server does not answer."""
    if not Simulation.objects.exists() and reached():
        keep(WallClock().read().instant)


def reached() -> bool:
    """Whether our own web server answers, with its database behind it."""
    address = urlsplit(settings.GOUFU_ADDRESS)
    asking = HTTPConnection(address.hostname or "", address.port, timeout=PATIENCE)
    try:
        asking.request("GET", "/readyz", headers={"Host": settings.ALLOWED_HOSTS[0]})
        return asking.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        asking.close()


def keep(instant: datetime) -> None:
    """Write down that the platform was reached at this instant."""
    last = Stretch.objects.order_by("-until").first()
    if last is None or instant - last.until > SLACK:
        Stretch.objects.create(since=instant, until=instant)
    elif instant > last.until:
        Stretch.objects.filter(pk=last.pk).update(until=instant)


def gaps(since: datetime, until: datetime) -> list[Gap]:
    """The gaps that touch a span of time, oldest first. Before the first stretch nothing is known."""
    around = Stretch.objects.filter(until__gte=since - timedelta(days=1), since__lte=until).order_by("since")
    before = Stretch.objects.filter(until__lt=since - timedelta(days=1)).order_by("-until")[:1]
    stretches = [*before, *around, *Stretch.objects.filter(since__gt=until).order_by("since")[:1]]
    return [each for each in between(stretches) if each.until > since and each.since < until]


def between(stretches: Sequence[Stretch]) -> list[Gap]:
    """What lies between stretches that follow each other."""
    return [Gap(one.until, next_.since) for one, next_ in pairwise(stretches)]


def up_share(since: datetime, until: datetime) -> int | None:
    """Basis points of a span in which the platform was reached; None where the record does not reach back so far."""
    first = Stretch.objects.order_by("since").values_list("since", flat=True).first()
    if first is None or until <= max(first, since):
        return None
    begin = max(first, since)
    lost = sum((min(each.until, until) - max(each.since, begin) for each in gaps(begin, until)), timedelta())
    return int((1 - lost / (until - begin)) * 10_000)
