"""Three lots, of which one supplier may bid for two and win one: one sum for the law, one closing, one maximum."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cast import FUSHUN, Cast, refused, turned_down
from tests.conferring import decision
from tests.dividing import LOTS, Lots, divided, passes
from tests.selecting import POINTS
from tests.tendering import TERMS, decided, document, notice, uscc_of

from goufu.core.lawbook import the_law
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.law.questions.lots_go_together import LotsGoTogether
from goufu.law.questions.lots_within_maximum import LotsWithinMaximum
from goufu.law.questions.open_tender_required import OpenTenderRequired
from goufu.law.verdict import Verdict
from goufu.rooms.evaluation.models import Award, Candidate
from goufu.rooms.evaluation.refusals import ReviewTooEarly
from goufu.rooms.lots.interface import lotting_of
from goufu.rooms.procurement.refusals import Mismatch, StepMissing

THREE = [
    {**LOTS[0], "amount_fen": 22_000_000},
    {**LOTS[1], "amount_fen": 20_000_000},
    {**LOTS[1], "title": "示例镇北片居家养老服务", "place": "示例镇北片", "amount_fen": 18_000_000},
]
BETA_FIRST = {**POINTS, "alpha": POINTS["beta"], "beta": POINTS["alpha"]}


@pytest.fixture(scope="module")
def begun(module_cast: Cast, module_log_apart: None) -> Lots:
    """Divided; the documents of the first lot are approved."""
    for organ in POINTS:
        module_cast.provider(organ)
    lots = divided(module_cast, lots=THREE, most_bids=2)
    lots.prepare(module_cast, 1)
    return lots


@pytest.fixture(scope="module")
def ready(module_cast: Cast, begun: Lots) -> Lots:
    """The documents of every lot are approved, thirty days after the intention."""
    for number in (2, 3):
        begun.prepare(module_cast, number)
    module_cast.wait(days=30)
    return begun


@pytest.fixture(scope="module")
def out(module_cast: Cast, ready: Lots) -> Lots:
    """Announced together; alpha bids for all three, beta and gamma for the first and the last."""
    for number in ready.tenders:
        ready.announce(module_cast, number)
    for organ, numbers in (("alpha", (1, 2, 3)), ("beta", (1, 3)), ("gamma", (1, 3))):
        for number in numbers:
            ready.tenders[number].bid(module_cast, organ, 15_000_000)
    return ready


@pytest.fixture(scope="module")
def judged(module_cast: Cast, out: Lots) -> Lots:
    """Opened; the second lot was cancelled then; in the first and the third beta comes first."""
    out.open(module_cast)
    second = out.tenders[2].ref
    decided(
        module_cast, "fail_tender", module_cast.officer, second, second, ground="cancelled", reason="西片任务因并村取消"
    )
    for number in (1, 3):
        out.page(module_cast, number, BETA_FIRST)
    return out


@pytest.fixture(scope="module")
def won(module_cast: Cast, judged: Lots) -> Lots:
    """The results of both remaining lots."""
    for number, organ in ((1, "beta"), (3, "gamma")):
        judged.name(module_cast, number, organ)
        judged.publish(module_cast, number)
    return judged


def choosing(cast: Cast, lots: Lots, number: int = 2, **changes: Any) -> str:
    return cast.do("choose_method", cast.officer, **lots.method(number, **changes))


def would_choose(cast: Cast, lots: Lots, number: int = 2) -> None:
    known = lots.method(number)
    passes(cast, "choose_method", cast.officer, None, known["purchase"], **known)


@pytest.mark.parametrize("change", [{"amount_fen": 20_000_001}, {"amount_fen": 19_999_999}])
def test_a_lot_has_the_budget_that_the_lotting_gave_it(module_cast: Cast, begun: Lots, change: dict[str, Any]) -> None:
    would_choose(module_cast, begun)
    with turned_down(Mismatch), transaction.atomic():
        known = begun.method(2, **change)
        decided(module_cast, "choose_method", module_cast.officer, None, known["purchase"], **known)


def test_lots_go_by_one_method(module_cast: Cast, begun: Lots) -> None:
    would_choose(module_cast, begun)
    with refused("lots-one-method"):
        choosing(module_cast, begun, method="competitive_consultation", ground="purchase_of_services")


@pytest.mark.parametrize("days", [0, 330])
def test_no_lot_slips_under_a_limit_that_the_whole_reaches_this_year_or_the_next(
    module_cast: Cast, begun: Lots, days: int
) -> None:
    """化整为零: 20 of 60 are below a limit of 50; the law is asked about 60, whenever the lot is begun."""
    before = module_cast.clock.read().instant
    module_cast.wait(days=days)
    would_choose(module_cast, begun)
    with transaction.atomic():
        limited(module_cast)
        with refused("below-limit") as caught:
            choosing(module_cast, begun)
        transaction.set_rollback(True)
    module_cast.clock.put(before)
    said = next(answer.text("en") for answer in caught.value.answers if answer.rule == "below-limit")
    assert "CNY 600,000.00 reach the limit of CNY 500,000.00" in said


def limited(cast: Cast) -> None:
    """The county's limit of half a million comes into force by a decision of its conference."""
    known = {
        "number": "富财采〔2025〕示例6号", "title": "关于采购限额标准的通知（示例）", "since": "2025-03-01",
        "wording": "服务类采购限额标准（示例）。", "bars_outsiders": False, "fairness_review": "富审〔2025〕示例1号",
        "figures": [{"rule": "below-limit", "name": "limit_services", "value": 50_000_000, "unit": "fen"}],
        "decision": decision(cast),
    }  # fmt: skip
    document = cast.do("draft_policy_document", cast.finance_officer, **known)
    cast.do("put_figures_in_force", cast.finance_head, document)


