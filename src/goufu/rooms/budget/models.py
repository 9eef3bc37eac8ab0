"""Budget lines. Amounts in fen."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.budget.states import LINE_STATES


class BudgetLine(Case):
    """Money set aside for one purchase. It holds always: spent ≤ committed ≤ amount."""

    kind = "budget_line"
    prefix = "BL"
    states_of = LINE_STATES

    purchaser = models.CharField(max_length=64)
    purchase = models.CharField(max_length=64, db_index=True)
    year = models.IntegerField()
    code = models.CharField(max_length=40)
    """The line's number in the department's budget."""
    fund_source = models.CharField(max_length=24)
    amount_fen = models.BigIntegerField()
    committed_fen = models.BigIntegerField(default=0)
    spent_fen = models.BigIntegerField(default=0)
    targets = models.JSONField(default=list)
    """What the money is to bring about: each with title, value and unit."""
    ex_ante = models.TextField(blank=True, default="")
    """The assessment made before buying; empty when none was made."""
