"""Challenges (质疑): what a supplier objects to, and the purchaser's answer."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.remedies.states import CHALLENGE_STATES


class Challenge(Case):
    """A supplier's written objection to documents, process or result."""

    kind = "challenge"
    prefix = "CH"
    states_of = CHALLENGE_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("challenger", "purchaser")

    tender = models.CharField(max_length=64, db_index=True)
    award = models.CharField(max_length=64, blank=True, default="")
    purchaser = models.CharField(max_length=64, db_index=True)
    challenger = models.CharField(max_length=64, db_index=True)
    """Code of the challenger's organ."""
    about = models.CharField(max_length=16)
    """`documents`, `process` or `result`."""
    facts = models.TextField()
    request = models.TextField()
    known = models.DateField()
    raised_on = models.DateField()
    may_affect_result = models.BooleanField(default=True)
    decision = models.CharField(max_length=24, blank=True, default="")
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True)
