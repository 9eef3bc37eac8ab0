"""The published result of a review, as the log holds it: the entry of the result, and those of the score sheets."""

from dataclasses import dataclass, field
from typing import Any

from goufu_verify.note import NotWellFormed, parse_object

RESULT, SHEET = b'"act":"publish_result"', b'"act":"submit_scores"'


@dataclass
class Collected:
    """What one pass over a log keeps of an award: the last publication of its result, and every sheet handed in."""

    award: str
    result: dict[str, Any] | None = None
    position: int | None = None
    sheets: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    """By review, by expert: the sheet's public facts."""

    def take(self, position: int, body: bytes) -> None:
        """Look at a body whose hash was found right."""
        if RESULT not in body and SHEET not in body:
            return
        try:
            entry = parse_object(body)
        except NotWellFormed:
            return
        if entry.get("act") == "publish_result" and entry.get("case") == self.award:
            self.result, self.position = entry, position
        elif entry.get("act") == "submit_scores":
            facts = entry.get("facts")
            self.sheets.setdefault(str(entry.get("case")), {})[str(entry.get("office"))] = (
                facts if isinstance(facts, dict) else {}
            )

    def facts(self) -> dict[str, Any]:
        """What the result notice says; raises NotWellFormed when the log holds no result of this award."""
        found = self.result.get("facts") if self.result else None
        if not isinstance(found, dict):
            raise NotWellFormed("result")
        return found
