"""An item is bought now, later, or not at all."""

import pytest
from tests.cast import refused, turned_down

from goufu.core.exceptions import WrongState
from goufu.rooms.institutions.tests.conftest import EXAMINED, Reform


@pytest.mark.parametrize("outcome", ["suitable", "later", "unsuitable"])
def test_an_item_goes_where_the_test_sends_it(reform: Reform, outcome: str) -> None:
    item = reform.item(reform.institution())
    reform.do("examine_item", "publicity_head", item, **{**EXAMINED, "outcome": outcome})
    assert reform.see(item).state == outcome


def test_what_government_must_do_itself_is_not_found_suitable(reform: Reform) -> None:
    item = reform.item(reform.institution())
    with refused("negative-list-2"):
        reform.do("examine_item", "publicity_head", item, **EXAMINED, government_only=True)


def test_what_is_later_is_examined_again_and_what_is_not_suitable_never(reform: Reform) -> None:
    institution = reform.institution()
    later, never = reform.item(institution), reform.item(institution, title="示例事项二")
    reform.do("examine_item", "publicity_head", later, **{**EXAMINED, "outcome": "later"})
    reform.do("examine_item", "publicity_head", later, **EXAMINED)
    reform.do("examine_item", "publicity_head", never, **{**EXAMINED, "outcome": "unsuitable"})
    with turned_down(WrongState):
        reform.do("examine_item", "publicity_head", never, **EXAMINED)
