"""Mandates: what a purchaser entrusts to an agency."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.agencies.states import MANDATE_STATES


class Mandate(Case):
    """An agreement by which an agency does matters of procurement for a purchaser."""

    kind = "mandate"
    prefix = "MA"
    states_of = MANDATE_STATES
    numbered = True
    parties_of = ("purchaser", "agency")

    purchaser = models.CharField(max_length=64, db_index=True)
    purchaser_zh = models.CharField(max_length=120)
    purchaser_en = models.CharField(max_length=160, blank=True, default="")
    agency = models.CharField(max_length=64, db_index=True)
    agency_zh = models.CharField(max_length=120)
    agency_en = models.CharField(max_length=160, blank=True, default="")
    agency_uscc = models.CharField(max_length=18, blank=True, default="")
    number = models.CharField(max_length=200)
    purchase = models.CharField(max_length=64, blank=True, default="")
    """The one purchase it is for; empty where it is for all of the purchaser's."""
    scope = models.TextField()
    matters = models.JSONField()
    """The matters entrusted, of `Matter`."""
    fee = models.CharField(max_length=200)
    """The fee, or the standard by which it is reckoned."""
    fee_fen = models.BigIntegerField(null=True)
    fee_payer = models.CharField(max_length=16)
    starts = models.DateField()
    ends = models.DateField()
    text = models.CharField(max_length=64)
    """SHA-256 of the agreement, which both sides sign."""
    accepted_on = models.DateField(null=True)
    signed_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    handed = models.JSONField(default=list)
    """What was handed over: title and SHA-256 of each file."""
    handed_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    confidential = frozenset({"text"})