def test_nothing_is_announced_before_every_lot_is_ready(module_cast: Cast, ready: Lots) -> None:
    first, second, known = ready.tenders[1].ref, ready.tenders[2].ref, notice(module_cast, 6)
    passes(module_cast, "publish_notice", module_cast.officer, first, first, **known)
    with transaction.atomic():
        papers = {**TERMS, "documents": document()}
        decided(module_cast, "draft_documents", module_cast.officer, second, second, **papers)
        with refused("lots-announced-together"):
            module_cast.do("publish_notice", module_cast.officer, first, **known)
        transaction.set_rollback(True)


def test_lots_close_together(module_cast: Cast, ready: Lots) -> None:
    second = ready.tenders[2].ref
    with transaction.atomic():
        ready.announce(module_cast, 1)
        passes(module_cast, "publish_notice", module_cast.officer, second, second, **notice(module_cast, 6))
        with refused("lots-one-closing"):
            module_cast.do("publish_notice", module_cast.officer, second, **notice(module_cast, 7))
        transaction.set_rollback(True)


def test_the_notice_of_each_lot_names_all_lots_and_the_maximums(out: Lots) -> None:
    for tender in out.tenders.values():
        said = next(each for each in public_entries(tender.row().thread) if each.act == "publish_notice").known
        assert [each["amount_fen"] for each in said["lots"]] == [each["amount_fen"] for each in THREE]
        assert (said["most_bids"], said["most_wins"], said["lots_fen"]) == (2, 1, 60_000_000)
        terms = said["terms_of_submission_zh"]
        assert all(each["title"] in terms for each in THREE)
        assert "最多可以参加2个采购包" in terms
        assert "最多可以中标（成交）1个采购包" in terms
        assert "一视同仁" in terms
        assert "lot 3" in said["terms_of_submission_en"]


def test_nothing_is_opened_while_another_lot_takes_bids(module_cast: Cast, out: Lots) -> None:
    first, last = out.tenders[1], out.tenders[3]
    before = module_cast.clock.read().instant
    with transaction.atomic():
        later = {"what": "第三包截止时间顺延一日", "affects_responses": False}
        deadline = last.row().deadline
        assert deadline
        moved = (deadline + timedelta(days=1)).isoformat()
        decided(module_cast, "correct_documents", module_cast.head, last.ref, last.ref, **later, deadline=moved)
        first.past_the_deadline(module_cast)
        with turned_down(StepMissing):
            first.open(module_cast)
        last.past_the_deadline(module_cast)
        first.open(module_cast)
        transaction.set_rollback(True)
    module_cast.clock.put(before)


def test_of_more_bids_than_allowed_the_first_lots_count(judged: Lots) -> None:
    """Alpha bids for lots 1, 2 and 3 and may for two: its bid for the third is excluded, those of others are not."""
    third = Candidate.objects.filter(review__ref=judged.reviews[3])
    assert {each.organ: each.standing for each in third} == {"alpha": "excluded", "beta": "passed", "gamma": "passed"}
    assert {each["rule"] for each in third.get(organ="alpha").findings} == {"lots-bid-for"}
    assert {each.standing for each in Candidate.objects.filter(review__ref=judged.reviews[1])} == {"passed"}


def test_lots_are_decided_in_their_order_and_a_cancelled_one_stops_none(module_cast: Cast, judged: Lots) -> None:
    with turned_down(ReviewTooEarly):
        judged.name(module_cast, 3, "gamma")
    with transaction.atomic():
        judged.name(module_cast, 1, "beta")
        judged.name(module_cast, 3, "gamma")
        transaction.set_rollback(True)


