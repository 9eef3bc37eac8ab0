"""After the reveal a member corrects her own score, on a ground the law lists; old, new and reason stay on file."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText, Private, Titled
from goufu.core.writes import Writes
from goufu.law.kinds import ReReviewGround
from goufu.law.questions.ranking_order import RankingOrder
from goufu.law.questions.score_corrected import ScoreCorrected
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.correcting import corrected, is_borne_out
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.models import Correction, Review, Signature
from goufu.rooms.evaluation.panel import declared_seat, tender_of
from goufu.rooms.evaluation.ranking import as_asked, ranking_of, sheets_of, write_ranking
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


class CorrectionGround(Titled):
    """Grounds on which a score may be corrected (order 87, article 64)."""

    SUM_WRONG = "sum_wrong", "The points were added up wrongly"
    OUTSIDE_RANGE = "outside_range", "The score lies outside the factor's range"
    OBJECTIVE_ITEMS_DIFFER = "objective_items_differ", "An objective factor was scored differently"
    ABSURD_SCORE = "absurd_score", "The panel finds the score absurdly high or low"


class CorrectScoreInput(ActInput):
    """Which of your own scores, to what, on which ground."""

    response: Annotated[BidRef, Private, Field(title="Bid")]
    factor: Annotated[Line, Private, Field(title="Factor")]
    points: Annotated[
        int,
        Private,
        Field(title="Corrected points", description="In hundredths of a point.", strict=True, ge=0, le=10_000),
    ]
    ground: Annotated[CorrectionGround, Field(title="Ground")]
    found_by_panel: Annotated[bool, Field(title="The panel has found so together")] = False
    reason: Annotated[
        LongText, Field(title="Reason", description="It is published with the result: name no bidder and nobody.")
    ]


class CorrectScore(Act[Review, CorrectScoreInput]):
    """Correct one of your scores."""

    states = ("ranked",)
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")
    routine = False

    def method(self, case: Review, given: CorrectScoreInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: CorrectScoreInput, moment: Moment) -> Iterator[ScoreCorrected | RankingOrder]:
        yield ScoreCorrected(
            ground=ReReviewGround(given.ground.value),
            borne_out=is_borne_out(case, given.ground.value, given.response, given.factor, found=given.found_by_panel),
            signatures=Signature.objects.filter(review=case).count(),
        )
        yield RankingOrder(ranked=as_asked(ranking_of(case)))

    def effect(self, case: Review, given: CorrectScoreInput, moment: Moment, w: Writes) -> None:
        seat = declared_seat(case, w.holder)
        sheets = sheets_of(case)
        own = next(each for each in sheets if each.office == seat.office)
        before = own.points[given.response][given.factor]
        summed = given.ground is CorrectionGround.SUM_WRONG
        if (before == given.points) != summed:
            raise _nothing_changes(summed=summed)
        rows = corrected(case, own, given.response, given.factor, given.points, w)
        write_ranking(case, ranking_of(case, sheets), sheets, w)
        w.add(
            Correction(
                review=case, office=seat.office, bid=given.response, factor=given.factor, before=before,
                after=given.points, ground=given.ground.value, reason=given.reason,
            ),
        )  # fmt: skip
        w.publish(rows=rows)
        w.keep(before=before)


def _nothing_changes(*, summed: bool) -> ReviewDoesNotFit:
    if summed:
        return ReviewDoesNotFit(
            "With a wrong sum the scores stay as they are.", field="points", cure="Give the score that is on file."
        )
    return ReviewDoesNotFit(
        "That is the score on file.", field="points", cure="Give the corrected points, or leave it as it is."
    )
