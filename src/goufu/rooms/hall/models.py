"""An opposition to an opening: whose it is, the purchaser and its overseers alone read."""

from typing import ClassVar

from django.db import models

from goufu.core.cases import Case
from goufu.rooms.hall.states import OPPOSITION_STATES


class Opposition(Case):
    """What a bidder opposes at the opening, and what the purchaser answers."""

    kind = "opposition"
    prefix = "OB"
    states_of = OPPOSITION_STATES
    parties_of: ClassVar[tuple[str, ...]] = ("purchaser", "raised_by")

    tender = models.CharField(max_length=64, db_index=True)
    purchaser = models.CharField(max_length=64, db_index=True)
    raised_by = models.CharField(max_length=64, db_index=True)
    """Code of the organ; no public entry holds it where names are not read out."""
    number = models.IntegerField()
    """Counts within the tender, from 1."""
    about = models.CharField(max_length=16)
    words = models.TextField()
    answer = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tender", "number"], name="hall_opposition_number")]
