"""Every method's record holds the seven items, each in its own way."""

import pytest

from goufu.core import registry
from goufu.rooms.oversight.items import ITEMS, item_of

COMMON = {"open_purchase", "confirm_budget_line", "commit_budget_line", "choose_method"}
BY = {
    "a panel": {"publish_notice", "check_qualification", "sign_report", "name_winner"},
    "two officers": {"publish_notice", "fill_in_selection", "countersign_review", "name_winner"},
    "one supplier alone": {"ask_supplier", "record_negotiation", "countersign_review", "name_winner"},
    "a framework": {"publish_notice", "check_qualification", "sign_report", "record_users_choice"},
    "a call for projects": {"publish_notice", "fill_in_selection", "countersign_review", "award_project"},
}


@pytest.mark.parametrize("way", sorted(BY))
def test_the_record_of_each_way_is_whole_and_one_act_less_is_not(way: str) -> None:
    done = COMMON | BY[way]
    assert all(item.whole(done) for item in ITEMS)
    assert all(any(not item.whole(done - {act}) for item in ITEMS) for act in done)


def test_every_act_that_an_item_names_is_an_act_and_of_one_item() -> None:
    named = [act for item in ITEMS for act in item.acts]
    assert set(named) <= set(registry.ACTS)
    assert len(named) == len(set(named))
    assert item_of("sign_report") is ITEMS[4]
    assert item_of("accept_milestone") is None
