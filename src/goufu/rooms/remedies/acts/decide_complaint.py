"""Finance decides a complaint; what follows for the procedure follows by the same act, and all of it is published."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText
from goufu.core.writes import Writes
from goufu.law.kinds import ComplaintRemedyKind, ProcedureStage
from goufu.law.questions.complaint_decision import ComplaintDecision
from goufu.law.questions.complaint_decision_announced import ComplaintDecisionAnnounced
from goufu.law.questions.complaint_explanation import ComplaintExplanation
from goufu.law.questions.complaint_false import ComplaintFalse
from goufu.law.questions.complaint_remedy import ComplaintRemedy
from goufu.law.questions.complaint_suspension import ComplaintSuspension
from goufu.law.questions.respondent_heard import RespondentHeard
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.interface import award_of_thread
from goufu.rooms.remedies.complaining import let_go_on, names_of, others_qualified, stage_of, tell
from goufu.rooms.remedies.fields import ComplaintOutcome, Falsehood, RemedyOrdered
from goufu.rooms.remedies.models import Complaint
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class DecideComplaintInput(ActInput):
    """The decision as it is announced: no business secrets, no personal data."""

    number: Annotated[Line, Field(title="Number of the decision")]
    outcome: Annotated[ComplaintOutcome, Field(title="Decision")]
    matter: Annotated[LongText, Field(title="Matter of the complaint", description="Published.")]
    facts_found: Annotated[LongText, Field(title="Facts found", description="Published.")]
    legal_basis: Annotated[LongText, Field(title="Legal basis", description="Published.")]
    decision: Annotated[LongText, Field(title="Decision in words", description="Published.")]
    falsehoods: Annotated[list[Falsehood], Field(title="What was false")] = []
    recorded: Annotated[bool, Field(title="Passed on for the record of bad conduct")] = False
    affects_result: Annotated[bool, Field(title="The result is or may be affected")] = False
    remedy: Annotated[
        RemedyOrdered | None, Field(title="What is ordered", description="Where the complaint is upheld.")
    ] = None


class DecideComplaint(Act[Complaint, DecideComplaintInput]):
    """Decide a complaint."""

    states, leads_to = ("copied",), ("rejected", "upheld")
    by = Authority("finance.head")
    public = Publish("procurement")
    stops, stops_own = (ComplaintDecision, ComplaintExplanation, ComplaintSuspension), True

    def asks(
        self, case: Complaint, given: DecideComplaintInput, moment: Moment
    ) -> Iterator[RespondentHeard | ComplaintFalse | ComplaintRemedy | ComplaintDecisionAnnounced]:
        yield RespondentHeard(
            copied=case.copied_on or moment.day, explained=case.explained_on is not None, decided=moment.day
        )
        yield ComplaintDecisionAnnounced(
            parties=bool(case.complainant and case.respondent), matter=bool(given.matter),
            facts_found=bool(given.facts_found), basis=bool(given.legal_basis), decision=bool(given.decision),
        )  # fmt: skip
        yield _false(given)
        if given.outcome is ComplaintOutcome.UPHELD:
            yield ComplaintRemedy(
                affects_result=given.affects_result, stage=stage_of(case), other_candidate=others_qualified(case),
                remedy=ComplaintRemedyKind(_ordered(given).value),
            )  # fmt: skip

    def effect(self, case: Complaint, given: DecideComplaintInput, moment: Moment, w: Writes) -> None:
        _fits(given)
        upheld = given.outcome is ComplaintOutcome.UPHELD
        w.change(
            case, state="upheld" if upheld else "rejected", outcome=given.outcome.value, matter=given.matter,
            facts_found=given.facts_found, legal_basis=given.legal_basis, decision=given.decision,
            remedy=given.remedy.value if given.remedy else "", decided_on=moment.day,
        )  # fmt: skip
        names = names_of((case.complainant, case.respondent, case.concerned))
        w.publish(
            title=case.title, tender=case.tender, about=case.about, challenge=case.challenge,
            lodged_on=case.lodged_on, decided_on=moment.day, complainant=names.get(case.complainant, ""),
            respondent=names.get(case.respondent, ""), concerned=names.get(case.concerned, ""),
        )  # fmt: skip
        let_go_on(case, given.decision, moment.day, w)
        if upheld and given.affects_result:
            _undo(case, given, w)
        tell({case.complainant, case.respondent, case.concerned}, case, w, given.decision)


def _false(given: DecideComplaintInput) -> ComplaintFalse:
    return ComplaintFalse(
        invented=Falsehood.INVENTED in given.falsehoods, false_material=Falsehood.FALSE_MATERIAL in given.falsehoods,
        unlawful_evidence=Falsehood.UNLAWFUL_EVIDENCE in given.falsehoods,
        rejected=given.outcome is not ComplaintOutcome.UPHELD, recorded=given.recorded,
    )  # fmt: skip


def _ordered(given: DecideComplaintInput) -> RemedyOrdered:
    if given.remedy is None:
        raise ChallengeDoesNotFit(
            "The complaint is upheld and nothing is ordered.", field="remedy", cure="Say what the purchaser must do."
        )
    return given.remedy


def _fits(given: DecideComplaintInput) -> None:
    if given.outcome is ComplaintOutcome.FALSE and not given.falsehoods:
        raise ChallengeDoesNotFit(
            "It is not said what was false.", field="falsehoods", cure="Name what was invented, false or unlawful."
        )
    if given.outcome is not ComplaintOutcome.UPHELD and given.remedy is not None:
        raise ChallengeDoesNotFit(
            "A complaint that is rejected changes nothing.", field="remedy", cure="Leave empty what is ordered."
        )


def _undo(case: Complaint, given: DecideComplaintInput, w: Writes) -> None:
    """What cannot stand falls: the award, and where nobody else can be named the whole procedure.

    A signed contract is ended by the purchaser's own act, for the reason that the award was found unlawful.
    """
    stage, award = stage_of(case), award_of_thread(case.thread)
    if stage is ProcedureStage.PERFORMED:
        return
    if award is not None:
        w.follow("annul_award", case=award.ref, reason=given.decision)
    if given.remedy is RemedyOrdered.RESTART:
        w.follow("end_tender_by_decision", case=case.tender, reason=given.decision)
