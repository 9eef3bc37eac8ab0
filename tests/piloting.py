"""A pilot with its list, for the tests of the programme: constructed, and built through acts alone."""

from typing import Any

from tests.cast import FUSHUN, Cast
from tests.tendering import document

from goufu.rooms.pilots.models import TaskItem

RULE = {"measure": "organizations_registered", "threshold": 5000, "span": "programme", "coverage_bp": 8000}
ITEMS: list[dict[str, Any]] = [
    {
        "number": number, "heading": "key_task", "mechanism": "disclosure", "text_zh": f"示例任务{number}",
        "lead_unit": "县民政局", "due": due, "due_text": due or "持续",
    }
    for number, due in ((1, "2025-06-30"), (2, "2025-12-31"), (3, None))
]  # fmt: skip


def programme(cast: Cast) -> str:
    """A programme with Fushun as its region."""
    ref = cast.do(
        "open_programme", cast.province_officer, title="政府购买社会组织服务试点（示例）",
        document="示例通知〔2024〕1号", issuer="四川省民政厅（示例）", issued_on="2024-08-01", synthetic=True,
    )  # fmt: skip
    return cast.do("designate_region", cast.province_officer, ref, region=FUSHUN, since="2024-08-01", document="同上")


def listed(cast: Cast, of: str, **changes: Any) -> dict[str, Any]:
    """What is given to put a list into force."""
    given = {
        "programme": of, "region": FUSHUN, "title": "富顺县试点任务清单（示例）", "document": "示例清单",
        "stated_items": 3,
        "items": [dict(each) for each in ITEMS], "synthetic": True,
    }  # fmt: skip
    return {**given, **changes}


def task_list(cast: Cast, **changes: Any) -> str:
    """A list of three items; the third one has a rule of its own."""
    given = listed(cast, programme(cast), **changes)
    if "items" not in changes:
        given["items"][2]["rule"] = RULE
    return cast.do("adopt_task_list", cast.province_officer, None, **given)


def item(of: str, number: int) -> str:
    """The reference of an item of a list."""
    return TaskItem.objects.get(task_list=of, number=number).ref


def under_way(cast: Cast) -> str:
    """The first item, with a report and a file."""
    ref = item(task_list(cast), 1)
    return cast.do(
        "report_progress",
        cast.civil_officer,
        ref,
        progress=40,
        finding="已完成摸底",
        evidence=[document("台账（示例）")],
    )


def submitted(cast: Cast) -> str:
    """An item that the county calls done."""
    return cast.do("self_check_item", cast.civil_officer, under_way(cast), finding="自查合格")


def reviewed(cast: Cast) -> str:
    """An item that the prefecture agrees with."""
    ref = submitted(cast)
    return cast.do("give_prefecture_opinion", cast.prefecture_officer, ref, agrees=True, opinion="同意")


def appraised(cast: Cast, score: int = 85) -> str:
    """An item with the province's points."""
    ref = reviewed(cast)
    return cast.do("appraise_item", cast.province_officer, ref, manner="desk", score=score, finding="材料齐全")


def returned(cast: Cast) -> str:
    """An item sent back."""
    return cast.do("return_item", cast.province_officer, reviewed(cast), reason="缺少公开截图", rectify_by="2025-03-20")


def covered(cast: Cast, known: int) -> str:
    """Finance's statement of how many purchases it knows of."""
    return cast.do(
        "state_coverage", cast.finance_officer, None, since="2025-01-01", until="2025-12-31", known=known,
        known_fen=known * 1_000_000, source="部门预算政府购买服务表（示例）",
    )  # fmt: skip
