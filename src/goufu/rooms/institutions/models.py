"""Institutions, their items, their years. Amounts in fen, posts in hundredths of a post."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.institutions.states import IMBALANCE_STATES, INSTITUTION_STATES, ITEM_STATES
from goufu.store.rows import Row

ENTITLED = frozenset({"finance.officer", "finance.head", "staffing.officer", "staffing.head"})
"""Roles that read posts within their division; the department and the institution read their own."""


class Institution(Case):
    """A public institution: its class, its department, its posts."""

    kind = "institution"
    prefix = "UN"
    states_of = INSTITUTION_STATES
    parties_of = ("organ", "department")
    overseers: ClassVar[frozenset[str]] = ENTITLED

    organ = models.CharField(max_length=64, unique=True)
    department = models.CharField(max_length=64, db_index=True)
    name_en = models.CharField(max_length=160, blank=True, default="")
    institution_class = models.CharField(max_length=40)
    posts_authorised = models.IntegerField()
    posts_filled = models.IntegerField()
    posts_frozen = models.IntegerField(default=0)


class ServiceItem(Case):
    """A service that an institution does with its appropriation, from its test to competition."""

    kind = "service_item"
    prefix = "UI"
    states_of = ITEM_STATES
    parties_of = ("organ", "department")
    overseers: ClassVar[frozenset[str]] = ENTITLED

    institution = models.CharField(max_length=64, db_index=True)
    organ = models.CharField(max_length=64)
    department = models.CharField(max_length=64)
    catalogue_code = models.CharField(max_length=16)
    deliverable = models.CharField(max_length=16)
    unit = models.CharField(max_length=200)
    quantity = models.IntegerField()
    """Delivered in the year before the reform."""
    quality = models.IntegerField()
    """Quality score of that year in hundredths."""
    cost_fen = models.BigIntegerField()
    posts = models.IntegerField()
    reason = models.TextField(blank=True, default="")
    year = models.IntegerField(null=True)
    """Year of the conversion."""
    personnel_fen = models.BigIntegerField(default=0)
    operating_fen = models.BigIntegerField(default=0)
    """What leaves the appropriation, by item of expenditure."""
    purchase_fen = models.BigIntegerField(default=0)
    returned_fen = models.BigIntegerField(default=0)
    kept_fen = models.BigIntegerField(default=0)
    """Appropriation that the conversion leaves with the item."""
    indicators = models.JSONField(default=list)
    treatments = models.JSONField(default=list)
    contract_number = models.CharField(max_length=200, blank=True, default="")
    contract_starts = models.DateField(null=True)
    transition_ends = models.DateField(null=True)
    decision = models.CharField(max_length=200, blank=True, default="")
    converted_on = models.DateField(null=True)
    opened_on = models.DateField(null=True)

    @property
    def moved_fen(self) -> int:
        """What the plan takes out of the appropriation."""
        return self.personnel_fen + self.operating_fen

    @property
    def converted(self) -> bool:
        """Whether it is bought now."""
        return self.state in {"in_transition", "competing"}


class YearAccount(Row):
    """An institution's money and posts of one year."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="years")
    year = models.IntegerField()
    personnel_fen = models.BigIntegerField(default=0)
    operating_fen = models.BigIntegerField(default=0)
    other_income_fen = models.BigIntegerField(default=0)
    moved_fen = models.BigIntegerField(default=0)
    """What conversions took out of the appropriation in this year."""
    returned_fen = models.BigIntegerField(default=0)
    left_fen = models.BigIntegerField(null=True)
    """Appropriation as the last conversion of the year left it; a later restatement above it is a finding."""
    posts_authorised = models.IntegerField(null=True)
    posts_filled = models.IntegerField(null=True)
    posts_frozen = models.IntegerField(null=True)
    posts_by_appropriation = models.IntegerField(null=True)
    posts_by_purchase = models.IntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["institution", "year"], name="institutions_year")]

    @property
    def appropriation_fen(self) -> int:
        """Personnel and operating together."""
        return self.personnel_fen + self.operating_fen


class ItemYear(Row):
    """What an item receives in a year, by appropriation and by purchase."""

    item = models.ForeignKey(ServiceItem, on_delete=models.PROTECT, related_name="years")
    year = models.IntegerField()
    appropriated_fen = models.BigIntegerField(default=0)
    purchased_fen = models.BigIntegerField(default=0)
    posts = models.IntegerField(null=True)
    """Posts authorised for it, where the staffing office has stated them."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "year"], name="institutions_item_year")]


class Delivery(Row):
    """What an item delivered in a year; `works` is filled for deliverables of the works kind."""

    item = models.ForeignKey(ServiceItem, on_delete=models.PROTECT, related_name="deliveries")
    year = models.IntegerField()
    quantity = models.IntegerField()
    quality = models.IntegerField()
    works = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "year"], name="institutions_delivery_of_year")]


class Imbalance(Case):
    """Findings of the check of money and posts, put to the joint conference."""

    kind = "imbalance"
    prefix = "UB"
    states_of = IMBALANCE_STATES
    parties_of = ("organ", "department")
    overseers: ClassVar[frozenset[str]] = ENTITLED

    institution = models.CharField(max_length=64, db_index=True)
    organ = models.CharField(max_length=64)
    department = models.CharField(max_length=64)
    year = models.IntegerField()
    findings = models.JSONField(default=list)
    decision = models.CharField(max_length=200, blank=True, default="")
