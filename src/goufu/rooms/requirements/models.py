"""Intentions and requirements. Amounts in fen, weights in basis points.

Their tables carry the name of the room they were made in: what the record once proved of a row names its table.
"""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.requirements.states import INTENTION_STATES, REQUIREMENT_STATES


class Intention(Case):
    """The announcement, a month ahead, that something is going to be bought. It binds nobody."""

    kind = "intention"
    prefix = "IN"
    states_of = INTENTION_STATES
    numbered = True

    purchaser = models.CharField(max_length=64)
    purchase = models.CharField(max_length=64, db_index=True)
    outline = models.TextField()
    budget_fen = models.BigIntegerField()
    expected = models.CharField(max_length=7)
    """Expected month of the procurement, `2025-04`."""
    published_on = models.DateField()

    class Meta:
        db_table = "procurement_intention"


class Requirement(Case):
    """What is to be bought, how well, for whom, and how it will be accepted and paid."""

    kind = "requirement"
    prefix = "RQ"
    states_of = REQUIREMENT_STATES
    numbered = True

    purchaser = models.CharField(max_length=64)
    purchase = models.CharField(max_length=64, db_index=True)
    catalogue_code = models.CharField(max_length=16)
    public_service = models.BooleanField(default=True)
    """Whether the service goes to the public (class A of the catalogue)."""
    background = models.TextField()
    users = models.TextField()
    people = models.IntegerField()
    area = models.CharField(max_length=200)
    items = models.JSONField(default=list)
    """Each with name, unit, quantity, frequency, place."""
    standard = models.TextField()
    staff = models.TextField()
    posts = models.JSONField(default=list)
    """Kinds of staff: kind, people, certificate, certificate_basis."""
    safety = models.TextField()
    starts = models.DateField()
    ends = models.DateField()
    milestones = models.JSONField(default=list)
    """Each with title, due, share_bp."""
    ceiling_fen = models.BigIntegerField()
    goods_fen = models.BigIntegerField(default=0)
    cost_basis = models.TextField()
    settlement = models.TextField()
    acceptance = models.TextField()
    users_opinion = models.TextField()
    indicators = models.JSONField(default=list)
    """Each with name and weight_bp."""
    subcontracting = models.TextField()
    intellectual_property = models.TextField(default="")
    handover = models.TextField()
    breach = models.TextField()
    surveyed_on = models.DateField(null=True)
    market_bodies = models.IntegerField(default=0)
    consulted_from = models.DateField(null=True)
    consulted_until = models.DateField(null=True)
    opinions = models.IntegerField(default=0)
    answered = models.IntegerField(default=0)
    general_review = models.BooleanField(default=False)
    key_review = models.BooleanField(default=False)
    reviewers = models.IntegerField(default=0)
    drafters_among_them = models.IntegerField(default=0)
    fixed_on = models.DateField(null=True)

    class Meta:
        db_table = "procurement_requirement"
