"""What an office can do now: its to-do list, and for one case every act with why it is or is not possible."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from goufu.core import checks, registry
from goufu.core.cases import Case
from goufu.core.clock import Moment, clock_of_this_installation
from goufu.core.exceptions import ActError
from goufu.core.judge import snake
from goufu.core.locks import Held
from goufu.core.models import Entry, RunningClock
from goufu.core.registry import AnyAct
from goufu.core.standing import FOR, Entrusted, entrusted_to, may_be_entrusted, principal_of
from goufu.parties.authority import Authority, region_stem
from goufu.parties.holders import Holder


@dataclass(frozen=True)
class Duty:
    """Something an office is expected to do: the act, the case (or the parent of the case to be opened), and its
    nearest clock.
    """

    act: AnyAct
    case: Case
    clock: RunningClock | None

    @property
    def due(self) -> date | None:
        """The day it is due, where a clock runs."""
        return self.clock.due if self.clock else None


@dataclass(frozen=True)
class Panel:
    """One act on one case for one office: whether it may be done, and if not, why and by whom it can."""

    act: AnyAct
    may: bool
    problem: ActError | None
    roles: tuple[str, ...]


def duties(holder: Holder, *, limit: int = 200) -> list[Duty]:
    """The routine acts that this office may do now, those with the nearest clocks first."""
    entrusted = list(entrusted_to(holder, clock_of_this_installation().read().day))
    found = [
        duty
        for act in registry.ACTS.values()
        if act.routine and not act.only_follows
        for duty in _duties_of(act, holder, entrusted)
    ]
    found.sort(key=lambda duty: (duty.due or date.max, duty.case.opened, duty.act.name))
    return found[:limit]


def _duties_of(act: AnyAct, holder: Holder, entrusted: list[Entrusted]) -> Iterator[Duty]:
    case_type, states = _where(act)
    if case_type is None:
        return
    open_now = case_type.objects.filter(state__in=states)
    for authority in act.authorities():
        if authority.role in holder.roles:
            yield from _unless_done(act, list(_standing_right(open_now, authority, holder)[:50]), holder)
    if may_be_entrusted(act) and FOR.within in {field.name for field in case_type._meta.concrete_fields}:
        for each in entrusted:
            if act.name in each.acts:
                cases = open_now.filter(**{FOR.within: each.purchaser})
                cases = cases.filter(thread=each.thread) if each.thread else cases
                yield from _unless_done(act, list(cases[:50]), holder)


def _where(act: AnyAct) -> tuple[type[Case] | None, tuple[str, ...]]:
    """The kind of case and states in which the act is to be thought of."""
    if not act.opens:
        return (None, ()) if act.any_state else (act.case_type, act.states)
    kind, states = act.parent
    parents = [each for each in registry.CASES.values() if each.kind == kind]
    return (parents[0], states) if parents else (None, ())


def _standing_right(cases: QuerySet[Case], authority: Authority, holder: Holder) -> QuerySet[Case]:
    names = {field.name for field in cases.model._meta.concrete_fields}
    if authority.within == "anywhere":
        return cases
    if authority.within != "region" and authority.within in names:
        return cases.filter(**{authority.within: holder.organ})
    return cases.filter(region__startswith=region_stem(holder.region))


def _unless_done(act: AnyAct, cases: list[Case], holder: Holder) -> Iterator[Duty]:
    threads = [case.thread for case in cases]
    done = set()
    if act.opens and not act.repeats:
        done = set(Entry.objects.filter(thread__in=threads, act=act.name).values_list("thread", flat=True))
    mine = (
        set(
            Entry.objects.filter(thread__in=threads, act__in=act.not_by_who, person=holder.person).values_list(
                "thread", flat=True
            )
        )
        if act.not_by_who
        else set()
    )
    clocks = _clocks(act, threads)
    early, over = _too_early(act, threads), act.passes_over(cases)
    for case in cases:
        if case.thread not in done | mine | early and case.ref not in over:
            yield Duty(act, case, clocks.get(case.thread))


def _too_early(act: AnyAct, threads: list[str]) -> set[str]:
    """The threads in which something that the act awaits has not been done yet."""
    if not act.awaits:
        return set()
    done = set(Entry.objects.filter(thread__in=threads, act__in=act.awaits).values_list("thread", "act"))
    return {thread for thread in threads if any((thread, awaited) not in done for awaited in act.awaits)}


def _clocks(act: AnyAct, threads: list[str]) -> dict[str, RunningClock]:
    kinds = [snake(period.__name__) for period in act.stops]
    running = (
        RunningClock.objects.filter(thread__in=threads, kind__in=kinds, met_by=None).order_by("-due") if kinds else []
    )
    return {clock.thread: clock for clock in running}


def panels(case: Case, holder: Holder, moment: Moment) -> list[Panel]:
    """Every act that has to do with this case and that this office could ever do, with why not where it may not now."""
    return [
        _panel(act, case, holder, moment) for act in registry.ACTS.values() if _concerns(act, case, holder, moment.day)
    ]


def _concerns(act: AnyAct, case: Case, holder: Holder, day: date) -> bool:
    own = any(authority.role in holder.roles for authority in act.authorities())
    if act.only_follows or not (own or principal_of(act, holder, case, day)):
        return False
    if act.opens:
        return act.parent[0] == case.kind
    return act.any_state or act.case_type is type(case)


def _panel(act: AnyAct, case: Case, holder: Holder, moment: Moment) -> Panel:
    roles = tuple(authority.role for authority in act.authorities())
    try:
        may_do(act, case, holder, moment)
    except ActError as problem:
        return Panel(act, False, problem, roles)
    return Panel(act, True, None, roles)


def may_do(act: AnyAct, case: Case, holder: Holder, moment: Moment) -> None:
    """Raise what `perform` would raise before it asks the law. `case` is the parent for an act that opens one."""
    doers = (
        Entry.objects.filter(thread=case.thread, act__in=act.not_by_who)
        .exclude(person=None)
        .values_list("act", "person")
    )
    held = Held(holder, case, None, frozenset((name, person) for name, person in doers if person), frozenset(), 0, 0)
    if act.opens:
        checks.parent_fits(act, case)
    else:
        checks.state_fits(act, case)
        checks.may_act(act, held, case, moment)
    checks.not_the_same_hand(act, held, holder)
