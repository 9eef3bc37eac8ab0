"""What earlier rooms ask of budget lines."""

from collections.abc import Mapping

from goufu.core.measures import Asked
from goufu.parties.authority import region_stem
from goufu.rooms.budget.interface import ARRANGED
from goufu.rooms.budget.models import BudgetLine
from goufu.rooms.catalogue.interface import Used, money_of_items, sheet_of


@money_of_items("budget")
def budgeted_by_item(asked: Asked) -> Mapping[str, Used]:
    """Lines that finance has confirmed for the years of the span, by the item of the purchase's eligibility sheet."""
    years = range(asked.since.year, asked.until.year + 1)
    found: dict[str, Used] = {}
    for line in BudgetLine.objects.filter(
        region__startswith=region_stem(asked.region), year__in=years, state__in=ARRANGED
    ):
        if (sheet := sheet_of([line.purchase])) is not None:
            before = found.get(sheet.catalogue_code, Used(0, 0))
            found[sheet.catalogue_code] = Used(before.times + 1, before.fen + line.amount_fen)
    return found
