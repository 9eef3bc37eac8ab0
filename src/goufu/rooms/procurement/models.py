"""Tenders, sealed bids, what the opening found. Amounts in fen, weights in basis points."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.procurement.states import APPLICATION_STATES, BID_STATES, TENDER_STATES
from goufu.store.rows import Row


class Tender(Case):
    """One procurement by one method, from the choice of the method to its result."""

    kind = "tender"
    prefix = "TD"
    states_of = TENDER_STATES
    numbered = True
    confidential: ClassVar[frozenset[str]] = frozenset({"invited", "prequalified"})

    purchaser = models.CharField(max_length=64, db_index=True)
    purchase = models.CharField(max_length=64, db_index=True)
    requirement = models.CharField(max_length=64)
    method = models.CharField(max_length=40)
    ground = models.CharField(max_length=40)
    amount_fen = models.BigIntegerField()
    ceiling_fen = models.BigIntegerField()
    plan_number = models.CharField(max_length=80, blank=True, default="")
    plan_filed = models.DateField(null=True)
    only_social_organizations = models.BooleanField(default=False)
    policy_basis = models.TextField(blank=True, default="")
    sme_reserved = models.BooleanField(default=False)
    sme_exemption = models.CharField(max_length=40, blank=True, default="")
    factors = models.JSONField(default=list)
    """Scoring factors: name, points (hundredths), bands, quantified, gradable, is_qualification, is_price."""
    price_weight_bp = models.IntegerField(default=0)
    fixed_price = models.BooleanField(default=False)
    blind_review = models.BooleanField(default=False)
    """Whether the experts score bids under letters, without names."""
    sme_deduction_bp = models.IntegerField(null=True)
    conditions = models.JSONField(default=list)
    """Qualification conditions and scoring items: kind, use, text, policy_basis, years, contracts."""
    bond_fen = models.BigIntegerField(default=0)
    delivery_bond_fen = models.BigIntegerField(default=0)
    payment_days = models.IntegerField(default=30)
    inspection_days = models.IntegerField(default=15)
    contract_starts = models.DateField(null=True)
    contract_ends = models.DateField(null=True)
    multi_year = models.JSONField(default=list)
    """Grounds for a term above one year that are given: budget, content, funding, price."""
    milestones = models.JSONField(default=list)
    """Each with title, due, share_bp."""
    excludes_abnormal = models.BooleanField(default=False)
    consortia = models.BooleanField(default=False)
    """Whether the documents admit consortia."""
    documents = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of the procurement documents."""
    parts = models.JSONField(default=list)
    """What the documents hold, as `parts.DocumentPart` names it."""
    issued = models.DateField(null=True)
    deadline = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    responses = models.IntegerField(default=0)
    """Providers whose bids were opened, or the one that is asked alone; 0 until then."""
    supplier = models.CharField(max_length=64, blank=True, default="")
    """Code of the organ that alone is asked, where the method asks one."""
    item = models.CharField(max_length=64, blank=True, default="")
    """The institution's service item that is entrusted."""
    invited = models.JSONField(default=list)
    """Codes of the organs that were drawn and invited; nobody reads them before the result."""
    applications_until = models.DateTimeField(null=True)
    """Deadline of the applications, where a prequalification was announced."""
    prequalified_on = models.DateField(null=True)
    """Day of its result."""
    prequalified = models.JSONField(default=list)
    """Codes of the organs that qualified; nobody reads them before the result of the tender."""
    publicised_from = models.DateField(null=True)
    publicised_until = models.DateField(null=True)
    opinions_of_experts = models.IntegerField(default=0)
    opinions = models.IntegerField(default=0)
    opinions_answered = models.IntegerField(default=0)
    reason = models.TextField(blank=True, default="")
    suspended_until = models.DateField(null=True)
    """Last day of a suspension by finance for a complaint."""
    """Why it was terminated."""


