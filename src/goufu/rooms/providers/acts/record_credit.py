"""How a purchase went enters the provider's credit record. It follows from the credit entry of the purchase."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Line
from goufu.core.writes import Writes
from goufu.law.kinds import Grade
from goufu.law.questions.credit_entry import CreditEntry
from goufu.parties.authority import Authority
from goufu.rooms.providers.models import CreditRecord, Provider


class RecordCreditInput(ActInput):
    """The purchase, its grade, and what happened."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    grade: Annotated[Grade, Field(title="Grade")]
    score: Annotated[int, Field(title="Score in hundredths of a point", strict=True, ge=0, le=10_000)]
    what: Annotated[Line, Field(title="What happened")]
    on: Annotated[CivilDate, Field(title="On")]


class RecordCredit(Act[Provider, RecordCreditInput]):
    """Enter a purchase in the credit record."""

    any_state = True
    by = Authority("civil.officer")
    only_follows = ("enter_credit",)
    public = Publish("assessment")
    stops = (CreditEntry,)
    asks_nothing = "It follows from the credit entry, which asks."

    def effect(self, case: Provider, given: RecordCreditInput, moment: Moment, w: Writes) -> None:
        w.add(
            CreditRecord(
                provider=case,
                purchase=given.purchase,
                grade=given.grade.value,
                score=given.score,
                what=given.what,
                on=given.on,
                synthetic=case.synthetic,
            )
        )
        w.publish(uscc=case.uscc, name_zh=case.name_zh)
        w.tell(case.organ, purchase=given.purchase, what=given.what)
