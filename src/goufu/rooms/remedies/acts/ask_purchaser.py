"""A supplier asks the purchaser about its procurement. Who asks is told to nobody else."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.inquiry_answer import InquiryAnswer
from goufu.rooms.procurement.interface import tender_view
from goufu.rooms.remedies.fields import bidders_of
from goufu.rooms.remedies.models import Inquiry
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class AskPurchaserInput(ActInput):
    """The tender and the question."""

    tender: Annotated[CaseRef, Private, Field(title="Tender")]
    question: Annotated[LongText, Private, Field(title="Your question")]
    may_affect_result: Annotated[bool, Private, Field(title="It may affect the result")] = False


class AskPurchaser(Act[Inquiry, AskPurchaserInput]):
    """Ask the purchaser a question."""

    opens, parent, repeats = True, ("tender", ("tendering", "inviting", "opened", "reviewing", "complete")), True
    leads_to = "asked"
    by = bidders_of("asker")
    public = NOT_PUBLIC
    asks_nothing = "Whoever has a doubt may ask; that the answer comes in time is a clock."
    routine = False

    def under(self, given: AskPurchaserInput) -> str:
        return given.tender

    def effect(self, case: Inquiry, given: AskPurchaserInput, moment: Moment, w: Writes) -> None:
        tender = tender_view(given.tender)
        if tender is None:
            raise ChallengeDoesNotFit(
                "There is no tender {ref}.", field="tender", ref=given.tender, cure="Check the reference."
            )
        w.change(
            case, tender=tender.ref, purchaser=tender.purchaser, title=tender.title, question=given.question,
            may_affect_result=given.may_affect_result,
        )  # fmt: skip
        w.tell(tender.purchaser, inquiry=case.ref, tender=tender.ref, title=tender.title)

    def starts(self, case: Inquiry, given: AskPurchaserInput, moment: Moment) -> Iterator[InquiryAnswer]:
        yield InquiryAnswer(start=moment.day)
