"""The end of the talks."""

from datetime import timedelta

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, qualified

from goufu.base.civil import instant_text
from goufu.core.models import Message
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return qualified(module_cast)


def _close(cast: Cast, case: Reviewing, hours: int = 2) -> None:
    until = instant_text(cast.clock.read().instant + timedelta(hours=hours))
    case.do(cast, "close_consultation", case.lead(cast), quotes_until=until)


def _talk(cast: Cast, case: Reviewing, organ: str) -> None:
    case.do(cast, "hold_consultation", case.lead(cast), response=case.bid(organ), minutes="就服务频次磋商")


def test_every_supplier_is_talked_with_first(module_cast: Cast, case: Reviewing) -> None:
    _talk(module_cast, case, "alpha")
    with refused("m-consultation"):
        _close(module_cast, case)


def test_the_time_for_last_quotes_lies_ahead(module_cast: Cast, case: Reviewing) -> None:
    _talk(module_cast, case, "beta")
    _talk(module_cast, case, "gamma")
    with turned_down(ReviewDoesNotFit):
        _close(module_cast, case, hours=-1)


def test_all_are_asked_for_their_last_quotes(module_cast: Cast, case: Reviewing) -> None:
    _close(module_cast, case)
    assert case.row().state == "quoting"
    assert Message.objects.filter(notice="close_consultation").count() == 3
