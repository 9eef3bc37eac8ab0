"""The kernel's own tables: the ledger, clocks, files, messages, settlements, and the overlays that acts write.

Classes on `Row` are written by acts alone. The others are the kernel's bookkeeping, written by `perform`, the
sequencer, the upload door and the jobs.
"""

import uuid

from django.db import models

from goufu.core.cases import Case
from goufu.core.rollup.models import AreaCell, OwnCell, RolledTo
from goufu.core.states import State, States
from goufu.store.rows import Row


class Entry(models.Model):
    """One act, once done. `body` is the canonical JSON whose hash stands in the log; `private` is what only the
    machine keeps.
    """

    id = models.BigIntegerField(primary_key=True)
    hash = models.BinaryField(unique=True, max_length=32)
    act = models.CharField(max_length=64)
    case_kind = models.CharField(max_length=32)
    case_ref = models.CharField(max_length=64, db_index=True)
    thread = models.CharField(max_length=64)
    region = models.CharField(max_length=6)
    office = models.CharField(max_length=64, blank=True)
    person = models.UUIDField(null=True)
    instant = models.DateTimeField()
    turn = models.IntegerField()
    body = models.BinaryField()
    publish = models.CharField(max_length=64)
    withheld = models.BooleanField()
    private = models.JSONField()
    """Salts and values of private and personal input; each verdict's question with its facts."""
    key = models.BinaryField(null=True, unique=True, max_length=32)
    """Keyed digest of holder and idempotency key."""
    request = models.BinaryField(null=True, max_length=32)
    """Keyed digest of the request's bytes."""

    class Meta:
        db_table = "core_entry"
        indexes = [
            models.Index(fields=["thread", "act"], name="core_entry_thread_act"),
            models.Index(
                fields=["thread", "publish"],
                condition=~models.Q(publish__in=("once", "never")),
                name="core_entry_awaiting",
            ),
        ]


class Queue(models.Model):
    """Entries that the sequencer has not numbered yet."""

    entry_id = models.BigIntegerField(primary_key=True)

    class Meta:
        db_table = "core_queue"


class Leaf(models.Model):
    """Positions of entries in the log."""

    position = models.BigIntegerField(primary_key=True)
    entry_id = models.BigIntegerField(unique=True)
    hash = models.BinaryField(unique=True, max_length=32)

    class Meta:
        db_table = "core_leaf"


class ColumnSet(models.Model):
    """Which columns a fingerprint covers; its id is short and follows from table and columns."""

    id = models.CharField(primary_key=True, max_length=16)
    table_name = models.CharField(max_length=80)
    columns = models.JSONField()

    class Meta:
        db_table = "core_columnset"


class RunningClock(models.Model):
    """A period that some act started: to-do lists, reminders and lateness records read these."""

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=64)
    thread = models.CharField(max_length=64, db_index=True)
    case_ref = models.CharField(max_length=64)
    region = models.CharField(max_length=6)
    start = models.DateField()
    due = models.DateField(null=True, db_index=True)
    """The last civil day; empty when a year of working days is not known."""
    days = models.IntegerField()
    unit = models.CharField(max_length=16)
    rule = models.CharField(max_length=64)
    instrument = models.CharField(max_length=64)
    article = models.CharField(max_length=32, blank=True)
    standing = models.CharField(max_length=16)
    started_by = models.BigIntegerField()
    met_by = models.BigIntegerField(null=True)
    met_on = models.DateField(null=True)

    class Meta:
        db_table = "core_clock"


class StoredFile(models.Model):
    """A file under its SHA-256. Who brought it is not kept: a sealed bid must join nobody to a tender."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=80)
    public = models.BooleanField(default=False)

    class Meta:
        db_table = "core_file"


class Message(models.Model):
    """Something an organ is told by an act."""

    id = models.UUIDField(primary_key=True)
    organ = models.CharField(max_length=64, db_index=True)
    entry_id = models.BigIntegerField()
    case_ref = models.CharField(max_length=64)
    notice = models.CharField(max_length=64)
    """The act's name; its wording is the room's `notices/<act>.txt`."""
    values = models.JSONField()
    at = models.DateTimeField()
    read = models.BooleanField(default=False)

    class Meta:
        db_table = "core_message"


class Attempt(models.Model):
    """A try that was refused. It is all that a refusal leaves behind."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    act = models.CharField(max_length=64)
    case_ref = models.CharField(max_length=64, blank=True)
    office = models.CharField(max_length=64, blank=True)
    problem = models.CharField(max_length=40)
    rules = models.JSONField()
    message = models.TextField()

    class Meta:
        db_table = "core_attempt"


class Stretch(models.Model):
    """A stretch of time through which the platform could be reached, by its own record; between two lies an outage."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    since = models.DateTimeField()
    until = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "core_stretch"


class Serial(models.Model):
    """Counters of references that may be counted by anybody."""

    name = models.CharField(primary_key=True, max_length=64)
    last = models.IntegerField()

    class Meta:
        db_table = "core_serial"


class Simulation(models.Model):
    """The simulated moment of a demonstration. No row, no simulation."""

    id = models.IntegerField(primary_key=True, default=1)
    instant = models.DateTimeField()

    class Meta:
        db_table = "core_simulation"


REGISTER_STATES = States(State("open", "Kept", "Kept", "none"))


class Register(Case):
    """The register of a division: the case on which offices are founded and what holds for the whole division is
    entered.
    """

    kind = "register"
    prefix = "RG"
    states_of = REGISTER_STATES

    class Meta:
        db_table = "core_register"


class Settlement(Row):
    """A person's decision on a question that the law left uncertain, for one thread."""

    thread = models.CharField(max_length=64, db_index=True)
    question = models.CharField(max_length=64)
    decision = models.CharField(max_length=16)
    reason = models.TextField()
    office = models.CharField(max_length=64)
    on = models.DateField()
    by_decision = models.CharField(max_length=64, blank=True, default="")
    """The conference's decision that settled it; empty where the office decided by itself."""


class Confirmation(Row):
    """A competent office has confirmed a believed rule, once for all."""

    rule = models.CharField(max_length=64, unique=True)
    office = models.CharField(max_length=64)
    on = models.DateField()
    source = models.TextField()


class Figure(Row):
    """A dated figure that a document put in force: the overlay over the shipped files."""

    rule = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=64)
    region = models.CharField(max_length=6)
    value = models.BigIntegerField()
    unit = models.CharField(max_length=24)
    since = models.DateField()
    set_by = models.TextField()
    withdrawn = models.BooleanField(default=False)
    """From that day the division has no figure of its own: the document that set it was repealed."""


class CalendarDay(Row):
    """A day whose kind differs from its weekday, for a year that the shipped tables lack."""

    day = models.DateField(unique=True)
    works = models.BooleanField()


class CalendarYear(Row):
    """A year whose official calendar has been imported."""

    year = models.IntegerField(unique=True)
    source = models.TextField()


__all__ = ["AreaCell", "OwnCell", "RolledTo"]
