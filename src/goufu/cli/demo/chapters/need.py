"""A village speaks for its old people; the need becomes a purchase with a sheet, a budget line and an intention."""

from goufu.cli.demo.services import HOME_CARE, Service
from goufu.cli.demo.stage import Stage

TITLE = "From need to intention"

ASK_AT = {
    "purchaser_address": "富顺县示例路1号", "purchaser_contact": "富顺县民政局采购经办岗 0813-0000000（示例）",
}  # fmt: skip
"""Where the purchaser is asked, as every notice says."""
WINNER_AT = {"winner_address": "富顺县示例路5号（示例）"}
"""Where the winner sits."""


def play(stage: Stage) -> None:
    """Need, verification, priority, purchase, eligibility, budget, intention."""
    stage.refs["need"] = need(stage, HOME_CARE)
    stage.until(2025, 3, 7)
    stage.refs["purchase"] = purchase(stage, stage.refs["need"], HOME_CARE)
    arrange(stage, stage.refs["purchase"], HOME_CARE)
    intend(stage, stage.refs["purchase"], HOME_CARE, HOME_CARE.expected)
    _county_figure_that_shuts_out(stage)


def need(stage: Stage, service: Service) -> str:
    """A need, raised, verified and put in order."""
    ref = stage.do(
        "raise_need",
        "village",
        title=service.need,
        category="elderly_care",
        group="elderly",
        people=service.people,
        place="示例镇桂花村",
        urgency="high",
        channel="survey",
        evidence="入户走访登记表（示例）",
        on_behalf_of="桂花村第三村民小组",
    )
    stage.wait_working(2)
    stage.do("verify_need", "township", ref, finding="逐户核对，情况属实", people=service.people)
    stage.wait_working(1)
    return stage.do("prioritise_need", "civil", ref, rank=1, reason=service.rank_reason)


def purchase(stage: Stage, need_ref: str, service: Service) -> str:
    """A purchase opened from the need."""
    given = {"title": service.title, "title_en": service.title_en, "catalogue_code": "A0402"}
    return stage.do("open_purchase", "buyer", needs=[need_ref], **given, **ASK_AT)


def arrange(stage: Stage, ref: str, service: Service) -> None:
    """Eligibility sheet and budget line; an officer cannot approve her own draft."""
    sheet = stage.do(
        "draft_eligibility_sheet",
        "buyer",
        purchase=ref,
        catalogue_code="A0402",
        content_kind="public_service",
        duty_source="《老年人权益保障法》规定的养老服务职责",
        description=service.description,
        market=6,
        measurable="按服务人次和满意度计量",
        livelihood=True,
    )
    stage.do("approve_eligibility_sheet", "head", sheet)
    line = stage.do(
        "draft_budget_line",
        "buyer",
        purchase=ref,
        year=service.year,
        code="2080205",
        title=service.budget_title,
        fund_source="department",
        amount_fen=service.budget_fen,
        targets=[{"title": "服务老人", "value": service.people, "unit": "人"}],
        ex_ante=service.ex_ante,
    )
    stage.wait_working(1)
    stage.do("confirm_budget_line", "finance", line, approved=True, approval=service.approval)


def intend(stage: Stage, ref: str, service: Service, expected: str) -> None:
    """The intention is published, thirty days before the notice; `expected` is the month of the purchase."""
    stage.wait_working(1)
    intention = stage.do(
        "publish_intention",
        "buyer",
        purchase=ref,
        title=service.title,
        outline=service.outline,
        budget_fen=service.budget_fen,
        expected=expected,
    )
    stage.on_media("intention", intention, f"SAMPLE-YX-{ref[-4:]}")


def _county_figure_that_shuts_out(stage: Stage) -> None:
    """The county would like to keep bidders from elsewhere away: the law does not let the document come into force."""
    given = {
        "number": "富财发〔2025〕示例3号",
        "title": "关于本县社会组织优先承接的通知（示例）",
        "since": stage.today,
        "wording": "承接主体应当在本县登记。",
        "figures": [{"rule": "intent-30-days", "name": "least_days", "value": 45, "unit": "calendar days"}],
        "bars_outsiders": True,
        "fairness_review": "",
    }
    document = stage.do("draft_policy_document", "finance", **given)
    stage.must_refuse("put_figures_in_force", "treasurer", document, rule="no-local-only")
