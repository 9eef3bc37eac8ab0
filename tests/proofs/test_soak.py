"""Histories at random: sixty with every run of the tests, ten thousand by `make soak`."""

from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker
from tests.soaking import Tally, walk

SEED, FEW, MANY = 20261122, 60, 10_000


def walked(histories: int, template: str, folder: Path, blocker: DjangoDbBlocker) -> Tally:
    with blocker.unblock():
        tally = walk(histories, SEED, template, folder)
    print(dict(tally.done), dict(tally.refused))
    return tally


@pytest.fixture(scope="module")
def few(cast_template: str, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Tally:
    return walked(FEW, cast_template, tmp_path_factory.mktemp("soak"), django_db_blocker)


def test_nothing_happened_that_could_not(few: Tally):
    assert few.wrong == []
    assert few.histories == FEW


def test_the_histories_went_somewhere(few: Tally):
    """They would prove nothing if everything were refused, or nothing."""
    assert few.done.total() > FEW
    assert len(few.done) > 15
    assert few.refused.total() > FEW
    assert {"wrong-office", "wrong-state", "refused"} <= few.refused.keys()
    assert few.tampered > 0


@pytest.mark.soak
def test_ten_thousand_histories(cast_template: str, tmp_path: Path, django_db_blocker: DjangoDbBlocker):
    assert walked(MANY, cast_template, tmp_path, django_db_blocker).wrong == []
