"""What the scan finds in the wording of documents: which field, which passage, what could stand there instead."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from goufu.law.kinds import Condition, ConditionUse
from goufu.rooms.procurement.parts import Terms
from goufu.rooms.requirements.interface import Finding, scan

_CLAUSE_ENDS = "，,；;。\n"


@dataclass(frozen=True)
class Found:
    """A finding in a field of the form (`conditions.0.text`), and the condition as the law is told of it."""

    field: str
    text: str
    finding: Finding
    condition: Condition

    def mended(self, lang: str) -> str:
        """The field's text with the lawful wording: in place of the clause of a condition, or of the passage alone."""
        start, end = self.finding.start, self.finding.end
        if self.field.startswith("conditions."):
            start = max(self.text.rfind(each, 0, start) for each in _CLAUSE_ENDS) + 1
            end = min(
                (place for each in _CLAUSE_ENDS if (place := self.text.find(each, end)) >= 0), default=len(self.text)
            )
        wording = self.finding.wording[lang]
        return self.text[:start] + (wording if end == len(self.text) else wording.rstrip("。.")) + self.text[end:]


def findings_in(terms: Terms, names: Collection[str] = ()) -> tuple[Found, ...]:
    """Every finding in conditions and scoring factors; `names` of registered organizations may not stand there."""
    return tuple(
        Found(field, text, each, each.in_law(use, basis))
        for field, text, use, basis in _wordings(terms)
        for each in scan(text, names)
    )


def _wordings(terms: Terms) -> Iterator[tuple[str, str, ConditionUse, str]]:
    for place, condition in enumerate(terms.conditions):
        yield f"conditions.{place}.text", condition.text, condition.use, condition.policy_basis
    for place, factor in enumerate(terms.factors):
        yield f"factors.{place}.name", factor.name, ConditionUse.SCORING, ""
        yield f"factors.{place}.bands", factor.bands, ConditionUse.SCORING, ""
