"""Experience cards, their adoption elsewhere, and the wordings that a county keeps ready."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models

from goufu.core.cases import Case
from goufu.rooms.experience.states import ADOPTION_STATES, CARD_STATES, TEMPLATE_STATES

_READERS = frozenset({"civil.officer", "civil.head", "prefecture.officer", "province.officer"})


class Experience(Case):
    """An experience card of a county: what was wrong, what was done, what came of it, what others may copy."""

    kind = "experience"
    prefix = "EC"
    states_of = CARD_STATES
    parties_of = ("county",)
    overseers: ClassVar[frozenset[str]] = _READERS
    confidential = frozenset({"words"})

    county = models.CharField(max_length=64)
    """Code of the organ that wrote it."""
    problem = models.TextField()
    practice = models.TextField()
    figures = models.JSONField(default=list)
    """As `figures.py` states them: computed ones with query, value, day and entries; typed ones with their source."""
    figures_to_copy = models.JSONField(default=list)
    """Each with rule and name of a figure of the law book."""
    documents_to_copy = models.JSONField(default=list)
    """References of policy documents."""
    items_to_copy = models.JSONField(default=list)
    """References of task items."""
    cost_fen = models.BigIntegerField()
    limits = models.TextField()
    opinion = models.TextField(blank=True, default="")
    """The prefecture's opinion."""
    reason = models.TextField(blank=True, default="")
    """Why it was selected, returned or withdrawn: the newest of them."""
    published_on = models.DateField(null=True, db_index=True)
    words = models.TextField(blank=True, default="")
    """The words of the card, set apart by blanks: what the search looks at."""

    class Meta:
        indexes = [GinIndex(SearchVector("words", config="simple"), name="experience_card_words")]


class Adoption(Case):
    """A card adopted by another county: what it changed, and how it fared there."""

    kind = "experience_adoption"
    prefix = "EA"
    states_of = ADOPTION_STATES
    parties_of = ("adopter",)
    overseers: ClassVar[frozenset[str]] = _READERS

    card = models.CharField(max_length=64, db_index=True)
    adopter = models.CharField(max_length=64)
    since = models.DateField()
    document = models.CharField(max_length=200)
    """The document by which it was adopted."""
    changed = models.TextField()
    fared = models.CharField(max_length=16, blank=True, default="")
    finding = models.TextField(blank=True, default="")
    figures = models.JSONField(default=list)
    told_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["card", "region"], name="experience_adopted_once")]


class TemplateSet(Case):
    """The wordings that a county keeps ready for requirements and procurement documents; the newest set counts."""

    kind = "template_set"
    prefix = "TS"
    states_of = TEMPLATE_STATES
    parties_of = ("office",)
    overseers: ClassVar[frozenset[str]] = _READERS | {"finance.officer", "finance.head", "purchaser.officer"}

    office = models.CharField(max_length=64)
    """Code of the organ that put it in force."""
    document = models.CharField(max_length=200)
    sections = models.JSONField(default=list)
    """Each with purpose, place, heading and text."""
