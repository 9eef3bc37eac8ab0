"""The indicator tree: what is weighed, how, and by how much."""

from collections.abc import Iterable
from dataclasses import dataclass

from goufu.core.fields import Titled
from goufu.law.questions.satisfaction_weighed import SatisfactionWeighed


class Dimension(Titled):
    """The first level of the tree."""

    PROCESS = "process", "Process"
    OUTPUT = "output", "Output"
    EFFECT = "effect", "Effect"
    SATISFACTION = "satisfaction", "Satisfaction"


class Way(Titled):
    """How an indicator gets its points."""

    MEASURED = "measured", "Measured against a target"
    JUDGED = "judged", "Judged by the evaluator, with a reason"
    SURVEYED = "surveyed", "Mean of the users' survey"


class Veto(Titled):
    """What makes a result poor whatever the points."""

    FRAUD = "fraud", "Fraud"
    ASSIGNMENT = "assignment", "The contract was passed on"
    INJURY = "injury", "Somebody was hurt by the provider's fault"
    DATA_LEAK = "data_leak", "Personal data leaked"
    MISUSE = "misuse", "Funds were misused"


@dataclass(frozen=True)
class Leaf:
    """One indicator of the usual tree; weight in hundredths of a point."""

    code: str
    dimension: Dimension
    title: str
    way: Way
    weight: int


USUAL_TREE = (
    Leaf("A1", Dimension.PROCESS, "资金使用与核算 Use of funds and accounts", Way.JUDGED, 800),
    Leaf("A2", Dimension.PROCESS, "项目管理 Management of the project", Way.JUDGED, 800),
    Leaf("A3", Dimension.PROCESS, "个人信息保护 Protection of personal data", Way.JUDGED, 400),
    Leaf("B1", Dimension.OUTPUT, "服务数量 Quantity", Way.MEASURED, 1500),
    Leaf("B2", Dimension.OUTPUT, "服务质量 Quality", Way.JUDGED, 1500),
    Leaf("B3", Dimension.OUTPUT, "服务时效 Timeliness", Way.MEASURED, 500),
    Leaf("B4", Dimension.OUTPUT, "成本控制 Cost", Way.JUDGED, 500),
    Leaf("C1", Dimension.EFFECT, "服务对象改善 Change for the people served", Way.JUDGED, 1500),
    Leaf("C2", Dimension.EFFECT, "可持续性 Lasting effect", Way.JUDGED, 500),
    Leaf("C3", Dimension.EFFECT, "志愿者与资源带动 Volunteers and resources", Way.MEASURED, 500),
    Leaf("D1", Dimension.SATISFACTION, "服务对象满意度 Satisfaction of the people served", Way.SURVEYED, 1000),
    Leaf("D2", Dimension.SATISFACTION, "购买主体满意度 Satisfaction of the purchaser", Way.JUDGED, 300),
    Leaf("D3", Dimension.SATISFACTION, "社区满意度 Satisfaction of the community", Way.JUDGED, 200),
)
"""Process 20, output 40, effect 25, satisfaction 15: our own template, to be adapted to the purchase."""


def weights_question(weights: Iterable[tuple[Dimension, int]]) -> SatisfactionWeighed:
    """Whether satisfaction has its place; hundredths of a point out of 100 are basis points."""
    sums = dict.fromkeys(Dimension, 0)
    for dimension, weight in weights:
        sums[dimension] += weight
    return SatisfactionWeighed(
        output=sums[Dimension.OUTPUT], benefit=sums[Dimension.EFFECT], satisfaction=sums[Dimension.SATISFACTION],
        execution=sums[Dimension.PROCESS],
    )  # fmt: skip
