"""Questions (询问), challenges (质疑) and complaints (投诉): what a supplier asks or objects to, and the outcome."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.remedies.states import CHALLENGE_STATES, COMPLAINT_STATES, INQUIRY_STATES


class Challenge(Case):
    """A supplier's written objection to documents, process or result."""

    kind = "challenge"
    prefix = "CH"
    states_of = CHALLENGE_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("challenger", "purchaser")

    tender = models.CharField(max_length=64, db_index=True)
    award = models.CharField(max_length=64, blank=True, default="")
    purchaser = models.CharField(max_length=64, db_index=True)
    challenger = models.CharField(max_length=64, db_index=True)
    """Code of the challenger's organ."""
    about = models.CharField(max_length=16)
    """`documents`, `process` or `result`."""
    facts = models.TextField()
    request = models.TextField()
    known = models.DateField()
    evidence = models.JSONField(default=list)
    """Files of the challenger, by their SHA-256."""
    raised_on = models.DateField()
    may_affect_result = models.BooleanField(default=True)
    decision = models.CharField(max_length=24, blank=True, default="")
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True)


class Inquiry(Case):
    """A supplier's question to the purchaser. Who asked is known to the purchaser and overseers alone."""

    kind = "inquiry"
    prefix = "IQ"
    states_of = INQUIRY_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("asker", "purchaser")

    tender = models.CharField(max_length=64, db_index=True)
    purchaser = models.CharField(max_length=64, db_index=True)
    asker = models.CharField(max_length=64, db_index=True)
    question = models.TextField()
    may_affect_result = models.BooleanField(default=False)
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True)


class Complaint(Case):
    """A complaint to finance by who challenged before. Those it is about read it once copies were sent."""

    kind = "complaint"
    prefix = "CM"
    states_of = COMPLAINT_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("complainant", "respondent", "concerned")
    overseers: ClassVar[frozenset[str]] = frozenset({"finance.officer", "finance.head", "supervisor.officer"})

    challenge = models.CharField(max_length=64, db_index=True)
    tender = models.CharField(max_length=64, db_index=True)
    award = models.CharField(max_length=64, blank=True, default="")
    about = models.CharField(max_length=16)
    """`documents`, `process` or `result`, as challenged."""
    complainant = models.CharField(max_length=64, db_index=True)
    purchaser = models.CharField(max_length=64, db_index=True)
    respondent = models.CharField(max_length=64, blank=True, default="", db_index=True)
    """The purchaser, from the copies on."""
    concerned = models.CharField(max_length=64, blank=True, default="", db_index=True)
    """The winner, from the copies on, where an award stands."""
    matters = models.TextField()
    facts = models.TextField()
    basis = models.TextField()
    request = models.TextField()
    evidence = models.JSONField(default=list)
    lodged_on = models.DateField()
    received_on = models.DateField()
    """Day of lodging, or of the corrected complaint."""
    correct_by = models.DateField(null=True)
    corrections = models.TextField(blank=True, default="")
    """What must be corrected, or why it was not taken up."""
    notice_on = models.DateField(null=True)
    """Day of the last notice whose time is not counted: correction or commission of a test."""
    not_counted = models.IntegerField(default=0)
    """Working days of correction and tests, which are not counted into the time for the decision."""
    copied_on = models.DateField(null=True)
    explanation = models.TextField(blank=True, default="")
    explanation_files = models.JSONField(default=list)
    explained_on = models.DateField(null=True)
    comment = models.TextField(blank=True, default="")
    comment_files = models.JSONField(default=list)
    steps = models.JSONField(default=list)
    """Tests, hearings and evidence taken, oldest first: kind, what, on, and files."""
    suspended_on = models.DateField(null=True)
    """First day of the first suspension."""
    suspended_until = models.DateField(null=True)
    outcome = models.CharField(max_length=24, blank=True, default="")
    remedy = models.CharField(max_length=24, blank=True, default="")
    matter = models.TextField(blank=True, default="")
    facts_found = models.TextField(blank=True, default="")
    legal_basis = models.TextField(blank=True, default="")
    decision = models.TextField(blank=True, default="")
    decided_on = models.DateField(null=True)
