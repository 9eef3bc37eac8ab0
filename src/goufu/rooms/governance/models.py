"""Policy documents; bodies with their members, topics, meetings and follow-up tasks."""

from django.db import models

from goufu.core.cases import Case
from goufu.parties.authority import covers
from goufu.rooms.governance.states import (
    AGREED,
    BODY_STATES,
    DOCUMENT_STATES,
    MEETING_STATES,
    TASK_STATES,
    TOPIC_STATES,
)
from goufu.store.rows import Row

_READERS = Case.overseers | {"conference.officer", "conference.convener"}
"""Who reads a body's papers in its division: the convener decides on them, from another organ than the office's."""


class PolicyDocument(Case):
    """A document of an office: what it says, what it stands to others in, and the figures it puts in force."""

    kind = "policy_document"
    prefix = "PD"
    states_of = DOCUMENT_STATES
    parties_of = ("issuer",)
    confidential = frozenset({"words"})

    issuer = models.CharField(max_length=64)
    """Code of the organ that entered it."""
    issued_by = models.CharField(max_length=120, blank=True, default="")
    """Who issued it, as it says itself."""
    issued_on = models.DateField(null=True)
    number = models.CharField(max_length=80)
    since = models.DateField()
    until = models.DateField(null=True)
    """The day from which it holds no more; empty while it holds."""
    wording = models.TextField()
    gist = models.TextField(blank=True, default="")
    text = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of the full text's file."""
    relations = models.JSONField(default=list)
    """Each with kind (implements, amends, replaces, repeals) and the other document's number."""
    figures = models.JSONField(default=list)
    """Each with rule, name, value and unit; they hold in the document's division."""
    decision = models.CharField(max_length=64, blank=True, default="")
    """Reference of the topic that the conference agreed to; figures need one."""
    touches_bidders = models.BooleanField(default=False)
    bars_outsiders = models.BooleanField(default=False)
    fairness_review = models.CharField(max_length=200, blank=True, default="")
    """Number and day of the fair-competition review; empty when none was made."""
    review_file = models.CharField(max_length=64, blank=True, default="")
    reason = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    """The words of title, number, gist and wording, set apart by blanks: what the search looks at."""

    class Meta:
        indexes = [models.Index(fields=["-since", "number"], name="governance_document_newest")]


class Body(Case):
    """A leadership group or a joint conference: its office, its term, how many members must be present."""

    kind = "body"
    prefix = "GB"
    states_of = BODY_STATES
    overseers = _READERS
    parties_of = ("office",)

    office = models.CharField(max_length=64)
    """Code of the organ that keeps its office."""
    form = models.CharField(max_length=24)
    document = models.CharField(max_length=200)
    """The document that set it up."""
    above = models.CharField(max_length=64, blank=True, default="")
    """The body that tasks are escalated to."""
    term_from = models.DateField()
    term_until = models.DateField(null=True)
    quorum = models.IntegerField()
    """Members that must be present."""


class Member(Row):
    """An organ's seat on a body: its duty there, and the post that is its liaison."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="members")
    organ = models.CharField(max_length=64)
    name_zh = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True, default="")
    duty = models.TextField()
    liaison = models.CharField(max_length=120)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        ordering = ["since", "organ"]


class Meeting(Case):
    """A meeting of a body, from its plan to its signed minutes."""

    kind = "meeting"
    prefix = "MT"
    states_of = MEETING_STATES
    overseers = _READERS
    parties_of = ("office",)

    body = models.CharField(max_length=64, db_index=True)
    office = models.CharField(max_length=64)
    place = models.CharField(max_length=200)
    at = models.DateTimeField()
    present = models.JSONField(default=list)
    """Codes of the members present."""
    number = models.CharField(max_length=80, blank=True, default="")
    """Number of the minutes."""
    remarks = models.TextField(blank=True, default="")
    digest = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of the minutes' content as drawn up."""
    written_on = models.DateField(null=True)
    signed_on = models.DateField(null=True)
    scan = models.CharField(max_length=64, blank=True, default="")
    """SHA-256 of the stamped page."""
    reason = models.TextField(blank=True, default="")


class Topic(Case):
    """What is brought before a body, with its papers, and what was decided on it."""

    kind = "topic"
    prefix = "TP"
    states_of = TOPIC_STATES
    overseers = _READERS
    parties_of = ("office", "submitter")

    body = models.CharField(max_length=64, db_index=True)
    office = models.CharField(max_length=64)
    submitter = models.CharField(max_length=64)
    subject = models.CharField(max_length=32)
    about = models.CharField(max_length=64, blank=True, default="")
    """Reference of the case it is about."""
    summary = models.TextField()
    proposal = models.TextField()
    papers = models.JSONField(default=list)
    meeting = models.CharField(max_length=64, blank=True, default="", db_index=True)
    place = models.IntegerField(null=True)
    """Its number on the agenda."""
    decision = models.TextField(blank=True, default="")
    """What was decided, in the words of the minutes."""
    decided_on = models.DateField(null=True)
    reason = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    confidential = frozenset({"words"})

    class Meta:
        indexes = [models.Index(fields=["body", "-opened"], name="governance_topic_newest")]

    def decides_for(self, region: str) -> bool:
        """Whether it was agreed to, its minutes are signed, and the body's division is or contains this one."""
        signed = Meeting.objects.filter(ref=self.meeting, state="signed").exists() if self.meeting else False
        return self.state in AGREED and signed and covers(self.region, region)


class Opinion(Row):
    """What a member said on a topic."""

    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="opinions")
    organ = models.CharField(max_length=64)
    name_zh = models.CharField(max_length=120)
    stance = models.CharField(max_length=24)
    text = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["organ"]
        constraints = [models.UniqueConstraint(fields=["topic", "organ"], name="governance_opinion_once")]


class FollowUp(Case):
    """A task that a decision gave: who leads, who helps, what is shown, by when."""

    kind = "follow_up"
    prefix = "FU"
    states_of = TASK_STATES
    overseers = _READERS
    parties_of = ("office", "lead")

    decided = models.CharField(max_length=64, db_index=True)
    """Reference of the topic whose decision gave it."""
    body = models.CharField(max_length=64, db_index=True)
    office = models.CharField(max_length=64)
    lead = models.CharField(max_length=64, db_index=True)
    lead_zh = models.CharField(max_length=120)
    helpers = models.JSONField(default=list)
    what = models.TextField()
    evidence_asked = models.CharField(max_length=200)
    due = models.DateField()
    report = models.TextField(blank=True, default="")
    evidence = models.CharField(max_length=64, blank=True, default="")
    reported_on = models.DateField(null=True)
    reminders = models.IntegerField(default=0)
    closed_on = models.DateField(null=True)
    reason = models.TextField(blank=True, default="")
