"""Somebody who did not draft them answers for the documents."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.terms import OfDocuments, questions_on, terms_of


class ApproveDocuments(Act[Tender, NoInput]):
    """Approve the procurement documents."""

    states, leads_to = ("drafting",), "approved"
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("draft_documents",)
    public = Publish("procurement", "publish_notice")

    def method(self, case: Tender, given: NoInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: NoInput, moment: Moment) -> Iterator[OfDocuments]:
        yield from questions_on(terms_of(case), case)

    def effect(self, case: Tender, given: NoInput, moment: Moment, w: Writes) -> None:
        w.publish(documents=case.documents)
        w.tell(case.purchaser, tender=case.ref, title=case.title)
