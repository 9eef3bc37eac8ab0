"""What every view is built on: text, links, citations, states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Text: TypeAlias = "StrOrPromise"
"""Text in the reader's language, or a promise of it."""

StateMark = Literal["", "now", "done", "held", "late"]


class View:
    """Something a page is made of."""

    template: ClassVar[str]
    edge: ClassVar[bool] = False


@dataclass(frozen=True)
class Link(View):
    """A link: `note` is a grey word after it, `current` marks the reader's place, `lang` is the target's language."""

    template: ClassVar[str] = "ui/parts/link.html"
    text: Text
    href: str
    note: Text = ""
    current: bool = False
    icon: str = ""
    lang: str = ""


@dataclass(frozen=True)
class Citation:
    """An article that is cited; `unverified` prints that its source text has not been checked."""

    label: Text
    href: str = ""
    unverified: bool = False


@dataclass(frozen=True)
class StateView(View):
    """Where a case stands, by its title, never its code."""

    template: ClassVar[str] = "ui/parts/state.html"
    title: Text
    mark: StateMark = ""
