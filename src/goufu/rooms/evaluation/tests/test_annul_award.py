"""An award falls only by the answer to a challenge."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, awarded

from goufu.core.exceptions import WrongOffice
from goufu.rooms.evaluation.interface import award_view


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return awarded(module_cast)


def test_nobody_annuls_an_award_by_hand(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongOffice):
        module_cast.do("annul_award", module_cast.officer, case.award, reason="换一家")
    found = award_view(case.award)
    assert found is not None
    assert found.stands
