"""A document is repealed: from a day on neither it nor its figures hold."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CaseRef, CivilDate, LongText
from goufu.core.lawbook import OVERLAY
from goufu.core.writes import Writes
from goufu.law.questions.decision_stands import DecisionStands
from goufu.parties.authority import Authority
from goufu.rooms.governance.figures import withdraw
from goufu.rooms.governance.interface import decision_question
from goufu.rooms.governance.models import PolicyDocument


class RepealDocumentInput(ActInput):
    """From when, by which decision, why."""

    until: Annotated[CivilDate, Field(title="First day on which it holds no more")]
    decision: Annotated[
        CaseRef | None, Field(title="Decision of the conference", description="A document with figures needs one.")
    ] = None
    reason: Annotated[LongText, Field(title="Reason")]


class RepealDocument(Act[PolicyDocument, RepealDocumentInput]):
    """Repeal a document."""

    states, leads_to = ("in_force",), "repealed"
    by = (Authority("finance.head", within="issuer"), Authority("civil.head", within="issuer"))
    public = Publish("", "once")
    routine = False

    def asks(self, case: PolicyDocument, given: RepealDocumentInput, moment: Moment) -> Iterator[DecisionStands]:
        """Whether a decision stands behind the end of the figures."""
        if case.figures:
            yield decision_question(given.decision or "", case.region, case.title)

    def effect(self, case: PolicyDocument, given: RepealDocumentInput, moment: Moment, w: Writes) -> None:
        """End its figures from that day; what was judged before stays as it was."""
        if given.until < moment.day or given.until <= case.since:
            raise BadInput(
                "A document ends today or later, and after it began.", field="until", cure="Give a later day."
            )
        w.change(case, until=given.until, reason=given.reason)
        w.publish(number=case.number, title=case.title, withdrawn=withdraw(case, given.until, w))
        w.serial(OVERLAY)
