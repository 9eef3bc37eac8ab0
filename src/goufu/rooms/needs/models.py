"""Needs and purchases."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.needs.states import NEED_STATES, PURCHASE_STATES


class Need(Case):
    """What residents lack, raised by whoever stands nearest to them."""

    kind = "need"
    prefix = "ND"
    states_of = NEED_STATES
    numbered = True
    personal: ClassVar[frozenset[str]] = frozenset({"on_behalf_of", "evidence"})
    parties_of = ("raised_by",)
    overseers = Case.overseers | {"township.officer"}

    category = models.CharField(max_length=32)
    group = models.CharField(max_length=32)
    people = models.IntegerField()
    place = models.CharField(max_length=120)
    urgency = models.CharField(max_length=16)
    channel = models.CharField(max_length=32)
    evidence = models.TextField()
    raised_by = models.CharField(max_length=64)
    """Code of the organ that raised it."""
    on_behalf_of = models.CharField(max_length=200, blank=True, default="")
    rank = models.IntegerField(null=True)
    """Place in the county's order of the year, from 1."""
    reason = models.TextField(blank=True, default="")
    """Why it stands at its rank, or why it was declined."""
    purchase = models.CharField(max_length=64, blank=True, default="")
    """Reference of the purchase that adopted it."""


class Purchase(Case):
    """One purchase of services, from the need to the archive. Its thread is that of its first need."""

    kind = "purchase"
    prefix = "PC"
    states_of = PURCHASE_STATES
    numbered = True

    purchaser = models.CharField(max_length=64, db_index=True)
    """Code of the organ that buys."""
    ocid = models.CharField(max_length=64, unique=True)
    title_en = models.CharField(max_length=200, blank=True, default="")
    catalogue_code = models.CharField(max_length=16)
    needs = models.JSONField(default=list)
    """References of the needs it answers."""
    follows_on = models.CharField(max_length=64, blank=True, default="")
    """Reference of the failed purchase that this one takes up again."""
    part_of = models.CharField(max_length=64, blank=True, default="")
    """Reference of the purchase that this one is a lot of."""
    lot = models.IntegerField(default=0)
    """Its number among the lots, from 1; 0 where it is none."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["part_of", "lot"], condition=~models.Q(part_of=""), name="needs_lot_numbered_once"
            ),
            models.UniqueConstraint(
                fields=["follows_on"], condition=~models.Q(follows_on=""), name="needs_taken_up_once"
            ),
        ]
