"""The head fixes the requirement."""

from tests.cast import Cast, refused, turned_down
from tests.tendering import decided, drafted_requirement, fixed_requirement

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.rooms.requirements.interface import requirement_view


def test_a_surveyed_consulted_and_reviewed_requirement_is_fixed(cast: Cast) -> None:
    ref = fixed_requirement(cast, cast.arranged_purchase())
    found = requirement_view(ref)
    assert found is not None
    assert (found.state, found.people, found.indicators[1]["name"]) == ("fixed", 120, "满意度")


def test_without_a_survey_it_is_not_fixed(cast: Cast) -> None:
    ref = _reviewed(cast)
    with refused("demand-survey"):
        cast.do("fix_requirement", cast.head, ref)


def test_an_empty_heading_is_named(cast: Cast) -> None:
    ref = _reviewed(cast, breach="")
    with refused("need-complete-clear") as caught:
        cast.do("fix_requirement", cast.head, ref)
    facts = [answer.facts for answer in caught.value.answers if answer.rule == "need-complete-clear"]
    assert "breach" in str(facts)


def test_a_draft_is_not_fixed_and_not_by_an_officer(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    with turned_down(WrongState):
        cast.do("fix_requirement", cast.head, ref)
    reviewed = _reviewed(cast)
    with turned_down(WrongOffice):
        cast.do("fix_requirement", cast.officer, reviewed)


def _reviewed(cast: Cast, **changes: str) -> str:
    ref = drafted_requirement(cast, cast.arranged_purchase(), **changes)
    cast.do(
        "open_public_consultation", cast.officer, ref, until=cast.clock.read().day.isoformat(), channel="县政府网站"
    )
    cast.wait(days=1)
    decided(cast, "close_public_consultation", cast.officer, ref, ref, opinions=0, answered=0, answer="无意见")
    return decided(
        cast,
        "review_requirement",
        cast.reviewer,
        ref,
        ref,
        general_review=True,
        key_review=True,
        reviewers=3,
        opinion="同意",
    )
