"""What the two purchases of the demonstration buy: their words, people, days and figures. All of it is made up."""

from dataclasses import dataclass
from typing import Any

BUDGET_FEN = 60_000_000
CEILING_FEN = 58_000_000


@dataclass(frozen=True)
class Service:
    """One service as its papers describe it. `expected` and the days are ISO; milestones share the price by halves."""

    title: str
    title_en: str
    need: str
    people: int
    rank_reason: str
    description: str
    outline: str
    ex_ante: str
    year: int
    budget_title: str
    approval: str
    expected: str
    starts: str
    ends: str
    middle: str
    requirement: dict[str, Any]
    findings: str
    opinions: int
    answer: str
    plan: str
    percent: int = 100
    """Its sums in hundredths of the usual ones."""

    @property
    def budget_fen(self) -> int:
        """The budget."""
        return BUDGET_FEN * self.percent // 100

    @property
    def ceiling_fen(self) -> int:
        """The ceiling price."""
        return CEILING_FEN * self.percent // 100

    @property
    def milestones(self) -> list[dict[str, Any]]:
        """Half way and at the end."""
        return [
            {"title": "中期", "due": self.middle, "share_bp": 5000},
            {"title": "终期", "due": self.ends, "share_bp": 5000},
        ]


HOME_CARE = Service(
    title="示例镇独居老人居家照护服务",
    title_en="Home care for old people living alone, Sample Township",
    need="桂花村独居老人居家照护",
    people=120,
    rank_reason="独居、高龄老人占比高，子女多在外务工",
    description="为独居老人提供上门照护和探访",
    outline="为120名独居老人提供上门照护和探访",
    ex_ante="经测算，每人每月服务成本约四百元，财力可承受。",
    year=2025,
    budget_title="居家养老服务",
    approval="富财预〔2025〕示例18号",
    expected="2025-04",
    starts="2025-06-03",
    ends="2026-05-31",
    middle="2025-11-30",
    requirement={
        "users": "独居老人",
        "items": [
            {"name": "上门探访", "unit": "人次", "quantity": 5760, "frequency": "每人每周一次", "place": "老人家中"}
        ],
        "staff": "社会工作者两名、护理员四名",
        "safety": "意外保险；个人信息仅限本项目使用",
        "indicators": [{"name": "服务人次", "weight_bp": 6000}, {"name": "满意度", "weight_bp": 4000}],
    },
    findings="市场供给充足，单价每人每月380至420元",
    opinions=9,
    answer="增加周末探访三条：采纳；增加助浴两条：纳入下一年度；其余四条为咨询，已答复。",
    plan="富财采计〔2025〕示例4号",
)
MEALS = Service(
    title="示例镇老年助餐点运营服务",
    title_en="Running meal points for the elderly, Sample Township",
    need="桂花村老年人就餐不便",
    people=60,
    rank_reason="高龄老人做饭困难，村内没有助餐点",
    description="运营老年助餐点，为老人提供午餐和送餐上门",
    outline="运营老年助餐点，为60名老年人每日提供午餐，行动不便的送餐上门",
    ex_ante="经测算，每人每日综合成本约三十二元，财力可承受。",
    year=2026,
    budget_title="老年助餐服务",
    approval="富财预〔2026〕示例31号",
    expected="2026-11",
    starts="2027-01-04",
    ends="2027-12-31",
    middle="2027-06-30",
    requirement={
        "users": "有就餐困难的老年人",
        "items": [
            {"name": "午餐供应", "unit": "人次", "quantity": 18000, "frequency": "每人每日一餐", "place": "助餐点"},
            {"name": "送餐上门", "unit": "人次", "quantity": 3600, "frequency": "按需每日一次", "place": "老人家中"},
        ],
        "staff": "厨师一名、助餐员三名，持有效健康证明",
        "safety": "食品留样四十八小时；公众责任险；个人信息仅限本项目使用",
        "indicators": [{"name": "就餐人次", "weight_bp": 6000}, {"name": "满意度", "weight_bp": 4000}],
    },
    findings="可承接的机构较少，综合单价每人每日28至34元",
    opinions=5,
    answer="增加低盐餐两条：采纳；增加晚餐一条：纳入下一年度；其余两条为咨询，已答复。",
    plan="富财采计〔2026〕示例11号",
)
AGAIN = "富财采计〔2026〕示例15号"
"""Plan number of the meals when they are tendered again."""
