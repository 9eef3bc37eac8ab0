"""The published result of a review, as the log holds it: the entry of the result, and those of the score sheets."""

from dataclasses import dataclass, field
from typing import Any

from goufu_verify.note import NotWellFormed, parse_object

RESULT, SHEET, CORRECTED = b'"act":"publish_result"', b'"act":"submit_scores"', b'"act":"correct_score"'


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
        if not any(mark in body for mark in (RESULT, SHEET, CORRECTED)):
            return
        try:
            entry = parse_object(body)
        except NotWellFormed:
            return
        if entry.get("act") == "publish_result" and entry.get("case") == self.award:
            self.result, self.position = entry, position
        elif entry.get("act") in {"submit_scores", "correct_score"}:
            self._take_sheet(entry)

    def _take_sheet(self, entry: dict[str, Any]) -> None:
        """A sheet, or what a correction puts in the place of one of its rows; the log's order decides."""
        facts = entry.get("facts")
        given: dict[str, Any] = facts if isinstance(facts, dict) else {}
        review, expert = str(entry.get("case")), str(entry.get("office"))
        sheets = self.sheets.setdefault(review, {})
        if entry.get("act") == "submit_scores":
            sheets[expert] = given
            return
        asked = entry.get("public")
        ground = asked.get("ground") if isinstance(asked, dict) else None
        before = sheets.get(expert, {})
        rows = {**before.get("rows", {}), **given.get("rows", {})}
        sheets[expert] = {**before, "rows": rows, "grounds": [*before.get("grounds", []), ground]}

    def facts(self) -> dict[str, Any]:
        """What the result notice says; raises NotWellFormed when the log holds no result of this award."""
        found = self.result.get("facts") if self.result else None
        if not isinstance(found, dict):
            raise NotWellFormed("result")
        return found
