"""Who sits on a panel, and whose word counts: members who have declared that nothing ties them to a bidder."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from goufu.core.exceptions import UnknownCase
from goufu.parties.holders import Holder
from goufu.parties.models import Tenure
from goufu.rooms.evaluation.models import Candidate, Review, Seat
from goufu.rooms.evaluation.refusals import NotOnPanel, ReviewDoesNotFit, ReviewTooEarly
from goufu.rooms.procurement.interface import ReviewStep, TenderView, tender_view

SITTING, SUBSTITUTE, WITHDRAWN = "sitting", "substitute", "withdrawn"
UNCHECKED, PASSED, FOUND, EXCLUDED = "unchecked", "passed", "found", "excluded"
EXPERT = "expert"
_YEARS_BACK = 3
"""Years that an employment counts back (GPR art. 9)."""
_STATE_OF_STEP: dict[ReviewStep, str] = {
    "qualification": "drawn", "consultation": "consulting", "negotiation": "consulting", "last_quote": "quoting",
    "scoring": "scoring", "ranking": "ranking",
}  # fmt: skip


def review_named(ref: str) -> Review:
    """The review of that reference, or `UnknownCase`."""
    found = Review.objects.filter(ref=ref).first()
    if found is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return found


def tender_of(case: Review) -> TenderView:
    """The tender under review."""
    return tender_named(case.tender)


def tender_named(ref: str) -> TenderView:
    """The tender of that reference; `ReviewDoesNotFit` when there is none."""
    found = tender_view(ref)
    if found is None:
        raise ReviewDoesNotFit("There is no tender {ref}.", field="tender", ref=ref, cure="Check the reference.")
    return found


def state_after(tender: TenderView, step: ReviewStep) -> str:
    """The state a review is in when a step of its method is done."""
    steps = tender.method.steps
    return _STATE_OF_STEP[steps[steps.index(step) + 1]]


def sitting(case: Review) -> list[Seat]:
    """The members, in the drawn order; the first one leads."""
    return list(Seat.objects.filter(review=case, standing=SITTING))


def substitutes(case: Review) -> list[Seat]:
    """Those of the draw who can still follow, in the drawn order."""
    return list(Seat.objects.filter(review=case, standing=SUBSTITUTE))


def own_seat(case: Review, holder: Holder) -> Seat:
    """The holder's own seat; `NotOnPanel` for everybody else, the purchaser included."""
    found = Seat.objects.filter(review=case, office=holder.office, standing=SITTING).first()
    if found is None:
        raise NotOnPanel("You do not sit on the panel of {ref}.", ref=case.ref, cure="Only its members may do this.")
    return found


def declared_seat(case: Review, holder: Holder) -> Seat:
    """The holder's own seat, once every member has declared to be free of interest."""
    seat = own_seat(case, holder)
    missing = [each.place for each in sitting(case) if not each.declared]
    if missing:
        raise ReviewTooEarly(
            "{count} members have not declared yet that nothing ties them to a bidder.", count=len(missing),
            cure="Each member looks at the list of bidders and declares, or withdraws.",
        )  # fmt: skip
    return seat


def may_examine(case: Review, holder: Holder) -> None:
    """Whether the holder may check qualification: the purchaser in a tender (order 87), the panel elsewhere."""
    buyer = "purchaser.officer" in holder.roles and holder.organ == case.purchaser
    in_tender = tender_of(case).method.has("tender")
    if in_tender and not buyer:
        raise NotOnPanel(
            "In a tender the purchaser checks the qualification.", cure="An officer of the purchaser does it."
        )
    if not in_tender:
        declared_seat(case, holder)


def candidate_of(case: Review, bid: str) -> Candidate:
    """The bid before this panel; `ReviewDoesNotFit` when it is none."""
    found = Candidate.objects.filter(review=case, bid=bid).first()
    if found is None:
        raise ReviewDoesNotFit(
            "{bid} is not before this panel.", field="response", bid=bid, cure="Choose one of the opened bids."
        )
    return found


def all_candidates(case: Review) -> list[Candidate]:
    """Every bid before the panel, in order of the providers' codes."""
    return list(Candidate.objects.filter(review=case))


def remaining(case: Review) -> list[Candidate]:
    """The bids that were not excluded."""
    return [each for each in all_candidates(case) if each.standing != EXCLUDED]


def none_barred(case: Review) -> None:
    """Refuse to go on while a finding bars a bid that was not excluded, or a bid was not checked."""
    unchecked = [each.bid for each in remaining(case) if each.standing == UNCHECKED]
    if unchecked:
        raise ReviewTooEarly("Not checked yet: {bids}.", bids=", ".join(unchecked), cure="Check each bid first.")
    found = [each.bid for each in remaining(case) if each.standing == FOUND]
    if found:
        raise ReviewTooEarly(
            "Something on file bars {bids}.", bids=", ".join(found),
            cure="Exclude it with its ground, or check it again.",
        )  # fmt: skip


def pool_on(organ: str, day: date) -> dict[str, set[object]]:
    """The experts' offices of a pool that are held on a day, with the persons who hold them."""
    held = Tenure.objects.filter(office__organ__code=organ, since__lte=day).filter(Q(until=None) | Q(until__gte=day))
    found: dict[str, set[object]] = {}
    for tenure in held.select_related("office"):
        if EXPERT in tenure.office.roles:
            found.setdefault(tenure.office.code, set()).add(tenure.person_id)
    return found


def years_before(day: date) -> date:
    """The first day on which an employment still counts."""
    return day.replace(year=day.year - _YEARS_BACK, day=min(day.day, 28))


def employed_by(pool: dict[str, set[object]], organs: set[str], day: date) -> Iterator[str]:
    """Offices of the pool whose holder has, or had within three years, an office in one of the organs."""
    posts = Tenure.objects.filter(office__organ__code__in=organs)
    posts = posts.filter(Q(until=None) | Q(until__gte=years_before(day)))
    persons = set(posts.values_list("person_id", flat=True))
    return (office for office, holders in sorted(pool.items()) if holders & persons)
