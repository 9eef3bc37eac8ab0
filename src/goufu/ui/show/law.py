"""What the law says: verdicts and clocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal

from django.utils.translation import npgettext, pgettext_lazy

from goufu.ui.show.base import Citation, Link, Text, View

Verdict = Literal["refused", "uncertain", "warned", "allowed"]
ClockState = Literal["due", "soon", "over", "paused", "unsure", "met"]
VERDICTS: tuple[Verdict, ...] = ("refused", "uncertain", "warned", "allowed")
"""In the order in which they are shown: worst first."""

VERDICT_WORDS: Mapping[Verdict, Text] = {
    "refused": pgettext_lazy("ui", "Refused"),
    "uncertain": pgettext_lazy("ui", "A person must decide"),
    "warned": pgettext_lazy("ui", "Warning"),
    "allowed": pgettext_lazy("ui", "Allowed"),
}
VERDICT_ICONS: Mapping[Verdict, str] = {
    "refused": "x",
    "uncertain": "help",
    "warned": "alert-triangle",
    "allowed": "check",
}


@dataclass(frozen=True)
class Fix:
    """The one cure a button can do: it fills in a field, by posting `name=value` with the form."""

    label: Text
    name: str
    value: str


@dataclass(frozen=True)
class VerdictView(View):
    """An answer of the law: question, article, facts, cure.

    `settle` leads to the act that decides an uncertain one; `decided` tells how it was decided.
    """

    template: ClassVar[str] = "ui/parts/verdict.html"
    verdict: Verdict
    question: Text
    citation: Citation | None = None
    facts: Text = ""
    cure: Text = ""
    settle: Link | None = None
    fix: Fix | None = None
    decided: Text = ""
    note: Text = ""
    anchor: str = ""

    @property
    def word(self) -> Text:
        """The verdict in a word."""
        return VERDICT_WORDS[self.verdict]

    @property
    def icon(self) -> str:
        """The verdict's mark."""
        return VERDICT_ICONS[self.verdict]


@dataclass(frozen=True)
class VerdictList(View):
    """Verdicts worst first; the allowed ones folded into one list unless there is nothing else or `whole` is set."""

    template: ClassVar[str] = "ui/parts/verdicts.html"
    edge: ClassVar[bool] = True
    verdicts: tuple[VerdictView, ...]
    whole: bool = False

    @property
    def open(self) -> tuple[VerdictView, ...]:
        """Those shown in full."""
        ordered = sorted(self.verdicts, key=lambda view: VERDICTS.index(view.verdict))
        return tuple(view for view in ordered if self.whole or view.verdict != "allowed")

    @property
    def folded(self) -> tuple[VerdictView, ...]:
        """The allowed ones, brief."""
        return () if self.whole else tuple(view for view in self.verdicts if view.verdict == "allowed")

    @property
    def folded_words(self) -> str:
        """How many are allowed, in words."""
        count = len(self.folded)
        return npgettext("ui", "%(n)d allowed", "%(n)d allowed", count) % {"n": count}


CLOCK_ICONS: Mapping[ClockState, str] = {
    "due": "clock",
    "soon": "clock",
    "over": "alert-triangle",
    "paused": "player-pause",
    "unsure": "help",
    "met": "check",
}


@dataclass(frozen=True)
class ClockView(View):
    """A time limit: `words` carry the state (13 days left), `due` is its day or instant, `why` what is missing."""

    template: ClassVar[str] = "ui/parts/clock.html"
    kind: Text
    state: ClockState
    words: Text
    due: date | datetime | None = None
    citation: Citation | None = None
    why: Text = ""
    href: str = ""

    @property
    def icon(self) -> str:
        """The clock's mark."""
        return CLOCK_ICONS[self.state]


@dataclass(frozen=True)
class ClockList(View):
    """The clocks of a case; `met` counts those kept and not listed."""

    template: ClassVar[str] = "ui/parts/clocks.html"
    edge: ClassVar[bool] = True
    clocks: tuple[ClockView, ...]
    met: int = 0
    met_href: str = ""
