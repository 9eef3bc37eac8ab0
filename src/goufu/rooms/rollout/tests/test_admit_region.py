"""An accepted county with an approved plan becomes a region of the programme by one act."""

from tests.cast import RONGXIAN, Cast, turned_down
from tests.rolling_out import accepted, opined, with_plan

from goufu.core.exceptions import WrongState
from goufu.rooms.pilots.interface import designations
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit

GIVEN = {"since": "2025-04-01", "document": "示例通知2号"}


def test_the_programme_takes_it_in(cast: Cast) -> None:
    ref, _, _ = with_plan(cast)
    cast.do("admit_region", cast.province_officer, ref, **GIVEN)
    programme = cast.see(ref).programme
    assert (cast.state(ref), RONGXIAN in designations(programme)) == ("admitted", True)
    assert cast.see(programme).regions_named == 2


def test_without_an_approved_plan_it_does_not_start(cast: Cast) -> None:
    ref, _ = accepted(cast)
    with turned_down(ApplicationDoesNotFit):
        cast.do("admit_region", cast.province_officer, ref, **GIVEN)
    assert RONGXIAN not in designations()


def test_what_was_not_accepted_is_not_admitted(cast: Cast) -> None:
    ref, _ = opined(cast)
    with turned_down(WrongState):
        cast.do("admit_region", cast.province_officer, ref, **GIVEN)
