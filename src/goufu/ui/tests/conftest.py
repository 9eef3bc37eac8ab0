"""This floor is tested with nothing above it."""

import pytest


@pytest.fixture(autouse=True)
def own_addresses(settings):
    settings.ROOT_URLCONF = "goufu.ui.tests.urls"
