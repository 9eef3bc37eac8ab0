"""Bid bonds (投标保证金) of a tender and the bond for delivery (履约保证金) of a contract."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.guarantees.states import BID_BONDS_STATES, DELIVERY_BOND_STATES
from goufu.store.rows import Row


class BidBonds(Case):
    """The bid bonds of one tender, written down after the opening from what lay sealed in the bids."""

    kind = "bid_bonds"
    prefix = "BB"
    states_of = BID_BONDS_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser",)

    tender = models.CharField(max_length=64, unique=True)
    purchaser = models.CharField(max_length=64, db_index=True)
    asked_fen = models.BigIntegerField()


class HeldBidBond(Row):
    """The bond of one bidder."""

    bonds = models.ForeignKey(BidBonds, on_delete=models.PROTECT, related_name="each")
    provider = models.CharField(max_length=18, db_index=True)
    """Unified social credit code."""
    organ = models.CharField(max_length=64)
    form = models.CharField(max_length=24)
    number = models.CharField(max_length=200)
    amount_fen = models.BigIntegerField()
    letter = models.CharField(max_length=64)
    """SHA-256 of the letter of guarantee, cheque or draft, one of the files of the opened bid."""
    returned_on = models.DateField(null=True)
    kept_for = models.CharField(max_length=32, blank=True, default="")
    reason = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bonds", "provider"], name="guarantees_bond_of_bidder")]
        ordering = ["provider"]


class BondForDelivery(Case):
    """The bond for the delivery of one contract."""

    kind = "delivery_bond"
    prefix = "DB"
    states_of = DELIVERY_BOND_STATES

    contract = models.CharField(max_length=64, db_index=True)
    purchaser = models.CharField(max_length=64, db_index=True)
    provider = models.CharField(max_length=64, db_index=True)
    amount_fen = models.BigIntegerField()
    form = models.CharField(max_length=24)
    number = models.CharField(max_length=200)
    letter = models.CharField(max_length=64)
    back_days = models.IntegerField()
    """Calendar days after the last acceptance, as the contract says."""
    received_on = models.DateField()
    returned_on = models.DateField(null=True)
    kept_for = models.CharField(max_length=32, blank=True, default="")
    reason = models.TextField(blank=True, default="")
