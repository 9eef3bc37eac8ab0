"""A question about the documents is answered to all alike; whoever asked is not named.

What may affect the bids is told in time, or the deadline moves: the law asks the same as of a correction.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilInstant, FileRef, LongText
from goufu.core.writes import Writes
from goufu.law.questions.clarification_in_time import ClarificationInTime
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.acts.correct_documents import in_time, put_right
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender


class ClarifyDocumentsInput(ActInput):
    """The question as everybody reads it, the answer, and whether bids may change by it."""

    question: Annotated[LongText, Field(title="Question", description="Without anything that tells who asked.")]
    answer: Annotated[LongText, Field(title="Answer to all")]
    affects_responses: Annotated[bool, Field(title="It may affect the bids")]
    deadline: Annotated[CivilInstant | None, Field(title="New deadline")] = None
    documents: Annotated[FileRef | None, Field(title="Corrected documents")] = None


class ClarifyDocuments(Act[Tender, ClarifyDocumentsInput]):
    """Clarify the documents."""

    states = ("tendering",)
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("draft_documents",)
    public = Publish("procurement")
    routine, repeats = False, True

    def method(self, case: Tender, given: ClarifyDocumentsInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: ClarifyDocumentsInput, moment: Moment) -> Iterator[ClarificationInTime]:
        yield in_time(case, given.deadline, moment, affects_responses=given.affects_responses)

    def effect(self, case: Tender, given: ClarifyDocumentsInput, moment: Moment, w: Writes) -> None:
        put_right(case, given.deadline, given.documents, moment, w)
