"""Implementation plans, the applications of further counties, and the criteria they are looked at by."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from goufu.core.cases import Case
from goufu.rooms.rollout.states import AT_WORK, CANDIDACY_STATES, CRITERIA_STATES, OPEN, PLAN_STATES

_READERS = frozenset(
    {"civil.officer", "civil.head", "finance.officer", "finance.head", "prefecture.officer", "province.officer"}
)


class ImplementationPlan(Case):
    """A version of a region's implementation plan."""

    kind = "implementation_plan"
    prefix = "IP"
    states_of = PLAN_STATES
    overseers = _READERS

    programme = models.CharField(max_length=64)
    document = models.CharField(max_length=200, blank=True, default="")
    """Title and number with which it was issued; empty while it is drafted here."""
    source = models.CharField(max_length=200, blank=True, default="")
    version = models.IntegerField(default=0)
    """1 for the region's first plan in force, 2 for the next; 0 before approval."""
    parts = models.JSONField(default=list)
    """As `parts.PlanPartGiven` says it, in order of section and number."""
    money = models.JSONField(default=list)
    """As `parts.PlanMoneyGiven` says it: fen by year and source."""
    follows_version = models.CharField(max_length=64, blank=True, default="")
    """Reference of the version it was drawn up from."""
    replaced_by = models.CharField(max_length=64, blank=True, default="")
    organ = models.CharField(max_length=64, blank=True, default="")
    """Who drew it up."""
    approved_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "region"], condition=Q(state__in=AT_WORK), name="rollout_plan_at_work_once"
            )
        ]


class Candidacy(Case):
    """A further county's way into the programme: from studying the plans of others to its designation."""

    kind = "candidacy"
    prefix = "CY"
    states_of = CANDIDACY_STATES
    overseers: ClassVar[frozenset[str]] = _READERS

    programme = models.CharField(max_length=64)
    studied = models.CharField(max_length=64)
    """Reference of the plan it has studied."""
    organ = models.CharField(max_length=64)
    criteria = models.CharField(max_length=64, blank=True, default="")
    """Reference of the criteria it applied by."""
    reasons = models.TextField(blank=True, default="")
    undertakings = models.TextField(blank=True, default="")
    stated = models.JSONField(default=list)
    """Base data that the county typed, each with its source and day."""
    computed = models.JSONField(default=list)
    """Base data that the platform computed on the day of application, each with its span."""
    parts = models.JSONField(default=list)
    """The parts of the readiness index on that day."""
    readiness_bp = models.IntegerField(null=True)
    """The index on the day of application, in basis points; empty where too little was known."""
    applied_on = models.DateField(null=True)
    agrees = models.BooleanField(null=True)
    opinion = models.TextField(blank=True, default="")
    judged = models.JSONField(default=list)
    """What the province judged of the criteria that no record measures."""
    decision_reasons = models.TextField(blank=True, default="")
    times_returned = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region"], condition=Q(state__in=OPEN), name="rollout_candidacy_once")
        ]


class AdmissionCriteria(Case):
    """A dated list of what a county must bring, put up by the province."""

    kind = "admission_criteria"
    prefix = "AC"
    states_of = CRITERIA_STATES
    overseers = _READERS

    programme = models.CharField(max_length=64)
    document = models.CharField(max_length=200)
    since = models.DateField()
    criteria = models.JSONField(default=list)
    """As `criteria.CriterionGiven` says it."""
    least_known_bp = models.IntegerField()
    """How much of the measured weight must be known before there is an index, in basis points."""
