"""The form of an assessment comes filled in with the indicators that the county keeps ready."""

from collections.abc import Mapping
from typing import Any

from goufu.parties.holders import Holder
from goufu.rooms.assessment.kept import indicators_in_force


def preset(act: str, _asked: Mapping[str, str], holder: Holder) -> Mapping[str, Any]:
    """The county's indicators for a new assessment; nothing for other acts, or where it keeps none."""
    kept = indicators_in_force(holder.region) if act == "open_assessment" else []
    return {"indicators": [each.model_dump(mode="json") for each in kept]} if kept else {}
