"""The people served choose among those admitted."""

from datetime import timedelta
from typing import Any

from tests.cast import Cast, refused, turned_down
from tests.framing import running
from tests.reviewing import RESULT
from tests.tendering import decided, document, uscc_of

from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


def _choose(cast: Cast, ref: str, organ: str, amount_fen: int = 20_000_000) -> str:
    given: dict[str, Any] = {
        "framework": ref, "provider": uscc_of(organ), "people": 40, "amount_fen": amount_fen,
        "choices": document("选择登记表（示例）"),
    }  # fmt: skip
    return decided(cast, "record_users_choice", cast.officer, None, ref, **given)


def test_each_choice_makes_an_award_within_the_budget_and_among_those_admitted(cast: Cast, log_apart: None) -> None:
    ref = running(cast)
    with turned_down(ReviewDoesNotFit) as caught:
        _choose(cast, ref, "gamma")
    assert caught.value.field == "provider"
    first = _choose(cast, ref, "beta")
    with refused("no-over-budget"):
        _choose(cast, ref, "alpha", 38_000_001)
    second = _choose(cast, ref, "alpha", 38_000_000)
    found = award_view(first), award_view(second)
    assert [(each.organ, each.amount_fen, each.state) for each in found if each] == [
        ("beta", 20_000_000, "named"), ("alpha", 38_000_000, "named"),
    ]  # fmt: skip
    for award in (first, second):
        decided(cast, "publish_result", cast.officer, award, award, **RESULT)
    assert all(each.stands for each in (award_view(first), award_view(second)) if each)


def test_after_its_last_day_nobody_chooses_under_it(cast: Cast, log_apart: None) -> None:
    ref = running(cast)
    cast.clock.put(cast.clock.read().instant + timedelta(days=900))
    with turned_down(ReviewDoesNotFit) as caught:
        _choose(cast, ref, "alpha")
    assert caught.value.field == "framework"
