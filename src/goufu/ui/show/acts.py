"""Acts: what may be done, what waits, what was done, and its proof."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal

from goufu.ui.show.base import Citation, Link, Text, View
from goufu.ui.show.law import ClockView


@dataclass(frozen=True)
class ActItem:
    """An act that an office may start (`href`) or may not (`why`, with article, and `who` can)."""

    name: Text
    href: str = ""
    why: Text = ""
    citation: Citation | None = None
    who: Text = ""
    about: Text = ""

    @property
    def icon(self) -> str:
        """A lock for a state or an article, people for separation of duties."""
        return "users" if self.who else "lock"


@dataclass(frozen=True)
class ActPanel(View):
    """What may be started now, and why something may not."""

    template: ClassVar[str] = "ui/parts/acts.html"
    edge: ClassVar[bool] = True
    items: tuple[ActItem, ...]

    @property
    def may(self) -> tuple[ActItem, ...]:
        """The acts that can be started."""
        return tuple(item for item in self.items if item.href)

    @property
    def may_not(self) -> tuple[ActItem, ...]:
        """The acts that cannot, each with its reason."""
        return tuple(item for item in self.items if not item.href)


@dataclass(frozen=True)
class TodoItem:
    """One thing to do: the act as a verb, its case, the reason in grey, and a clock or a word at the side."""

    act: Text
    href: str = ""
    case: Text = ""
    why: Text = ""
    citation: Citation | None = None
    clock: ClockView | None = None
    side: Text = ""
    amount: int | None = None


@dataclass(frozen=True)
class TodoGroup:
    """To-dos under one heading; an empty title prints none."""

    title: Text
    items: tuple[TodoItem, ...]


@dataclass(frozen=True)
class TodoList(View):
    """Groups of to-dos, sorted by due instant."""

    template: ClassVar[str] = "ui/parts/todo.html"
    edge: ClassVar[bool] = True
    groups: tuple[TodoGroup, ...]


@dataclass(frozen=True)
class FileLink:
    """A file to download; type and size stand in the link. `withheld` names what is not public, and why."""

    title: Text
    href: str = ""
    kind: str = ""
    size: int | None = None
    digest: str = ""
    withheld: Text = ""


@dataclass(frozen=True)
class TimelineEntry:
    """An act of the ledger, read aloud: when, what (at most two sentences), office, proof, articles, files.

    `elsewhere` tells that it was done on another platform and recorded here.
    """

    title: Text
    state: Literal["done", "now", "next"] = "done"
    when: date | datetime | None = None
    when_text: Text = ""
    relative: Text = ""
    text: Text = ""
    office: Text = ""
    receipt: Link | None = None
    citations: tuple[Citation, ...] = ()
    files: tuple[FileLink, ...] = ()
    links: tuple[Link, ...] = ()
    clock: ClockView | None = None
    sealed: Literal["", "sealed", "opened"] = ""
    sealed_text: Text = ""
    elsewhere: Text = ""
    anchor: str = ""


@dataclass(frozen=True)
class Timeline(View):
    """Acts, newest first."""

    template: ClassVar[str] = "ui/parts/timeline.html"
    entries: tuple[TimelineEntry, ...]
