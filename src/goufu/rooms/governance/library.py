"""The library: documents found by their words, and what changed, for whom, from when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.core.paginator import Paginator
from django.db.models import Expression, Model, QuerySet
from django.utils.functional import cached_property

from goufu.core.models import Figure
from goufu.law.figures import in_force
from goufu.law.loader import Rule
from goufu.rooms.governance.conference import agenda
from goufu.rooms.governance.figures import set_by, slot_of
from goufu.rooms.governance.models import Meeting, PolicyDocument, Topic
from goufu.rooms.governance.states import DECIDED
from goufu.rooms.governance.wording import words_asked, words_of

PUBLIC = ("in_force", "repealed")
"""States of a document that anybody may read."""


LOOKED_AT = 2_000
"""Minutes and decisions that a search without index reads, the newest."""


class Words(Expression):
    """The stored index of a table's words. It is a column that the database itself keeps up and no model knows: read
    again for each row, the words of a hundred thousand documents take seconds.
    """

    def __init__(self, model: type[Model]) -> None:
        super().__init__(output_field=SearchVectorField())
        self.table = model._meta.db_table

    def as_sql(self, compiler: Any, connection: Any) -> Any:  # noqa: ARG002 - Django's signature
        """The column; its lookups add lists of values."""
        return f'"{self.table}"."word_index"', []


class Newest(Paginator):  # type: ignore[type-arg]  # Django's own is no generic
    """Pages of the newest; more than `MOST` are not counted, for nobody turns so many pages."""

    MOST = 1_000

    @cached_property
    def count(self) -> int:
        """How many there are, `MOST` at most."""
        return cast(QuerySet[PolicyDocument], self.object_list).order_by()[: self.MOST].count()


def documents(query: str = "") -> QuerySet[PolicyDocument]:
    """The library's documents, newest first; with a query those that hold all its words."""
    found = PolicyDocument.objects.filter(state__in=PUBLIC).order_by("-since", "number").defer("words")
    words = words_asked(query)
    return found.alias(index=Words(found.model)).filter(index=SearchQuery(words, config="simple")) if words else found


def topics(query: str, bodies: Iterable[str]) -> QuerySet[Topic]:
    """The topics of some bodies that hold all words of the query, newest first."""
    found = Topic.objects.filter(body__in=list(bodies)).order_by("-opened").defer("words")
    words = words_asked(query)
    return found.alias(index=Words(found.model)).filter(index=SearchQuery(words, config="simple")) if words else found


def minutes(query: str, bodies: Iterable[str]) -> list[Meeting]:
    """The minutes drawn up of some bodies that hold all words of the query, newest first: what the paper says."""
    written = Meeting.objects.filter(body__in=list(bodies), state__in=("written", "signed")).order_by("-at")
    return [each for each in written[:LOOKED_AT] if _holds(query, *_said_in(each))]


def _said_in(meeting: Meeting) -> Iterator[str]:
    yield from (meeting.title, meeting.number, meeting.place, meeting.remarks)
    for topic in agenda(meeting.ref):
        yield from (topic.title, topic.decision, *(each.text for each in topic.opinions.all()))


def decisions(query: str) -> list[Topic]:
    """Decisions in signed minutes that hold all words of the query in what is public of them: title and decision."""
    signed = Meeting.objects.filter(state="signed").values("ref")
    decided = Topic.objects.filter(meeting__in=signed, state__in=DECIDED).order_by("-decided_on", "ref")
    return [each for each in decided[:LOOKED_AT] if _holds(query, each.title, each.decision)]


def _holds(query: str, *texts: str) -> bool:
    asked = words_asked(query).split()
    return bool(asked) and set(asked) <= set(words_of(*texts).split())


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
