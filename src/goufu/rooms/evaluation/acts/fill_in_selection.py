"""The light path below the limit: one officer fills in one page on the opened bids, a second one countersigns it."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Group, LongText, Private
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.consortium_formed import ConsortiumFormed
from goufu.law.questions.consortium_once import ConsortiumOnce
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.lots_within_maximum import LotsWithinMaximum
from goufu.law.questions.oppositions_answered import OppositionsAnswered
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.questions.scoring_follows_documents import ScoringFollowsDocuments
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.bidders import findings_of, formed, once
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.findings import conduct_of, within_budget
from goufu.rooms.evaluation.lots import bids_within
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import EXCLUDED, PASSED, tender_named
from goufu.rooms.evaluation.parts import parts_of
from goufu.rooms.evaluation.ranking import open_factors, price_weight
from goufu.rooms.evaluation.scoring import Placed, Scored, ranked_by_points
from goufu.rooms.evaluation.without_panel import (
    begin,
    candidate_from,
    every_bid_once,
    known_bids,
    tender_without_panel,
)
from goufu.rooms.hall.interface import oppositions_waiting
from goufu.rooms.procurement.interface import ResponseView, TenderView

MemberCode = Annotated[
    str, Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$", title="Unified social credit code of the member")
]


class LineOfSelection(Group):
    """One bid on the page."""

    response: Annotated[BidRef, Field(title="Bid")]
    unmet: Annotated[
        str, Field(title="Clause of the documents that it does not meet", description="Empty: it meets all.",
                   max_length=500),
    ] = ""  # fmt: skip
    unsigned: Annotated[
        list[MemberCode], Field(title="Consortium members that did not sign the joint agreement", max_length=20)
    ] = []
    points: Annotated[
        list[Annotated[int, Field(strict=True, ge=0, le=10_000)]],
        Field(title="Points", description="In hundredths, in the order of the documents' factors, the price left out."),
    ] = []  # fmt: skip
    reason: Annotated[LongText, Field(title="Reason")]


class FillInSelectionInput(ActInput):
    """The page."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    bids: Annotated[list[LineOfSelection], Private, Field(title="Bids", min_length=1, max_length=60)]


Asked = (
    ProviderKindAllowed | ProviderListed | ConsortiumFormed | ConsortiumOnce | LotsWithinMaximum | QuoteWithinBudget
    | ScoringFollowsDocuments | EnoughSuppliers | OppositionsAnswered
)  # fmt: skip


class FillInSelection(Act[Review, FillInSelectionInput]):
    """Fill in the page of a selection."""

    opens, parent = True, ("tender", ("opened", "reviewing"))
    leads_to = "filled_in"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")
    findings = (
        ProviderKindAllowed, ProviderListed, ConsortiumFormed, ConsortiumOnce, LotsWithinMaximum, QuoteWithinBudget,
    )  # fmt: skip

    def under(self, given: FillInSelectionInput) -> str:
        return given.tender

    def method(self, case: Review, given: FillInSelectionInput) -> MethodTraits:
        return tender_named(given.tender).method.in_law()

    def asks(self, case: Review, given: FillInSelectionInput, moment: Moment) -> Iterator[Asked]:
        tender, known = tender_without_panel(given.tender, competitive=True), known_bids(given.tender)
        every_bid_once((line.response for line in given.bids), known)
        yield OppositionsAnswered(waiting=oppositions_waiting(given.tender))
        rows = _rows(case, given, known)
        for line in given.bids:
            row = rows[line.response]
            yield from formed(row, tender, line.unsigned)
            yield once(row, rows.values(), line.unsigned)
            for part in parts_of(row):
                yield from conduct_of(part.uscc, tender, moment)
            yield from bids_within(row, tender)
            yield within_budget(row.quote_fen, tender)
        yield _follows(given, tender)
        meets = sum(not line.unmet.strip() for line in given.bids)
        yield EnoughSuppliers(count=meets, stage=CompetitionStage.CANDIDATES)

    def effect(self, case: Review, given: FillInSelectionInput, moment: Moment, w: Writes) -> None:
        tender, known = tender_without_panel(given.tender, competitive=True), known_bids(given.tender)
        begin(case, tender, w.holder, w)
        rows = _rows(case, given, known)
        found = refusals_by_bid(rows, w)
        for line in given.bids:
            w.add(_judged(rows[line.response], line, found[line.response]))
        left = [line for line in given.bids if rows[line.response].standing == PASSED]
        placed = ranked_by_points((_scored(line, rows[line.response]) for line in left), price_weight(tender))
        for each in placed:
            _place(rows[each.bid], each, w)
        w.change(case, ranking_facts={"points": {line.response: line.points for line in left}})
        w.publish(ranked=len(placed), came=len(rows))


def _rows(case: Review, given: FillInSelectionInput, known: Mapping[str, ResponseView]) -> dict[str, Candidate]:
    """The bids in the order of the page."""
    rows = {line.response: candidate_from(case, known[line.response]) for line in given.bids}
    for line in given.bids:
        rows[line.response].unsigned = line.unsigned
    return rows


def _follows(given: FillInSelectionInput, tender: TenderView) -> ScoringFollowsDocuments:
    """Whether every bid that meets the documents has points for each factor, within its range."""
    factors = open_factors(tender)
    lines = [line for line in given.bids if not line.unmet.strip()]
    pairs = (pair for line in lines for pair in zip(factors.items(), line.points, strict=False))
    wrong = {name for (name, most), points in pairs if points > most}
    unlisted = {f"{len(line.points)}/{len(factors)}" for line in lines if len(line.points) != len(factors)}
    return ScoringFollowsDocuments(unlisted=tuple(sorted(unlisted)), out_of_range=tuple(sorted(wrong)))


def refusals_by_bid(rows: Mapping[str, Candidate], w: Writes) -> dict[str, list[dict[str, Any]]]:
    """What the law refuses of each bid: rulings come in the order of the lines, each bid's ending with its price."""
    found: dict[str, list[dict[str, Any]]] = {}
    bids, said = iter(rows.items()), []
    for ruling in w.rulings:
        said.append(ruling)
        if isinstance(ruling.question, QuoteWithinBudget):
            bid, row = next(bids)
            found[bid] = findings_of(said, parts_of(row))
            said = []
    return found


def _judged(row: Candidate, line: LineOfSelection, found: list[dict[str, Any]]) -> Candidate:
    barred = bool(found) or bool(line.unmet.strip())
    row.standing, row.findings, row.clause = EXCLUDED if barred else PASSED, found, line.unmet.strip()
    return row


def _scored(line: LineOfSelection, row: Candidate) -> Scored:
    return Scored(row.bid, row.quote_fen, (sum(line.points),))


def _place(row: Candidate, each: Placed, w: Writes) -> None:
    w.change(row, quality=each.quality, price=each.price, total=each.total, rank=each.rank)
