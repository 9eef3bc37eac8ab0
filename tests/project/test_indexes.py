"""One index a text column: the ordinary one answers prefixes too, for text is compared byte by byte."""

import pytest
from django.db import connection

from goufu.project.engine.base import bytewise

PATTERN = "SELECT count(*) FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%%_pattern_ops%%'"


@pytest.mark.django_db
def test_no_text_column_has_a_second_index_for_prefixes():
    with connection.cursor() as cursor:
        cursor.execute(PATTERN)
        assert (bytewise(connection), cursor.fetchone()) == (True, (0,))


@pytest.mark.django_db
def test_the_ordinary_index_answers_a_prefix():
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE places (code varchar(6) PRIMARY KEY)")
        cursor.execute("INSERT INTO places SELECT to_char(n, 'FM000000') FROM generate_series(1, 20000) n")
        cursor.execute("ANALYZE places")
        cursor.execute("EXPLAIN SELECT * FROM places WHERE code LIKE '0103%%'")
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "places_pkey" in plan
    assert "Index Cond" in plan or "Index Only Scan" in plan
