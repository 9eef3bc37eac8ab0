"""The whole story, and what it comes to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from django.db.models import F

from goufu.cli.demo.chapters import (
    assessment,
    conference,
    contract,
    delivery,
    exchange,
    founding,
    indicators,
    institutions,
    need,
    pilot,
    programme,
    remedies,
    requirement,
    review,
    rollout,
    second,
    tender,
)
from goufu.cli.demo.stage import Stage
from goufu.core.clock import set_simulated_moment
from goufu.core.judge import question_named
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import Entry, RunningClock

CHAPTERS: tuple[ModuleType, ...] = (
    founding,
    programme,
    need,
    requirement,
    tender,
    review,
    contract,
    delivery,
    assessment,
    conference,
    second,
    remedies,
    pilot,
    indicators,
    rollout,
    institutions,
    exchange,
)


@dataclass(frozen=True)
class Outcome:
    """What the demonstration came to: the object that `goufu demo --json` prints."""

    said: dict[str, Any]

    @property
    def ok(self) -> bool:
        """Whether the record and the tables hold."""
        return bool(self.said["verify"] == "ok" and self.said["audit"] == "ok")


def play(keys: Path, *, tell: Callable[[str], None], chapter: Callable[[str], None]) -> Stage:
    """Play every chapter on an empty installation; leaves the simulated moment where the story ends."""
    stage = Stage(keys, tell)
    for module in CHAPTERS:
        chapter(module.TITLE)
        module.play(stage)
        while sequence():
            pass
        set_simulated_moment(stage.clock.read().instant)
    return stage


def clocks_kept() -> int:
    """How many duties were done in time."""
    met = RunningClock.objects.exclude(met_on=None).filter(met_on__lte=F("due"))
    return sum(1 for kind in met.values_list("kind", flat=True) if not getattr(question_named(kind), "span", False))


def act_kinds() -> list[str]:
    """The names of the acts that were done."""
    return sorted(set(Entry.objects.values_list("act", flat=True)))
