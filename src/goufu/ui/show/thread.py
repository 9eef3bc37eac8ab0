"""The thread: where a purchase stands, from need to result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from django.utils.translation import pgettext_lazy

from goufu.ui.show.base import Text, View

StepState = Literal["done", "now", "part", "next"]

STEPS: Mapping[str, Text] = {
    "need": pgettext_lazy("ui", "Need"),
    "catalogue": pgettext_lazy("ui", "Catalogue"),
    "budget": pgettext_lazy("ui", "Budget"),
    "intention": pgettext_lazy("ui", "Intention"),
    "procurement": pgettext_lazy("ui", "Procurement"),
    "contract": pgettext_lazy("ui", "Contract"),
    "service": pgettext_lazy("ui", "Service"),
    "acceptance": pgettext_lazy("ui", "Acceptance"),
    "payment": pgettext_lazy("ui", "Payment"),
    "assessment": pgettext_lazy("ui", "Assessment"),
}
"""The ten fixed steps from a need to its result, in order."""

STEP_WORDS: Mapping[StepState, Text] = {
    "done": pgettext_lazy("ui", "done"),
    "now": pgettext_lazy("ui", "under way"),
    "part": pgettext_lazy("ui", "partly done"),
    "next": pgettext_lazy("ui", "not started"),
}


@dataclass(frozen=True)
class ThreadStep:
    """One of the ten steps; `when` is its date as short text (`2026.03`) or another short word (`2/3`)."""

    step: str
    state: StepState = "next"
    when: Text = ""
    href: str = ""

    @property
    def title(self) -> Text:
        """The step's name."""
        return STEPS[self.step]

    @property
    def word(self) -> Text:
        """The state in a word, for readers who do not see the mark."""
        return STEP_WORDS[self.state]


@dataclass(frozen=True)
class Thread(View):
    """Always all ten steps, in order; `mini` is the small one in tables."""

    template: ClassVar[str] = "ui/parts/thread.html"
    steps: tuple[ThreadStep, ...]
    mini: bool = False

    @classmethod
    def of(cls, steps: Iterable[ThreadStep], *, mini: bool = False) -> Thread:
        """The whole thread from the steps that are known; the others have not started."""
        known = {step.step: step for step in steps}
        if strange := known.keys() - STEPS.keys():
            raise ValueError(f"not steps of the thread: {sorted(strange)}")
        return cls(tuple(known.get(name, ThreadStep(name)) for name in STEPS), mini)
