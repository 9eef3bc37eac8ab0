"""A bidder opposes the opening, its record or an officer there; it is on file at once and answered before the review.

Who bids in a consultation or negotiation is nobody's to know, so the entry holds no office.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.base.civil import civil_date
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, LongText, Private, Titled
from goufu.core.writes import Writes
from goufu.law.questions.opposition_in_time import OppositionInTime
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.hall.models import Opposition
from goufu.rooms.hall.openings import bidder_of, tender_named


class OpposedMatter(Titled):
    """What is opposed."""

    PROCEDURE = "procedure", "How the bids were opened"
    RECORD = "record", "What the record says"
    PERSON = "person", "An officer who should withdraw"


class OpposeOpeningInput(ActInput):
    """What the bidder opposes, and why."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    about: Annotated[OpposedMatter, Field(title="What is opposed")]
    words: Annotated[
        LongText, Private, Field(title="Facts and reasons", description="Read by the purchaser and overseers alone.")
    ]


class OpposeOpening(Act[Opposition, OpposeOpeningInput]):
    """Oppose the opening."""

    opens, parent, repeats = True, ("tender", ("opened",)), True
    leads_to = "raised"
    by = (Authority("provider.staff", within="raised_by"), Authority("provider.head", within="raised_by"))
    public = Publish("procurement")
    veils_doer, routine = True, False

    def under(self, given: OpposeOpeningInput) -> str:
        return given.tender

    def method(self, case: Opposition, given: OpposeOpeningInput) -> MethodTraits:
        return tender_named(given.tender).method.in_law()

    def asks(self, case: Opposition, given: OpposeOpeningInput, moment: Moment) -> Iterator[OppositionInTime]:
        opened_at = tender_named(given.tender).opened_at
        if opened_at is not None:
            yield OppositionInTime(opened=civil_date(opened_at), raised=moment.day)

    def effect(self, case: Opposition, given: OpposeOpeningInput, moment: Moment, w: Writes) -> None:
        tender = tender_named(given.tender)
        bidder = bidder_of(tender, w.holder.organ)
        number = Opposition.objects.filter(tender=tender.ref).count() + 1
        w.change(
            case, tender=tender.ref, purchaser=tender.purchaser, title=tender.title, raised_by=w.holder.organ,
            number=number, about=given.about.value, words=given.words,
        )  # fmt: skip
        w.publish(number=number)
        if tender.method.public_opening:
            w.publish(bidder_zh=bidder.name_zh, bidder_en=bidder.name_en)
        w.tell(tender.purchaser, opposition=case.ref, title=tender.title, number=number, words=given.words)
