"""What earlier rooms ask of needs and purchases."""

from collections import Counter
from collections.abc import Mapping

from goufu.base.civil import civil_instant, end_of_day
from goufu.core.measures import Asked, Measured, entries_about, supplies
from goufu.parties.authority import region_stem
from goufu.rooms.catalogue.interface import needs_of_fields
from goufu.rooms.needs.models import Need, Purchase


@supplies("purchases_on_platform")
def purchases_on_platform(asked: Asked) -> Measured:
    """Purchases opened in the span; one that failed and was taken up again counts once."""
    opened = (civil_instant(asked.since), end_of_day(asked.until))
    found = Purchase.objects.filter(region__startswith=region_stem(asked.region), opened__range=opened, follows_on="")
    refs = list(found.values_list("ref", flat=True))
    return Measured(len(refs), None, entries_about(refs, "open_purchase"))


@supplies("needs_taken_up")
def needs_taken_up(asked: Asked) -> Measured:
    """Verified needs of the span, and those of them that a purchase took up."""
    opened = (civil_instant(asked.since), end_of_day(asked.until))
    verified = Need.objects.filter(region__startswith=region_stem(asked.region), opened__range=opened).exclude(
        state__in=("raised", "declined")
    )
    refs = dict(verified.values_list("ref", "state"))
    adopted = sum(state == "adopted" for state in refs.values())
    return Measured(adopted, len(refs), entries_about(refs, "verify_need"))


@needs_of_fields
def verified_by_field(asked: Asked) -> Mapping[str, int]:
    """Verified needs of the span, by category."""
    opened = (civil_instant(asked.since), end_of_day(asked.until))
    found = Need.objects.filter(region__startswith=region_stem(asked.region), opened__range=opened)
    return Counter(found.exclude(state__in=("raised", "declined")).values_list("category", flat=True))
