"""What a check found."""

from dataclasses import dataclass, field
from typing import Any

from goufu_verify.words import say

MOST_LISTED = 1000


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: the entry's position when it concerns one, the thing, and why as a code of `words`."""

    entry: int | None
    what: str
    code: str
    values: dict[str, object] = field(default_factory=dict)

    def as_json(self, lang: str) -> dict[str, Any]:
        """`{entry, what, why}`."""
        return {"entry": self.entry, "what": self.what, "why": say(lang, self.code, **self.values)}


@dataclass
class Report:
    """The result of one check."""

    entries: int = 0
    withheld: int = 0
    root: str | None = None
    receipts: int = 0
    faults: list[Fault] = field(default_factory=list)
    unlisted: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    def add(self, entry: int | None, what: str, code: str, /, **values: object) -> None:
        """Note a fault; of very many, only the first are kept and the others counted."""
        if len(self.faults) < MOST_LISTED:
            self.faults.append(Fault(entry, what, code, values))
        else:
            self.unlisted += 1

    def listed(self) -> list[Fault]:
        """The faults, with one line for those not kept."""
        rest = [Fault(None, "more", "more", {"count": self.unlisted})] if self.unlisted else []
        return self.faults + rest

    def as_json(self, lang: str) -> dict[str, Any]:
        """`{ok, entries, withheld, bad: [{entry, what, why}], root}`."""
        bad = [fault.as_json(lang) for fault in self.listed()]
        return {"ok": self.ok, "entries": self.entries, "withheld": self.withheld, "bad": bad, "root": self.root}
