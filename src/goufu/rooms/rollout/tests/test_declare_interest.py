"""A county outside the programme studies a published plan and says so; the board sees it."""

from tests.cast import Cast, turned_down
from tests.rolling_out import applicant, handed_in, issued, studying

from goufu.rooms.rollout.candidacies import near_counties
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit

GIVEN = {"interest": "拟借鉴（示例）"}


def test_the_county_is_studying(cast: Cast) -> None:
    ref, _ = studying(cast)
    assert (cast.state(ref), cast.see(ref).region) == ("studying", "510321")
    assert near_counties(cast.clock.read().day)["510321"].step == "studying"


def test_a_region_of_the_programme_does_not_apply_to_it(cast: Cast) -> None:
    plan = issued(cast)
    with turned_down(ApplicationDoesNotFit):
        cast.do("declare_interest", cast.civil_officer, None, studied=plan, **GIVEN)


def test_it_is_declared_once(cast: Cast) -> None:
    ref, who = studying(cast)
    with turned_down(ApplicationDoesNotFit):
        cast.do("declare_interest", who, None, studied=cast.see(ref).studied, **GIVEN)


def test_a_plan_that_is_not_published_cannot_have_been_studied(cast: Cast) -> None:
    with turned_down(ApplicationDoesNotFit):
        cast.do("declare_interest", applicant(cast), None, studied=handed_in(cast), **GIVEN)
