"""People who did not draft it look at the requirement."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import decided, drafted_requirement

from goufu.core.exceptions import WrongOffice

REVIEW = {"general_review": True, "key_review": True, "reviewers": 3, "opinion": "同意"}


@pytest.fixture
def consulted(cast: Cast) -> str:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    cast.do("open_public_consultation", cast.officer, ref, until="2025-03-05", channel="县政府网站")
    cast.wait(days=3)
    return decided(cast, "close_public_consultation", cast.officer, ref, ref, opinions=0, answered=0, answer="无意见")


def test_general_and_key_review_are_recorded(cast: Cast, consulted: str) -> None:
    decided(cast, "review_requirement", cast.reviewer, consulted, consulted, **REVIEW)
    assert (cast.state(consulted), cast.see(consulted).reviewers) == ("reviewed", 3)


def test_a_public_service_without_key_review_is_refused(cast: Cast, consulted: str) -> None:
    with refused("need-review"):
        cast.do("review_requirement", cast.reviewer, consulted, **{**REVIEW, "key_review": False})


def test_a_drafter_in_the_group_is_refused(cast: Cast, consulted: str) -> None:
    with refused("need-review"):
        cast.do("review_requirement", cast.reviewer, consulted, **{**REVIEW, "drafters_among_them": 1})


def test_the_officer_is_no_reviewer(cast: Cast, consulted: str) -> None:
    with turned_down(WrongOffice):
        cast.do("review_requirement", cast.officer, consulted, **REVIEW)
