"""What earlier rooms ask of providers."""

from collections.abc import Iterator

from django.db.models import QuerySet

from goufu.base.civil import civil_date
from goufu.core.rollup.shares import Reads, Scope, Share, counted
from goufu.law.kinds import SOCIAL_ORGANIZATIONS
from goufu.rooms.providers.interface import rating_ends
from goufu.rooms.providers.models import Provider

_THREE_A = 3
_READS: Reads = {Provider: "home"}
_ACTS = ("register_provider",)


def _registered(scope: Scope) -> QuerySet[Provider]:
    return Provider.objects.filter(scope.of("home"), state="registered", opened__lte=scope.instants[1])


@counted("organizations_registered", reads=_READS, acts=_ACTS, stock=True)
def organizations_registered(scope: Scope) -> Iterator[Share]:
    """Providers of the division that were registered by the last day, and the social organizations among them."""
    for ref, home, kind, opened in _registered(scope).values_list("ref", "home", "organ_kind", "opened"):
        yield Share(home, civil_date(opened), int(kind in SOCIAL_ORGANIZATIONS), 1, refs=(ref,))


@counted("organizations_rated", reads=_READS, acts=_ACTS, stock=True)
def organizations_rated(scope: Scope) -> Iterator[Share]:
    """Social organizations registered by the last day, and those of them with a valid rating of 3A or more."""
    columns = ("ref", "home", "opened", "rating", "rated_on")
    for ref, home, opened, rating, rated_on in _organizations(scope).values_list(*columns):
        day = civil_date(opened)
        yield Share(home, day, 0, 1, refs=(ref,))
        if rating >= _THREE_A and rated_on:
            yield Share(home, max(day, rated_on), 1, 0, ends=rating_ends(rated_on), refs=(ref,))


@counted("organizations_reported", reads=_READS, acts=_ACTS, stock=True)
def organizations_reported(scope: Scope) -> Iterator[Share]:
    """Social organizations registered by the last day, and those of them whose last annual report passed."""
    for ref, home, opened, report in _organizations(scope).values_list("ref", "home", "opened", "annual_report"):
        yield Share(home, civil_date(opened), int(report == "passed"), 1, refs=(ref,))


def _organizations(scope: Scope) -> QuerySet[Provider]:
    return _registered(scope).filter(organ_kind__in=SOCIAL_ORGANIZATIONS)
