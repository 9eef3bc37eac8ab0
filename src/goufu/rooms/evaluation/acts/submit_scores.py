"""Each expert scores alone. The sheet is a sealed commitment: nobody sees it before all have handed in theirs."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Group, Line, Private
from goufu.core.writes import Writes
from goufu.law.questions.scoring_follows_documents import ScoringFollowsDocuments
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.models import Review, Sheet
from goufu.rooms.evaluation.panel import declared_seat, none_barred, remaining, tender_of
from goufu.rooms.evaluation.ranking import open_factors
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.evaluation.statements import committed


class Score(Group):
    """Points for one factor of one bid."""

    response: Annotated[BidRef, Field(title="Bid")]
    factor: Annotated[Line, Field(title="Factor")]
    points: Annotated[int, Field(title="Points", description="In hundredths of a point.", strict=True, ge=0, le=10_000)]
    reason: Annotated[str, Field(title="Reason", max_length=2000)] = ""


class SubmitScoresInput(ActInput):
    """The whole sheet: every factor of every bid, the price apart."""

    sheet: Annotated[list[Score], Private, Field(title="Scores", min_length=1, max_length=2000)]


class SubmitScores(Act[Review, SubmitScoresInput]):
    """Hand in your scores."""

    states = ("scoring",)
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")
    repeats = True

    def method(self, case: Review, given: SubmitScoresInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: SubmitScoresInput, moment: Moment) -> Iterator[ScoringFollowsDocuments]:
        factors = open_factors(tender_of(case))
        yield ScoringFollowsDocuments(
            unlisted=tuple(sorted({each.factor for each in given.sheet} - set(factors))),
            out_of_range=tuple(sorted({e.factor for e in given.sheet if e.points > factors.get(e.factor, e.points)})),
        )

    def effect(self, case: Review, given: SubmitScoresInput, moment: Moment, w: Writes) -> None:
        seat = declared_seat(case, w.holder)
        none_barred(case)
        if Sheet.objects.filter(review=case, office=seat.office).exists():
            raise DoneAlready("You have handed in your scores.", cure="A sheet that was handed in is not changed.")
        _is_complete(case, given)
        points: dict[str, dict[str, int]] = {}
        reasons: dict[str, dict[str, str]] = {}
        for each in given.sheet:
            points.setdefault(each.response, {})[each.factor] = each.points
            reasons.setdefault(each.response, {})[each.factor] = each.reason
        salts, rows = committed(seat.office, points)
        w.add(Sheet(review=case, office=seat.office, points=points, salts=salts, reasons=reasons))
        w.publish(rows=rows)


def _is_complete(case: Review, given: SubmitScoresInput) -> None:
    wanted = {(each.bid, factor) for each in remaining(case) for factor in open_factors(tender_of(case))}
    scored = [(each.response, each.factor) for each in given.sheet]
    if set(scored) != wanted or len(scored) != len(wanted):
        raise ReviewDoesNotFit(
            "The sheet holds {have} scores; it must hold {needed}, one for each factor of each bid.", field="sheet",
            have=len(scored), needed=len(wanted), cure="Score every factor of every bid once.",
        )  # fmt: skip
