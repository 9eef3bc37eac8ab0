"""A row is read by anyone through the ORM and written by nobody but the unit of work of an act.

Every row carries a key made in Python (no serial number counts what must not be counted) and a *grain*: 16 random
bytes, new at each write, that salt the row's public fingerprint.
"""

import secrets
import uuid
from typing import Any, ClassVar, NoReturn, TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)


class WriteOutsideAct(Exception):
    """Somebody tried to write a row without an act."""

    def __init__(self, table: str) -> None:
        super().__init__(f"{table} is written by acts alone: hand the row to the unit of work (w.add, w.change)")


def new_key() -> uuid.UUID:
    """A random key of 122 bits."""
    return uuid.uuid4()


def new_grain() -> bytes:
    """Sixteen random bytes that keep a row's fingerprint from being guessed."""
    return secrets.token_bytes(16)


class ReadOnlyQuerySet(models.QuerySet[M]):
    """Reads everything, writes nothing."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise WriteOutsideAct(self.model._meta.db_table)

    create = get_or_create = update_or_create = _refuse
    bulk_create = bulk_update = update = delete = _refuse


class Row(models.Model):
    """The base of every table that acts write."""

    unproven: ClassVar[frozenset[str]] = frozenset({"grain"})
    """Columns that the row's fingerprint does not cover."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    grain = models.BinaryField(default=new_grain, editable=False)

    objects = models.Manager.from_queryset(ReadOnlyQuerySet)()

    class Meta:
        abstract = True

    def save(self, *_: Any, **__: Any) -> NoReturn:
        raise WriteOutsideAct(self._meta.db_table)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise WriteOutsideAct(self._meta.db_table)
