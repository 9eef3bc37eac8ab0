"""The engine that `DATABASES` names; Django looks for `DatabaseWrapper` here."""

from functools import cached_property
from typing import Any

from django.db.backends.postgresql.base import DatabaseWrapper as PostgreSQL
from django.db.backends.postgresql.schema import DatabaseSchemaEditor

_COLLATION = "SELECT datcollate, datlocprovider FROM pg_database WHERE datname = current_database()"


def bytewise(connection: Any) -> bool:
    """Whether text is compared byte by byte there, so that an ordinary index answers `LIKE 'abc%'` too."""
    with connection.cursor() as cursor:
        cursor.execute(_COLLATION)
        collation, provider = cursor.fetchone()
    return collation in ("C", "POSIX") and provider in ("b", "c")


class SchemaEditor(DatabaseSchemaEditor):
    """Makes no `varchar_pattern_ops` index where text is compared byte by byte: every write would pay for it."""

    @cached_property
    def _bytewise(self) -> bool:
        return bytewise(self.connection)

    def _create_like_index_sql(self, model: Any, field: Any) -> Any:
        return None if self._bytewise else super()._create_like_index_sql(model, field)  # type: ignore[misc]  # not in the stubs


class DatabaseWrapper(PostgreSQL):
    """PostgreSQL as Django knows it, with our own making of tables."""

    SchemaEditorClass = SchemaEditor
