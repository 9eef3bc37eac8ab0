"""What the law leaves open a person decides: with a reason, in public; then the act goes on."""

from datetime import date
from typing import Any

import pytest
from tests.cast import Cast, turned_down
from tests.conferring import conference, decision
from tests.tendering import METHOD, announced, fixed_requirement

from goufu.core.exceptions import BadInput, Refused, WrongOffice
from goufu.core.models import Entry, Settlement
from goufu.core.public import public_entries
from goufu.law.verdict import Verdict


@pytest.fixture
def given(cast: Cast) -> dict[str, Any]:
    """The choice of a method below a threshold that nobody has set."""
    purchase = announced(cast)
    return {**METHOD, "purchase": purchase, "requirement": fixed_requirement(cast, purchase)}


def waits(cast: Cast, given: dict[str, Any]) -> list[str]:
    """Try the act; the questions on which it waits."""
    from goufu.core.judge import name_of

    with pytest.raises(Refused) as caught:
        cast.do("choose_method", cast.officer, **given)
    assert {each.verdict for each in caught.value.blocking} == {Verdict.UNCERTAIN}
    return [name_of(each.question) for each in caught.value.blocking]


def settle(cast: Cast, on: str, question: str, decision: str = "go_on", who: str = "finance_head") -> None:
    cast.do("settle_question", getattr(cast, who), on, question=question, decision=decision, reason="按省厅口径执行")


def test_the_act_waits_names_the_missing_figure_and_leaves_nothing(cast: Cast, given: dict[str, Any]):
    before = Entry.objects.count()
    assert waits(cast, given)
    assert Entry.objects.count() == before


def test_after_the_decision_it_goes_on_and_both_stay_public(cast: Cast, given: dict[str, Any]):
    for question in waits(cast, given):
        settle(cast, given["purchase"], question)
    ref = cast.do("choose_method", cast.officer, **given)
    entries = public_entries(cast.see(ref).thread)
    assert entries[-1].act == "choose_method"
    assert "uncertain" in {each["verdict"] for each in entries[-1].verdicts}, "the verdict itself does not change"
    decided = next(each for each in entries if each.act == "settle_question" and each.office.startswith("510322"))
    assert decided.known["reason"] == "按省厅口径执行"


def test_a_decision_to_stop_keeps_it_waiting(cast: Cast, given: dict[str, Any]):
    questions = waits(cast, given)
    for question in questions:
        settle(cast, given["purchase"], question, "stop")
    assert waits(cast, given) == questions


def test_a_decision_holds_for_its_own_purchase_alone(cast: Cast, given: dict[str, Any]):
    other = cast.purchase()
    questions = waits(cast, given)
    for question in questions:
        settle(cast, other, question)
    assert waits(cast, given) == questions


def test_a_decision_of_the_conference_settles_it_and_is_cited(cast: Cast, given: dict[str, Any]):
    by = decision(cast, subject="open_question")
    for question in waits(cast, given):
        settled = {"question": question, "decision": "go_on", "reason": "联席会议认定", "by_decision": by}
        cast.do("settle_question", cast.finance_head, given["purchase"], **settled)
    ref = cast.do("choose_method", cast.officer, **given)
    settlements = [each for each in public_entries(cast.see(ref).thread) if each.act == "settle_question"]
    assert {each.known["by_decision"] for each in settlements} == {by}
    assert set(Settlement.objects.values_list("by_decision", flat=True)) == {by}


def test_what_is_no_decision_in_signed_minutes_settles_nothing(cast: Cast, given: dict[str, Any]):
    held = conference(cast)
    topic = held.topic()
    held.written(topic)
    question = waits(cast, given)[0]
    for by in (topic, given["purchase"]):
        settled = {"question": question, "decision": "go_on", "reason": "联席会议认定", "by_decision": by}
        with turned_down(BadInput) as caught:
            cast.do("settle_question", cast.finance_head, given["purchase"], **settled)
        assert caught.value.field == "by_decision"


def test_it_lifts_no_refusal(cast: Cast):
    """A decision stands in for an answer that is missing, never against one that was given."""
    purchase = cast.arranged_purchase()
    settle(cast, purchase, "intention_contents")
    with pytest.raises(Refused):
        cast.do(
            "publish_intention",
            cast.officer,
            purchase=purchase,
            title="项目",
            outline="概况",
            budget_fen=0,
            expected="2025-04",
        )


@pytest.mark.parametrize("who", ["finance_officer", "officer", "alpha_head"])
def test_only_a_head_decides(cast: Cast, who: str):
    with turned_down(WrongOffice):
        settle(cast, cast.purchase(), "open_tender_required", who=who)


def test_and_only_the_head_whom_the_question_names(cast: Cast):
    purchase = cast.purchase()
    with turned_down(WrongOffice) as caught:
        settle(cast, purchase, "open_tender_required", who="head")
    assert "“" in caught.value.text("zh")
    assert "由省级确认" in (caught.value.cure_text("zh") or "")
    assert not Settlement.objects.exists()


def test_a_question_that_does_not_exist_is_named(cast: Cast):
    purchase = cast.purchase()
    for name in ("weather", "../secrets", "open tender"):
        with turned_down(BadInput) as caught:
            settle(cast, purchase, name)
        assert caught.value.field == "question"


def test_the_decision_is_a_row_of_the_record(cast: Cast):
    settle(cast, cast.purchase(), "open_tender_required")
    row = Settlement.objects.get()
    assert (row.question, row.decision, row.office, row.on) == (
        "open_tender_required", "go_on", cast.finance_head.office, date(2025, 3, 3),
    )  # fmt: skip
