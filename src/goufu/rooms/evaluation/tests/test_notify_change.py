"""A change is told to all at once."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, qualified

from goufu.core.exceptions import BadInput
from goufu.core.models import Message


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return qualified(module_cast)


def test_the_price_ceiling_is_no_part_that_may_change(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(BadInput):
        case.do(module_cast, "notify_change", case.lead(module_cast), part="ceiling", text="提高最高限价")


def test_all_suppliers_read_the_same_words(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "notify_change", case.lead(module_cast), part="service", text="探访改为每周两次")
    told = Message.objects.filter(notice="notify_change")
    assert {each.organ for each in told} == {"alpha", "beta", "gamma"}
    assert {each.values["text"] for each in told} == {"探访改为每周两次"}
