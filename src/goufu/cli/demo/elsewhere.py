"""A purchase made elsewhere: its running contract comes in from a register, and goes on here to its assessment."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from goufu.base.sheets.grid import book_of
from goufu.cli.demo.chapters import assessment, delivery, founding
from goufu.cli.demo.chapters.contract import STANDARDS
from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.people import body
from goufu.cli.demo.stage import NotRefused, Stage
from goufu.core.clock import set_simulated_moment
from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.core.registry import find_case
from goufu.rooms.contracts.backfill.bring_in import bring_in, returned
from goufu.rooms.contracts.backfill.check import check_book
from goufu.rooms.contracts.backfill.sheet import Defaults
from goufu.rooms.contracts.models import Contract

TITLE = "Running contracts come in from a register"
ITEM = "A0402"
PLATFORM = "四川省政府采购一体化平台（示例）"
THIRD_FEN = 12_000_000
_HEADINGS = (
    "合同编号", "合同名称", "采购项目名称", "项目编号", "承接主体名称", "统一社会信用代码", "预算金额", "合同金额",
    "签订日期", "开始日期", "结束日期", "采购公告日期", "成交通知书日期", "合同公告日期", "备案日期", "备案编号",
    "公告网址", "服务标准", "期次", "分期金额", "应完成日期", "验收日期", "付款日期",
)  # fmt: skip


def play(keys: Path, *, tell: Callable[[str], None], chapter: Callable[[str], None]) -> Stage:
    """Carry one purchase made elsewhere through delivery, acceptance, payment and assessment."""
    stage = Stage(keys, tell)
    for title, part in PARTS:
        chapter(title)
        part(stage)
        while sequence():
            pass
        set_simulated_moment(stage.clock.read().instant)
    return stage


def register() -> bytes:
    """The county's register (constructed): a contract in three milestones, and a row that cannot come in."""
    good = (
        "富民购〔2024〕示例7号", "示例镇居家养老服务合同（2025年度，示例）", "示例镇居家养老服务项目（2025年度，示例）",
        "示例2024-118", body("linli").zh, body("linli").uscc, "400000", "360000", "2024-12-20", "2025-01-01",
        "2025-12-31", "2024-11-20", "2024-12-10", "2024-12-23", "2024年12月25日", "富财合备〔2024〕示例77号",
        "https://media.example.invalid/HT-118", "；".join(STANDARDS),
    )  # fmt: skip
    parts = (
        ("首期", "120000", "2025-01-31", "2025-02-10", "2025-02-20"),
        ("二期", "120000", "2025-06-30", "", ""),
        ("三期", "120000", "2025年底", "", ""),
    )
    vague = ("富民购〔2024〕示例8号", *good[1:8], "2024年底", *good[9:], "首期", "360000", "2025-12-31", "", "")
    out = io.StringIO()
    rows = [(*good, *parts[0]), *(("",) * len(good) + each for each in parts[1:]), vague]
    csv.writer(out).writerows([_HEADINGS, *rows])
    return out.getvalue().encode("gb18030")


def _come_in(stage: Stage) -> None:
    """What was done elsewhere is never entered as done here; the good row comes in, the other one goes back."""
    what = {"title": "示例镇居家养老服务项目（2025年度，示例）", "catalogue_code": ITEM}
    stage.must_refuse("enter_purchase", "buyer", rule="only-elsewhere", **what)
    holder, defaults = stage.people["buyer"], Defaults(PLATFORM, ITEM, synthetic=True)
    found = check_book(book_of(register()), holder, stage.clock.read(), defaults)
    [came] = bring_in(found, holder, stage.clock, document("合同台账（示例）"))
    stage.refs |= {"purchase": came.purchase, "contract": came.contract}
    if len(found.bad) != 1 or not returned(found, "zh"):
        raise NotRefused("a row without a day of signature came in")
    again = check_book(book_of(register()), holder, stage.clock.read(), defaults)
    if bring_in(again, holder, stage.clock) or len(again.here) != 1:
        raise NotRefused("the same register came in twice")
    stage.tell("record_running_contract")


def _deliver(stage: Stage) -> None:
    """The second and the third milestone, as under a contract made here."""
    ref = stage.do("start_delivery", "linli.staff", contract=stage.refs["contract"], staff=6)
    stage.refs["delivery"] = ref
    for milestone, (year, month, day) in ((2, (2025, 6, 20)), (3, (2025, 12, 15))):
        stage.until(year, month, day)
        delivery.record_month(stage, ref, milestone, sessions=1380)
        delivery.accept_and_pay(stage, ref, milestone, THIRD_FEN)


def _assess(stage: Stage) -> None:
    stage.refs["assessment"] = assessment.assess(stage, "2026-05-29")


PARTS: tuple[tuple[str, Callable[[Stage], None]], ...] = (
    (founding.TITLE, founding.play),
    (TITLE, _come_in),
    (delivery.TITLE, _deliver),
    (assessment.TITLE, _assess),
)


def come_to(stage: Stage) -> dict[str, Any]:
    """What the purchase came to, and which of its public entries say that they were done elsewhere."""
    contract = Contract.objects.get(ref=stage.refs["contract"])
    entries = public_entries(contract.thread)
    return {
        "contract": contract.ref,
        "contract_completed": contract.state == "completed",
        "assessed": find_case(stage.refs["assessment"]).state == "published",
        "provider": contract.provider_zh,
        "amount_fen": contract.amount_fen,
        "done_elsewhere": sorted(each.act for each in entries if each.elsewhere),
        "done_here": sorted({each.act for each in entries if not each.elsewhere}),
        "steps_told": [each["kind"] for each in contract.steps],
    }
