"""Assessments, their indicators, the survey in numbers, and the indicators that a county keeps ready."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.assessment.states import ASSESSMENT_STATES, TEMPLATE_STATES
from goufu.store.rows import Row


class Assessment(Case):
    """The assessment of one purchase by an evaluator. Scores in hundredths of a point, shares in basis points."""

    kind = "assessment"
    prefix = "AS"
    states_of = ASSESSMENT_STATES
    numbered = True
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser", "evaluator")
    """The provider reads the result with everybody else, when it is published."""

    delivery = models.CharField(max_length=64, unique=True)
    contract = models.CharField(max_length=64)
    award = models.CharField(max_length=64)
    purchaser = models.CharField(max_length=64, db_index=True)
    provider = models.CharField(max_length=64, db_index=True)
    provider_uscc = models.CharField(max_length=18)
    provider_zh = models.CharField(max_length=120)
    provider_en = models.CharField(max_length=160, blank=True, default="")
    evaluator = models.CharField(max_length=64, db_index=True)
    due = models.DateField()
    frame = models.IntegerField(default=0)
    sent = models.IntegerField(default=0)
    answered = models.IntegerField(default=0)
    response_bp = models.IntegerField(null=True)
    satisfaction = models.IntegerField(null=True)
    """Mean of the survey on 0 to 100, in hundredths."""
    satisfied_bp = models.IntegerField(null=True)
    interval_low_bp = models.IntegerField(null=True)
    interval_high_bp = models.IntegerField(null=True)
    vetoes = models.JSONField(default=list)
    score = models.IntegerField(null=True)
    grade = models.CharField(max_length=16, blank=True, default="")
    findings = models.TextField(blank=True, default="")
    assessed_on = models.DateField(null=True)
    published_on = models.DateField(null=True)


class Indicator(Row):
    """A leaf of the indicator tree: its weight in hundredths of a point, and the points it got."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="indicators")
    place = models.IntegerField()
    code = models.CharField(max_length=16)
    dimension = models.CharField(max_length=16)
    title = models.CharField(max_length=200)
    way = models.CharField(max_length=16)
    weight = models.IntegerField()
    target = models.BigIntegerField(null=True)
    actual = models.BigIntegerField(null=True)
    points = models.IntegerField(null=True)
    reason = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["assessment", "code"], name="assessment_indicator_code")]
        ordering = ["place"]


class AssessmentTemplate(Case):
    """The indicators that a county keeps ready for its assessments; the newest counts."""

    kind = "assessment_template"
    prefix = "AT"
    states_of = TEMPLATE_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("office",)

    office = models.CharField(max_length=64)
    """Code of the organ that put it in force."""
    document = models.CharField(max_length=200)
    leaves = models.JSONField(default=list)
    """Each with code, dimension, title, way and weight in hundredths of a point."""
