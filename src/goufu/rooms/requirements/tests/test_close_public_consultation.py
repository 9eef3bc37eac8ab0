"""Opinions are counted and answered."""

import pytest
from tests.cast import Cast, turned_down
from tests.tendering import decided, drafted_requirement

from goufu.core.public import public_entries
from goufu.rooms.requirements.refusals import RequirementNotYet


@pytest.fixture
def consulting(cast: Cast) -> str:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    return cast.do("open_public_consultation", cast.officer, ref, until="2025-03-12", channel="县政府网站")


def test_answered_opinions_close_it(cast: Cast, consulting: str) -> None:
    cast.wait(days=10)
    decided(
        cast, "close_public_consultation", cast.officer, consulting, consulting, opinions=2, answered=2, answer="已采纳"
    )
    assert cast.state(consulting) == "consulted"


def test_an_opinion_without_answer_stays_on_the_file_as_a_warning(cast: Cast, consulting: str) -> None:
    cast.wait(days=10)
    decided(
        cast,
        "close_public_consultation",
        cast.officer,
        consulting,
        consulting,
        opinions=2,
        answered=1,
        answer="采纳一条",
    )
    said = public_entries(cast.see(consulting).thread)[-1].verdicts
    assert [(each["question"], each["verdict"]) for each in said] == [("public_consulted", "warned")]


def test_it_does_not_close_on_its_last_day(cast: Cast, consulting: str) -> None:
    cast.wait(days=9)
    with turned_down(RequirementNotYet):
        decided(
            cast, "close_public_consultation", cast.officer, consulting, consulting, opinions=0, answered=0, answer="无"
        )
