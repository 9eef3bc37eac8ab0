"""What acts on complaints look up: the challenge behind one, how far the procedure has gone, who is told."""

from collections.abc import Iterable
from datetime import date, timedelta

from goufu.core.lawbook import the_law
from goufu.core.models import Entry
from goufu.core.writes import Writes
from goufu.law.kinds import ProcedureStage
from goufu.law.questions.challenge_answer import ChallengeAnswer
from goufu.parties.models import Organ
from goufu.rooms.evaluation.interface import award_of_tender, award_of_thread, bidders
from goufu.rooms.remedies.models import Challenge, Complaint
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit
from goufu.rooms.remedies.states import OPEN

SIGNING, PERFORMING, ENDING = "sign_contract_as_purchaser", "start_delivery", "terminate_contract"
"""Acts of later rooms by which the record tells how far the contract has gone."""


def challenge_named(ref: str) -> Challenge:
    """The challenge of that reference; `ChallengeDoesNotFit` when there is none."""
    found = Challenge.objects.filter(ref=ref).first()
    if found is None:
        raise ChallengeDoesNotFit(
            "There is no challenge {ref}.", field="challenge", ref=ref,
            cure="A complaint follows a challenge: raise that first.",
        )  # fmt: skip
    return found


def answer_due(challenge: Challenge) -> date:
    """The last day for the answer, as the law counts it; the day of the challenge where no calendar covers it."""
    due = the_law().count(ChallengeAnswer(start=challenge.raised_on), on=challenge.law_date, at=challenge.region).day
    return due or challenge.raised_on


def answer_ended(challenge: Challenge, day: date) -> date:
    """The day from which the time for a complaint runs; `ChallengeDoesNotFit` while an answer may still come."""
    if challenge.answered_on is not None:
        return challenge.answered_on
    due = answer_due(challenge)
    if day <= due:
        raise ChallengeDoesNotFit(
            "The purchaser may answer {ref} until {due}.", field="challenge", ref=challenge.ref, due=due,
            cure="Wait for the answer; if none comes, complain from the day after.",
        )  # fmt: skip
    return due


def none_before(challenge: Challenge) -> None:
    """One complaint a challenge, unless the earlier one was not taken up."""
    taken = Complaint.objects.filter(challenge=challenge.ref).exclude(state__in=("refused", "redirected"))
    if found := taken.first():
        raise ChallengeDoesNotFit(
            "There is a complaint on {ref} already: {complaint}.", field="challenge", ref=challenge.ref,
            complaint=found.ref, cure="Wait for its decision.",
        )  # fmt: skip


def winner_concerned(complaint: Complaint) -> str:
    """The organ of the winner whose award stands, when it is not the complainant itself."""
    award = award_of_tender(complaint.tender)
    if award is None or not award.stands or award.organ == complaint.complainant:
        return ""
    return award.organ


def stage_of(complaint: Complaint) -> ProcedureStage:
    """How far award and contract have gone, by the record."""
    award = award_of_thread(complaint.thread)
    if award is None:
        return ProcedureStage.NO_WINNER
    newest = Entry.objects.filter(thread=complaint.thread, act__in=(SIGNING, PERFORMING, ENDING)).order_by("-id")
    done = newest.values_list("act", flat=True).first()
    known = {SIGNING: ProcedureStage.CONTRACT, PERFORMING: ProcedureStage.PERFORMED}
    return known.get(done or "", ProcedureStage.WINNER)


def others_qualified(complaint: Complaint) -> bool:
    """Whether there is a ranked candidate beside the winner."""
    award = award_of_thread(complaint.thread)
    winner = award.provider if award else ""
    return any(
        each.rank is not None and not each.excluded and each.provider != winner for each in bidders(complaint.tender)
    )


def working_days_since(start: date | None, day: date) -> int:
    """Working days from a notice to the day its answer came."""
    return the_law().calendar.working_days_between(start, day) if start is not None else 0


def held_by_others(complaint: Complaint, day: date) -> date | None:
    """Until when other complaints suspend the same tender."""
    others = Complaint.objects.filter(tender=complaint.tender, state__in=OPEN, suspended_until__gte=day)
    return max(
        (each.suspended_until for each in others.exclude(ref=complaint.ref) if each.suspended_until), default=None
    )


def let_go_on(complaint: Complaint, reason: str, day: date, w: Writes) -> None:
    """End this complaint's suspension of the tender, if one is in force."""
    if complaint.suspended_until is None or complaint.suspended_until < day:
        return
    w.change(complaint, suspended_until=day - timedelta(days=1))
    w.follow("hold_tender", case=complaint.tender, until=held_by_others(complaint, day), reason=reason)


def names_of(organs: Iterable[str]) -> dict[str, str]:
    """Chinese names of organs, by their codes."""
    return dict(Organ.objects.filter(code__in=[*organs]).values_list("code", "name_zh"))


def tell(organs: Iterable[str], complaint: Complaint, w: Writes, text: str = "") -> None:
    """Tell each organ once."""
    for organ in sorted(set(organs) - {""}):
        w.tell(organ, complaint=complaint.ref, tender=complaint.tender, title=complaint.title, text=text)
