"""What was entered in a provider's credit record, and the support that follows."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.incentives.states import CREDIT_STATES


class CreditEvent(Case):
    """An event of a purchase as it stands in the provider's credit record."""

    kind = "credit_event"
    prefix = "CE"
    states_of = CREDIT_STATES
    numbered = True

    assessment = models.CharField(max_length=64, unique=True)
    provider = models.CharField(max_length=64, db_index=True)
    provider_uscc = models.CharField(max_length=18, db_index=True)
    provider_zh = models.CharField(max_length=120)
    provider_en = models.CharField(max_length=160, blank=True, default="")
    grade = models.CharField(max_length=16)
    score = models.IntegerField()
    record = models.CharField(max_length=16)
    """Good, neutral or bad, of `CreditKind`."""
    support = models.JSONField(default=list)
    """Lawful support decided on, of `Support`."""
    entered_on = models.DateField()
