"""The second officer's word on a review without a panel."""

from tests.cast import Cast, turned_down
from tests.reviewing import RESULT
from tests.selecting import filled_in
from tests.tendering import decided

from goufu.core.exceptions import SameHand
from goufu.core.public import public_entries
from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


def test_the_same_hand_does_not_countersign(cast: Cast, log_apart: None) -> None:
    review = filled_in(cast)
    with turned_down(SameHand):
        cast.do("countersign_review", cast.officer, review.ref, agrees=True)
    cast.do("countersign_review", cast.colleague, review.ref, agrees=True)
    assert cast.state(review.ref) == "received"


def test_who_does_not_agree_says_why_and_the_page_is_filled_in_anew(cast: Cast, log_apart: None) -> None:
    review = filled_in(cast)
    with turned_down(ReviewDoesNotFit):
        cast.do("countersign_review", cast.colleague, review.ref, agrees=False)
    cast.do("countersign_review", cast.colleague, review.ref, agrees=False, reason="人员配备得分与评分标准不符")
    assert cast.state(review.ref) == "stopped"
    again = filled_in(cast, review.tender)
    assert cast.state(again.ref) == "filled_in"


def test_the_result_names_the_two_officers_and_no_draw(cast: Cast, log_apart: None) -> None:
    review = filled_in(cast)
    cast.do("countersign_review", cast.colleague, review.ref, agrees=True)
    given = {"review": review.ref, "response": review.bid("alpha")}
    award = decided(cast, "name_winner", cast.head, None, review.ref, **given)
    decided(cast, "publish_result", cast.officer, award, award, **RESULT)
    notice = next(each for each in public_entries(cast.see(award).thread) if each.act == "publish_result")
    assert [each["office"] for each in notice.known["experts"]] == [cast.officer.office, cast.colleague.office]
    assert notice.known["draw"] is None
    found = award_view(award)
    assert found is not None
    assert (found.organ, found.stands) == ("alpha", True)
