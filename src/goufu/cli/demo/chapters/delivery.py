"""Service, acceptance with the users' opinions, payment on its clock; twice."""

from datetime import timedelta

from goufu.cli.demo.chapters.contract import HALF_FEN, PRICE_FEN, STANDARDS
from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.stage import Stage

TITLE = "Service, acceptance, payment"


def play(stage: Stage) -> None:
    """Two milestones, each recorded, reported, accepted and paid."""
    stage.until(2025, 6, 3)
    delivery = stage.do("start_delivery", "linli.staff", contract=stage.refs["contract"], staff=6)
    stage.refs["delivery"] = delivery
    stage.must_refuse(
        "pay_milestone",
        "finance",
        delivery,
        rule="pay-under-contract",
        milestone=1,
        amount_fen=HALF_FEN,
        voucher="国库示例0号",
    )
    for year, month in ((2025, 8), (2025, 11)):
        stage.until(year, month, 28)
        record_month(stage, delivery, 1, sessions=1380)
    accept_and_pay(stage, delivery, 1, HALF_FEN)
    for year, month in ((2026, 2), (2026, 5)):
        stage.until(year, month, 26)
        record_month(stage, delivery, 2, sessions=1500)
    accept_and_pay(stage, delivery, 2, PRICE_FEN - HALF_FEN)


def record_month(stage: Stage, delivery: str, milestone: int, *, sessions: int) -> None:
    """The provider's record of the eighty days until today."""
    today = stage.clock.read().day
    stage.do(
        "record_service",
        "linli.staff",
        delivery,
        milestone=milestone,
        since=(today - timedelta(days=80)).isoformat(),
        until=today.isoformat(),
        served=[{"group": "独居老人", "people": 118}],
        sessions=sessions,
        staff_hours=sessions * 2,
        volunteer_hours=160,
    )


def accept_and_pay(stage: Stage, delivery: str, milestone: int, amount_fen: int) -> None:
    """A milestone from its report to its payment."""
    stage.wait_working(2)
    stage.do(
        "report_milestone",
        "linli.staff",
        delivery,
        milestone=milestone,
        summary="探访按约完成，台账齐全",
        report=document(f"第{milestone}期进度报告（示例）"),
    )
    stage.wait_working(4)
    _accept(stage, delivery, milestone)
    stage.wait_working(2)
    _pay(stage, delivery, milestone, amount_fen)


def _accept(stage: Stage, delivery: str, milestone: int) -> None:
    """Without the users' opinions the first acceptance is refused."""
    places = range(1, len(STANDARDS) + 1)
    given = {
        "milestone": milestone,
        "results": [{"standard": place, "met": True, "finding": "抽查记录一致"} for place in places],
        "members": 5,
        "signed": 5,
        "conclusion": "验收合格",
        "report": document(f"第{milestone}期验收报告（示例）"),
    }
    if milestone == 1:
        stage.must_refuse("accept_milestone", "reviewer", delivery, rule="accept-beneficiaries", **given)
    said = {"way": "meeting", "invited": 40, "heard": 36, "content": 33, "summary": "多数老人满意，希望探访人员固定"}
    stage.do("give_user_opinion", "village", delivery, milestone=milestone, **said)
    stage.wait_working(1)
    stage.do("accept_milestone", "reviewer", delivery, **given)


def _pay(stage: Stage, delivery: str, milestone: int, amount_fen: int) -> None:
    bill = {"number": f"示例发票{milestone:08d}", "file": document(f"第{milestone}期发票（示例）")}
    stage.do("submit_invoice", "linli.staff", delivery, milestone=milestone, amount_fen=amount_fen, **bill)
    stage.wait_working(5)
    paid = {"amount_fen": amount_fen, "voucher": f"国库示例{milestone}号"}
    stage.do("pay_milestone", "finance", delivery, milestone=milestone, **paid)
