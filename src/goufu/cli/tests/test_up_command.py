"""`goufu up`: what it will not serve."""

import pytest
from tests.cast import FIRST_MORNING

from goufu.cli.commands.up import check_whose_data
from goufu.core.clock import SetClock
from goufu.core.perform import NOBODY, perform
from goufu.project.environment import BadEnvironment, Environment, read_environment

PRODUCTION = {"GOUFU_MODE": "production", "GOUFU_OCID_PREFIX": "ocds-a1b2c3"}


def mode(variables: dict[str, str]) -> Environment:
    return read_environment(variables)


def found(*, made_up: bool) -> None:
    given = {
        "region": "510321",
        "title": "荣县登记簿",
        "organ": "510321-registrar",
        "organ_zh": "荣县行政审批局",
        "office": "510321-registrar-1",
        "title_zh": "登记岗",
        "person": "王慧",
        "synthetic": made_up,
    }
    perform("found_register", holder=NOBODY, clock=SetClock(FIRST_MORNING), given=given)


@pytest.mark.usefixtures("fresh_database")
class TestWhoseDataAreServed:
    def test_production_serves_a_register_of_its_own(self):
        found(made_up=False)
        check_whose_data(mode(PRODUCTION))

    def test_production_does_not_serve_a_demonstration_as_if_it_were_real(self):
        found(made_up=True)
        check_whose_data(mode({}))
        with pytest.raises(BadEnvironment, match="holds a demonstration"):
            check_whose_data(mode(PRODUCTION))
