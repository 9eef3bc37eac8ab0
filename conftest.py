"""Every test of the repository gets its database from here."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import HealthCheck
from hypothesis import settings as examples
from messages import compile_all
from pytest_django.plugin import DjangoDbBlocker

from goufu.project.postgres import Server
from goufu.project.testing import database_copy, make_template, start_server

pytest_plugins = [
    "tests.cast", "tests.reviewing", "tests.contracting", "tests.complaining", "tests.bonding",
    "tests.playing", "tests.running", "tests.entrusting",
]  # fmt: skip

# A busy machine is no failure: what is tried is fixed, how long it takes is not.
examples.register_profile("goufu", deadline=None, suppress_health_check=[HealthCheck.too_slow])
examples.load_profile("goufu")
SERVER = pytest.StashKey[Server | None]()
LONGEST_NAMED = 40
"""Bytes of a parameter that still stand in the name of its test."""


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """With several workers the server is the child of the process that outlives them all."""
    if not hasattr(session.config, "workerinput"):
        compile_all()
    if getattr(session.config.option, "dist", "no") != "no":
        session.config.stash[SERVER] = start_server(Path(settings.GOUFU_DATA))


def pytest_unconfigure(config: pytest.Config) -> None:
    if (server := config.stash.get(SERVER, None)) is not None:
        server.stop()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Journeys come first: they are the longest files, and a worker left with one at the end works alone."""
    items.sort(key=lambda item: item.get_closest_marker("journey") is None)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file packed by a test holds the hour: workers must still collect tests of the same names."""
    return argname if isinstance(val, bytes) and len(val) > LONGEST_NAMED else None


@pytest.fixture(scope="session")
def template(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> str:
    """The name of the migrated template."""
    config = request.config
    if not hasattr(config, "workerinput") and SERVER not in config.stash:
        config.stash[SERVER] = start_server(Path(settings.GOUFU_DATA))
    with django_db_blocker.unblock():
        return make_template(Path(os.environ["GOUFU_TEST_ROOT"]))


@pytest.fixture(scope="session")
def django_db_setup(template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Stands in for pytest-django's own: the worker's copy, for tests that roll back (`db`)."""
    with django_db_blocker.unblock(), database_copy(template):
        yield


@pytest.fixture
def fresh_database(django_db_setup: None, template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A copy of its own for a test that commits, as every act does. Takes a few hundredths of a second."""
    with django_db_blocker.unblock(), database_copy(template) as name:
        yield name


@pytest.fixture(scope="module")
def module_database(django_db_setup: None, template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """One committed copy for all tests of a module: build a story once, look at it from many sides."""
    with django_db_blocker.unblock(), database_copy(template) as name:
        yield name
