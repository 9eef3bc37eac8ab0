"""The requirement is surveyed, consulted on, reviewed and fixed; the method is chosen and the plan filed."""

from datetime import timedelta
from typing import Any

from goufu.cli.demo.stage import Stage

TITLE = "Requirement, method, plan"
CEILING_FEN = 58_000_000
MILESTONES = [
    {"title": "中期", "due": "2025-11-30", "share_bp": 5000},
    {"title": "终期", "due": "2026-05-31", "share_bp": 5000},
]


REQUIREMENT: dict[str, Any] = {
    "title": "示例镇独居老人居家照护服务",
    "background": "县民政局三定规定的养老服务职责",
    "users": "独居老人",
    "people": 120,
    "area": "示例镇桂花村",
    "items": [{"name": "上门探访", "unit": "人次", "quantity": 5760, "frequency": "每人每周一次", "place": "老人家中"}],
    "standard": "国家基本公共服务标准（2023年版）",
    "staff": "社会工作者两名、护理员四名",
    "safety": "意外保险；个人信息仅限本项目使用",
    "starts": "2025-06-03",
    "ends": "2026-05-31",
    "milestones": MILESTONES,
    "ceiling_fen": CEILING_FEN,
    "cost_basis": "按岗位工时测算",
    "settlement": "按里程碑验收后支付",
    "acceptance": "逐条对照合同标准",
    "users_opinion": "每个里程碑抽样回访",
    "indicators": [{"name": "服务人次", "weight_bp": 6000}, {"name": "满意度", "weight_bp": 4000}],
    "subcontracting": "不允许分包",
    "handover": "合同期满三十日内移交档案",
    "breach": "按合同约定承担",
}
SURVEY: dict[str, Any] = {
    "bodies": [
        "富顺县邻里社会工作服务中心（示例）",
        "自贡市夕阳红助老服务中心（示例）",
        "成都青禾公益服务中心（示例）",
    ],
    "findings": "市场供给充足，单价每人每月380至420元",
}


def play(stage: Stage) -> None:
    """From draft to filed plan; Sichuan's thresholds are not known, so the head of finance decides with a reason."""
    requirement = fix(stage, stage.refs["purchase"])
    stage.refs["tender"] = choose(stage, stage.refs["purchase"], requirement)


def fix(stage: Stage, purchase: str) -> str:
    """A fixed requirement."""
    ref = stage.do("draft_requirement", "buyer", purchase=purchase, **REQUIREMENT)
    stage.wait_working(1)
    stage.do("record_survey", "buyer", ref, surveyed_on=stage.today, **SURVEY)
    until = (stage.clock.read().day + timedelta(days=9)).isoformat()
    stage.do("open_public_consultation", "buyer", ref, until=until, channel="县人民政府网站")
    stage.wait(days=10)
    answer = "增加周末探访三条：采纳；增加助浴两条：纳入下一年度；其余四条为咨询，已答复。"
    stage.do("close_public_consultation", "buyer", ref, opinions=9, answered=9, answer=answer)
    stage.wait_working(1)
    review = {"general_review": True, "key_review": True, "reviewers": 4, "opinion": "同意，无歧视性条款"}
    stage.do("review_requirement", "reviewer", ref, **review)
    stage.do("fix_requirement", "head", ref)
    return ref


def choose(stage: Stage, purchase: str, requirement: str) -> str:
    """A tender with its method and filed plan."""
    stage.wait_working(1)
    tender = stage.settle(
        "choose_method",
        "buyer",
        None,
        on=purchase,
        purchase=purchase,
        requirement=requirement,
        reason="政府购买服务项目，服务方案需要磋商。",
        because="四川省限额标准尚未录入。经比对预算60万元与历年口径，本项目低于公开招标数额标准，可以采用竞争性磋商。",
        **_method(),
    )
    stage.wait_working(2)
    stage.do(
        "file_plan",
        "buyer",
        tender,
        plan_number=f"富财采计〔2025〕示例{len(stage.refs)}号",
        sme_exemption="non_enterprise_first",
    )
    stage.on_media("plan", tender, f"SAMPLE-JH-{tender[-4:]}")
    return tender


def _method() -> dict[str, object]:
    return {
        "title": "示例镇独居老人居家照护服务",
        "method": "competitive_consultation",
        "ground": "purchase_of_services",
        "amount_fen": 60_000_000,
        "ceiling_fen": CEILING_FEN,
    }
