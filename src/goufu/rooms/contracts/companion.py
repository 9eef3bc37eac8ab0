"""Of one purchase: which steps were done here, which are recorded as done elsewhere with proof, which are missing.

A function of the thread's public entries alone, so that it says no more than they do.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.core import registry
from goufu.core.cases import Case
from goufu.core.public import PublicEntry
from goufu.rooms.contracts.choices import StepKind

RECORD = "record_running_contract"


@dataclass(frozen=True)
class Expected:
    """A step of a purchase: the acts of which one makes it, the first of them the usual one, and what a running
    contract calls it.
    """

    acts: tuple[str, ...]
    kind: StepKind | None = None
    also: StepKind | None = None
    """A second word for it: the letter goes out with the result."""


STEPS = (
    Expected(("open_purchase", "enter_purchase", "reopen_purchase")),
    Expected(("confirm_budget_line",), StepKind.BUDGET),
    Expected(("publish_intention",), StepKind.INTENTION),
    Expected(("file_plan",), StepKind.PLAN),
    Expected(("publish_notice", "publicise_sole_supplier"), StepKind.NOTICE),
    Expected(("draw_panel",), StepKind.EXPERTS),
    Expected(("open_bids",), StepKind.OPENING),
    Expected(("sign_report",), StepKind.REVIEW),
    Expected(("publish_result",), StepKind.RESULT, StepKind.LETTER),
    Expected(("sign_contract_as_purchaser", RECORD)),
    Expected(("publish_contract",), StepKind.PUBLICATION),
    Expected(("file_contract",), StepKind.FILING),
    Expected(("start_delivery",)),
    Expected(("accept_milestone",)),
    Expected(("pay_milestone",)),
    Expected(("publish_assessment",)),
)


@dataclass(frozen=True)
class Done:
    """A step as it was done: when, the entry that says so, and where it was done if elsewhere (else nothing)."""

    on: date
    entry: str
    where: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Standing:
    """How one step stands. `act` is the one that would do it, `case` what that act would be done on, if there is it."""

    act: str
    done: tuple[Done, ...]
    case: str = ""

    @property
    def mark(self) -> str:
        """`here`, `elsewhere`, `both` or `missing`."""
        marks = {"elsewhere" if each.where else "here" for each in self.done}
        return "both" if len(marks) > 1 else next(iter(marks), "missing")


def standings(entries: Sequence[PublicEntry]) -> list[Standing]:
    """Every step of the purchase with these entries."""
    thread = entries[0].thread if entries else ""
    return [_standing(each, entries, thread) for each in STEPS if each.acts[0] in registry.ACTS]


def _standing(step: Expected, entries: Sequence[PublicEntry], thread: str) -> Standing:
    by_act = [Done(each.day, each.hash, each.elsewhere) for each in entries if each.act in step.acts]
    found = tuple(sorted((*by_act, *_told_by_a_running_contract(step, entries)), key=lambda each: each.on))
    done = {each.act for each in entries} & set(step.acts)
    act = next((name for name in step.acts if name in done), step.acts[0])
    return Standing(act, found, "" if found else _case_for(step.acts[0], thread))


def _told_by_a_running_contract(step: Expected, entries: Sequence[PublicEntry]) -> Iterator[Done]:
    """What a contract that was made elsewhere tells of its earlier steps, acceptances and payments."""
    for entry in entries:
        if entry.act != RECORD:
            continue
        for each in entry.known["steps"]:
            if each["kind"] in {step.kind, step.also}:
                yield Done(date.fromisoformat(each["on"]), entry.hash, each)
        column = {"accept_milestone": "accepted_on", "pay_milestone": "paid_on"}.get(step.acts[0])
        for each in entry.known["instalments"] if column else ():
            if each[column]:
                where = {**(entry.elsewhere or {}), "number": f"{entry.known['number']} {each['title']}"}
                yield Done(date.fromisoformat(each[column]), entry.hash, where)


def _case_for(name: str, thread: str) -> str:
    """The case on which the act can be done now, its parent where it opens one; nothing where there is none yet."""
    act = registry.ACTS[name]
    kinds = {each.kind: each for each in registry.CASES.values()}
    kind, states = act.parent if act.opens else (act.case_type.kind, act.states)
    if kind not in kinds:
        return ""
    found: Case | None = kinds[kind].objects.filter(thread=thread, state__in=states).order_by("opened").last()
    return found.ref if found else ""
