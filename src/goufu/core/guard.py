"""The database's own guard: a table of rows refuses any statement outside an act.

A trigger per statement looks for the transaction's `goufu.act` (a few microseconds). It catches what goes past the
unit of work by mistake; an administrator can set the variable, and then `goufu audit` names what was changed.
"""

import json
from typing import Any

from django.apps import apps
from django.db import connection

from goufu.core.tables import table_of
from goufu.store.rows import Row

_FUNCTION = """
CREATE OR REPLACE FUNCTION goufu_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('goufu.act', true), '') = '' THEN
    RAISE EXCEPTION '% is written by acts alone', TG_TABLE_NAME USING HINT = 'Use goufu perform.';
  END IF;
  RETURN NULL;
END $$
"""
_TRIGGER = """
CREATE OR REPLACE TRIGGER goufu_guard BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}"
FOR EACH STATEMENT EXECUTE FUNCTION goufu_guard()
"""
_COLUMN_SET = "INSERT INTO core_columnset (id, table_name, columns) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"


def row_models() -> list[type[Row]]:
    """Every table that acts alone write."""
    return [model for model in apps.get_models() if issubclass(model, Row)]


def install(**_: Any) -> None:
    """Put the guard on every row table, and keep which columns its fingerprints cover. Runs after each migration."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE SEQUENCE IF NOT EXISTS core_entry_id")
        cursor.execute(_FUNCTION)
        present = set(connection.introspection.table_names(cursor))
        for model in row_models():
            if model._meta.db_table in present:
                table = table_of(model)
                cursor.execute(_TRIGGER.format(table=table.name))
                cursor.execute(_COLUMN_SET, [table.column_set, table.name, json.dumps(table.proven)])
