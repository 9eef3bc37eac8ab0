"""What a kind of notice declares. A kind is a file in `kinds/`; adding one touches no other file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from goufu.core.lawbook import the_law
from goufu.core.public import PublicEntry
from goufu.core.registry import modules_of
from goufu.law.question import Period
from goufu.law.verdict import MethodTraits
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.rooms.procurement.interface import method_named
from goufu.ui.official import Block
from goufu.ui.show import Text
from goufu.ui.words import chinese

Said = str | Block | tuple[Block, ...]


@dataclass(frozen=True)
class Item:
    """A field of a notice: its name in `data/required_fields.csv`, its title, and where the record says it.

    `needed`: a notice without it is not whole; others are left out when the record is silent.
    """

    name: str
    title: Text
    said: Callable[[Record], Said]
    needed: bool = True


@dataclass(frozen=True)
class Section:
    """A numbered part of a notice."""

    title: Text
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Term:
    """A day, and the rule that gives it."""

    day: date | None
    rule: str
    believed: bool = False


@dataclass(frozen=True)
class Medium:
    """How `record_media_address` calls the notice, and by when it must stand there; `told_by` are acts that name the
    address themselves (in their fact `address`).
    """

    notice: NoticeKind | None
    due: Callable[[Record], Term]
    told_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    """A kind of notice: the acts whose public entry makes it (`when` its facts say so), and what stands in it."""

    name: str
    title: Text
    acts: tuple[str, ...]
    sections: tuple[Section, ...]
    medium: Medium
    when: Callable[[Mapping[str, Any]], bool] = lambda _: True
    stands: Callable[[Record], Term | None] = lambda _: None
    headed: Callable[[Record], str] | None = None
    signed: Callable[[Record], str] = lambda record: record.named("purchaser_name", "purchaser")

    def of(self, entry: PublicEntry) -> bool:
        """Whether the entry makes a notice of this kind."""
        return entry.act in self.acts and self.when(entry.known)


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by name, in the order of their files."""
    found = (module.KIND for module in modules_of("goufu.rooms.announcements.kinds"))
    return {each.name: each for each in found}


@cache
def acts_of_notices() -> tuple[str, ...]:
    """The acts whose public entries make notices."""
    return tuple(sorted({act for each in kinds().values() for act in each.acts}))


def kind_of(entry: PublicEntry) -> Kind | None:
    """The kind of notice that an entry makes, if any."""
    return next((each for each in kinds().values() if each.of(entry)), None)


def has_trait(*traits: str) -> Callable[[Mapping[str, Any]], bool]:
    """A condition on the facts: their method has one of these traits."""

    def asked(known: Mapping[str, Any]) -> bool:
        method = method_named(str(known["method"]))
        return any(method.has(each) for each in traits)

    return asked


def counted(period: Period, record: Record, method: MethodTraits | None = None) -> Term:
    """The day a period ends by the law of the entry's day, and its rule."""
    due = the_law().count(period, on=record.entry.day, at=record.entry.region, method=method)
    return Term(due.day, due.rule, due.standing != "confirmed")


def project_of(record: Record) -> str:
    """The project's name."""
    return record.named("project") or record.text("title", "open_purchase", "reopen_purchase") or record.text("title")


def heading_of(kind: Kind, record: Record) -> str:
    """What the notice is called, without the project."""
    return kind.headed(record) if kind.headed else str(kind.title)


def headline(kind: Kind, record: Record) -> str:
    """The notice's title: project and kind."""
    title = heading_of(kind, record)
    return f"{project_of(record)}{title}" if chinese() else f"{title}: {project_of(record)}"
