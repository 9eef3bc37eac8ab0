"""Panels, bids before them, talks, last quotes, sheets, signatures, awards. Amounts in fen, points in hundredths."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.evaluation.states import (
    APPLICATION_STATES,
    AVOIDANCE_STATES,
    AWARD_STATES,
    FRAMEWORK_STATES,
    QUOTE_STATES,
    REVIEW_STATES,
)
from goufu.store.rows import Row


class Review(Case):
    """The work of one panel on the bids of one tender."""

    kind = "review"
    prefix = "RV"
    states_of = REVIEW_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser", "pool_organ")
    confidential: ClassVar[frozenset[str]] = frozenset({"signature", "pool", "excluded", "ranking_facts"})

    tender = models.CharField(max_length=64, db_index=True)
    purchaser = models.CharField(max_length=64, db_index=True)
    method = models.CharField(max_length=40)
    pool_organ = models.CharField(max_length=64)
    """Code of the organ whose experts were drawn from."""
    members = models.IntegerField()
    """How many sit on the panel."""
    pool = models.JSONField(default=list)
    """Codes of the experts' offices that stood in the pool."""
    pool_hash = models.CharField(max_length=64)
    excluded = models.JSONField(default=list)
    """Who could not be drawn: office and reason."""
    log_size = models.BigIntegerField()
    log_root = models.CharField(max_length=64)
    """Root of the log when the opening had just been entered: what the draw rests on."""
    signature = models.CharField(max_length=128)
    """The server's signature over the draw's message: its SHA-256 is the seed. Published with the result."""
    quotes_until = models.DateTimeField(null=True)
    waits_from = models.CharField(max_length=32, blank=True, default="")
    """The state in which it was interrupted, for as long as it waits for a member."""
    ranking_facts = models.JSONField(default=dict)
    """What the ranking was computed from."""


class Seat(Row):
    """A drawn expert: sitting, waiting as substitute, or withdrawn."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="seats")
    office = models.CharField(max_length=64)
    place = models.IntegerField()
    """Place in the drawn order, from 1."""
    standing = models.CharField(max_length=16)
    declared = models.BooleanField(default=False)
    cause = models.CharField(max_length=16, blank=True, default="")
    """Why the member left: one of `choices.WithdrawalCause`."""
    reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["place"]


class Avoidance(Case):
    """Whom an expert asks to be kept from: an organization or employer, with its ground, until a day."""

    kind = "avoidance"
    prefix = "AV"
    states_of = AVOIDANCE_STATES
    parties_of: ClassVar[tuple[str, ...]] = ()
    overseers: ClassVar[frozenset[str]] = frozenset({"supervisor.officer"})

    expert = models.CharField(max_length=64, db_index=True)
    """Code of the expert's office."""
    uscc = models.CharField(max_length=18, db_index=True)
    """Unified social credit code of whom she avoids."""
    avoided = models.CharField(max_length=200)
    tie = models.CharField(max_length=16)
    """One of `choices.PersonalTie`."""
    reason = models.TextField()
    until = models.DateField()
    word = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of her word in writing, where an office recorded it for her."""


class Candidate(Row):
    """An opened bid before the panel."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="candidates")
    bid = models.CharField(max_length=64)
    provider = models.CharField(max_length=18)
    """Unified social credit code."""
    organ = models.CharField(max_length=64, blank=True, default="")
    name_zh = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True, default="")
    quote_fen = models.BigIntegerField()
    """The price that counts: the bid's, then the last quote's."""
    sme = models.BooleanField(default=False)
    members = models.JSONField(default=list)
    """Of a consortium, the bidder who leads first: uscc, organ, name_zh, name_en, work, share_bp each."""
    agreement = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of its joint agreement."""
    unsigned = models.JSONField(default=list)
    """Codes of members that did not sign it, as the check found."""
    standing = models.CharField(max_length=16, default="unchecked")
    """unchecked, passed, found (something bars it) or excluded."""
    findings = models.JSONField(default=list)
    """What the law refuses: question, rule, instrument, article, text_zh, text_en."""
    clause = models.TextField(blank=True, default="")
    """The clause of the documents it does not meet, where it was excluded for that."""
    talked = models.BooleanField(default=False)
    quoted = models.BooleanField(default=False)
    low_reviewed = models.BooleanField(default=False)
    low_proven = models.BooleanField(default=False)
    quality = models.IntegerField(null=True)
    price = models.IntegerField(null=True)
    total = models.IntegerField(null=True)
    rank = models.IntegerField(null=True)
    salt = models.CharField(max_length=32, blank=True, default="")
    """What opens the commitment to its statement in the result; made with the result."""

    class Meta:
        ordering = ["provider"]


class Change(Row):
    """A change of needs or draft contract, told to all suppliers in writing at once."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="changes")
    part = models.CharField(max_length=24)
    text = models.TextField()
    told = models.JSONField(default=list)
    """Codes of the organs that were told."""


