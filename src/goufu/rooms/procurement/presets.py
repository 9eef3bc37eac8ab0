"""The form of a requirement comes filled in with the wordings that the county keeps ready."""

from collections.abc import Mapping
from typing import Any

from goufu.parties.holders import Holder
from goufu.rooms.experience.interface import requirement_texts


def preset(act: str, _asked: Mapping[str, str], holder: Holder) -> Mapping[str, Any]:
    """The county's wordings for a requirement; nothing for other acts."""
    return requirement_texts(holder.region) if act == "draft_requirement" else {}
