"""Trees in force, the places of a county, and figures that a county reports."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.indicators.states import PLACES_STATES, REPORT_STATES, TREE_STATES
from goufu.store.rows import Row

_READERS = frozenset(
    {"civil.officer", "civil.head", "finance.officer", "finance.head", "prefecture.officer", "province.officer"}
)


class IndicatorTree(Case):
    """A tree of indicators as the province put it in force: the whole of it, so that no later file changes it."""

    kind = "indicator_tree"
    prefix = "IX"
    states_of = TREE_STATES
    overseers = _READERS

    code = models.CharField(max_length=32, db_index=True)
    version = models.IntegerField()
    document = models.CharField(max_length=200)
    since = models.DateField()
    verified = models.BooleanField(default=False)
    """Whether the province has verified the targets; without it they stay the platform's proposal."""
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    """SHA-256 of the tree's canonical JSON."""


class PlaceList(Case):
    """A county's places on a day: which count as town, which as country, and how many people live there."""

    kind = "place_list"
    prefix = "GZ"
    states_of = PLACES_STATES
    overseers: ClassVar[frozenset[str]] = _READERS

    as_of = models.DateField()
    source = models.CharField(max_length=200)
    urban_places = models.IntegerField(default=0)
    rural_places = models.IntegerField(default=0)


class Place(Row):
    """A township, street, village or community."""

    list = models.ForeignKey(PlaceList, on_delete=models.PROTECT, related_name="places")
    name = models.CharField(max_length=80)
    setting = models.CharField(max_length=8)
    residents = models.IntegerField(null=True)
    """People living there; empty where nobody knows."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list", "name"], name="indicators_place_once")]
        ordering = ["name"]


class ReportedFigure(Case):
    """A figure of a year that no record of the platform tells, as a county reports it."""

    kind = "reported_figure"
    prefix = "RF"
    states_of = REPORT_STATES
    overseers = _READERS

    indicator = models.CharField(max_length=32)
    year = models.IntegerField()
    value = models.BigIntegerField()
    out_of = models.BigIntegerField(null=True)
    source = models.CharField(max_length=200)
    stated_on = models.DateField()
