"""The procurement documents: what counts, how much, on which terms."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.core.writes import Writes
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.parts import Terms
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.procurement.terms import OfDocuments, columns_of, must_add_up, questions_on


class DraftDocumentsInput(Terms, ActInput):
    """The documents and their terms."""


class DraftDocuments(Act[Tender, DraftDocumentsInput]):
    """Draft the procurement documents."""

    states, leads_to = ("filed", "drafting", "approved"), "drafting"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_notice")

    def method(self, case: Tender, given: DraftDocumentsInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: DraftDocumentsInput, moment: Moment) -> Iterator[OfDocuments]:
        yield from questions_on(given, case)

    def effect(self, case: Tender, given: DraftDocumentsInput, moment: Moment, w: Writes) -> None:
        if case.applications_until is not None:
            raise Mismatch(
                "The prequalification was announced on these documents.", field="documents",
                cure="Go on with them; what must change is corrected after the notice.",
            )  # fmt: skip
        must_add_up(given, case)
        w.change(case, **columns_of(given))
        w.publish(price_weight_bp=given.price_weight_bp)
