"""What earlier rooms ask of providers."""

from goufu.base.civil import end_of_day
from goufu.core.measures import Asked, Measured, entries_about, supplies
from goufu.law.kinds import SOCIAL_ORGANIZATIONS
from goufu.parties.authority import region_stem
from goufu.rooms.providers.models import Provider


@supplies("organizations_registered")
def organizations_registered(asked: Asked) -> Measured:
    """Providers of the division that were registered by the last day, and the social organizations among them."""
    found = Provider.objects.filter(
        home__startswith=region_stem(asked.region), state="registered", opened__lte=end_of_day(asked.until)
    )
    kinds = dict(found.values_list("ref", "organ_kind"))
    organizations = sum(kind in SOCIAL_ORGANIZATIONS for kind in kinds.values())
    return Measured(organizations, len(kinds), entries_about(kinds, "register_provider"))
