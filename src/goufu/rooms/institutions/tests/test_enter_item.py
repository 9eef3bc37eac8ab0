"""The department enters what its institution does."""

import pytest
from tests.cast import turned_down

from goufu.base.errors import GoufuError
from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.institutions.tests.conftest import ITEM, Reform


def test_an_item_is_public_with_its_cost_and_without_its_posts(reform: Reform) -> None:
    item = reform.item(reform.institution())
    known = next(each for each in public_entries(reform.see(item).thread) if each.case == item).known
    assert known["cost_fen"] == 80_000_000
    assert "posts" not in known


def test_only_its_own_department_enters_items(reform: Reform) -> None:
    with turned_down(WrongOffice):
        reform.do("enter_item", "officer", institution=reform.institution(), **ITEM)


def test_an_item_of_no_catalogue_code_is_turned_down(reform: Reform) -> None:
    institution = reform.institution()
    with pytest.raises(GoufuError) as wrong:
        reform.item(institution, catalogue_code="Z9999")
    assert wrong.value.field == "catalogue_code"
