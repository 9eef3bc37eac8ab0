"""How a region comes into the programme: once, with the document that says so."""

from datetime import date

from goufu.core.writes import Writes
from goufu.parties.regions import region
from goufu.rooms.pilots.models import Designation, Programme
from goufu.rooms.pilots.refusals import TaskDoesNotFit


def designate(case: Programme, code: str, since: date, document: str, w: Writes) -> None:
    """Write the region down, once; its name becomes a public fact."""
    if case.designations.filter(region=code).exists():
        raise TaskDoesNotFit(
            "{name} is designated already.", field="region", name=region(code).name_zh, cure="Nothing is left to do.",
        )  # fmt: skip
    w.add(Designation(programme=case, region=code, since=since, document=document))
    w.change(case, regions_named=case.regions_named + 1)
