"""What a county hands on in a kit: the indicators of its assessments, with their weights."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from goufu.base.catalogue import pgettext_noop
from goufu.core.kit.parts import Part, Taking
from goufu.rooms.assessment.kept import IndicatorKept, indicators_in_force


def _in_force(region: str, _day: date) -> list[IndicatorKept]:
    return indicators_in_force(region)


def _fill(taking: Taking) -> Mapping[str, Any]:
    """All indicators; title and document are the county's own."""
    return {"indicators": [each.model_dump(mode="json") for each in taking.entries], "synthetic": taking.synthetic}


def _show(each: IndicatorKept) -> str:
    return f"{each.code} {each.title}：{each.weight / 100:g}"


PARTS = (
    Part(
        name="assessment", room="assessment", title=pgettext_noop("assessment", "Indicators of assessments"),
        entry=IndicatorKept, key=lambda each: each.code, export=_in_force, show=_show,
        adopt="adopt_assessment_template", fill=_fill,
    ),
)  # fmt: skip
