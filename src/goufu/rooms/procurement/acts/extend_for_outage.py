"""The deadline moves because the platform failed near it: to the day that the notice's own rule gives, in one step."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.base.civil import instant_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef
from goufu.core.writes import Writes
from goufu.law.questions.outage_near_deadline import OutageNearDeadline
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.availability.interface import OutageView
from goufu.rooms.procurement.ceremony import BIDS, ceremony_of
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import DeadlineExtension, Tender
from goufu.rooms.procurement.outages import extended, outages_of
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class ExtendForOutageInput(ActInput):
    """Which certificate it rests on."""

    outage: Annotated[CaseRef, Field(title="Certificate of the outage")]


class ExtendForOutage(Act[Tender, ExtendForOutageInput]):
    """Extend the deadline after an outage."""

    states = ("tendering",)
    by = (Authority("purchaser.officer", within="purchaser"), Authority("purchaser.head", within="purchaser"))
    public = Publish("procurement")
    routine, repeats = False, True

    def method(self, case: Tender, given: ExtendForOutageInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: ExtendForOutageInput, moment: Moment) -> Iterator[OutageNearDeadline]:
        assert case.deadline is not None
        found = _certified(case, given.outage)
        yield OutageNearDeadline(since=found.since, until=found.until, deadline=case.deadline)

    def effect(self, case: Tender, given: ExtendForOutageInput, moment: Moment, w: Writes) -> None:
        """Move the deadline; whoever bid already need not do anything."""
        assert case.deadline is not None
        before, after = case.deadline, extended(case, _certified(case, given.outage), moment)
        w.add(DeadlineExtension(tender=case, outage=given.outage, before=before, after=after))
        w.change(case, deadline=after)
        w.publish(
            **about_purchase(purchase_named(case.purchase)), issued=moment.day, title=case.title,
            deadline_before=instant_text(before), deadline_utc=instant_text(after), ceremony=ceremony_of(case, BIDS),
        )  # fmt: skip
        w.tell(case.purchaser, tender=case.ref, title=case.title, deadline=instant_text(after))


def _certified(case: Tender, ref: str) -> OutageView:
    found = next((each for each in outages_of(case) if each.ref == ref), None)
    if found is None:
        raise Mismatch(
            "{ref} is no certified outage since this notice.", field="outage", ref=ref,
            cure="Take one from the page of availability.",
        )  # fmt: skip
    if DeadlineExtension.objects.filter(tender=case, outage=ref).exists():
        raise Mismatch(
            "The deadline was moved for this outage already.", field="outage", cure="Nothing more is to be done for it."
        )
    return found
