"""A supplier who holds its rights harmed objects in writing. While the challenge is open, no contract is signed."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, LongText, Private, Titled
from goufu.core.writes import Writes
from goufu.law.kinds import ChallengeObject
from goufu.law.questions.challenge_answer import ChallengeAnswer
from goufu.law.questions.challenge_in_time import ChallengeInTime
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.interface import AwardView, award_of_tender, bidders
from goufu.rooms.procurement.interface import TenderView, tender_view
from goufu.rooms.remedies.fields import Evidence
from goufu.rooms.remedies.models import Challenge
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit, NoStanding


class About(Titled):
    """What is challenged."""

    DOCUMENTS = "documents", "Procurement documents"
    PROCESS = "process", "Procedure"
    RESULT = "result", "Result"


class RaiseChallengeInput(ActInput):
    """What is wrong, on what facts, and what is asked for."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    about: Annotated[About, Field(title="What is challenged")]
    facts: Annotated[
        LongText, Private, Field(title="Facts and grounds", description="Read by the purchaser and overseers.")
    ]
    request: Annotated[LongText, Private, Field(title="What you ask for")]
    evidence: Evidence = []
    known: Annotated[
        CivilDate | None,
        Field(
            title="Day on which you learned of it", description="For a result it is the last day of the result notice."
        ),
    ] = None
    may_affect_result: Annotated[bool, Field(title="It may affect the result")] = True


class RaiseChallenge(Act[Challenge, RaiseChallengeInput]):
    """Raise a challenge."""

    opens, parent, repeats = True, ("tender", ("tendering", "inviting", "opened", "reviewing", "complete")), True
    leads_to = "raised"
    by = (Authority("provider.staff", within="challenger"), Authority("provider.head", within="challenger"))
    public = Publish("procurement")
    routine = False

    def under(self, given: RaiseChallengeInput) -> str:
        return given.tender

    def method(self, case: Challenge, given: RaiseChallengeInput) -> MethodTraits:
        return _tender(given).method.in_law()

    def asks(self, case: Challenge, given: RaiseChallengeInput, moment: Moment) -> Iterator[ChallengeInTime]:
        earlier = Challenge.objects.filter(tender=given.tender, challenger=case.challenger, about=given.about.value)
        yield ChallengeInTime(
            about=ChallengeObject(given.about.value), known=_known(given), raised=moment.day, written=True,
            later_on_same_step=earlier.exists(),
        )  # fmt: skip

    def effect(self, case: Challenge, given: RaiseChallengeInput, moment: Moment, w: Writes) -> None:
        tender, award = _tender(given), award_of_tender(given.tender)
        _may_challenge(given, case, award)
        w.change(
            case, tender=tender.ref, award=award.ref if award else "", purchaser=tender.purchaser, title=tender.title,
            about=given.about.value, facts=given.facts, request=given.request, known=_known(given),
            evidence=list(given.evidence), raised_on=moment.day, may_affect_result=given.may_affect_result,
        )  # fmt: skip
        w.publish(title=tender.title, challenge=case.ref)
        w.tell(tender.purchaser, challenge=case.ref, tender=tender.ref, title=tender.title)

    def starts(self, case: Challenge, given: RaiseChallengeInput, moment: Moment) -> Iterator[ChallengeAnswer]:
        yield ChallengeAnswer(start=moment.day)


def _tender(given: RaiseChallengeInput) -> TenderView:
    found = tender_view(given.tender)
    if found is None:
        raise ChallengeDoesNotFit(
            "There is no tender {ref}.", field="tender", ref=given.tender, cure="Check the reference."
        )
    return found


def _known(given: RaiseChallengeInput) -> date:
    """The day from which the time runs (GPR art. 53): for a result the last day of its notice."""
    if given.about is About.RESULT:
        award = award_of_tender(given.tender)
        if award is None or award.letter_day is None:
            raise ChallengeDoesNotFit(
                "The result has not been published.", field="about", cure="Wait for the result notice."
            )
        return award.notice_ends or award.letter_day
    if given.known is None:
        raise ChallengeDoesNotFit("Say on which day you learned of it.", field="known", cure="Fill in the day.")
    return given.known


def _may_challenge(given: RaiseChallengeInput, case: Challenge, award: AwardView | None) -> None:
    """Documents can be challenged by whoever obtained them; process and result by those who took part."""
    if given.about is About.DOCUMENTS:
        return
    if award is not None and case.challenger not in {each.organ for each in bidders(given.tender)}:
        raise NoStanding(
            "Your organization took no part in {tender}.", tender=given.tender,
            cure="Who took no part can challenge the documents, or report to the supervisor.",
        )  # fmt: skip
