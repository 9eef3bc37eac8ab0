"""The unit of work: all that an act's effect may do to the world, collected first and written at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from goufu.core.batch import ask, raw_connection
from goufu.core.cases import Case
from goufu.core.tables import table_of
from goufu.law.verdict import Ruling
from goufu.parties.holders import Holder
from goufu.store.rows import Row, new_grain

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Follow:
    """An act of an earlier room that is to be performed by name, in the same transaction."""

    act: str
    case: str | None
    given: Mapping[str, Any]


@dataclass(frozen=True)
class Notice:
    """Something an organ will be told."""

    organ: str
    values: Mapping[str, Any]


@dataclass
class Writes:
    """Handed to `effect`. Ordered, typed, and the only way to write a row."""

    case: Case
    holder: Holder
    rulings: tuple[Ruling, ...] = ()
    """What the law has said to this act's questions."""
    added: dict[UUID, Row] = field(default_factory=dict)
    changed: dict[UUID, Row] = field(default_factory=dict)
    removed: dict[UUID, Row] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    hidden: dict[str, Any] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    public_files: list[str] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    follows: list[Follow] = field(default_factory=list)
    drawn: set[str] = field(default_factory=set)
    """The series that a number was drawn from."""

    def change(self, row: R, **values: Any) -> R:
        """Set columns of the case, or of another row read under its lock."""
        if unknown := values.keys() - _columns(type(row)):
            raise AttributeError(f"{type(row).__name__} has no column {sorted(unknown)}")
        for name, value in values.items():
            setattr(row, name, value)
        if row.pk not in self.added:
            self.changed[row.pk] = row
        return row

    def add(self, row: R) -> R:
        """Write a new row."""
        self.added[row.pk] = row
        return row

    def remove(self, row: Row) -> None:
        """Delete a row; the record keeps that it was there."""
        self.removed[row.pk] = row

    def publish(self, **facts: Any) -> None:
        """State facts that the act found out, in the public part of its entry (integers, text, lists, mappings)."""
        self.facts.update(facts)

    def keep(self, **facts: Any) -> None:
        """State facts that stay private; the entry holds a salted commitment to each."""
        self.hidden.update(facts)

    def attach(self, sha256: str, *, public: bool = False) -> None:
        """Name a stored file in the entry; `public` lets everyone read it once the entry is public."""
        self.files.append(sha256)
        if public:
            self.public_files.append(sha256)

    def tell(self, organ: str, **values: Any) -> None:
        """Tell an organ; the words are the room's `notices/<act>.txt`."""
        self.notices.append(Notice(organ, values))

    def follow(self, act: str, *, case: str | None = None, **given: Any) -> None:
        """Perform an act of an earlier room by name, in this transaction; that act must list this one in
        `only_follows`.
        """
        self.follows.append(Follow(act, case, given))

    def serial(self, name: str) -> int:
        """The next number of a series that anybody may count: 1, 2, 3."""
        self.drawn.add(name)
        return next_serial(name)

    def rows(self) -> list[dict[str, Any]]:
        """What the entry says of each row: table, key, covered columns, fingerprint (None when removed)."""
        for row in [*self.added.values(), *self.changed.values()]:
            row.grain = new_grain()
        written = [_proof(row) for row in [*self.added.values(), *self.changed.values()]]
        return written + [{**_proof(row), "fingerprint": None} for row in self.removed.values()]


@cache
def _columns(model: type[Row]) -> frozenset[str]:
    return frozenset(name for each in model._meta.concrete_fields for name in (each.name, each.attname))


def _proof(row: Row) -> dict[str, Any]:
    table = table_of(type(row))
    return {"table": table.name, "key": str(row.pk), "columns": table.column_set, "fingerprint": table.fingerprint(row)}


def next_serial(name: str) -> int:
    """Draw the next number of a named series, inside the running transaction."""
    drawn = ask(raw_connection(), _NEXT, [name])
    assert drawn
    return int(drawn[0])


_NEXT = (
    "INSERT INTO core_serial (name, last) VALUES (%s, 1)"
    " ON CONFLICT (name) DO UPDATE SET last = core_serial.last + 1 RETURNING last"
)
