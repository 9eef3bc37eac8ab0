"""Answering a challenge, and what happens to the award."""

from typing import Any

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import RESULT, Reviewing, awarded
from tests.tendering import decided

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message, RunningClock
from goufu.core.public import public_entries
from goufu.rooms.evaluation.interface import award_of_thread, award_view
from goufu.rooms.remedies.interface import challenges_of_thread, open_challenges

SAID: dict[str, Any] = {"about": "result", "facts": "评分与分档不一致", "request": "重新评审"}


def _raised(cast: Cast, case: Reviewing, who: str = "beta_staff") -> str:
    return decided(cast, "raise_challenge", cast.people[who], None, case.tender.ref, tender=case.tender.ref, **SAID)


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return awarded(module_cast)


def test_the_challenger_does_not_answer(module_cast: Cast, case: Reviewing) -> None:
    ref = _raised(module_cast, case)
    with turned_down(WrongOffice):
        module_cast.do("answer_challenge", module_cast.stranger, ref, decision="dismissed", answer="不成立")


def test_a_dismissal_with_reasons_lets_the_contract_go_on(module_cast: Cast, case: Reviewing) -> None:
    thread = case.row().thread
    ref = open_challenges(thread)[0].ref
    module_cast.do("answer_challenge", module_cast.officer, ref, decision="dismissed", answer="评分与文件规定一致")
    assert open_challenges(thread) == ()
    assert RunningClock.objects.get(kind="challenge_answer").met_by is not None
    assert RunningClock.objects.get(kind="complaint_window").rule == "complaint-15wd"
    told = {each.organ for each in Message.objects.filter(notice="answer_challenge")}
    assert told == {"alpha", "beta", "gamma"}
    award = award_view(case.award)
    assert award is not None
    assert award.stands


def test_an_upheld_challenge_annuls_the_award_by_the_same_act(module_cast: Cast, case: Reviewing) -> None:
    ref = _raised(module_cast, case, "gamma_staff")
    given = {"decision": "result_falls", "answer": "第一名的业绩材料不实，中选结果无效"}
    module_cast.do("answer_challenge", module_cast.officer, ref, **given)
    award = award_view(case.award)
    assert award is not None
    assert (award.state, award.stands) == ("annulled", False)
    assert [each.act for each in public_entries(case.row().thread)][-2:] == ["answer_challenge", "annul_award"]
    assert [each.decision for each in challenges_of_thread(award.thread)] == ["dismissed", "result_falls"]


def test_after_that_the_next_in_rank_is_named_and_published(module_cast: Cast, case: Reviewing) -> None:
    given = {"review": case.ref, "response": case.bid("beta")}
    found = award_view(decided(module_cast, "name_winner", module_cast.head, None, case.ref, **given))
    assert found is not None
    assert (found.organ, found.rank) == ("beta", 2)
    decided(module_cast, "publish_result", module_cast.officer, found.ref, found.ref, **RESULT)
    current = award_of_thread(found.thread)
    assert current is not None
    assert (current.ref, current.stands) == (found.ref, True)
