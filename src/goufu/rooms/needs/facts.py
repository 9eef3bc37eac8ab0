"""What earlier rooms ask of needs and purchases."""

from collections import Counter
from collections.abc import Iterator, Mapping

from goufu.base.civil import civil_date, civil_instant, end_of_day
from goufu.core.measures import Asked
from goufu.core.rollup.shares import Scope, Share, counted
from goufu.law.kinds import OrganizationKind
from goufu.parties.authority import region_stem
from goufu.parties.models import Organ
from goufu.rooms.catalogue.interface import needs_of_fields
from goufu.rooms.needs.models import Need, Purchase

_NOT_VERIFIED = ("raised", "declined")


@counted("purchases_on_platform", reads={Purchase: "region"}, acts=("open_purchase",), alone=True)
def purchases_on_platform(scope: Scope) -> Iterator[Share]:
    """Purchases opened in the span; one that failed and was taken up again counts once."""
    found = Purchase.objects.filter(scope.of(), opened__range=scope.instants, follows_on="")
    for ref, region, opened in found.values_list("ref", "region", "opened"):
        yield Share(region, civil_date(opened), refs=(ref,))


@counted("needs_taken_up", reads={Need: "region"}, acts=("verify_need",))
def needs_taken_up(scope: Scope) -> Iterator[Share]:
    """Verified needs of the span, and those of them that a purchase took up."""
    found = Need.objects.filter(scope.of(), opened__range=scope.instants).exclude(state__in=_NOT_VERIFIED)
    for ref, region, opened, state in found.values_list("ref", "region", "opened", "state"):
        yield Share(region, civil_date(opened), int(state == "adopted"), 1, refs=(ref,))


@counted("needs_from_committees", reads={Need: "region"}, acts=("raise_need",))
def needs_from_committees(scope: Scope) -> Iterator[Share]:
    """Needs raised in the span, and those of them that a village or community committee raised."""
    committees = set(Organ.objects.filter(kind=OrganizationKind.GRASSROOTS_COMMITTEE).values_list("code", flat=True))
    found = Need.objects.filter(scope.of(), opened__range=scope.instants)
    for ref, region, opened, raised_by in found.values_list("ref", "region", "opened", "raised_by"):
        yield Share(region, civil_date(opened), int(raised_by in committees), 1, refs=(ref,))


@needs_of_fields
def verified_by_field(asked: Asked) -> Mapping[str, int]:
    """Verified needs of the span, by category."""
    opened = (civil_instant(asked.since), end_of_day(asked.until))
    found = Need.objects.filter(region__startswith=region_stem(asked.region), opened__range=opened)
    return Counter(found.exclude(state__in=_NOT_VERIFIED).values_list("category", flat=True))
