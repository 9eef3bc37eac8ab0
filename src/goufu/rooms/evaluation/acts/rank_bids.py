"""With every sheet in, points and ranks are computed by the published arithmetic, and the panel sees all scores."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.abnormally_low import AbnormallyLow
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.ranking_order import RankingOrder
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import declared_seat, none_barred, remaining, tender_of
from goufu.rooms.evaluation.ranking import as_asked, low_price, price_weight, ranking_of, sheets_of, write_ranking


class RankBids(Act[Review, NoInput]):
    """Add up the scores and rank the bids."""

    states, leads_to = ("scoring", "ranking"), "ranked"
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")

    def method(self, case: Review, given: NoInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(
        self, case: Review, given: NoInput, moment: Moment
    ) -> Iterator[AbnormallyLow | EnoughSuppliers | RankingOrder]:
        bids = remaining(case)
        for each in bids:
            yield low_price(case, each, recorded=each.low_reviewed, proven=each.low_proven, doubts=each.low_reviewed)
        if tender_of(case).method.has("competitive"):
            yield EnoughSuppliers(count=len(bids), stage=CompetitionStage.CANDIDATES)
        placed = ranking_of(case)
        if tender_of(case).method.has("scored"):
            yield RankingOrder(ranked=as_asked(placed))

    def effect(self, case: Review, given: NoInput, moment: Moment, w: Writes) -> None:
        declared_seat(case, w.holder)
        none_barred(case)
        tender, placed = tender_of(case), ranking_of(case)
        scored = tender.method.has("scored")
        write_ranking(case, placed, sheets_of(case) if scored else (), w)
        w.publish(ranked=len(placed), price_weight=price_weight(tender) if scored else None)
