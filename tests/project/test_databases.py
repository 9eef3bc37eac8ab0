"""The databases that tests get."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection


@pytest.mark.parametrize("turn", [1, 2])
def test_what_one_test_commits_the_next_does_not_see(fresh_database: str, turn: int) -> None:
    assert not ContentType.objects.filter(app_label="left-behind").exists()
    ContentType.objects.create(app_label="left-behind", model=f"turn{turn}")
    assert not connection.in_atomic_block


@pytest.mark.django_db
def test_the_server_is_new_enough() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        assert int(cursor.fetchone()[0]) >= 150000
