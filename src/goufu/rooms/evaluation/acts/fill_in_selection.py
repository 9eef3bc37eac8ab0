"""The light path below the limit: one officer fills in one page on the opened bids, a second one countersigns it."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Group, LongText, Private
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.questions.scoring_follows_documents import ScoringFollowsDocuments
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.findings import conduct_of, refusals, within_budget
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import EXCLUDED, PASSED, tender_named
from goufu.rooms.evaluation.ranking import open_factors, price_weight
from goufu.rooms.evaluation.scoring import Placed, Scored, ranked_by_points
from goufu.rooms.evaluation.without_panel import (
    begin,
    candidate_from,
    every_bid_once,
    known_bids,
    tender_without_panel,
)
from goufu.rooms.procurement.interface import TenderView


class LineOfSelection(Group):
    """One bid on the page."""

    response: Annotated[BidRef, Field(title="Bid")]
    unmet: Annotated[
        str, Field(title="Clause of the documents that it does not meet", description="Empty: it meets all.",
                   max_length=500),
    ] = ""  # fmt: skip
    points: Annotated[
        list[Annotated[int, Field(strict=True, ge=0, le=10_000)]],
        Field(title="Points", description="In hundredths, in the order of the documents' factors, the price left out."),
    ] = []  # fmt: skip
    reason: Annotated[LongText, Field(title="Reason")]


class FillInSelectionInput(ActInput):
    """The page."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    bids: Annotated[list[LineOfSelection], Private, Field(title="Bids", min_length=1, max_length=60)]


Asked = ProviderKindAllowed | ProviderListed | QuoteWithinBudget | ScoringFollowsDocuments | EnoughSuppliers


class FillInSelection(Act[Review, FillInSelectionInput]):
    """Fill in the page of a selection."""

    opens, parent = True, ("tender", ("opened", "reviewing"))
    leads_to = "filled_in"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")
    findings = (ProviderKindAllowed, ProviderListed, QuoteWithinBudget)

    def under(self, given: FillInSelectionInput) -> str:
        return given.tender

    def method(self, case: Review, given: FillInSelectionInput) -> MethodTraits:
        return tender_named(given.tender).method.in_law()

    def asks(self, case: Review, given: FillInSelectionInput, moment: Moment) -> Iterator[Asked]:
        tender, known = tender_without_panel(given.tender, competitive=True), known_bids(given.tender)
        every_bid_once((line.response for line in given.bids), known)
        for line in given.bids:
            yield from conduct_of(known[line.response].provider, tender, moment)
            yield within_budget(known[line.response].quote_fen, tender)
        yield _follows(given, tender)
        meets = sum(not line.unmet.strip() for line in given.bids)
        yield EnoughSuppliers(count=meets, stage=CompetitionStage.CANDIDATES)

    def effect(self, case: Review, given: FillInSelectionInput, moment: Moment, w: Writes) -> None:
        tender, known = tender_without_panel(given.tender, competitive=True), known_bids(given.tender)
        begin(case, tender, w.holder, w)
        found = refusals_by_bid(given, w)
        rows = {
            line.response: w.add(_judged(candidate_from(case, known[line.response]), line, found[line.response]))
            for line in given.bids
        }
        left = [line for line in given.bids if rows[line.response].standing == PASSED]
        placed = ranked_by_points((_scored(line, rows[line.response]) for line in left), price_weight(tender))
        for each in placed:
            _place(rows[each.bid], each, w)
        w.change(case, ranking_facts={"points": {line.response: line.points for line in left}})
        w.publish(ranked=len(placed), came=len(rows))


def _follows(given: FillInSelectionInput, tender: TenderView) -> ScoringFollowsDocuments:
    """Whether every bid that meets the documents has points for each factor, within its range."""
    factors = open_factors(tender)
    lines = [line for line in given.bids if not line.unmet.strip()]
    pairs = (pair for line in lines for pair in zip(factors.items(), line.points, strict=False))
    wrong = {name for (name, most), points in pairs if points > most}
    unlisted = {f"{len(line.points)}/{len(factors)}" for line in lines if len(line.points) != len(factors)}
    return ScoringFollowsDocuments(unlisted=tuple(sorted(unlisted)), out_of_range=tuple(sorted(wrong)))


def refusals_by_bid(given: FillInSelectionInput, w: Writes) -> dict[str, list[dict[str, str]]]:
    """What the law refuses of each bid: rulings come in the order of the lines, each bid's ending with its price."""
    found: dict[str, list[dict[str, str]]] = {line.response: [] for line in given.bids}
    lines = iter(given.bids)
    line = next(lines)
    for ruling in w.rulings:
        if not isinstance(ruling.question, FillInSelection.findings):
            break
        found[line.response] += refusals([ruling])
        if isinstance(ruling.question, QuoteWithinBudget):
            line = next(lines, line)
    return found


def _judged(row: Candidate, line: LineOfSelection, found: list[dict[str, str]]) -> Candidate:
    barred = bool(found) or bool(line.unmet.strip())
    row.standing, row.findings, row.clause = EXCLUDED if barred else PASSED, found, line.unmet.strip()
    return row


def _scored(line: LineOfSelection, row: Candidate) -> Scored:
    return Scored(row.bid, row.quote_fen, (sum(line.points),))


def _place(row: Candidate, each: Placed, w: Writes) -> None:
    w.change(row, quality=each.quality, price=each.price, total=each.total, rank=each.rank)
