"""An organization asks to be let in to a tender. Who asked is read by nobody before the deadline."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, FileRef, Line, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.procurement.models import Application, Tender
from goufu.rooms.procurement.refusals import DeadlinePassed, StepMissing


class ApplyForPrequalificationInput(ActInput):
    """Which tender, and the application."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    papers: Annotated[FileRef, Private, Field(title="Application, as one file")]
    contact: Annotated[Line, Private, Field(title="Whom to ask about it")]


class ApplyForPrequalification(Act[Application, ApplyForPrequalificationInput]):
    """Apply for prequalification."""

    opens, parent, repeats = True, ("tender", ("approved",)), True
    leads_to = "received"
    by = (Authority("provider.staff", within="anywhere"), Authority("provider.head", within="anywhere"))
    public = Publish("procurement", "publish_result")
    asks_nothing = "The applicant is judged after the deadline, when the law is asked about it."
    routine = False

    def under(self, given: ApplyForPrequalificationInput) -> str:
        return given.tender

    def effect(self, case: Application, given: ApplyForPrequalificationInput, moment: Moment, w: Writes) -> None:
        tender = Tender.objects.get(ref=given.tender)
        if tender.applications_until is None:
            raise StepMissing("{ref} has no prequalification.", ref=tender.ref, cure="Wait for the notice, then bid.")
        if moment.instant > tender.applications_until:
            raise DeadlinePassed(
                "The deadline for applications has passed.", cure="No cure: the application was not taken."
            )
        w.change(
            case, tender=tender.ref, title=tender.title, provider=w.holder.organ, papers=given.papers,
            contact=given.contact,
        )  # fmt: skip
        w.attach(given.papers)
