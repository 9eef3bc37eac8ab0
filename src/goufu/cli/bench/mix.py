"""The acts that are measured: what counties do all year, from a need to the announcement of its purchase.

Nine acts and one that follows; three ask the law, all have a ledger entry, four keep private input, five tell another
organ, the last one starts a clock. Each process works in a county of its own, as counties do.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from goufu.core.clock import WallClock
from goufu.core.models import Register
from goufu.core.perform import NOBODY, perform
from goufu.parties.models import Tenure

COUNTIES = ("510402", "510403", "510411", "510421", "510422", "510502", "510503", "510504")
"""Divisions of Sichuan in which nothing happens but what is measured, one for each of eight clients."""
POSTS = {
    "clerk": ("village", "grassroots_committee", "village.clerk"),
    "township": ("township", "state_organ", "township.officer"),
    "civil": ("bureau", "state_organ", "civil.officer"),
    "officer": ("bureau", "state_organ", "purchaser.officer"),
    "head": ("bureau", "state_organ", "purchaser.head"),
    "finance": ("finance", "state_organ", "finance.officer"),
}
"""Office: organ, its kind, role."""
NEED: dict[str, Any] = {
    "title": "独居老人日间照料", "category": "elderly_care", "group": "elderly", "people": 120, "place": "示例镇示例村",
    "urgency": "high", "channel": "survey", "evidence": "入户走访登记表", "on_behalf_of": "第三村民小组",
}  # fmt: skip
SHEET: dict[str, Any] = {
    "catalogue_code": "A0402", "content_kind": "public_service", "duty_source": "老年人权益保障法规定的养老服务职责",
    "description": "为独居老人提供日间照料和上门探访", "market": 6, "measurable": "按服务人次和满意度计量",
    "livelihood": True,
}  # fmt: skip
LINE: dict[str, Any] = {
    "year": 2025, "code": "2080205", "title": "居家养老服务", "fund_source": "department", "amount_fen": 60_000_000,
    "targets": [{"title": "服务老人", "value": 120, "unit": "人"}], "ex_ante": "每人每月服务成本约四百元。",
}  # fmt: skip
INTENTION: dict[str, Any] = {
    "title": "示例镇居家养老服务项目", "outline": "为120名独居老人提供居家养老服务", "budget_fen": 60_000_000,
    "expected": "2026-04",
}  # fmt: skip
CLOCK = WallClock()

Timed = Callable[..., str]


@dataclass(frozen=True)
class County:
    """Who acts in a county: the tenure of each post."""

    tenures: dict[str, UUID]

    def do(self, act: str, who: str, case: str | None = None, /, **given: Any) -> str:
        """Perform an act; returns the reference of its case."""
        return perform(act, holder=self.tenures[who], clock=CLOCK, case=case, given=given).case


def one_round(do: Timed) -> None:
    """The nine acts on one need, each by way of `do` (which has the signature of `County.do`)."""
    need = do("raise_need", "clerk", None, **NEED)
    do("verify_need", "township", need, finding="情况属实", people=118)
    do("prioritise_need", "civil", need, rank=1, reason="独居老人占比高")
    purchase = do(
        "open_purchase", "officer", None, needs=[need], title="示例镇居家养老服务项目", catalogue_code="A0402"
    )
    sheet = do("draft_eligibility_sheet", "officer", None, **SHEET, purchase=purchase)
    do("approve_eligibility_sheet", "head", sheet)
    line = do("draft_budget_line", "officer", None, **LINE, purchase=purchase)
    do("confirm_budget_line", "finance", line, approved=True, approval="财预〔2025〕示例1号")
    do("publish_intention", "officer", None, **INTENTION, purchase=purchase)


def found(county: str) -> None:
    """The register, organs and offices of a county."""
    someone = Tenure.objects.filter(office__roles__contains=["registrar"]).values_list("pk", flat=True).first()
    ref = perform(
        "found_register", holder=someone or NOBODY, clock=CLOCK,
        given={
            "region": county, "title": f"{county}登记簿", "organ": f"{county}-registrar", "organ_zh": "示例登记机关",
            "office": f"{county}-registrar-1", "title_zh": "登记员", "person": "示例", "synthetic": True,
        },
    ).case  # fmt: skip
    keeper = Tenure.objects.get(office__code=f"{county}-registrar-1").pk
    for name, (organ, kind, role) in POSTS.items():
        given = {
            "organ": f"{county}-{organ}", "office": f"{county}-{name}", "title_zh": "示例", "roles": [role],
            "about": {"name_zh": "示例机关", "kind": kind, "region": county}, "person": "示例", "since": "2025-01-01",
        }  # fmt: skip
        perform("name_office_holder", holder=keeper, clock=CLOCK, case=ref, given=given)


def county(code: str) -> County:
    """Who acts in the county; it is founded at first."""
    if not Register.objects.filter(region=code).exists():
        found(code)
    tenures = Tenure.objects.filter(office__code__startswith=f"{code}-").values_list("office__code", "pk")
    return County({office.removeprefix(f"{code}-"): key for office, key in tenures})
