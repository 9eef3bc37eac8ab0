"""A card is written down: figures from the records are computed on the spot, rules to copy are looked up."""

from typing import Any

import pytest
from tests.cast import CHENGDU, FUSHUN, turned_down
from tests.piloting import item, task_list

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.experience.refusals import CardDoesNotFit
from goufu.rooms.experience.tests.conftest import CARD, QUERY, Learning


def test_a_figure_is_computed_dated_and_linked_to_its_entries(learning: Learning) -> None:
    learning.cast.provider("alpha")
    learning.cast.provider("gamma", kind="enterprise", home=FUSHUN)
    card = learning.cast.see(learning.draft())
    computed, typed = card.figures
    assert (computed["value"], computed["out_of"], computed["day"]) == (1, 2, "2025-03-03")
    assert len(computed["entries"]) == 2
    assert (typed["kind"], typed["value"], typed["source"]) == ("typed", 4, "县民政局台账（示例）")


def test_nothing_of_it_is_public_before_it_is_published(learning: Learning) -> None:
    assert public_entries(learning.selected()) == []


@pytest.mark.parametrize(
    "change",
    [
        {"computed": [{**QUERY, "measure": "how_glad_people_are"}]},
        {"computed": [{**QUERY, "region": CHENGDU}]},
        {"computed": [{**QUERY, "until": "2025-03-04"}]},
        {"computed": [{**QUERY, "since": "2025-03-04"}]},
        {"figures_to_copy": [{"rule": "m-consultation", "name": "most_days"}]},
        {"documents_to_copy": ["PD-510322-XXXXXXXX"]},
        {"items_to_copy": ["TI-510322-XXXXXXXX"]},
    ],
)
def test_what_the_record_does_not_know_is_turned_down(learning: Learning, change: dict[str, Any]) -> None:
    with turned_down(CardDoesNotFit):
        learning.draft(**change)


def test_rules_to_copy_are_figures_and_task_items(learning: Learning) -> None:
    named = {"rule": "m-consultation", "name": "least_days"}
    ref = item(task_list(learning.cast), 1)
    card = learning.cast.see(learning.draft(figures_to_copy=[named], items_to_copy=[ref]))
    assert (card.figures_to_copy, card.items_to_copy) == ([named], [ref])


def test_a_purchaser_writes_no_card(learning: Learning) -> None:
    with turned_down(WrongOffice):
        learning.cast.do("draft_experience", learning.cast.officer, **CARD)
