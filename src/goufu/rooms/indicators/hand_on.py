"""What indicators hand on in a kit: the trees that the province put in force, whole, with their targets."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from goufu.base.catalogue import pgettext_noop
from goufu.core.fields import Group
from goufu.core.kit.parts import Part, Taking
from goufu.rooms.indicators.standing import trees_in_force
from goufu.rooms.indicators.trees import Tree
from goufu.ui.citing import lang


class TreeHandedOn(Group):
    """A tree in force."""

    code: Annotated[str, Field(title="Tree", max_length=32)]
    version: Annotated[int, Field(title="Version", ge=1)]
    tree: Annotated[Tree, Field(title="Systems, indicators and targets")]


def handed_on(tree: Tree) -> TreeHandedOn:
    """A tree as an entry of the kit."""
    return TreeHandedOn(code=tree.code, version=tree.version, tree=tree)


def _in_force(_region: str, day: date) -> list[TreeHandedOn]:
    """The trees that the province has put in force, which hold in each of its divisions, in order of their codes."""
    return [handed_on(each.tree) for each in trees_in_force() if each.since is None or each.since <= day]


def _fill(taking: Taking) -> Mapping[str, Any]:
    """One tree at a time: the first of the kit; another one is named by its code."""
    first = taking.entries[0].code if taking.entries else ""
    return {"tree": first, "since": taking.day.isoformat(), "synthetic": taking.synthetic}


def _show(each: TreeHandedOn) -> str:
    return f"{each.tree.title(lang())} · {each.code} · {each.version}"


PARTS = (
    Part(
        name="indicators", room="indicators", title=pgettext_noop("indicators", "Trees of indicators"),
        entry=TreeHandedOn, key=lambda each: each.code, export=_in_force, show=_show, adopt="adopt_indicators",
        fill=_fill,
    ),
)  # fmt: skip
