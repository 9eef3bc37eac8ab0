"""The review without a panel: one officer writes down, another countersigns, the head names the winner."""

from goufu.cli.demo.by_method import funding
from goufu.cli.demo.by_method.judging import award
from goufu.cli.demo.chapters.review import POINTS
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.rooms.procurement.interface import responses
from goufu.rooms.procurement.method import COMPETITIVE, method_named

UNMET = "qinghe"
"""Whose bid does not meet a clause of the documents."""


def play(stage: Stage, way: Way) -> None:
    """From the page of two officers to the published result."""
    review = reviewed(stage, way)
    if method_named(way.method).has("several_winners"):
        funding.play(stage, way, review)
    else:
        award(stage, way, review)


def reviewed(stage: Stage, way: Way) -> str:
    """The page of the tender, filled in by one officer and countersigned by another."""
    competitive = method_named(way.method).has(COMPETITIVE)
    review = _selection(stage, way) if competitive else _negotiation(stage, way)
    stage.must_refuse("countersign_review", "buyer", review, rule="duties-separate", agrees=True)
    stage.do("countersign_review", "colleague", review, agrees=True)
    return review


def _negotiation(stage: Stage, way: Way) -> str:
    tender = stage.refs["tender"]
    agreed = {
        "tender": tender, "negotiators": ["示例丁，采购经办岗", "示例己，采购需求审查岗"],
        "minutes": "就服务内容、人员配备和价格逐项协商（示例）", "price_fen": 52_000_000,
        "price_basis": "按岗位工时测算，与上年度同类服务单价持平（示例）",
        "quality": "符合国家基本公共服务标准（示例）",
    }  # fmt: skip
    for rule, change in way.turned_down.items():
        stage.must_refuse("record_negotiation", "buyer", rule=rule, **{**agreed, **change})
    return stage.settle("record_negotiation", "buyer", None, on=tender, because=way.because, **agreed)


def _selection(stage: Stage, way: Way) -> str:
    tender = stage.refs["tender"]
    page = [
        {"response": each.bid, "points": list(POINTS[each.organ]), "reason": "见比选记录"}
        for each in responses(tender)
        if each.organ != UNMET
    ]
    unmet = [
        {"response": each.bid, "unmet": "服务期限未响应比选文件第三条", "reason": "见比选记录"}
        for each in responses(tender)
        if each.organ == UNMET
    ]
    over = [{**each, "points": [9000, 0, 0]} for each in page]
    given = {"tender": tender, "bids": [*page, *unmet]}
    stage.must_refuse("fill_in_selection", "buyer", rule="score-quantified", tender=tender, bids=[*over, *unmet])
    return stage.settle("fill_in_selection", "buyer", None, on=tender, because=way.because, **given)
