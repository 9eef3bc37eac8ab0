"""What earlier rooms ask of assessments."""

from goufu.core.measures import Asked, Measured, entries_about, supplies
from goufu.parties.authority import region_stem
from goufu.rooms.assessment.models import Assessment
from goufu.rooms.contracts.interface import contracts_completed


@supplies("assessed_in_public")
def assessed_in_public(asked: Asked) -> Measured:
    """Contracts completed in the span, and those of them with a published assessment."""
    contracts = contracts_completed(region_stem(asked.region), asked.since, asked.until)
    published = Assessment.objects.filter(
        contract__in=contracts, state="published", published_on__lte=asked.until
    ).values_list("contract", "ref")
    assessed = dict(published)
    entries = entries_about(contracts, "complete_contract") + entries_about(assessed.values(), "publish_assessment")
    return Measured(len(assessed), len(contracts), entries)
