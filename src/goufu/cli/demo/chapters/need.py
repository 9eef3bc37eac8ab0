"""A village speaks for its old people; the need becomes a purchase with a sheet, a budget line and an intention."""

from goufu.cli.demo.stage import Stage

TITLE = "From need to intention"
BUDGET_FEN = 60_000_000


def play(stage: Stage) -> None:
    """Need, verification, priority, purchase, eligibility, budget, intention."""
    stage.refs["need"] = need(stage, "桂花村独居老人居家照护", 120)
    stage.until(2025, 3, 7)
    stage.refs["purchase"] = purchase(
        stage,
        stage.refs["need"],
        "示例镇独居老人居家照护服务",
        "Home care for old people living alone, Sample Township",
    )
    arrange(stage, stage.refs["purchase"], BUDGET_FEN)
    intend(stage, stage.refs["purchase"], "示例镇独居老人居家照护服务", BUDGET_FEN)
    _county_figure_that_shuts_out(stage)


def need(stage: Stage, title: str, people: int) -> str:
    """A need, raised, verified and put in order."""
    ref = stage.do(
        "raise_need",
        "village",
        title=title,
        category="elderly_care",
        group="elderly",
        people=people,
        place="示例镇桂花村",
        urgency="high",
        channel="survey",
        evidence="入户走访登记表（示例）",
        on_behalf_of="桂花村第三村民小组",
    )
    stage.wait_working(2)
    stage.do("verify_need", "township", ref, finding="逐户核对，情况属实", people=people)
    stage.wait_working(1)
    return stage.do("prioritise_need", "civil", ref, rank=1, reason="独居、高龄老人占比高，子女多在外务工")


def purchase(stage: Stage, need_ref: str, title: str, title_en: str) -> str:
    """A purchase opened from the need."""
    return stage.do("open_purchase", "buyer", needs=[need_ref], title=title, title_en=title_en, catalogue_code="A0402")


def arrange(stage: Stage, ref: str, budget_fen: int) -> None:
    """Eligibility sheet and budget line; an officer cannot approve her own draft."""
    sheet = stage.do(
        "draft_eligibility_sheet",
        "buyer",
        purchase=ref,
        catalogue_code="A0402",
        content_kind="public_service",
        duty_source="《老年人权益保障法》规定的养老服务职责",
        description="为独居老人提供上门照护和探访",
        market=6,
        measurable="按服务人次和满意度计量",
        livelihood=True,
    )
    stage.do("approve_eligibility_sheet", "head", sheet)
    line = stage.do(
        "draft_budget_line",
        "buyer",
        purchase=ref,
        year=2025,
        code="2080205",
        title="居家养老服务",
        fund_source="department",
        amount_fen=budget_fen,
        targets=[{"title": "服务老人", "value": 120, "unit": "人"}],
        ex_ante="经测算，每人每月服务成本约四百元，财力可承受。",
    )
    stage.wait_working(1)
    stage.do("confirm_budget_line", "finance", line, approved=True, approval="富财预〔2025〕示例18号")


def intend(stage: Stage, ref: str, title: str, budget_fen: int) -> None:
    """The intention is published, thirty days before the notice."""
    stage.wait_working(1)
    intention = stage.do(
        "publish_intention",
        "buyer",
        purchase=ref,
        title=title,
        outline="为120名独居老人提供上门照护和探访",
        budget_fen=budget_fen,
        expected="2025-04",
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
