"""Of the registered organizations, how many meet the conditions, and which conditions keep the others out.

Only what the register knows is judged: kind, division, founding day, rating, registered scope, lists. Pure.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from goufu.base.workdays import after_years
from goufu.law.kinds import OrganizationKind
from goufu.rooms.providers.interface import ProviderView

FEW = 3
"""With so many registered and one that qualifies, the conditions may fit that one."""


@dataclass(frozen=True)
class Gate:
    """A condition as the register can judge it; what is empty or 0 asks for nothing.

    `field` is its place in the form, empty for what law or method ask of themselves. `home`: the first digits of the
    division it must be registered in. `scope`: the item that must lie within its registered scope.
    `lists`: those it may not stand on.
    """

    text: str
    field: str = ""
    kinds: frozenset[OrganizationKind] = frozenset()
    home: str = ""
    years: int = 0
    rating: int = 0
    scope: str = ""
    lists: frozenset[str] = frozenset()

    @property
    def judges(self) -> bool:
        """Whether the register can say anything to it."""
        return bool(self.kinds or self.home or self.years or self.rating or self.scope or self.lists)

    def admits(self, each: ProviderView, day: date) -> bool:
        """Whether an organization meets it on a civil day."""
        return (
            (not self.kinds or each.kind in self.kinds)
            and each.home.startswith(self.home)
            and (not self.years or after_years(each.founded, self.years) <= day)
            and each.rating_on(day) >= self.rating
            and (not self.scope or not each.scope_codes or each.covers(self.scope))
            and not any(each.listed(name, day) for name in self.lists)
        )


@dataclass(frozen=True)
class Kept:
    """A gate, how many it keeps out, and how many of them no other gate keeps out."""

    gate: Gate
    out: int
    alone: int


@dataclass(frozen=True)
class Reach:
    """Of `registered` social organizations `qualify` meet all gates; `kept` are the gates that keep some out."""

    registered: int
    qualify: int
    kept: tuple[Kept, ...]

    @property
    def fits_one(self) -> bool:
        """Whether conditions of the documents leave one organization of several."""
        return self.qualify == 1 and self.registered >= FEW and any(each.gate.field for each in self.kept)


def reach(gates: Iterable[Gate], register: Collection[ProviderView], day: date) -> Reach:
    """How far the gates reach on a civil day."""
    judged = [each for each in gates if each.judges]
    out: Counter[int] = Counter()
    alone: Counter[int] = Counter()
    qualify = 0
    for organization in register:
        closed = [place for place, gate in enumerate(judged) if not gate.admits(organization, day)]
        qualify += not closed
        out.update(closed)
        alone.update(closed if len(closed) == 1 else ())
    kept = tuple(Kept(gate, out[place], alone[place]) for place, gate in enumerate(judged) if out[place])
    return Reach(len(register), qualify, kept)


def marks(register: Iterable[ProviderView]) -> tuple[str, ...]:
    """What points to one organization: its name, its code, and a founding day that no other shares."""
    held = list(register)
    days = Counter(each.founded for each in held)
    said = [mark for each in held for mark in (each.name_zh, each.name_en, each.uscc)]
    for day in (day for day, count in days.items() if count == 1):
        said += [f"{day.year}年{day.month}月{day.day}日", day.isoformat()]
    return tuple(filter(None, said))
