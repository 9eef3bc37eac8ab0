"""Results in the words of the open contracting standard; `evaluation` belongs to the local extension."""

from collections.abc import Callable, Mapping
from typing import Any

from goufu.base.money import yuan_text
from goufu.core.ocds import Fragment, at_start_of
from goufu.core.public import PublicEntry


def _published(entry: PublicEntry) -> Fragment:
    known = entry.known
    evaluation = {
        "score": _decimal(known["score"]), "grade": known["grade"], "method": "指标评价与服务对象满意度调查",
        "evaluator": known["evaluator"], "date": at_start_of(known["assessed_on"]),
    }  # fmt: skip
    done: dict[str, Any] = {"evaluation": evaluation, "metrics": [_satisfaction(entry.case, known)]}
    if known["text"]:
        done["documents"] = [
            {"id": known["text"], "documentType": "evaluationReports", "title": known["title"],
             "datePublished": at_start_of(known["published_on"]), "language": "zh"},
        ]  # fmt: skip
    contract = {"id": known["contract"], "awardID": known["award"], "implementation": done}
    return Fragment("implementationUpdate", {"contracts": [contract]})


def _satisfaction(ref: str, known: Mapping[str, Any]) -> dict[str, Any]:
    """Score of the survey on 0 to 100, and shares in percent."""
    figures = {
        "score": known["satisfaction"], "satisfied": known["satisfied_bp"], "satisfied-low": known["interval_low_bp"],
        "satisfied-high": known["interval_high_bp"], "response": known["response_bp"],
    }  # fmt: skip
    observations = [
        {"id": f"{ref}-{name}", "measure": _decimal(value), "dimensions": {"figure": name}}
        for name, value in figures.items()
    ]
    return {"id": "satisfaction", "title": "服务对象满意度", "observations": observations}


def _decimal(hundredths: int) -> str:
    """Hundredths as text with two decimals: no float stands in a release for a score."""
    return yuan_text(hundredths)


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"publish_assessment": _published}
