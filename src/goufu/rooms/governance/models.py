"""Policy documents."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.governance.states import DOCUMENT_STATES


class PolicyDocument(Case):
    """A document of an office with power to set figures: a threshold, a share, a longer period."""

    kind = "policy_document"
    prefix = "PD"
    states_of = DOCUMENT_STATES
    parties_of = ("issuer",)

    issuer = models.CharField(max_length=64)
    """Code of the organ that issued it."""
    number = models.CharField(max_length=80)
    since = models.DateField()
    wording = models.TextField()
    figures = models.JSONField(default=list)
    """Each with rule, name, value and unit; they hold in the document's division."""
    bars_outsiders = models.BooleanField(default=False)
    fairness_review = models.CharField(max_length=200, blank=True, default="")
    """Number and day of the fair-competition review; empty when none was made."""
    reason = models.TextField(blank=True, default="")
