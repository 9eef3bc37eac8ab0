"""Which projects of a call are funded, and what was said against them. Amounts in fen."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.calls.states import FUNDING_STATES
from goufu.store.rows import Row


class Funding(Case):
    """The list of the projects that a call funds."""

    kind = "funding"
    prefix = "FL"
    states_of = FUNDING_STATES
    numbered = True
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser",)

    tender = models.CharField(max_length=64, db_index=True)
    review = models.CharField(max_length=64)
    purchaser = models.CharField(max_length=64, db_index=True)
    projects = models.JSONField(default=list)
    """Each with bid, uscc, organ, name_zh, name_en, asked_fen, amount_fen, rank, score, reason."""
    left_out = models.JSONField(default=list)
    """Higher ranks that were passed over: bid, rank, reason."""
    oppositions_until = models.DateField(null=True)

    @property
    def total_fen(self) -> int:
        """What all its projects come to."""
        return sum(each["amount_fen"] for each in self.projects)


class Opposition(Row):
    """What somebody, by name and in writing, said against a project, and the answer."""

    funding = models.ForeignKey(Funding, on_delete=models.PROTECT, related_name="oppositions")
    uscc = models.CharField(max_length=18)
    opponent = models.CharField(max_length=200)
    matter = models.TextField()
    answer = models.TextField()
    upheld = models.BooleanField()