class Quote(Case):
    """A sealed last quote. Nothing here tells whose it is."""

    kind = "quote"
    prefix = "QT"
    states_of = QUOTE_STATES
    parties_of: ClassVar[tuple[str, ...]] = ()
    confidential: ClassVar[frozenset[str]] = frozenset({"sender"})

    review = models.CharField(max_length=64, db_index=True)
    sealed = models.CharField(max_length=64)
    """SHA-256 of the file as it came."""
    sender = models.TextField()


class HandedQuoteShare(Row):
    """A share that its holder released for the opening of the last quotes, after their deadline."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="handed")
    side = models.CharField(max_length=16)
    office = models.CharField(max_length=64)
    share = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "office"], name="evaluation_one_share_each")]


class Sheet(Row):
    """One expert's scores of all bids; nobody else reads it before the ranking."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="sheets")
    office = models.CharField(max_length=64)
    points = models.JSONField()
    """By bid, by factor: hundredths of a point."""
    salts = models.JSONField(default=dict)
    """By bid: what opens the commitment to its row, hexadecimal."""
    reasons = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "office"], name="evaluation_one_sheet_each")]


class Correction(Row):
    """A score that its own expert corrected before the report was signed, on a ground that the law lists."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="corrections")
    office = models.CharField(max_length=64)
    bid = models.CharField(max_length=64)
    factor = models.CharField(max_length=200)
    before = models.IntegerField()
    after = models.IntegerField()
    ground = models.CharField(max_length=40)
    """One of `acts.correct_score.CorrectionGround`."""
    reason = models.TextField()


class Signature(Row):
    """A member's signature under the report."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="signatures")
    office = models.CharField(max_length=64)
    agrees = models.BooleanField()
    dissent = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "office"], name="evaluation_one_signature_each")]


class PanelFee(Row):
    """What a member is paid for a review, in fen; `paid_on` once it was paid."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="fees")
    office = models.CharField(max_length=64)
    half_days = models.IntegerField()
    fee_fen = models.BigIntegerField()
    expenses_fen = models.BigIntegerField(default=0)
    paid_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "office"], name="evaluation_one_fee_each")]


class Framework(Case):
    """A framework agreement: several providers admitted, among whom the people served choose."""

    kind = "framework"
    prefix = "FW"
    states_of = FRAMEWORK_STATES
    numbered = True
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser",)

    tender = models.CharField(max_length=64, db_index=True)
    review = models.CharField(max_length=64)
    purchaser = models.CharField(max_length=64, db_index=True)
    admitted = models.JSONField(default=list)
    """Each with uscc, organ, name_zh, name_en, quote_fen, rank."""
    agreement = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of the agreement."""
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    fee_fen = models.BigIntegerField(default=0)
    """The one fee of an open framework for a unit of service; 0 where each has its own price."""
    unit = models.CharField(max_length=40, blank=True, default="")


class FrameworkApplication(Case):
    """A provider's application to an open framework, and its place in it."""

    kind = "framework_application"
    prefix = "FA"
    states_of = APPLICATION_STATES
    numbered = True
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser", "applicant")

    framework = models.CharField(max_length=64, db_index=True)
    purchaser = models.CharField(max_length=64)
    applicant = models.CharField(max_length=64)
    """Code of the provider's organ."""
    uscc = models.CharField(max_length=18)
    name_zh = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True, default="")
    documents = models.CharField(max_length=64)
    """SHA-256 of the application."""
    unmet = models.TextField(blank=True, default="")
    """The condition that it does not meet, as the invitation words it."""
    agreement = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of the agreement signed with it."""


class Award(Case):
    """Who was chosen, at what price, and the notice of it."""

    kind = "award"
    prefix = "AW"
    states_of = AWARD_STATES
    numbered = True
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser",)

    tender = models.CharField(max_length=64, db_index=True)
    review = models.CharField(max_length=64)
    purchaser = models.CharField(max_length=64, db_index=True)
    winner = models.CharField(max_length=64, blank=True, default="")
    """Code of the winner's organ; empty where it has none here."""
    winner_uscc = models.CharField(max_length=18)
    winner_zh = models.CharField(max_length=200)
    winner_en = models.CharField(max_length=200, blank=True, default="")
    members = models.JSONField(default=list)
    """Of a consortium that won, as the candidate has them: jointly and severally liable."""
    amount_fen = models.BigIntegerField()
    score = models.IntegerField(null=True)
    """Total in hundredths of a point; empty where the method has no points."""
    rank = models.IntegerField()
    skipped = models.JSONField(default=list)
    """Higher ranks that declined or fell away: provider and reason."""
    named_on = models.DateField()
    letter_day = models.DateField(null=True)
    notice_ends = models.DateField(null=True)
    """Last day of the result notice."""
    challenges_until = models.DateField(null=True)
    """Last day on which the result may be challenged; empty when a year of working days is not known."""
