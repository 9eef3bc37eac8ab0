"""The yearly report of a division: how much of items, money and posts has turned into purchase, and what came of it."""

from dataclasses import dataclass
from datetime import date

from goufu.parties.authority import region_stem
from goufu.rooms.institutions.balance import Balance, ItemLine, balance
from goufu.rooms.institutions.models import Institution


@dataclass(frozen=True)
class Share:
    """A part of a whole, of one unit."""

    part: int
    whole: int

    @property
    def basis_points(self) -> int | None:
        """Rounded down; None of nothing."""
        return self.part * 10_000 // self.whole if self.whole else None


@dataclass(frozen=True)
class Report:
    """The balances of a division's institutions in a year, and what they add up to."""

    region: str
    year: int
    balances: tuple[Balance, ...]
    today: date

    @property
    def lines(self) -> tuple[ItemLine, ...]:
        """Every item of every institution."""
        return tuple(line for each in self.balances for line in each.lines)

    @property
    def items(self) -> Share:
        """Items converted, of all items."""
        return Share(sum(self._bought(line) for line in self.lines), len(self.lines))

    @property
    def money(self) -> Share:
        """Fen paid by purchase, of appropriation and purchases together."""
        bought = sum(each.purchases_fen for each in self.balances)
        return Share(bought, bought + sum(each.appropriation_fen for each in self.balances))

    @property
    def posts(self) -> Share:
        """Hundredths of posts of converted items, of all authorised."""
        bought = sum(line.item.posts for line in self.lines if self._bought(line))
        return Share(bought, sum(each.institution.posts_authorised for each in self.balances))

    def _bought(self, line: ItemLine) -> bool:
        return line.item.converted and (line.item.year or self.year) <= self.year


def report(region: str, year: int, today: date) -> Report:
    """The report of a division and those within it."""
    found = Institution.objects.filter(region__startswith=region_stem(region)).order_by("title")
    return Report(region, year, tuple(balance(each, year, today) for each in found), today)
