"""An agency and its mandate, for tests: two offices of a made-up agency, and a mandate as it comes to run.

def test_…(entrusting: Entrusting):
    entrusting.mandate()                     # runs, for all purchases of the county's civil affairs bureau
"""

from dataclasses import dataclass
from typing import Any

import pytest
from tests.cast import FUSHUN, Cast
from tests.tendering import document

from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure

TERMS: dict[str, Any] = {
    "agency": "zhengxin",
    "number": "富代〔2025〕示例1号",
    "title": "政府购买服务采购代理委托协议（示例）",
    "scope": "代理编制采购文件、发布公告和发布结果（示例）",
    "matters": ["documents", "notices", "result"],
    "fee": "按成交金额的1.5%收取（示例）",
    "fee_payer": "winner",
    "starts": "2025-03-03",
    "ends": "2026-03-02",
}


@dataclass
class Entrusting:
    """The cast, an agency's officer and head, and the agreement."""

    cast: Cast
    officer: Holder
    head: Holder
    text: str

    def draw_up(self, **changes: Any) -> str:
        """The mandate, drawn up."""
        return self.cast.do("draw_up_mandate", self.cast.officer, **{**TERMS, "text": self.text, **changes})

    def accept(self, ref: str) -> str:
        """Signed by the agency."""
        return self.cast.do("accept_mandate", self.head, ref, text=self.text)

    def mandate(self, **changes: Any) -> str:
        """Signed by both."""
        ref = self.accept(self.draw_up(**changes))
        return self.cast.do("sign_mandate", self.cast.head, ref, text=self.text)

    def ended(self, **changes: Any) -> str:
        """Ended by the purchaser."""
        ref = self.mandate(**changes)
        return self.cast.do("end_mandate", self.cast.head, ref, why="agreed", facts="双方协商一致（示例）")

    def handed_over(self) -> str:
        """Ended, and its one file handed over."""
        files = [{"title": "采购文件（示例）", "file": document("移交的采购文件（示例）")}]
        return self.cast.do("hand_over_files", self.officer, self.ended(), files=files)


@pytest.fixture
def entrusting(cast: Cast) -> Entrusting:
    """The agency stands in the register."""
    about = {"name_zh": "四川正信采购代理有限公司（示例）", "kind": "enterprise", "region": FUSHUN}
    for name in ("officer", "head"):
        cast.do(
            "name_office_holder", cast.registrar, cast.register, organ="zhengxin", office=f"zhengxin-{name}",
            title_zh="代理岗", roles=[f"agency.{name}"], person=f"代理{name}（示例）", since="2025-01-01", about=about,
        )  # fmt: skip
    tenures = Tenure.objects.select_related("office__organ")
    officer, head = (holder_of(tenures.get(office__code=f"zhengxin-{name}")) for name in ("officer", "head"))
    return Entrusting(cast, officer, head, document("委托代理协议（示例）"))
