"""Trees of indicators: systems, their aspects, and the indicators with formula, source and targets. Data, no code.

A tree is a TOML file (`data/trees/`, or the province's own). A figure in it is the name of a family that some room
tells, with its part after a colon: `services_reached:elderly_care.rural`.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from goufu.base.catalogue import Both, pgettext_noop
from goufu.core.faults import faults_of
from goufu.core.rollup.shares import families
from goufu.rooms.indicators.refusals import TreeDoesNotFit
from goufu.rooms.pilots.interface import MECHANISMS

DATA = Path(__file__).parent / "data" / "trees"
Text = Annotated[str, Field(min_length=1, max_length=600)]
Kind = Literal["share", "rate", "count", "money", "gap"]
Figure = Annotated[str, Field(pattern=r"^[a-z_]+(:[A-Za-z0-9_.]+)?$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    title_zh: Text
    title_en: Text

    def title(self, lang: str) -> str:
        """Its title in `zh` or `en`."""
        return self.title_zh if lang.startswith("zh") else self.title_en


class Formula(BaseModel):
    """Figures added up, over figures added up; without `under`, over what the figures are out of themselves."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    over: Annotated[list[Figure], Field(min_length=1)]
    under: list[Figure] = []


class Indicator(_Part):
    """One indicator. `share` is counted in basis points, `rate` in hundredths per 1,000, `gap` as the difference of
    two rates, `count` and `money` (fen) as they are. Targets are in the same unit, by year.
    """

    code: Annotated[str, Field(pattern=r"^[A-Z][0-9A-Za-z_.-]{0,30}$")]
    kind: Kind
    formula_zh: Text
    formula_en: Text
    source_zh: Text
    source_en: Text
    measure: Formula | None = None
    urban: Formula | None = None
    rural: Formula | None = None
    unknown: list[Figure] = []
    """Figures of which it is not known whether they lie in town or country; too many of them leave the gap unknown."""
    covered: bool = True
    """Whether it may be computed only where enough of the purchasing is known."""
    places: bool = False
    """Whether it also needs to be known how many people live where."""
    reported: bool = False
    """Whether counties report it, because no record tells it."""
    better: Literal["more", "less"] = "more"
    targets: dict[int, int]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        gap = self.kind == "gap"
        if gap is not bool(self.urban and self.rural) or gap is bool(self.measure):
            raise ValueError("A gap names urban and rural; every other kind names a measure.")
        if self.kind in {"rate", "gap"} and not all(each.under for each in self.formulas()):
            raise ValueError("A rate and a gap name what they are counted per (under).")
        return self

    def formulas(self) -> list[Formula]:
        """What it is computed from."""
        return [each for each in (self.measure, self.urban, self.rural) if each]

    def figures(self) -> list[str]:
        """Every figure it needs."""
        named = [figure for each in self.formulas() for figure in (*each.over, *each.under)]
        return list(dict.fromkeys([*named, *self.unknown]))

    def formula(self, lang: str) -> str:
        """The formula in words."""
        return self.formula_zh if lang.startswith("zh") else self.formula_en

    def source(self, lang: str) -> str:
        """Where the figures come from."""
        return self.source_zh if lang.startswith("zh") else self.source_en


class Aspect(_Part):
    """A part of a system; `mechanism` is one of the programme's five, or empty."""

    mechanism: str = ""
    indicator: Annotated[list[Indicator], Field(min_length=1)]


class System(_Part):
    """One of the three systems."""

    code: Literal["framework", "incubation", "use"]
    aspect: Annotated[list[Aspect], Field(min_length=1)]


class Tree(_Part):
    """The three systems with the targets of some years, and who set them."""

    code: Annotated[str, Field(pattern=r"^[0-9A-Za-z_-]{1,32}$")]
    version: Annotated[int, Field(ge=1)]
    dated: Text
    set_by_zh: Text
    set_by_en: Text
    system: Annotated[list[System], Field(min_length=3, max_length=3)]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        codes = [each.code for each in self.indicators()]
        if len(codes) != len(set(codes)):
            raise ValueError("The code of an indicator stands twice.")
        if {each.code for each in self.system} != {"framework", "incubation", "use"}:
            raise ValueError("Each of the three systems stands in it once.")
        if {each.mechanism for _, each in self.aspects()} - set(MECHANISMS) - {""}:
            raise ValueError("An aspect names a mechanism that the programme does not have.")
        return self

    def aspects(self) -> Iterator[tuple[System, Aspect]]:
        """Every aspect with its system."""
        yield from ((system, aspect) for system in self.system for aspect in system.aspect)

    def indicators(self) -> Iterator[Indicator]:
        """Every indicator, in order."""
        yield from (each for _, aspect in self.aspects() for each in aspect.indicator)

    def set_by(self, lang: str) -> str:
        """Who set the targets."""
        return self.set_by_zh if lang.startswith("zh") else self.set_by_en

    def years(self) -> list[int]:
        """The years that have a target."""
        return sorted({year for each in self.indicators() for year in each.targets})


def read_tree(data: bytes, field: str = "file") -> Tree:
    """A tree from a TOML file, or `TreeDoesNotFit` with what is wrong."""
    try:
        tree = Tree.model_validate(tomllib.loads(data.decode()))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TreeDoesNotFit("The file is no TOML: {why}", field=field, why=str(error), cure=_LIKE) from None
    except ValidationError as error:
        first = next(faults_of(error, room="indicators"))
        raise TreeDoesNotFit(
            "The tree does not fit at {where}: {why}", field=field, where=first.field or "–",
            why=Both(first.text("zh"), first.text("en")), cure=_LIKE,
        ) from None  # fmt: skip
    must_be_told(tree, field)
    return tree


def must_be_told(tree: Tree, field: str) -> None:
    """Some room tells each figure that the tree names; else `TreeDoesNotFit`."""
    unknown = sorted({each for one in tree.indicators() for each in one.figures()} - {*_known(tree)})
    if unknown:
        raise TreeDoesNotFit(
            "No records tell these figures: {names}", field=field, names="、".join(unknown), cure="Known are: {known}.",
            known="、".join(sorted(families())),
        )  # fmt: skip


_LIKE = pgettext_noop("indicators", "Write it as the shipped ones are written.")


def _known(tree: Tree) -> Iterator[str]:
    for each in tree.indicators():
        yield from (figure for figure in each.figures() if figure.split(":")[0] in families())


@cache
def shipped() -> dict[str, Tree]:
    """The trees that come with the platform, by name: proposals, until the province puts one in force."""
    return {path.stem: read_tree(path.read_bytes(), path.name) for path in sorted(DATA.glob("*.toml"))}
