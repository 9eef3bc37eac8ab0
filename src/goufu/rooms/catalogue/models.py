"""Eligibility sheets, and versions of the guidance catalogue."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.catalogue.states import ELIGIBILITY_STATES, VERSION_STATES
from goufu.store.rows import Row


class Eligibility(Case):
    """The sheet on which a purchaser shows that a service may be bought: its kind, its duty, and the negative list."""

    kind = "eligibility"
    prefix = "EL"
    states_of = ELIGIBILITY_STATES

    purchaser = models.CharField(max_length=64)
    purchase = models.CharField(max_length=64, db_index=True)
    catalogue_code = models.CharField(max_length=16)
    content_kind = models.CharField(max_length=24)
    """`public_service`, `auxiliary_service` or `neither`."""
    duty_source = models.TextField()
    """Where the law or the organ's statute says that this is its duty."""
    negatives = models.JSONField(default=list)
    """Which entries of the negative list apply; empty when none does."""
    filed_with_finance = models.BooleanField(default=False)
    market = models.IntegerField()
    """How many providers are known that could do it."""
    measurable = models.TextField()
    """How quantity and quality can be measured."""
    livelihood = models.BooleanField(default=False)
    reason = models.TextField(blank=True, default="")
    """Why it was rejected."""


class CatalogueVersion(Case):
    """A version of the guidance catalogue, of a division or of one department there."""

    kind = "catalogue_version"
    prefix = "GV"
    states_of = VERSION_STATES
    parties_of = ("issuer", "department")

    issuer = models.CharField(max_length=64)
    """Code of the finance office that keeps it."""
    department = models.CharField(max_length=64, blank=True, default="", db_index=True)
    """Code of the department whose own catalogue it is; empty for the whole division."""
    number = models.CharField(max_length=200)
    above = models.CharField(max_length=64, blank=True, default="")
    """Reference of the version it rests on; empty for the central catalogue."""
    argument = models.JSONField(default=dict)
    """The expert argument: experts, conclusion."""
    consultation = models.JSONField(default=dict)
    """The consultation: from, until, opinions, taken up, how they were answered."""
    decision = models.CharField(max_length=200, blank=True, default="")
    since = models.DateField(null=True, db_index=True)


class CatalogueEntry(Row):
    """An item of a version. `above` is the code of the item above that it corresponds to, empty for an added one."""

    version = models.ForeignKey(CatalogueVersion, on_delete=models.PROTECT, related_name="entries")
    place = models.IntegerField()
    code = models.CharField(max_length=16, db_index=True)
    name_zh = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True, default="")
    parent = models.CharField(max_length=16, blank=True, default="")
    level = models.IntegerField()
    above = models.CharField(max_length=16, blank=True, default="")
    reason = models.CharField(max_length=200, blank=True, default="")
    """Why it differs from the item above."""

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "code"], name="catalogue_entry_code")]
        ordering: ClassVar = ["place"]
