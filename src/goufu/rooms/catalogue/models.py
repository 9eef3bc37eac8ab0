"""Eligibility sheets."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.catalogue.states import ELIGIBILITY_STATES


class Eligibility(Case):
    """The sheet on which a purchaser shows that a service may be bought: its kind, its duty, and the negative list."""

    kind = "eligibility"
    prefix = "EL"
    states_of = ELIGIBILITY_STATES

    purchaser = models.CharField(max_length=64)
    purchase = models.CharField(max_length=64, db_index=True)
    catalogue_code = models.CharField(max_length=16)
    content_kind = models.CharField(max_length=24)
    """`public_service`, `auxiliary_service` or `neither`."""
    duty_source = models.TextField()
    """Where the law or the organ's statute says that this is its duty."""
    negatives = models.JSONField(default=list)
    """Which entries of the negative list apply; empty when none does."""
    filed_with_finance = models.BooleanField(default=False)
    market = models.IntegerField()
    """How many providers are known that could do it."""
    measurable = models.TextField()
    """How quantity and quality can be measured."""
    livelihood = models.BooleanField(default=False)
    reason = models.TextField(blank=True, default="")
    """Why it was rejected."""
