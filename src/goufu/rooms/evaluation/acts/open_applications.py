"""An open framework takes applications: its agreement, its one fee, its term."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Fen, FileRef, Line
from goufu.core.writes import Writes
from goufu.law.questions.framework_filing import FrameworkFiling
from goufu.law.questions.framework_term import FrameworkTerm
from goufu.law.questions.framework_users_told import FrameworkUsersTold
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Framework
from goufu.rooms.evaluation.open_framework import must_be_open
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


class OpenApplicationsInput(ActInput):
    """The agreement that everybody signs alike, the fee for a unit, and the term."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    agreement: Annotated[FileRef, Field(title="Framework agreement", description="The same text for everybody.")]
    fee_fen: Annotated[Fen, Field(title="Fee for a unit of service")]
    unit: Annotated[Line, Field(title="Unit of service")]
    starts: Annotated[CivilDate, Field(title="First day")]
    ends: Annotated[CivilDate, Field(title="Last day")]


class OpenApplications(Act[Framework, OpenApplicationsInput]):
    """Open the framework to applications."""

    opens, parent = True, ("tender", ("inviting",))
    leads_to = "inviting"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("procurement")

    def under(self, given: OpenApplicationsInput) -> str:
        return given.tender

    def method(self, case: Framework, given: OpenApplicationsInput) -> MethodTraits:
        return must_be_open(given.tender).method.in_law()

    def asks(self, case: Framework, given: OpenApplicationsInput, moment: Moment) -> Iterator[FrameworkTerm]:
        yield FrameworkTerm(starts=given.starts, ends=given.ends)

    def effect(self, case: Framework, given: OpenApplicationsInput, moment: Moment, w: Writes) -> None:
        tender = must_be_open(given.tender)
        if Framework.objects.filter(tender=tender.ref).exists():
            raise DoneAlready("This framework takes applications already.", cure="Go on with the applications.")
        if given.ends < given.starts:
            raise ReviewDoesNotFit("The agreement would end before it starts.", field="ends", cure="Correct the dates.")
        w.change(
            case, tender=tender.ref, review="", purchaser=tender.purchaser, title=tender.title,
            agreement=given.agreement, fee_fen=given.fee_fen, unit=given.unit, starts_on=given.starts,
            ends_on=given.ends,
        )  # fmt: skip
        w.attach(given.agreement, public=True)

    def starts(
        self, case: Framework, given: OpenApplicationsInput, moment: Moment
    ) -> Iterator[FrameworkFiling | FrameworkUsersTold]:
        yield FrameworkFiling(start=moment.day)
        yield FrameworkUsersTold(start=moment.day)
