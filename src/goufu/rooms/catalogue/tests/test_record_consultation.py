"""The consultation is recorded on the draft."""

import pytest
from tests.cast import turned_down

from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.tests.conftest import CONSULTED, Keeping


def test_opinions_are_counted(keeping: Keeping) -> None:
    ref = keeping.draft()
    keeping.cast.do("record_consultation", keeping.cast.finance_officer, ref, **CONSULTED)
    assert CatalogueVersion.objects.get(ref=ref).consultation["taken_up"] == 4


@pytest.mark.parametrize("change", [{"closed": "2025-02-09"}, {"taken_up": 13}])
def test_impossible_days_and_numbers_are_turned_down(keeping: Keeping, change: dict[str, object]) -> None:
    ref = keeping.draft()
    with turned_down(DoesNotFit):
        keeping.cast.do("record_consultation", keeping.cast.finance_officer, ref, **{**CONSULTED, **change})
