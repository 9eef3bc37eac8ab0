"""Results in the words of the open contracting standard; `evaluation` belongs to the local extension."""

from collections.abc import Callable, Mapping
from typing import Any

from goufu.core.ocds import (
    ASKED,
    DRAFT,
    NO_FIELD,
    NO_PROCESS,
    Fragment,
    PagesOnly,
    at_start_of,
    decimal,
    file_address,
    party,
    reference,
)
from goufu.core.public import PublicEntry


def _published(entry: PublicEntry) -> Fragment:
    known = entry.known
    evaluation = {
        "score": decimal(known["score"]), "grade": known["grade"], "method": "指标评价与服务对象满意度调查",
        "evaluator": reference(known["evaluator"], known["evaluator_uscc"], known["evaluator_zh"]),
        "date": at_start_of(known["assessed_on"]), "use": known["use"], "rectification": known["rectification"],
    }  # fmt: skip
    step = {
        "id": entry.case, "title": "绩效评价", "type": "assessment", "status": "met",
        "dateMet": at_start_of(known["assessed_on"]),
    }  # fmt: skip
    survey = _satisfaction(entry.case, known)
    done: dict[str, Any] = {"milestones": [step], "evaluation": evaluation, "metrics": [survey]}
    if known["text"]:
        done["documents"] = [
            {"id": known["text"], "documentType": "evaluationReports", "title": known["title"],
             "url": file_address(known["text"]), "datePublished": at_start_of(known["published_on"]), "language": "zh"},
        ]  # fmt: skip
    contract = {"id": known["contract"], "awardID": known["award"], "implementation": done}
    return Fragment("implementationUpdate", {"contracts": [contract]})


def _opened(entry: PublicEntry) -> Fragment:
    known = entry.known
    looks = party(
        known["evaluator"], known["evaluator_uscc"], known["evaluator_zh"], ["evaluator"],
        name_en=known["evaluator_en"],
    )  # fmt: skip
    step = {
        "id": entry.case, "title": "绩效评价", "type": "assessment", "status": "scheduled",
        "dueDate": at_start_of(known["due"]),
    }  # fmt: skip
    contract = {"id": known["contract"], "awardID": known["award"], "implementation": {"milestones": [step]}}
    return Fragment("implementationUpdate", {"parties": [looks], "contracts": [contract]})


_FIGURES = {
    "score": "满意度得分（百分制）", "satisfied": "满意和非常满意的比例（%）", "satisfied-low": "比例的区间下限（%）",
    "satisfied-high": "比例的区间上限（%）", "response": "应答率（%）",
}  # fmt: skip


def _satisfaction(ref: str, known: Mapping[str, Any]) -> dict[str, Any]:
    """Score of the survey on 0 to 100, and shares in percent."""
    figures = {
        "score": known["satisfaction"], "satisfied": known["satisfied_bp"], "satisfied-low": known["interval_low_bp"],
        "satisfied-high": known["interval_high_bp"], "response": known["response_bp"],
    }  # fmt: skip
    observations = [
        {"id": f"{ref}-{name}", "measure": decimal(value), "notes": _FIGURES[name]} for name, value in figures.items()
    ]
    return {"id": "satisfaction", "title": "服务对象满意度", "observations": observations}


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "open_assessment": _opened,
    "publish_assessment": _published,
}
PAGES_ONLY: PagesOnly = {
    "adopt_assessment_template": {"*": NO_PROCESS},
    "open_assessment": {
        **dict.fromkeys((
            "bought_by_law", "contract_says_so", "fee_from_budget", "related", "result_decides_payment",
        ), ASKED),
        "delivery": NO_FIELD,
        "indicators": NO_FIELD,
    },
    "survey_users": {"*": DRAFT},
    "assess_purchase": {"*": DRAFT},
    "publish_assessment": {
        **dict.fromkeys(("answered", "delivery", "frame", "indicators", "sent"), NO_FIELD),
        "evaluator_en": "parties.name_en, when the assessment is opened.",
        "vetoes": ASKED,
    },
}  # fmt: skip
