"""Criteria are a dated list with weights; the newest that holds is the one that counts."""

from datetime import date
from typing import Any

import pytest
from tests.cast import Cast, turned_down
from tests.piloting import programme
from tests.rolling_out import CRITERIA, criteria

from goufu.core.exceptions import BadInput
from goufu.rooms.rollout.criteria import criteria_in_force, criteria_on
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit, NoCriteria


def test_the_newest_list_that_holds_counts(cast: Cast) -> None:
    of = programme(cast)
    first = criteria(cast, of)
    second = criteria(cast, of, since="2025-06-01")
    found = [criteria_on(day) for day in (date(2025, 3, 3), date(2025, 6, 1))]
    assert [each and each.ref for each in found] == [first, second]


def test_before_there_is_a_list_nothing_is_measured(cast: Cast) -> None:
    criteria(cast, programme(cast))
    assert criteria_on(date(2024, 12, 31)) is None
    with pytest.raises(NoCriteria):
        criteria_in_force(date(2024, 12, 31))


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"criteria": [CRITERIA[0], CRITERIA[0]]}, ApplicationDoesNotFit),
        ({"criteria": [CRITERIA[3]]}, ApplicationDoesNotFit),
        ({"criteria": [{**CRITERIA[0], "measure": "enthusiasm"}]}, BadInput),
    ],
    ids=["number twice", "nothing measured", "no such measure"],
)
def test_a_list_that_cannot_be_used_is_refused(
    cast: Cast, changes: dict[str, Any], error: type[ApplicationDoesNotFit]
) -> None:
    of = programme(cast)
    criteria(cast, of)
    with turned_down(error):
        criteria(cast, of, **changes)
