"""An outage of the platform is certified: a statement on which bidders and purchasers can rely.

What shows it is the platform's own record, or the file of a prober that looked from outside; with neither there is no
certificate.
"""

from typing import Annotated

from pydantic import Field

from goufu.base.civil import instant_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilInstant, FileRef, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.availability.evidence import shown
from goufu.rooms.availability.models import Outage
from goufu.rooms.availability.refusals import NothingShowsIt

_TITLE = 60


class CertifyOutageInput(ActInput):
    """From when to when, and what shows it."""

    since: Annotated[CivilInstant, Field(title="Could not be reached from")]
    until: Annotated[CivilInstant, Field(title="Could be reached again from")]
    what: Annotated[LongText, Field(title="What happened", description="It is published.")]
    record: Annotated[FileRef | None, Field(title="Record of an outside prober")] = None
    prober_key: Annotated[str, Field(title="Key of that prober", max_length=200)] = ""
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class CertifyOutage(Act[Outage, CertifyOutageInput]):
    """Certify an outage of the platform."""

    opens = True
    by = (Authority("supervisor.officer"), Authority("province.officer"))
    public = Publish("")
    routine = False
    asks_nothing = "It states what the records show; what follows for a deadline is asked when it is moved."

    def effect(self, case: Outage, given: CertifyOutageInput, moment: Moment, w: Writes) -> None:
        """Compare with the records, and state what they show."""
        if not given.since < given.until <= moment.instant:
            raise NothingShowsIt(
                "An outage begins before it ends, and has ended.", field="until", cure="Correct the times."
            )
        found = shown(given.since, given.until, given.record, given.prober_key)
        if not found.holds:
            raise NothingShowsIt(
                "Neither the platform's own record nor a prober's shows that it was away from {since} to {until}.",
                field="since", since=given.since, until=given.until,
                cure="Name the times as the page of availability lists them, or attach a prober's record.",
            )  # fmt: skip
        w.change(case, title=given.what[:_TITLE], since=given.since, until=given.until, what=given.what)
        w.publish(
            own_seconds=found.own_seconds, looks=found.looks, looks_in_vain=found.in_vain,
            minutes=int((given.until - given.since).total_seconds()) // 60,
            from_utc=instant_text(given.since), until_utc=instant_text(given.until),
        )  # fmt: skip
