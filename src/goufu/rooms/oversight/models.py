"""Archived files of purchases."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.oversight.states import ARCHIVE_STATES


class Archive(Case):
    """The file of a purchase, closed and kept at least fifteen years (Government Procurement Law, art. 42)."""

    kind = "archive"
    prefix = "AR"
    states_of = ARCHIVE_STATES

    purchaser = models.CharField(max_length=64)
    purchase = models.CharField(max_length=64, unique=True)
    shelf_mark = models.CharField(max_length=120)
    ended = models.DateField()
    entries = models.IntegerField()
    """How many acts the file holds."""
