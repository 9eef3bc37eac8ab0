"""The experience library: published cards found by their words, and who adopted them."""

from collections import Counter
from collections.abc import Iterable

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import QuerySet

from goufu.rooms.experience.models import Adoption, Experience
from goufu.rooms.governance.interface import words_asked

VECTOR = SearchVector("words", config="simple")
"""What the index is built on: the words are cut before they are stored, so `simple` is enough."""


def cards(query: str = "") -> QuerySet[Experience]:
    """The published cards, newest first; with a query those that hold all its words."""
    found = Experience.objects.filter(state="published").order_by("-published_on", "title")
    words = words_asked(query)
    return found.alias(vector=VECTOR).filter(vector=SearchQuery(words, config="simple")) if words else found


def times_adopted(refs: Iterable[str]) -> Counter[str]:
    """How many counties adopted each of these cards, in one reading."""
    return Counter(Adoption.objects.filter(card__in=list(refs)).values_list("card", flat=True))


def adoptions(ref: str) -> list[Adoption]:
    """Who adopted a card, oldest first."""
    return list(Adoption.objects.filter(card=ref).order_by("since", "opened"))
