"""Rows are written by acts alone: the managers refuse, the database refuses, the audit names the rest."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, models, transaction
from tests.cast import NEED, Cast

from goufu.core.guard import row_models
from goufu.rooms.needs.models import Need
from goufu.store.rows import Row, WriteOutsideAct

WAYS: dict[str, Any] = {
    "save": lambda row: row.save(),
    "delete": lambda row: row.delete(),
    "create": lambda row: type(row).objects.create(),
    "get or create": lambda row: type(row).objects.get_or_create(),
    "update or create": lambda row: type(row).objects.update_or_create(),
    "update": lambda row: type(row).objects.filter(pk=row.pk).update(title="x"),
    "delete of many": lambda row: type(row).objects.all().delete(),
    "bulk create": lambda row: type(row).objects.bulk_create([row]),
    "bulk update": lambda row: type(row).objects.bulk_update([row], ["title"]),
}


@pytest.fixture
def need(cast: Cast) -> Need:
    return Need.objects.get(ref=cast.do("raise_need", cast.village_clerk, **NEED))


@pytest.mark.parametrize("way", WAYS)
def test_the_orm_writes_no_row(need: Need, way: str):
    with pytest.raises(WriteOutsideAct, match="needs_need"):
        WAYS[way](need)


STATEMENTS = ('UPDATE "{0}" SET grain = grain', 'DELETE FROM "{0}"', 'TRUNCATE "{0}" CASCADE')


@pytest.mark.parametrize("model", row_models(), ids=lambda model: model._meta.db_table)
def test_the_database_refuses_every_table_of_rows(cast_database: None, model: type[Row]):
    for statement in STATEMENTS:
        wrong = pytest.raises(DatabaseError, match="written by acts alone")
        with wrong, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.format(model._meta.db_table))


def test_the_leave_to_write_ends_with_the_act(need: Need):
    """On the same connection, right after an act."""
    with pytest.raises(DatabaseError, match="written by acts alone"), connection.cursor() as cursor:
        cursor.execute("UPDATE needs_need SET title = 'x'")


def test_every_model_of_a_room_is_a_row(django_db_setup: None):
    """A table that acts don't write would escape record and audit."""
    from django.apps import apps

    strays = [
        model._meta.label
        for model in apps.get_models()
        if model.__module__.startswith("goufu.rooms.") and not issubclass(model, Row)
    ]
    assert strays == []


@pytest.fixture(scope="module")
def cast_database(module_cast: Cast) -> None:
    """One database for all that only reads and is refused."""


def test_planted_a_model_that_is_no_row_would_be_a_stray():
    assert not issubclass(models.Model, Row)
