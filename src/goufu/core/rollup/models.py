"""The sums of the roll-up: derived from the record, written by its refresh alone."""

from django.db import models


class OwnCell(models.Model):
    """A figure of one year over the records of exactly this division."""

    region = models.CharField(max_length=6)
    family = models.CharField(max_length=64)
    figure = models.CharField(max_length=128)
    year = models.IntegerField()
    value = models.BigIntegerField()
    out_of = models.BigIntegerField()
    records = models.IntegerField()

    class Meta:
        app_label = "core"
        db_table = "core_owncell"
        constraints = [models.UniqueConstraint(fields=["figure", "year", "region"], name="core_owncell_once")]
        indexes = [models.Index(fields=["region", "family"], name="core_owncell_region")]


class AreaCell(models.Model):
    """The same over a division with all that lie in it; `known_…` over those of them alone of whose purchasing enough
    is known.
    """

    area = models.CharField(max_length=6)
    figure = models.CharField(max_length=128)
    year = models.IntegerField()
    value = models.BigIntegerField()
    out_of = models.BigIntegerField()
    records = models.IntegerField()
    known_value = models.BigIntegerField()
    known_out_of = models.BigIntegerField()
    known_records = models.IntegerField()

    class Meta:
        app_label = "core"
        db_table = "core_areacell"
        constraints = [models.UniqueConstraint(fields=["area", "figure", "year"], name="core_areacell_once")]


class RolledTo(models.Model):
    """Up to which position of the log, and to which civil day, the roll-up stands. No row: it was never built."""

    id = models.IntegerField(primary_key=True, default=1)
    position = models.BigIntegerField()
    day = models.DateField()
    families = models.TextField()
    """The families it was built from; with others it is built anew."""

    class Meta:
        app_label = "core"
        db_table = "core_rolledto"
