"""Contracts and the instalments agreed in them."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.contracts.states import CONTRACT_STATES
from goufu.store.rows import Row


class Contract(Case):
    """A contract between a purchaser and a provider on what was awarded."""

    kind = "contract"
    prefix = "CT"
    states_of = CONTRACT_STATES
    numbered = True
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser", "provider", "member_organs")

    award = models.CharField(max_length=64, db_index=True)
    tender = models.CharField(max_length=64)
    purchaser = models.CharField(max_length=64, db_index=True)
    purchaser_uscc = models.CharField(max_length=18, blank=True, default="")
    purchaser_zh = models.CharField(max_length=120)
    purchaser_en = models.CharField(max_length=160, blank=True, default="")
    provider = models.CharField(max_length=64, db_index=True)
    provider_uscc = models.CharField(max_length=18, db_index=True)
    provider_zh = models.CharField(max_length=120)
    provider_en = models.CharField(max_length=160, blank=True, default="")
    members = models.JSONField(default=list)
    """Of a consortium, the one who leads first: uscc, organ, name_zh, name_en, work, share_bp each."""
    member_organs = models.JSONField(default=list)
    """Codes of the members' organs, as far as they have one here."""
    budget_line = models.CharField(max_length=64, blank=True, default="")
    number = models.CharField(max_length=200)
    amount_fen = models.BigIntegerField()
    advance_fen = models.BigIntegerField(default=0)
    bond_fen = models.BigIntegerField(default=0)
    starts = models.DateField()
    ends = models.DateField()
    stable = models.JSONField(default=list)
    """The grounds claimed for more than one year, of `StableGround`."""
    public_service = models.BooleanField(default=True)
    inspection_days = models.IntegerField()
    payment_days = models.IntegerField(null=True)
    text = models.CharField(max_length=64)
    """SHA-256 of the full text; the text for the public is a file of its own."""
    letter_day = models.DateField()
    signed_on = models.DateField(null=True)
    published_on = models.DateField(null=True)
    address = models.CharField(max_length=200, blank=True, default="")
    filed_on = models.DateField(null=True)
    filing_number = models.CharField(max_length=200, blank=True, default="")
    supplements_fen = models.BigIntegerField(default=0)
    """All supplements together, beside the amount."""
    changes = models.JSONField(default=list)
    """Supplements, changes and the termination, oldest first: kind, number, text (SHA-256), on."""
    terminated_on = models.DateField(null=True)
    termination = models.CharField(max_length=24, blank=True, default="")
    """Why it ended before its time, of `TerminationReason`."""
    recorded = models.BooleanField(default=False)
    """Whether it was made elsewhere and only recorded here."""
    steps = models.JSONField(default=list)
    """Steps of its purchase done elsewhere: kind (`StepKind`), office, number, on, address, file (SHA-256)."""
    advance_paid_on = models.DateField(null=True)


FELL_AWAY = models.Q(state="withdrawn") | models.Q(termination="award_fell")
"""Contracts in whose place another may be drawn up: drafts withdrawn, and those whose award was found unlawful."""


class Instalment(Row):
    """A milestone as the contract words it: what must be shown, by when, and what is then owed."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="instalments")
    place = models.IntegerField()
    title = models.CharField(max_length=200)
    due = models.DateField()
    amount_fen = models.BigIntegerField()
    standards = models.JSONField()
    """Technical, service and safety standards, each a line of text."""
    accepted_on = models.DateField(null=True)
    """Of a contract made elsewhere: when it was accepted there."""
    paid_on = models.DateField(null=True)
    """Of a contract made elsewhere: when it was paid in full there."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contract", "place"], name="contracts_instalment_place")]
        ordering = ["place"]


class MemberSignature(Row):
    """The signature of one member of a consortium under the contract, beside that of the one who leads."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="member_signatures")
    uscc = models.CharField(max_length=18)
    signed_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contract", "uscc"], name="contracts_member_signs_once")]
