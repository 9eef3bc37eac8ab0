"""The register of providers, their credit and the lists they stand on."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.providers.states import PROVIDER_STATES
from goufu.store.rows import Row


class Provider(Case):
    """A body that may be commissioned: a social organization, an enterprise, an institution."""

    kind = "provider"
    prefix = "PV"
    states_of = PROVIDER_STATES
    personal: ClassVar[frozenset[str]] = frozenset({"head_name"})
    parties_of = ("organ",)
    confidential = frozenset({"head_key"})

    organ = models.CharField(max_length=64, unique=True)
    uscc = models.CharField(max_length=18, unique=True)
    name_zh = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True, default="")
    organ_kind = models.CharField(max_length=40)
    """One of `law.kinds.OrganizationKind`."""
    home = models.CharField(max_length=6)
    """The division of the body that registered it; `region` is where this register is kept."""
    founded = models.DateField()
    registered_with = models.CharField(max_length=120)
    legal_person = models.BooleanField(default=True)
    scope = models.TextField()
    """Business scope as its charter words it."""
    scope_codes = models.JSONField(default=list)
    """Catalogue codes that lie within the scope."""
    head_name = models.CharField(max_length=60, blank=True, default="")
    head_key = models.CharField(max_length=64)
    """Keyed digest of the legal representative: equal for equal persons, and nothing can be read back from it."""
    controllers = models.JSONField(default=list)
    """Unified social credit codes of those who hold or manage it."""
    rating = models.IntegerField(default=0)
    """How many A the registrar gave, 0 to 5."""
    rated_on = models.DateField(null=True)
    annual_report_year = models.IntegerField(null=True)
    annual_report = models.CharField(max_length=16, blank=True, default="")


class CreditRecord(Row):
    """Something that happened and belongs in the provider's credit record (order 60 of civil affairs, art. 7)."""

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="credit")
    purchase = models.CharField(max_length=64, db_index=True)
    grade = models.CharField(max_length=16)
    score = models.IntegerField()
    """In hundredths of a point."""
    what = models.CharField(max_length=200)
    on = models.DateField()
    synthetic = models.BooleanField(default=False)


class Listing(Row):
    """A stay on one of the two lists of order 60."""

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="listings")
    list = models.CharField(max_length=16)
    """`abnormal` or `severe`."""
    reason = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True)
    synthetic = models.BooleanField(default=False)
