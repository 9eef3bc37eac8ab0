"""The end of a framework's first stage."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.framing import framework_received
from tests.reviewing import Reviewing
from tests.tendering import decided

from goufu.rooms.evaluation.models import Framework
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return framework_received(module_cast)


def _admit(cast: Cast, case: Reviewing, admitted: int) -> str:
    return decided(cast, "admit_providers", cast.head, None, case.ref, review=case.ref, admitted=admitted)


@pytest.mark.parametrize("admitted", [1, 3])
def test_one_alone_and_everybody_are_refused(module_cast: Cast, case: Reviewing, admitted: int) -> None:
    with refused("m-framework"):
        _admit(module_cast, case, admitted)


def test_nobody_is_named_the_winner(module_cast: Cast, case: Reviewing) -> None:
    given = {"review": case.ref, "response": case.bid("alpha")}
    with turned_down(ReviewDoesNotFit):
        decided(module_cast, "name_winner", module_cast.head, None, case.ref, **given)


def test_the_first_two_of_three_are_admitted_once(module_cast: Cast, case: Reviewing) -> None:
    ref = _admit(module_cast, case, 2)
    found = Framework.objects.get(ref=ref)
    assert [(each["organ"], each["rank"]) for each in found.admitted] == [("alpha", 1), ("beta", 2)]
    with turned_down(DoneAlready):
        _admit(module_cast, case, 2)
