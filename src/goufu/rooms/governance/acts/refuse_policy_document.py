"""The head of the office declines to put a document in force."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.governance.models import PolicyDocument


class RefusePolicyDocumentInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason")]


class RefusePolicyDocument(Act[PolicyDocument, RefusePolicyDocumentInput]):
    """Decline to put a document in force."""

    states, leads_to = ("drafted",), "refused"
    by = (Authority("finance.head", within="issuer"), Authority("civil.head", within="issuer"))
    public = NOT_PUBLIC
    asks_nothing = "Nothing changes for anybody outside."
    routine = False

    def effect(self, case: PolicyDocument, given: RefusePolicyDocumentInput, moment: Moment, w: Writes) -> None:
        w.change(case, reason=given.reason)
