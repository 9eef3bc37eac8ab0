"""The library: documents found by their words, and what changed, for whom, from when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import QuerySet

from goufu.core.models import Figure
from goufu.law.figures import in_force
from goufu.law.loader import Rule
from goufu.rooms.governance.figures import set_by, slot_of
from goufu.rooms.governance.models import PolicyDocument, Topic
from goufu.rooms.governance.wording import words_asked

PUBLIC = ("in_force", "repealed")
"""States of a document that anybody may read."""


VECTOR = SearchVector("words", config="simple")
"""What the index is built on: the words are cut before they are stored, so `simple` is enough."""


def documents(query: str = "") -> QuerySet[PolicyDocument]:
    """The library's documents, newest first; with a query those that hold all its words."""
    found = PolicyDocument.objects.filter(state__in=PUBLIC).order_by("-since", "number")
    words = words_asked(query)
    return found.alias(vector=VECTOR).filter(vector=SearchQuery(words, config="simple")) if words else found


def topics(query: str, body: str) -> QuerySet[Topic]:
    """The topics of a body that hold all words of the query, newest first."""
    found = Topic.objects.filter(body=body).order_by("-opened")
    words = words_asked(query)
    return found.alias(vector=VECTOR).filter(vector=SearchQuery(words, config="simple")) if words else found


@dataclass(frozen=True)
class Change:
    """A figure that changed: for which division, from what to what (None: only the law's own), from when, by which
    document.
    """

    rule: Rule | None
    rule_id: str
    name: str
    region: str
    unit: str
    before: int | None
    after: int | None
    national: int | None
    since: date
    by: str


def changes(document: PolicyDocument | None = None) -> Iterator[Change]:
    """Every change of a figure, the latest first; of one document those that it made."""
    mine = set_by(document) if document else None
    rows = list(Figure.objects.order_by("since", "id"))
    found = []
    for place, row in enumerate(rows):
        same = [each for each in rows[:place] if _key(each) == _key(row)]
        before = same[-1] if same else None
        if mine is None or row.set_by == mine:
            found.append(_change(row, before))
    yield from reversed(found)


def _key(row: Figure) -> tuple[str, str, str]:
    return (row.rule, row.name, row.region)


def _change(row: Figure, before: Figure | None) -> Change:
    slot = slot_of(row.rule, row.name)
    shipped = in_force(slot[1].shipped, row.since) if slot else None
    return Change(
        slot[0] if slot else None, row.rule, row.name, row.region, row.unit,
        None if before is None or before.withdrawn else before.value, None if row.withdrawn else row.value,
        shipped.value if shipped else None, row.since, row.set_by,
    )  # fmt: skip
