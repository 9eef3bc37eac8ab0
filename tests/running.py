"""A contract made elsewhere, for tests: entered, recorded in mid-term, and carried on here.

def test_…(running: Running):                # the provider is registered, nothing is recorded yet
    running.record()                         # purchase and contract stand
"""

from dataclasses import dataclass
from typing import Any

import pytest
from tests.cast import Cast
from tests.tendering import uscc_of

PLATFORM = "四川省政府采购一体化平台（示例）"
SIGNED = "2024-12-20"
STANDARDS = ["每人每周探访一次", "探访人员持证"]


def where(number: str = "富民购〔2024〕示例7号", on: str = SIGNED, **more: Any) -> dict[str, Any]:
    """Where it was really done."""
    return {"office": PLATFORM, "number": number, "on": on, "address": f"https://ccgp.example/{on}", **more}


def step(kind: str, number: str, on: str) -> dict[str, Any]:
    """A step done elsewhere."""
    return {"kind": kind, **where(number, on)}


def terms(purchase: str, **changes: Any) -> dict[str, Any]:
    """A contract over three milestones: the first accepted and paid, the second accepted, the third to come."""
    return {
        "purchase": purchase,
        "number": "富民购〔2024〕示例7号",
        "title": "示例镇居家养老服务合同（2025年度）",
        "provider": uscc_of("alpha"),
        "amount_fen": 36_000_000,
        "budget_fen": 40_000_000,
        "starts": "2025-01-01",
        "ends": "2025-12-31",
        "inspection_days": 15,
        "payment_days": 30,
        "instalments": [
            {
                "title": "首期", "due": "2025-01-31", "amount_fen": 12_000_000, "standards": STANDARDS,
                "accepted_on": "2025-02-10", "paid_on": "2025-02-20",
            },
            {
                "title": "二期", "due": "2025-02-28", "amount_fen": 12_000_000, "standards": STANDARDS,
                "accepted_on": "2025-02-28",
            },
            {"title": "三期", "due": "2025-12-31", "amount_fen": 12_000_000, "standards": STANDARDS},
        ],
        "steps": [
            step("notice", "示例2024-118", "2024-11-20"),
            step("letter", "示例2024-118-3", "2024-12-10"),
            step("publication", "示例2024-118-4", "2024-12-23"),
            step("filing", "富财合备2024-77", "2024-12-25"),
        ],
        **changes,
    }  # fmt: skip


@dataclass
class Running:
    """The cast with a registered provider."""

    cast: Cast

    def enter(self) -> str:
        """The purchase, entered."""
        return self.cast.elsewhere(
            "enter_purchase", self.cast.officer, None, where("示例2024-118", "2024-11-04"),
            title="示例镇居家养老服务项目（2025年度）", catalogue_code="A0402",
        )  # fmt: skip

    def record(self, purchase: str = "", /, **changes: Any) -> str:
        """The contract, recorded under the purchase, or under one entered for it."""
        return self.cast.elsewhere(
            "record_running_contract", self.cast.officer, None, where(), **terms(purchase or self.enter(), **changes)
        )


@pytest.fixture
def running(cast: Cast) -> Running:
    """Alpha is in the register."""
    cast.provider("alpha")
    return Running(cast)
