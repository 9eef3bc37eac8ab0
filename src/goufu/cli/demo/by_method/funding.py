"""A call for projects: two proposals are funded out of one sum, oppositions are heard, each project has its award."""

from typing import Any

from goufu.cli.demo.by_method.users_choice import RESULT
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.rooms.calls.models import Funding
from goufu.rooms.evaluation.models import Award, Candidate

_LESS = "压减宣传物料支出（示例）"
_OBJECTION = {
    "opponent": "示例居民", "matter": "该项目服务时间与社区课堂重合（示例）", "answer": "已与社区协调错开时间（示例）",
    "upheld": False,
}  # fmt: skip


def play(stage: Stage, way: Way, review: str) -> None:
    """From the countersigned page to the awards of the projects."""
    stage.wait_working(1)
    ranked = list(Candidate.objects.filter(review__ref=review, rank__isnull=False).order_by("rank"))
    first, second = ranked[0], ranked[1]
    sums = _sums(first, second)
    stage.must_refuse("name_winner", "head", rule="does-not-fit", review=review, response=first.bid)
    stage.must_refuse("list_funded_projects", "head", rule="choose-5wd", review=review, projects=sums[1:])
    stage.must_refuse(
        "list_funded_projects", "head", rule="no-over-budget", review=review,
        projects=[{"response": each.bid, "amount_fen": each.quote_fen} for each in (first, second)],
    )  # fmt: skip
    ref = stage.settle(
        "list_funded_projects", "head", None, on=review, because=way.because, review=review, projects=sums
    )
    stage.wait_working(1)
    stage.do("publish_funded_projects", "buyer", ref, **RESULT)
    stage.must_refuse("confirm_funding", "head", ref, rule="too-early")
    stage.do("answer_opposition", "buyer", ref, uscc=Funding.objects.get(ref=ref).projects[0]["uscc"], **_OBJECTION)
    stage.wait_working(6)
    stage.do("confirm_funding", "head", ref)
    stage.refs["award"] = Award.objects.get(review=review, rank=1).ref


def _sums(first: Candidate, second: Candidate) -> list[dict[str, Any]]:
    """The first gets what it asked for, the second about half."""
    return [
        {"response": first.bid, "amount_fen": first.quote_fen},
        {"response": second.bid, "amount_fen": second.quote_fen // 20, "reason": _LESS},
    ]
