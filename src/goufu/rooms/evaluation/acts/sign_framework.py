"""The agreement is signed with those admitted; from here the people served choose among them."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, FileRef
from goufu.core.writes import Writes
from goufu.law.questions.framework_filing import FrameworkFiling
from goufu.law.questions.framework_term import FrameworkTerm
from goufu.law.questions.framework_users_told import FrameworkUsersTold
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Framework
from goufu.rooms.evaluation.panel import tender_named
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


class SignFrameworkInput(ActInput):
    """The agreement and its term."""

    agreement: Annotated[FileRef, Field(title="Framework agreement", description="Signed by all that were admitted.")]
    starts: Annotated[CivilDate, Field(title="First day")]
    ends: Annotated[CivilDate, Field(title="Last day")]


class SignFramework(Act[Framework, SignFrameworkInput]):
    """Sign the framework agreement."""

    states, leads_to = ("published",), "running"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("procurement")

    def method(self, case: Framework, given: SignFrameworkInput) -> MethodTraits:
        return tender_named(case.tender).method.in_law()

    def asks(self, case: Framework, given: SignFrameworkInput, moment: Moment) -> Iterator[FrameworkTerm]:
        yield FrameworkTerm(starts=given.starts, ends=given.ends)

    def effect(self, case: Framework, given: SignFrameworkInput, moment: Moment, w: Writes) -> None:
        if given.ends < given.starts:
            raise ReviewDoesNotFit("The agreement would end before it starts.", field="ends", cure="Correct the dates.")
        w.change(case, agreement=given.agreement, starts_on=given.starts, ends_on=given.ends)
        w.attach(given.agreement, public=True)
        w.publish(tender=case.tender, admitted=case.admitted)
        for each in case.admitted:
            if each["organ"]:
                w.tell(each["organ"], title=case.title, ends=given.ends.isoformat())

    def starts(
        self, case: Framework, given: SignFrameworkInput, moment: Moment
    ) -> Iterator[FrameworkFiling | FrameworkUsersTold]:
        yield FrameworkFiling(start=moment.day)
        yield FrameworkUsersTold(start=moment.day)
