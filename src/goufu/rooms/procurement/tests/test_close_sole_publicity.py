"""The end of the publicity."""

from typing import Any

import pytest
from tests.cast import Cast, turned_down
from tests.selecting import SOLE, publicised
from tests.tendering import decided, filed

from goufu.rooms.procurement.refusals import Mismatch, StepMissing


@pytest.fixture
def tender(cast: Cast) -> str:
    return publicised(cast, filed(cast, **SOLE))


def _close(cast: Cast, ref: str, **changes: Any) -> None:
    given = {"opinions": 1, "answered": 1, "answer": "一家机构来函询问，已书面答复。", **changes}
    decided(cast, "close_sole_publicity", cast.officer, ref, ref, **given)


def test_it_is_not_closed_before_its_last_day_is_over(cast: Cast, tender: str) -> None:
    cast.wait(days=9)
    with turned_down(StepMissing):
        _close(cast, tender)
    cast.wait(days=1)
    _close(cast, tender)
    assert cast.state(tender) == "filed"


def test_an_opinion_without_answer_keeps_it_open(cast: Cast, tender: str) -> None:
    cast.wait(days=10)
    with turned_down(Mismatch) as caught:
        _close(cast, tender, opinions=2)
    assert caught.value.field == "answered"
    _close(cast, tender, opinions=2, answered=2)


def test_an_opinion_that_holds_ends_the_procedure(cast: Cast, tender: str) -> None:
    cast.wait(days=10)
    _close(cast, tender, upheld=True)
    assert (cast.state(tender), cast.state(cast.see(tender).purchase)) == ("failed", "failed")
