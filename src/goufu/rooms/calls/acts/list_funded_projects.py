"""The head lists the projects to be funded, in the order of their rank, while the money lasts."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.base.catalogue import Both
from goufu.base.money import money_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Group, Line, Private
from goufu.core.writes import Writes
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.questions.winner_by_rank import WinnerByRank
from goufu.law.questions.winner_choice import WinnerChoice
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.calls.models import Funding
from goufu.rooms.calls.refusals import FundingDoesNotFit
from goufu.rooms.evaluation.interface import RankedBid, ReviewView, ranked_bids, review_view
from goufu.rooms.procurement.interface import TenderView, tender_view
from goufu.rooms.providers.interface import provider_by_uscc

BidOfCall = Annotated[str, Field(min_length=3, max_length=64, pattern=r"^BD-", title="Proposal")]


class FundedProject(Group):
    """A project and its sum."""

    response: BidOfCall
    amount_fen: Annotated[Fen, Field(title="Funded with")]
    reason: Annotated[str, Field(title="Why less than was asked for", max_length=500)] = ""


class PassedOver(Group):
    """A higher rank that is not funded."""

    response: BidOfCall
    reason: Annotated[Line, Field(title="Reason on file")]


class ListFundedProjectsInput(ActInput):
    """Projects in the order of their rank."""

    review: Annotated[CaseRef, Field(title="Review")]
    projects: Annotated[list[FundedProject], Private, Field(title="Projects", min_length=1, max_length=60)]
    left_out: Annotated[list[PassedOver], Private, Field(title="Higher ranks passed over", max_length=60)] = []


Asked = WinnerByRank | ProviderListed | QuoteWithinBudget


class ListFundedProjects(Act[Funding, ListFundedProjectsInput]):
    """List the projects to be funded."""

    opens, parent = True, ("review", ("received",))
    leads_to = "listed"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("procurement", "publish_funded_projects")
    stops = (WinnerChoice,)

    def under(self, given: ListFundedProjectsInput) -> str:
        return given.review

    def method(self, case: Funding, given: ListFundedProjectsInput) -> MethodTraits:
        return _tender(given).method.in_law()

    def asks(self, case: Funding, given: ListFundedProjectsInput, moment: Moment) -> Iterator[Asked]:
        tender, ranked = _tender(given), {each.bid: each for each in ranked_bids(given.review)}
        for each in given.projects:
            found = _ranked(ranked, each.response)
            yield WinnerByRank(rank=found.rank, higher_declined=_settled_above(found, given, ranked))
            yield from _listed(found.provider, tender, moment)
        total = sum(each.amount_fen for each in given.projects)
        yield QuoteWithinBudget(quote=total, budget=tender.amount_fen)

    def effect(self, case: Funding, given: ListFundedProjectsInput, moment: Moment, w: Writes) -> None:
        review = _call(given)
        if Funding.objects.filter(review=review.ref).exists():
            raise FundingDoesNotFit("The projects of this call have been listed.", cure="Go on with that list.")
        ranked = {each.bid: each for each in ranked_bids(review.ref)}
        _each_once(given)
        w.change(
            case, tender=review.tender, review=review.ref, purchaser=review.purchaser, title=review.title,
            projects=[_project(_ranked(ranked, each.response), each) for each in given.projects],
            left_out=[{**each.model_dump(), "rank": _ranked(ranked, each.response).rank} for each in given.left_out],
        )  # fmt: skip
        w.publish(tender=review.tender)


def _call(given: ListFundedProjectsInput) -> ReviewView:
    found = review_view(given.review)
    if found is None or not _tender(given).method.has("several_winners"):
        raise FundingDoesNotFit(
            "Only a call for projects ends in a list of projects.", field="review", cure="Name the winner."
        )
    return found


def _tender(given: ListFundedProjectsInput) -> TenderView:
    review = review_view(given.review)
    tender = tender_view(review.tender) if review else None
    if tender is None:
        raise FundingDoesNotFit("There is no such review.", field="review", cure="Check the reference.")
    return tender


def _ranked(ranked: dict[str, RankedBid], bid: str) -> RankedBid:
    if bid not in ranked:
        raise FundingDoesNotFit("{bid} was not ranked.", field="projects", bid=bid, cure="Choose a ranked proposal.")
    return ranked[bid]


def _settled_above(found: RankedBid, given: ListFundedProjectsInput, ranked: dict[str, RankedBid]) -> int:
    """How many of the higher ranks are funded too, or passed over with a reason."""
    named = _named(given)
    return sum(each.rank < found.rank and each.bid in named for each in ranked.values())


def _named(given: ListFundedProjectsInput) -> list[str]:
    return [*(each.response for each in given.projects), *(each.response for each in given.left_out)]


def _listed(uscc: str, tender: TenderView, moment: Moment) -> Iterator[ProviderListed]:
    if known := provider_by_uscc(uscc):
        yield ProviderListed(
            abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
            documents_exclude_abnormal=tender.excludes_abnormal,
        )  # fmt: skip


def _each_once(given: ListFundedProjectsInput) -> None:
    named = _named(given)
    if twice := next((each for each in named if named.count(each) > 1), None):
        raise FundingDoesNotFit("{bid} stands there twice.", field="projects", bid=twice, cure="Name it once.")


def _money(fen: int) -> Both:
    return Both(money_text(fen, "zh"), money_text(fen, "en"))


def _project(found: RankedBid, given: FundedProject) -> dict[str, Any]:
    if given.amount_fen > found.quote_fen:
        raise FundingDoesNotFit(
            "{name} asked for {asked} and would get {amount}.", field="projects", name=found.name_zh,
            asked=_money(found.quote_fen), amount=_money(given.amount_fen),
            cure="Fund it with at most what it asked for.",
        )  # fmt: skip
    if given.amount_fen < found.quote_fen and not given.reason.strip():
        raise FundingDoesNotFit(
            "{name} gets less than it asked for, and no reason is given.", field="projects", name=found.name_zh,
            cure="Say why; the reason is published.",
        )  # fmt: skip
    return {
        "bid": found.bid, "uscc": found.provider, "organ": found.organ, "name_zh": found.name_zh,
        "name_en": found.name_en, "asked_fen": found.quote_fen, "amount_fen": given.amount_fen, "rank": found.rank,
        "score": found.total, "reason": given.reason,
    }  # fmt: skip
