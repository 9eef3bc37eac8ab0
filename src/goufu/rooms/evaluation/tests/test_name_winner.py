"""Naming the winner."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, named, received
from tests.tendering import decided

from goufu.core.exceptions import WrongOffice
from goufu.core.models import RunningClock
from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.evaluation.refusals import DoneAlready
from goufu.rooms.providers.interface import provider_of_organ


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return received(module_cast)


def _name(cast: Cast, case: Reviewing, organ: str, **more: object) -> str:
    given = {"review": case.ref, "response": case.bid(organ), **more}
    return decided(cast, "name_winner", cast.head, None, case.ref, **given)


def test_nobody_is_named_past_a_higher_rank(module_cast: Cast, case: Reviewing) -> None:
    with refused("choose-5wd"):
        _name(module_cast, case, "beta")


def test_an_officer_does_not_name_the_winner(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongOffice):
        given = {"review": case.ref, "response": case.bid("alpha")}
        module_cast.do("name_winner", module_cast.officer, **given)


def test_the_first_is_named_and_nothing_is_public_yet(module_cast: Cast, case: Reviewing) -> None:
    award = award_view(named(module_cast, case).award)
    assert award is not None
    assert (award.organ, award.amount_fen, award.score, award.state) == ("alpha", 49_000_000, 9569, "named")
    assert not award.stands
    assert RunningClock.objects.get(kind="winner_choice").met_by is not None
    assert RunningClock.objects.get(kind="result_publication").rule == "award-pub-2wd"


def test_the_winner_is_named_once(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(DoneAlready):
        _name(module_cast, case, "alpha")


def test_when_the_first_declines_the_second_follows(cast: Cast, log_apart: None) -> None:
    case = received(cast)
    declined = [{"response": case.bid("alpha"), "reason": "书面放弃中选资格"}]
    found = award_view(_name(cast, case, "beta", declined=declined))
    assert found is not None
    assert (found.organ, found.rank) == ("beta", 2)


def test_who_was_listed_since_is_not_named(cast: Cast, log_apart: None) -> None:
    case = received(cast)
    listed = provider_of_organ("alpha")
    assert listed is not None
    given = {"list": "severe", "reason": "撤销登记", "decision": "富民罚〔2025〕示例1号", "since": "2025-04-01"}
    cast.do("list_provider", cast.civil_officer, listed.ref, **given)
    with refused("severe-list"):
        _name(cast, case, "alpha")
