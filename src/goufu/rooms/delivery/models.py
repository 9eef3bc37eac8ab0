"""Deliveries, their milestones, service records and the opinions of the people served, without any name."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.delivery.states import DELIVERY_STATES, MilestoneState
from goufu.store.rows import Row


class Delivery(Case):
    """The delivery of one contract."""

    kind = "delivery"
    prefix = "DL"
    states_of = DELIVERY_STATES
    numbered = True

    contract = models.CharField(max_length=64, unique=True)
    award = models.CharField(max_length=64)
    purchaser = models.CharField(max_length=64, db_index=True)
    purchaser_uscc = models.CharField(max_length=18, blank=True, default="")
    purchaser_zh = models.CharField(max_length=120)
    provider = models.CharField(max_length=64, db_index=True)
    provider_uscc = models.CharField(max_length=18)
    provider_zh = models.CharField(max_length=120)
    provider_en = models.CharField(max_length=160, blank=True, default="")
    budget_line = models.CharField(max_length=64, blank=True, default="")
    amount_fen = models.BigIntegerField()
    paid_fen = models.BigIntegerField(default=0)
    public_service = models.BooleanField(default=True)
    inspection_days = models.IntegerField()
    payment_days = models.IntegerField(null=True)
    started_on = models.DateField()
    settled_on = models.DateField(null=True)


class Milestone(Row):
    """An instalment on its way from plan to payment. Place 0 is the advance, owed from the start."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="milestones")
    place = models.IntegerField()
    title = models.CharField(max_length=200)
    due = models.DateField()
    amount_fen = models.BigIntegerField()
    paid_fen = models.BigIntegerField(default=0)
    standards = models.JSONField()
    state = models.CharField(max_length=16, default=MilestoneState.PLANNED.value)
    reported_on = models.DateField(null=True)
    accepted_on = models.DateField(null=True)
    rectify_by = models.DateField(null=True)
    invoice = models.CharField(max_length=200, blank=True, default="")
    invoiced_fen = models.BigIntegerField(default=0)
    invoiced_on = models.DateField(null=True)
    paid_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delivery", "place"], name="delivery_milestone_place")]
        ordering = ["place"]


class ServiceRecord(Row):
    """What was done in a period for a milestone, in numbers. The roster behind it is a private file."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="records")
    milestone = models.IntegerField()
    since = models.DateField()
    until = models.DateField()
    groups = models.JSONField()
    """People served by group: `[{"group": …, "people": …}]`. Only counts large enough are published."""
    people = models.IntegerField()
    sessions = models.IntegerField()
    staff_hours = models.IntegerField()
    volunteer_hours = models.IntegerField()
    recorded_on = models.DateField()


class UserOpinion(Row):
    """What the people served said of a milestone, gathered by their village or community."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="opinions")
    milestone = models.IntegerField()
    way = models.CharField(max_length=16)
    invited = models.IntegerField()
    heard = models.IntegerField()
    content = models.IntegerField()
    """Of those heard, how many are content."""
    summary = models.TextField()
    given_on = models.DateField()
