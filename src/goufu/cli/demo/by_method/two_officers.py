"""The review without a panel: one officer writes down, another countersigns, the head names the winner."""

from goufu.cli.demo.by_method.judging import award
from goufu.cli.demo.chapters.review import POINTS
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.rooms.procurement.interface import responses

UNMET = "qinghe"
"""Whose bid does not meet a clause of the documents."""


def play(stage: Stage, way: Way) -> None:
    """From the page of two officers to the published result."""
    review = _selection(stage, way)
    stage.must_refuse("countersign_review", "buyer", review, rule="duties-separate", agrees=True)
    stage.do("countersign_review", "colleague", review, agrees=True)
    award(stage, way, review)


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
