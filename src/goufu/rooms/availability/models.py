"""Certificates of outages."""

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.availability.states import OUTAGE_STATES


class Outage(Case):
    """A certificate of unavailability: when the platform could not be reached, and what happened."""

    kind = "outage"
    prefix = "OG"
    states_of = OUTAGE_STATES

    since = models.DateTimeField()
    until = models.DateTimeField(db_index=True)
    what = models.TextField()
