"""How the demonstration buys the same service by each method: ground, reason, days, and what must be refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_UNSET = "四川省限额标准尚未录入。"


@dataclass(frozen=True)
class Way:
    """One method in the story.

    `days` lie between notice and deadline, `too_few` are fewer than `rule` allows (0: the law sets no such period).
    `percent` is the size of its sums. `chosen` and `told` are what the choice of the method and the notice say besides
    the usual; `because` is why finance lets go on what the law leaves open.
    """

    method: str
    ground: str
    reason: str
    because: str
    days: int = 12
    too_few: int = 0
    rule: str = ""
    percent: int = 100
    chosen: Mapping[str, Any] = field(default_factory=dict)
    told: Mapping[str, Any] = field(default_factory=dict)
    not_asked: tuple[Mapping[str, Any], ...] = ()
    """Changes with which the one supplier may not be asked."""
    changes: bool = False
    """Whether the documents are clarified and corrected, and the contract is supplemented."""
    turned_down: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Of a negotiation with one supplier: rules, and the change of what was agreed that each turns down."""


CONSULTATION = Way(
    method="competitive_consultation",
    ground="purchase_of_services",
    reason="政府购买服务项目，服务方案需要磋商。",
    because=f"{_UNSET}经比对预算60万元与历年口径，本项目低于公开招标数额标准，可以采用竞争性磋商。",
    too_few=7,
    rule="m-consultation",
)
WAYS: Mapping[str, Way] = {
    each.method: each
    for each in (
        CONSULTATION,
        Way(
            method="open_tender",
            ground="main_method",
            reason="服务内容和标准明确，供应商充足，采用公开招标。",
            because=f"{_UNSET}公开招标是主要采购方式，不受限额影响。",
            days=22,
            too_few=12,
            rule="m-open",
            changes=True,
        ),
        Way(
            method="competitive_negotiation",
            ground="complex_or_special",
            reason="服务对象情况复杂，事先难以确定详细要求，需要与供应商谈判。",
            because=f"{_UNSET}经比对历年口径，本项目低于公开招标数额标准，可以采用竞争性谈判。",
            days=9,
            too_few=2,
            rule="m-negotiation",
        ),
        Way(
            method="below_limit_selection",
            ground="below_limit",
            reason="预算低于采购限额标准，按本单位内部控制制度比选。",
            because=f"{_UNSET}预算9.6万元，经比对历年口径低于采购限额标准，按内部控制制度比选。",
            days=6,
            percent=16,
        ),
        Way(
            method="project_call",
            ground="below_limit",
            reason="面向社会组织征集小微服务项目，单个项目各自立项，资金低于采购限额标准。",
            because=f"{_UNSET}福利彩票公益金12万元，经比对历年口径低于采购限额标准，按公益创投方案征集。",
            days=6,
            percent=20,
        ),
        Way(
            method="invited_tender",
            ground="few_suppliers",
            reason="照护对象需要特殊技能，只能从有限范围的供应商处采购（示例）。",
            because=f"{_UNSET}经比对历年口径，本项目低于公开招标数额标准，可以采用邀请招标。",
            days=22,
            too_few=12,
            rule="m-open",
        ),
        Way(
            method="framework_agreement",
            ground="users_choose",
            reason="为本部门以外的服务对象提供，由老人自主选择服务机构。",
            because=f"{_UNSET}本项目由服务对象自主选择供应商，按框架协议办理；响应时间参照公开招标执行。",
            days=22,
            chosen={"users_choose": True},
        ),
        Way(
            method="open_framework",
            ground="users_choose",
            reason="服务标准和付费标准固定，凡符合条件的机构均可入围，由老人自主选择（示例）。",
            because=f"{_UNSET}本项目由服务对象自主选择供应商，按开放式框架协议办理。",
            chosen={"users_choose": True, "one_standard": True},
        ),
        Way(
            method="single_source",
            ground="only_supplier",
            reason="服务须持续使用对象已适应的照护方案，只能从唯一供应商处采购（示例）。",
            because=f"{_UNSET}经比对历年口径，本项目低于公开招标数额标准；公示期间无异议。",
            chosen={"sole_evidence": True},
            not_asked=({"supplier": "xiyang"},),
            turned_down={
                "m-single": {"price_basis": ""},
                "no-over-budget": {"price_fen": 58_000_001},
            },
        ),
        Way(
            method="directed_entrustment",
            ground="institution_transition",
            reason="所属公益二类事业单位改革过渡期内，直接委托并实行合同化管理。",
            because=f"{_UNSET}直接委托属改革过渡期安排，已经联席会议审定。",
            not_asked=({"supplier": "linli"}, {"item": None}),
            turned_down={"no-over-budget": {"price_fen": 58_000_001}},
        ),
    )
}
"""By the method's name."""