class DealtKey(Row):
    """The public record of one dealt key: which side, for which round, the deal as its dealer's device wrote it."""

    tender = models.ForeignKey(Tender, on_delete=models.PROTECT, related_name="dealt")
    side = models.CharField(max_length=16)
    round = models.CharField(max_length=16)
    """`bids` or `last_quotes`: keys used at one opening are never used for the next."""
    deal = models.TextField()
    digest = models.CharField(max_length=64)


class HandedShare(Row):
    """A share that its holder released for one opening, after the deadline: whoever has k of each side can open."""

    tender = models.ForeignKey(Tender, on_delete=models.PROTECT, related_name="handed")
    side = models.CharField(max_length=16)
    office = models.CharField(max_length=64)
    ceremony = models.CharField(max_length=200)
    """The opening it is bound to; of another one it is useless."""
    share = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tender", "office", "ceremony"], name="procurement_one_share_each")
        ]


class Bid(Case):
    """A sealed bid. Nothing here tells whose it is: the sender is sealed to the same two keys as the bid."""

    kind = "bid"
    prefix = "BD"
    states_of = BID_STATES

    tender = models.CharField(max_length=64, db_index=True)
    sealed = models.CharField(max_length=64)
    """SHA-256 of the file as it came."""
    sender = models.TextField()
    """Who was signed in, age to both keys, always of one length."""


class Application(Case):
    """An application for prequalification: read by the applicant alone, and by the purchaser after the deadline."""

    kind = "prequalification"
    prefix = "PQ"
    states_of = APPLICATION_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("provider",)
    overseers: ClassVar[frozenset[str]] = frozenset()
    personal: ClassVar[frozenset[str]] = frozenset({"contact"})

    tender = models.CharField(max_length=64, db_index=True)
    provider = models.CharField(max_length=64, db_index=True)
    """Code of the organ that applied."""
    papers = models.CharField(max_length=64)
    """SHA-256 of the application."""
    contact = models.CharField(max_length=200)


class JudgedApplication(Row):
    """What was found of one application; of two findings the later counts."""

    tender = models.ForeignKey(Tender, on_delete=models.PROTECT, related_name="judged_applications")
    application = models.CharField(max_length=64)
    provider = models.CharField(max_length=64)
    standing = models.CharField(max_length=16)
    """`qualified` or `refused`."""
    findings = models.JSONField(default=list)
    unmet = models.TextField(blank=True, default="")
    """The condition of the documents that it does not meet."""
    place = models.IntegerField()


class Response(Row):
    """A bid after its opening. What it says stays private until the award; of two by one provider the later counts."""

    personal: ClassVar[frozenset[str]] = frozenset({"contact"})

    tender = models.ForeignKey(Tender, on_delete=models.PROTECT, related_name="opened_bids")
    bid = models.CharField(max_length=64)
    provider = models.CharField(max_length=18)
    """Unified social credit code."""
    organ = models.CharField(max_length=64, blank=True, default="")
    name_zh = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True, default="")
    quote_fen = models.BigIntegerField()
    items = models.JSONField(default=list)
    attachments = models.JSONField(default=list)
    """Each with name, media_type, size, sha256 of the file in clear."""
    members = models.JSONField(default=list)
    """Of a consortium, the bidder who leads first: uscc, organ, name_zh, name_en, work, share_bp each."""
    agreement = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of the joint agreement of a consortium, in clear."""
    contact = models.JSONField(default=dict)
    arrived = models.DateTimeField()
    counts = models.BooleanField(default=True)


class Unopened(Row):
    """A bid that could not be opened or counted: which, why, and whose fault it is."""

    tender = models.ForeignKey(Tender, on_delete=models.PROTECT, related_name="unopened")
    bid = models.CharField(max_length=64)
    sealed = models.CharField(max_length=64)
    fault = models.CharField(max_length=60)
    whose = models.CharField(max_length=16)
    """`bidder` or `platform`."""


class DeadlineExtension(Row):
    """A deadline that moved because of an outage, once for each."""

    tender = models.ForeignKey(Tender, on_delete=models.PROTECT, related_name="extensions")
    outage = models.CharField(max_length=64)
    before = models.DateTimeField()
    after = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tender", "outage"], name="procurement_extension_once")]
