"""Two plans side by side: which part stands beside which, and where their words differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import rjieba

from goufu.rooms.rollout.kinds import MoneySource, PlanSection
from goufu.rooms.rollout.parts import PlanMoneyGiven, PlanPartGiven

ALIKE = 0.35
"""Texts less alike than this share words by chance: they are marked as a whole."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text, and whether the other text lacks it."""

    text: str
    differs: bool = False


@dataclass(frozen=True)
class Pair:
    """Two parts of one section that stand side by side; None where one plan has nothing there."""

    section: PlanSection
    left: PlanPartGiven | None
    right: PlanPartGiven | None

    @property
    def kind(self) -> str:
        """`same`, `changed`, `only_left` or `only_right`."""
        if self.left is None or self.right is None:
            return "only_right" if self.left is None else "only_left"
        told = [(each.text, each.unit, each.due) for each in (self.left, self.right)]
        return "same" if told[0] == told[1] else "changed"


@dataclass(frozen=True)
class MoneyPair:
    """The money of one year from one source in two plans, in fen; None where one plan has none."""

    year: int
    source: MoneySource
    left: int | None
    right: int | None


def pairs(
    left: Sequence[PlanPartGiven], right: Sequence[PlanPartGiven], left_ref: str = "", right_ref: str = ""
) -> list[Pair]:
    """Every part of both plans once. What was borrowed stands beside where it was borrowed from, else equal numbers."""
    found: list[Pair] = []
    for section in PlanSection:
        mine, theirs = ([each for each in parts if each.section == section] for parts in (left, right))
        found += _pairs_of(section, mine, theirs, (left_ref, right_ref))
    return found


def _pairs_of(
    section: PlanSection, left: list[PlanPartGiven], right: list[PlanPartGiven], refs: tuple[str, str]
) -> Iterator[Pair]:
    beside: dict[int, int] = {}
    for of_left, of_right in (*_lent(left, right, refs), *_numbered(left, right)):
        if of_left not in beside and of_right not in beside.values():
            beside[of_left] = of_right
    by_number = {each.number: each for each in right}
    for each in left:
        yield Pair(section, each, by_number[beside[each.number]] if each.number in beside else None)
    for each in right:
        if each.number not in beside.values():
            yield Pair(section, None, each)


def _lent(left: list[PlanPartGiven], right: list[PlanPartGiven], refs: tuple[str, str]) -> Iterator[tuple[int, int]]:
    left_numbers, right_numbers = ({each.number for each in parts} for parts in (left, right))
    for each in right:
        if refs[0] and each.borrowed_from == refs[0] and each.borrowed_number in left_numbers:
            yield each.borrowed_number, each.number
    for each in left:
        if refs[1] and each.borrowed_from == refs[1] and each.borrowed_number in right_numbers:
            yield each.number, each.borrowed_number


def _numbered(left: list[PlanPartGiven], right: list[PlanPartGiven]) -> Iterator[tuple[int, int]]:
    numbers = {each.number for each in right}
    return ((each.number, each.number) for each in left if each.number in numbers)


def money_pairs(left: Sequence[PlanMoneyGiven], right: Sequence[PlanMoneyGiven]) -> list[MoneyPair]:
    """Each year and source of both plans once, in order of years."""
    mine, theirs = ({(each.year, each.source): each.amount for each in money} for money in (left, right))
    order = list(MoneySource)
    keys = sorted({*mine, *theirs}, key=lambda key: (key[0], order.index(key[1])))
    return [MoneyPair(*key, mine.get(key), theirs.get(key)) for key in keys]


def marked(left: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces, cut between words; the pieces of each make up its text again."""
    words = rjieba.cut(left), rjieba.cut(right)
    match = SequenceMatcher(None, *words, autojunk=False)
    if match.ratio() < ALIKE:
        return (Piece(left, differs=True),), (Piece(right, differs=True),)
    mine, theirs = [], []
    for kind, start, end, other_start, other_end in match.get_opcodes():
        mine.append(Piece("".join(words[0][start:end]), kind != "equal"))
        theirs.append(Piece("".join(words[1][other_start:other_end]), kind != "equal"))
    return tuple(each for each in mine if each.text), tuple(each for each in theirs if each.text)
