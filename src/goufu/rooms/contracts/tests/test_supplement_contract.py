"""More of the same, a tenth in all."""

from datetime import timedelta
from typing import Any

from tests.cast import refused
from tests.complaining import challenged
from tests.contracting import PRICE, Story
from tests.tendering import decided, document

from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.budget.interface import line_view
from goufu.rooms.contracts.disclosure import DISCLOSES

TENTH = PRICE // 10


def _supplement(story: Story, added_fen: int, **changes: Any) -> None:
    given = {
        "number": "补1号", "what": "增加30名老人的探访", "added_fen": added_fen, "due": "2026-06-30",
        "standards": ["每人每周探访一次"], "same_service": True, "text": document("补充合同（示例）"), **changes,
    }  # fmt: skip
    decided(story.cast, "supplement_contract", story.cast.head, story.contract_ref, story.contract_ref, **given)


def test_all_supplements_together_come_to_a_tenth_and_no_fen_more(story: Story) -> None:
    ref = story.contract()
    with refused("supplement-10pct"):
        _supplement(story, TENTH + 1)
    _supplement(story, TENTH - 1)
    with refused("supplement-10pct"):
        _supplement(story, 2)
    _supplement(story, 1)
    contract = story.cast.see(ref)
    assert (contract.supplements_fen, contract.amount_fen, contract.instalments.count()) == (TENTH, PRICE, 4)
    line = line_view(contract.budget_line)
    assert line is not None
    assert line.committed_fen == PRICE + TENTH


def test_another_service_is_no_supplement(story: Story) -> None:
    story.contract()
    with refused("supplement-10pct"):
        _supplement(story, 100, same_service=False)


def test_it_is_public_and_its_clocks_run(story: Story) -> None:
    ref = story.contract()
    _supplement(story, 1000)
    entry = next(each for each in public_entries(story.thread) if each.act == "supplement_contract")
    release = DISCLOSES["supplement_contract"](entry).release
    assert release["contracts"][0]["amendments"][0]["rationale"] == "增加30名老人的探访"
    running = RunningClock.objects.filter(case_ref=ref, met_on=None).order_by("days")
    assert [(each.kind, each.days) for each in running] == [
        ("contract_change_publication", 2), ("contract_filing", 7),
    ]  # fmt: skip


def test_nothing_is_added_while_finance_has_suspended_the_procurement(story: Story) -> None:
    complaining = challenged(story)
    story.contract()
    complaining.lodge()
    complaining.take_up()
    until = (complaining.day + timedelta(days=5)).isoformat()
    complaining.do("suspend_procurement", "finance_head", until=until, reason="结果可能受影响")
    with refused("complaint-suspend-30d"):
        _supplement(story, 1000)
    story.cast.wait(days=6)
    _supplement(story, 1000)
    assert story.cast.see(story.contract_ref).supplements_fen == 1000
