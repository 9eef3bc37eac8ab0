"""Purchases as everybody may see them: read from public entries of the ledger, never from live rows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from django.utils.translation import pgettext

from goufu.core import registry
from goufu.core.act import STEPS
from goufu.core.cases import Case
from goufu.core.models import Entry
from goufu.core.public import PublicEntry, public_entries, read_entry
from goufu.core.registry import part_of_each_room
from goufu.ui.show import MoneyBar, MoneyBars, StateView, Thread, ThreadStep
from goufu.ui.words import chinese

PURCHASE = "purchase"
EARLIER = frozenset({"need", "eligibility", "budget_line"})
"""Kinds of case whose work a purchase that takes up another again does not do anew."""


@dataclass(frozen=True)
class Purchase:
    """A purchase: what its first public entry says, and where its last one left it."""

    ref: str
    thread: str
    region: str
    title_zh: str
    title_en: str
    ocid: str
    state: str
    made_up: bool

    @property
    def title(self) -> str:
        """Its title in the reader's language."""
        return self.title_zh if chinese() else self.title_en or self.title_zh


def purchases(ref: str = "", thread: str = "") -> list[Purchase]:
    """Every purchase (or the one of a reference, or those of a thread), newest first."""
    found = Entry.objects.filter(case_kind=PURCHASE, withheld=False).order_by("id")
    found = found.filter(case_ref=ref) if ref else found
    found = found.filter(thread=thread) if thread else found
    cases: dict[str, Purchase] = {}
    for each in found.only("hash", "body", "instant").iterator(chunk_size=200):  # a county's years: never all at once
        entry = read_entry(each)
        before = cases.get(entry.case)
        cases[entry.case] = replace(before, state=entry.state) if before else _purchase(entry)
    return list(reversed(cases.values()))


def _purchase(first: PublicEntry) -> Purchase:
    said = {name: str(first.known.get(name) or "") for name in ("title", "title_en", "ocid")}
    return Purchase(
        first.case, first.thread, first.region, said["title"] or first.case, said["title_en"], said["ocid"],
        first.state, first.synthetic,
    )  # fmt: skip


def kind_named(kind: str) -> type[Case] | None:
    """The kind of case of that name."""
    return next((each for each in registry.CASES.values() if each.kind == kind), None)


def state_shown(kind: type[Case], name: str, *, public: bool) -> StateView:
    """Where a case stands, in its room's words."""
    state = kind.states_of.named(name)
    title = pgettext(kind._meta.app_label, state.public_title if public else state.title)
    return StateView(title, "" if state.look == "none" else state.look)


def public_state(kind: str, name: str) -> StateView | str:
    """The public title of a state that an entry names."""
    found = kind_named(kind)
    return state_shown(found, name, public=True) if found else ""


def thread_of(entries: Iterable[PublicEntry]) -> Thread:
    """The ten steps, from what has been published, each with the month in which it began."""
    began: dict[str, date] = {}
    ended = False
    for each in _with_earlier(list(entries)):
        act = registry.ACTS.get(each.act)
        if act and act.public.step:
            began.setdefault(act.public.step, each.day)
        ended = ended or each.kind == "archive"
    reached = [step for step in STEPS if step in began]
    return Thread.of(
        ThreadStep(step, "now" if step == reached[-1] and not ended else "done", f"{began[step]:%Y.%m}")
        for step in reached
    )


def _with_earlier(entries: list[PublicEntry]) -> list[PublicEntry]:
    """With the need and the money of the failed purchase that this one takes up again, or that it is a lot of."""
    named = (each.known.get("follows_on") or each.known.get("part_of") for each in entries)
    before = next((str(each) for each in named if each), "")
    found = purchases(ref=before) if before else []
    earlier = [each for each in _with_earlier(public_entries(found[0].thread)) if each.kind in EARLIER] if found else []
    return earlier + entries


@cache
def _amounts() -> dict[str, tuple[str, str]]:
    """The acts whose public facts hold an amount, as rooms say in `sentences.py` (`MONEY`): which bar, which fact."""
    return {
        act: bar for _, module in part_of_each_room("sentences") for act, bar in getattr(module, "MONEY", {}).items()
    }


def sums_of(entries: Iterable[PublicEntry]) -> dict[str, int]:
    """Budget and contract as last published; accepted and paid added up."""
    sums: dict[str, int] = {}
    for each in entries:
        bar, name = _amounts().get(each.act, ("", ""))
        value = each.known.get(name)
        if bar and isinstance(value, int) and each.known.get("passed", True):
            sums[bar] = value if bar in {"budget", "contract"} else sums.get(bar, 0) + value
    return sums


def money_of(entries: Iterable[PublicEntry]) -> MoneyBars | None:
    """Budget, contract, accepted and paid, as far as they are public."""
    sums = sums_of(entries)
    names = {
        "budget": pgettext("web", "Budget"),
        "contract": pgettext("web", "Contract"),
        "accepted": pgettext("web", "Accepted"),
        "paid": pgettext("web", "Paid"),
    }
    return MoneyBars(tuple(MoneyBar(title, sums.get(bar)) for bar, title in names.items())) if sums else None


def latest(entries: list[PublicEntry], name: str) -> object:
    """The newest public value of a name in the thread."""
    return next((each.known[name] for each in reversed(entries) if each.known.get(name)), None)
