"""An application holds what was typed and, beside it, what the platform computed on that day."""

from tests.cast import Cast, turned_down
from tests.rolling_out import APPLIED, applicant, applied, issued, studying

from goufu.core.public import public_entries
from goufu.rooms.rollout.readiness import readiness_of
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit, NoCriteria


def test_computed_figures_stand_beside_typed_ones(cast: Cast) -> None:
    cast.provider("alpha", home="510321")
    ref, _ = applied(cast)
    found = cast.see(ref)
    computed = {each["measure"]: each["value"] for each in found.computed}
    assert (found.state, computed["organizations_registered"], computed["purchases_on_platform"]) == ("applied", 1, 0)
    assert found.stated[0]["what"] == "常住人口"
    ready = readiness_of("510321", cast.clock.read().day)
    assert ready is not None
    assert (found.readiness_bp, found.parts) == (ready.index_bp, [each.as_json() for each in ready.parts])


def test_it_becomes_public_with_the_decision(cast: Cast) -> None:
    ref, _ = applied(cast)
    assert [each.act for each in public_entries(ref)] == ["declare_interest"]


def test_without_criteria_there_is_nothing_to_apply_by(cast: Cast) -> None:
    plan, who = issued(cast), applicant(cast)
    ref = cast.do("declare_interest", who, None, studied=plan, interest="拟借鉴")
    with turned_down(NoCriteria):
        cast.do("apply_to_join", who, ref, **APPLIED)


def test_a_typed_figure_is_not_of_tomorrow(cast: Cast) -> None:
    ref, who = studying(cast)
    late = {**APPLIED, "stated": [{**APPLIED["stated"][0], "as_of": "2026-01-01"}]}
    with turned_down(ApplicationDoesNotFit):
        cast.do("apply_to_join", who, ref, **late)
