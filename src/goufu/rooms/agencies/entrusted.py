"""What the kernel asks of mandates: which run for an agency, for whom, for which acts."""

from collections.abc import Iterator
from datetime import date

from goufu.core.standing import Entrusted
from goufu.rooms.agencies.choices import acts_of
from goufu.rooms.agencies.models import Mandate
from goufu.rooms.needs.interface import threads_of


def entrusted_to(organ: str, day: date) -> Iterator[Entrusted]:
    """The mandates that run for the agency on a civil day: signed by both, begun, not ended, within their term."""
    for each in Mandate.objects.filter(agency=organ, state="running", starts__lte=day, ends__gte=day):
        for thread in sorted(threads_of(each.purchase)) if each.purchase else ("",):
            yield Entrusted(each.purchaser, thread, acts_of(each.matters))
