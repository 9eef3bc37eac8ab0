"""Lottings: how a purchase was divided into lots. The lots themselves are purchases (`needs`)."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.lots.states import LOTTING_STATES


class Lotting(Case):
    """The lots of one purchase, their sums, and how many of them one supplier may bid for and win."""

    kind = "lotting"
    prefix = "LT"
    states_of = LOTTING_STATES

    purchaser = models.CharField(max_length=64, db_index=True)
    purchase = models.CharField(max_length=64, unique=True)
    """Reference of the purchase that was divided: the whole."""
    requirement = models.CharField(max_length=64)
    whole_fen = models.BigIntegerField()
    most_bids = models.IntegerField(null=True)
    """Most lots that one supplier may bid for; None where it may bid for all."""
    most_wins = models.IntegerField(null=True)
    """Most lots that one supplier may win; None where it may win all."""
    why = models.TextField()
    lots = models.JSONField(default=list)
    """In their order: `title`, `title_en`, `amount_fen`, `catalogue_code`, `place`, `scope`."""
