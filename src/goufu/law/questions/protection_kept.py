"""Does a local figure keep the protection that the law gives?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ProtectionKept(Question):
    """Does a local figure keep the protection that the law gives?

    ``rule``: rule whose figure is set.
    ``cited``: the article that sets the national figure.
    ``value``: the local figure.
    ``floor``: the least that the law allows, where it sets one.
    ``ceiling``: the most that the law allows, where it sets one.
    """

    rule: str
    cited: str
    value: int
    floor: int | None = None
    ceiling: int | None = None
