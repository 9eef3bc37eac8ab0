"""Which trees are in force, and which one is looked at."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from goufu.base.canonical import canonical
from goufu.rooms.indicators.models import IndicatorTree
from goufu.rooms.indicators.refusals import UnknownIndicator
from goufu.rooms.indicators.trees import Indicator, Tree, shipped


@dataclass(frozen=True)
class TreeInForce:
    """A tree with the document that put it in force; without one it is the platform's proposal."""

    tree: Tree
    ref: str = ""
    document: str = ""
    since: date | None = None
    verified: bool = False
    synthetic: bool = False

    def indicator(self, code: str) -> Indicator:
        """The indicator of that code, or `UnknownIndicator`."""
        found = next((each for each in self.tree.indicators() if each.code == code), None)
        if found is None:
            raise UnknownIndicator(
                "The tree has no indicator “{code}”.", field="indicator", code=code, cure="Look for it in the tree."
            )
        return found


def trees_in_force() -> list[TreeInForce]:
    """The newest version of each tree the province has put in force, by code."""
    newest = {each.code: each for each in IndicatorTree.objects.defer("body").order_by("version", "opened")}
    return [
        TreeInForce(_read(_Kept(each)), each.ref, each.document, each.since, each.verified, each.synthetic)
        for _, each in sorted(newest.items())
    ]


def trees() -> list[TreeInForce]:
    """The trees in force; where there is none, the shipped proposals."""
    return trees_in_force() or [TreeInForce(each) for each in shipped().values()]


def chosen(code: str) -> TreeInForce:
    """The tree of that code, else the last one."""
    found = trees()
    return next((each for each in found if each.tree.code == code), found[-1])


class _Kept:
    """A tree's row, equal by its digest alone; its body is read only when it is not known yet."""

    def __init__(self, row: IndicatorTree) -> None:
        self.row = row

    def __hash__(self) -> int:
        return hash(self.row.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kept) and other.row.digest == self.row.digest


@lru_cache(maxsize=16)
def _read(kept: _Kept) -> Tree:
    return Tree.model_validate_json(canonical(kept.row.body))
