"""The programme, its regions, their task lists, and the statements of how much of the purchasing is known."""

from datetime import date
from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.pilots.states import COVERAGE_STATES, ITEM_STATES, LIST_STATES, PROGRAMME_STATES
from goufu.store.rows import Row

_READERS = frozenset(
    {"civil.officer", "civil.head", "finance.officer", "finance.head", "prefecture.officer", "province.officer"}
)


class Programme(Case):
    """A pilot programme as its document sets it up."""

    kind = "programme"
    prefix = "PP"
    states_of = PROGRAMME_STATES
    overseers = _READERS

    title_en = models.CharField(max_length=200, blank=True, default="")
    document = models.CharField(max_length=200)
    issuer = models.CharField(max_length=200)
    issued_on = models.DateField()
    source = models.CharField(max_length=200, blank=True, default="")
    regions_named = models.IntegerField(default=0)
    """How many regions were designated."""


class Designation(Row):
    """A region of the programme."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="designations")
    region = models.CharField(max_length=6)
    since = models.DateField()
    document = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "region"], name="pilots_designation_once")]
        ordering = ["region"]


class TaskList(Case):
    """A region's list of tasks, in as many items as its document says."""

    kind = "task_list"
    prefix = "TL"
    states_of = LIST_STATES
    overseers = _READERS

    programme = models.CharField(max_length=64)
    document = models.CharField(max_length=200)
    source = models.CharField(max_length=200, blank=True, default="")
    stated_items = models.IntegerField()
    """How many items its document says it has; adjustments since then are acts on the items."""
    file = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "region"], name="pilots_list_once")]

    def items_now(self) -> int:
        """How many items it has now: those of the document, those added, without those dropped."""
        return TaskItem.objects.filter(task_list=self.ref).exclude(state="dropped").count()


class TaskItem(Case):
    """One item of a list, and how far it is. `title` holds its text in Chinese as far as a line goes."""

    kind = "task_item"
    prefix = "TI"
    states_of = ITEM_STATES
    overseers: ClassVar[frozenset[str]] = _READERS

    task_list = models.CharField(max_length=64, db_index=True)
    number = models.IntegerField()
    heading = models.CharField(max_length=16)
    mechanism = models.CharField(max_length=16)
    text_zh = models.TextField()
    text_en = models.TextField(blank=True, default="")
    lead_unit = models.CharField(max_length=200)
    cooperating = models.JSONField(default=list)
    due = models.DateField(null=True)
    due_text = models.CharField(max_length=200, blank=True, default="")
    """The date as the document words it: 2025年底."""
    target = models.CharField(max_length=200, blank=True, default="")
    evidence_kinds = models.JSONField(default=list)
    source = models.CharField(max_length=200, blank=True, default="")
    measure = models.CharField(max_length=64, blank=True, default="")
    """The measure that shows whether the item is done; empty where somebody must say it."""
    threshold = models.IntegerField(default=0)
    """Basis points of a share, or the least number where the measure stands alone."""
    span = models.CharField(max_length=16, blank=True, default="")
    coverage_bp = models.IntegerField(default=0)
    """How much of the purchasing known to finance must be on the platform before the figure counts."""
    progress = models.IntegerField(default=0)
    how = models.CharField(max_length=16, blank=True, default="")
    """How it came to be called done: typed or computed."""
    organ = models.CharField(max_length=64, blank=True, default="")
    """Who answered for it last, in the county."""
    finding = models.TextField(blank=True, default="")
    evidence = models.JSONField(default=list)
    score = models.IntegerField(null=True)
    manner = models.CharField(max_length=16, blank=True, default="")
    rectify_by = models.DateField(null=True)
    done_on = models.DateField(null=True)
    times_returned = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["task_list", "number"], name="pilots_item_number")]

    def owed_by(self) -> date | None:
        """The day by which the county owes the next step: the correction's, else the item's own."""
        return self.rectify_by if self.state == "returned" else self.due

    def behind(self, day: date) -> bool:
        """Whether the county owes something that was due before that day."""
        due = self.owed_by()
        return self.state in {"not_started", "under_way", "returned"} and due is not None and due < day


class Coverage(Case):
    """How many purchases of services the finance bureau knows of, on the platform or not, in a span of time."""

    kind = "coverage"
    prefix = "CG"
    states_of = COVERAGE_STATES
    overseers = _READERS

    since = models.DateField()
    until = models.DateField()
    known = models.IntegerField()
    known_fen = models.BigIntegerField()
    source = models.CharField(max_length=200)
    stated_on = models.DateField()