def test_who_has_its_lots_is_passed_over_and_nobody_else_is(module_cast: Cast, judged: Lots) -> None:
    with transaction.atomic():
        judged.name(module_cast, 1, "beta")
        with refused("lots-won"):
            judged.name(module_cast, 3, "beta")
        judged.name(module_cast, 3, "gamma")
        transaction.set_rollback(True)


def test_without_the_win_the_first_in_rank_is_not_passed_over(module_cast: Cast, judged: Lots) -> None:
    with transaction.atomic():
        declined = [{"response": judged.bid(1, "beta"), "reason": "书面放弃"}]
        judged.name(module_cast, 1, "alpha", declined=declined)
        passes_beta = judged.name(module_cast, 3, "beta")
        assert Award.objects.get(ref=passes_beta).skipped == []
        transaction.set_rollback(True)
    with transaction.atomic():
        judged.name(module_cast, 1, "alpha", declined=declined)
        with refused("choose-5wd"):
            judged.name(module_cast, 3, "gamma")
        transaction.set_rollback(True)


def test_the_result_says_who_was_passed_over_and_why(won: Lots) -> None:
    result = next(each for each in public_entries(won.tenders[3].row().thread) if each.act == "publish_result").known
    assert (result["winner"], result["rank"], result["skipped"]) == (uscc_of("gamma"), 2, 1)
    full = result["lots_full"][0]
    assert (full["provider"], "上限1个" in full["reason"]) == (uscc_of("beta"), True)
    first = next(each for each in public_entries(won.tenders[1].row().thread) if each.act == "publish_result").known
    assert (first["winner"], first["skipped"], "lots_full" in first) == (uscc_of("beta"), 0, False)
    told = Message.objects.get(notice="publish_result", organ="beta", case_ref=won.awards[3])
    assert "上限1个" in told.values["said_zh"]
    assert "排名第1" in told.values["said_zh"]


def test_everybody_sees_the_lots_their_state_and_their_sisters(won: Lots) -> None:
    page = Client().get(f"/lots/{won.ref}").content.decode()
    assert page.count("结果已公告") == 2
    assert "终止" in page
    assert all(each["title"] in page for each in THREE)
    assert Client().get(f"/en/lots/{won.ref}").status_code == 200
    assert Client().get("/lots/LT-510322-NONE").status_code == 404
    first, second, third = (lot.refs[0] for lot in won.view.lots)
    lot = Client().get(f"/projects/{first}").content.decode()
    for address in (f"/lots/{won.ref}", f"/projects/{won.view.whole}", f"/projects/{second}", f"/projects/{third}"):
        assert f'href="{address}"' in lot


def test_nobody_has_won_more_than_the_maximum(won: Lots) -> None:
    lotting = won.view
    winners = [
        each.winner_uscc for each in Award.objects.filter(tender__in=[each.ref for each in won.tenders.values()])
    ]
    assert sorted(winners) == sorted(set(winners))
    assert lotting.most_wins == 1


def test_a_lot_taken_up_again_still_answers_for_the_whole(module_cast: Cast, won: Lots) -> None:
    lot = won.view.lots[1]
    ref = module_cast.do("reopen_purchase", module_cast.officer, purchase=lot.refs[0], changes="并村后重新组织")
    found = lotting_of(ref)
    assert found is not None
    assert found.lots[1].refs == (lot.refs[0], ref)
    with refused("open-tender-required") as caught:
        choosing(module_cast, won, 2, method="competitive_consultation", ground="purchase_of_services")
    asked = [each.question for each in caught.value.rulings]
    assert OpenTenderRequired(amount=sum(each["amount_fen"] for each in THREE)) in asked
    assert not [each for each in asked if isinstance(each, LotsGoTogether)]


@settings(max_examples=150, deadline=None)
@given(
    ranks=st.lists(st.permutations(["a", "b", "c", "d"]), min_size=2, max_size=8),
    most=st.integers(1, 3),
)
def test_by_the_rule_no_supplier_ever_has_more_than_the_maximum(ranks: list[list[str]], most: int) -> None:
    """However the lots are ranked: the first whom the law lets win takes each; nobody who may win is passed over."""
    won: dict[str, int] = {}
    for ranking in ranks:
        for supplier in ranking:
            known = LotsWithinMaximum(won=won.get(supplier, 0), most_wins=most)
            ruling = the_law().ask(known, on=date(2025, 3, 3), at=FUSHUN)
            assert (ruling.verdict is Verdict.REFUSED) is (won.get(supplier, 0) == most)
            if ruling.verdict is Verdict.ALLOWED:
                won[supplier] = won.get(supplier, 0) + 1
                break
    assert max(won.values()) <= most
    assert sum(won.values()) == min(len(ranks), 4 * most)
