"""Made-up rows, written at once: a measurement needs a full house, and 200,000 acts would take an hour."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.db import models, transaction
from psycopg.types.json import Jsonb

from goufu.core.batch import raw_connection

AT_ONCE = 5_000


def copy(rows: Iterable[models.Model]) -> int:
    """Write rows that come table by table; returns how many."""
    count = 0
    with transaction.atomic():
        raw = raw_connection()
        raw.execute(b"SELECT set_config('goufu.act', 'bench', true)")
        for model, found in groupby(rows, key=type):
            count += _copy(raw, model, found)
    return count


def _copy(raw: Any, model: type[models.Model], rows: Iterable[models.Model]) -> int:
    fields = list(model._meta.concrete_fields)
    columns = ", ".join(f'"{field.column}"' for field in fields)
    count = 0
    with raw.cursor().copy(f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN') as out:
        for row in rows:
            out.write_row(_values(fields, row))
            count += 1
    return count


def _values(fields: "Sequence[models.Field[Any, Any]]", row: models.Model) -> list[Any]:
    return [_value(field, getattr(row, field.attname)) for field in fields]


def _value(field: "models.Field[Any, Any]", value: Any) -> Any:
    if value is None:
        return None
    return Jsonb(value) if isinstance(field, models.JSONField) else field.get_prep_value(value)
