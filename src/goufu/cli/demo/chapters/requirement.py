"""The requirement is surveyed, consulted on, reviewed and fixed; the method is chosen and the plan filed."""

from datetime import timedelta
from typing import Any

from goufu.cli.demo.services import HOME_CARE, Service
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import CONSULTATION, Way

TITLE = "Requirement, method, plan"

REQUIREMENT: dict[str, Any] = {
    "background": "县民政局三定规定的养老服务职责",
    "area": "示例镇桂花村",
    "standard": "国家基本公共服务标准（2023年版）",
    "cost_basis": "按岗位工时测算",
    "settlement": "按里程碑验收后支付",
    "acceptance": "逐条对照合同标准",
    "users_opinion": "每个里程碑抽样回访",
    "subcontracting": "不允许分包",
    "handover": "合同期满三十日内移交档案",
    "breach": "按合同约定承担",
}
"""What the requirements of both services say alike."""
SURVEYED = ["富顺县邻里社会工作服务中心（示例）", "自贡市夕阳红助老服务中心（示例）", "成都青禾公益服务中心（示例）"]


def play(stage: Stage) -> None:
    """From draft to filed plan; Sichuan's thresholds are not known, so the head of finance decides with a reason."""
    requirement = fix(stage, stage.refs["purchase"], HOME_CARE)
    stage.refs["tender"] = choose(stage, stage.refs["purchase"], requirement, HOME_CARE, HOME_CARE.plan)


def fix(stage: Stage, purchase: str, service: Service) -> str:
    """A fixed requirement."""
    ref = stage.do("draft_requirement", "buyer", purchase=purchase, **_written(service))
    stage.wait_working(1)
    stage.do("record_survey", "buyer", ref, surveyed_on=stage.today, bodies=SURVEYED, findings=service.findings)
    until = (stage.clock.read().day + timedelta(days=9)).isoformat()
    stage.do("open_public_consultation", "buyer", ref, until=until, channel="县人民政府网站")
    stage.wait(days=10)
    given = {"opinions": service.opinions, "answered": service.opinions, "answer": service.answer}
    stage.do("close_public_consultation", "buyer", ref, **given)
    stage.wait_working(1)
    review = {"general_review": True, "key_review": True, "reviewers": 4, "opinion": "同意，无歧视性条款"}
    stage.do("review_requirement", "reviewer", ref, **review)
    stage.do("fix_requirement", "head", ref)
    return ref


def _written(service: Service) -> dict[str, Any]:
    own = {"title": service.title, "people": service.people, "starts": service.starts, "ends": service.ends}
    own["ceiling_fen"] = service.ceiling_fen
    return {**REQUIREMENT, **service.requirement, **own, "milestones": service.milestones}


def choose(stage: Stage, purchase: str, requirement: str, service: Service, plan: str, way: Way = CONSULTATION) -> str:
    """A tender with its method and filed plan."""
    stage.wait_working(1)
    tender = stage.settle(
        "choose_method",
        "buyer",
        None,
        on=purchase,
        purchase=purchase,
        requirement=requirement,
        because=way.because,
        **method(service, way),
    )
    stage.wait_working(2)
    stage.do("file_plan", "buyer", tender, plan_number=plan, sme_exemption="non_enterprise_first")
    stage.on_media("plan", tender, f"SAMPLE-JH-{tender[-4:]}")
    return tender


def method(service: Service, way: Way) -> dict[str, object]:
    """The choice of a method as its officer fills it in."""
    return {
        "title": service.title,
        "method": way.method,
        "ground": way.ground,
        "reason": way.reason,
        "amount_fen": service.budget_fen,
        "ceiling_fen": service.ceiling_fen,
        **way.chosen,
    }
