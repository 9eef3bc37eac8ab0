"""Reviews without a panel: one officer writes down what was found, another one countersigns; the same record holds."""

from collections.abc import Iterable
from dataclasses import asdict

from goufu.core.writes import Writes
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import Candidate, Review, Seat
from goufu.rooms.evaluation.panel import SITTING, tender_named
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.procurement.interface import ResponseView, TenderView, responses

OFFICERS = 2
"""Who writes down, and who countersigns."""


def tender_without_panel(ref: str, *, competitive: bool) -> TenderView:
    """The tender, whose method must have no panel; `competitive` says whether bids were opened."""
    tender = tender_named(ref)
    if tender.method.has("panel") or tender.method.has("competitive") != competitive:
        raise ReviewDoesNotFit(
            "{ref} is bought by another method.", field="tender", ref=ref,
            cure="Take the steps of its own method; the tender's page lists them.",
        )  # fmt: skip
    return tender


def begin(case: Review, tender: TenderView, holder: Holder, w: Writes) -> None:
    """The review opens with its first officer; the tender goes into review unless it is there already."""
    if Review.objects.filter(tender=tender.ref).exclude(state="stopped").exists():
        raise DoneAlready("{ref} is under review already.", field="tender", ref=tender.ref, cure="Go on with that one.")
    w.change(
        case, tender=tender.ref, title=tender.title, purchaser=tender.purchaser, method=tender.method.name,
        pool_organ=tender.purchaser, members=OFFICERS, log_size=0,
    )  # fmt: skip
    sit(case, holder, 1, w)
    if tender.state != "reviewing":
        w.follow("begin_review", case=tender.ref)


def sit(case: Review, holder: Holder, place: int, w: Writes) -> None:
    """An officer answers for the review by name: the result notice says who reviewed."""
    w.add(Seat(review=case, office=holder.office, place=place, standing=SITTING, declared=True))


def known_bids(tender: str) -> dict[str, ResponseView]:
    """The opened bids that count, by reference."""
    return {each.bid: each for each in responses(tender)}


def candidate_from(case: Review, response: ResponseView) -> Candidate:
    """An opened bid as the review keeps it."""
    return Candidate(
        review=case, bid=response.bid, provider=response.provider, organ=response.organ, name_zh=response.name_zh,
        name_en=response.name_en, quote_fen=response.quote_fen, members=[asdict(each) for each in response.members],
        agreement=response.agreement,
    )  # fmt: skip


def every_bid_once(given: Iterable[str], known: Iterable[str]) -> None:
    """The page names each opened bid once and no other."""
    named, there = list(given), set(known)
    if set(named) != there or len(named) != len(there):
        raise ReviewDoesNotFit(
            "The page names {have} bids; {needed} were opened, and each is named once.", field="bids",
            have=len(named), needed=len(there), cure="Write one line for each opened bid.",
        )  # fmt: skip
