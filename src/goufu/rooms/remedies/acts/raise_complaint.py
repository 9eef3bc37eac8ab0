"""Who is not content with the answer, or got none, complains to finance."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.complaint_admissible import ComplaintAdmissible
from goufu.law.questions.complaint_intake import ComplaintIntake
from goufu.rooms.remedies.complaining import answer_ended, challenge_named, none_before
from goufu.rooms.remedies.fields import ComplaintScope, Evidence, bidders_of
from goufu.rooms.remedies.models import Complaint
from goufu.rooms.remedies.refusals import NoStanding


class RaiseComplaintInput(ActInput):
    """What is complained of, on what facts and law, and what is asked for."""

    challenge: Annotated[CaseRef, Field(title="Challenge")]
    matters: Annotated[LongText, Private, Field(title="What you complain of", description="One matter a paragraph.")]
    scope: Annotated[ComplaintScope, Field(title="How these matters stand to the challenge")]
    facts: Annotated[LongText, Private, Field(title="Facts", description="Read by the parties and overseers.")]
    basis: Annotated[LongText, Private, Field(title="Legal basis")]
    request: Annotated[LongText, Private, Field(title="What you ask for")]
    evidence: Evidence = []


class RaiseComplaint(Act[Complaint, RaiseComplaintInput]):
    """Complain to finance."""

    opens, parent, repeats = True, ("challenge", ("raised", "answered", "dismissed")), True
    leads_to = "lodged"
    by = bidders_of("complainant")
    public = Publish("procurement")
    routine = False

    def under(self, given: RaiseComplaintInput) -> str:
        return given.challenge

    def asks(self, case: Complaint, given: RaiseComplaintInput, moment: Moment) -> Iterator[ComplaintAdmissible]:
        challenge = challenge_named(given.challenge)
        yield ComplaintAdmissible(
            answer_ended=answer_ended(challenge, moment.day), lodged=moment.day,
            challenged_before=given.scope is not ComplaintScope.NEW,
        )  # fmt: skip

    def effect(self, case: Complaint, given: RaiseComplaintInput, moment: Moment, w: Writes) -> None:
        challenge = challenge_named(given.challenge)
        if challenge.challenger != case.complainant:
            raise NoStanding(
                "{ref} was raised by somebody else.", field="challenge", ref=challenge.ref,
                cure="Who challenged may complain; challenge first, then complain.",
            )  # fmt: skip
        none_before(challenge)
        w.change(
            case, challenge=challenge.ref, tender=challenge.tender, award=challenge.award, about=challenge.about,
            purchaser=challenge.purchaser, title=challenge.title, matters=given.matters, facts=given.facts,
            basis=given.basis, request=given.request, evidence=list(given.evidence), lodged_on=moment.day,
            received_on=moment.day,
        )  # fmt: skip
        w.publish(title=case.title, tender=case.tender, about=case.about)

    def starts(self, case: Complaint, given: RaiseComplaintInput, moment: Moment) -> Iterator[ComplaintIntake]:
        yield ComplaintIntake(start=moment.day)
