"""Drops the second index of each text column where text is compared byte by byte (`goufu.project.engine`)."""

from typing import Any

from django.db import migrations

DROP = """
DO $$
DECLARE name text;
BEGIN
  IF EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datcollate IN ('C', 'POSIX')
             AND datlocprovider IN ('b', 'c')) THEN
    FOR name IN SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND indexname LIKE '%\\_like'
                AND indexdef LIKE '%\\_pattern\\_ops)' LOOP
      EXECUTE format('DROP INDEX %I', name);
    END LOOP;
  END IF;
END $$
"""


class Migration(migrations.Migration):
    dependencies: list[Any] = [("core", "0005_outages")]
    operations: list[Any] = [migrations.RunSQL(DROP, migrations.RunSQL.noop)]
