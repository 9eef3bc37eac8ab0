"""The result: what everybody reads, what each bidder is told, what starts to run."""

import base64
from datetime import date

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import RESULT, Reviewing, awarded

from goufu.core.exceptions import WrongState
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import Message, RunningClock
from goufu.core.notices import worded
from goufu.core.public import PublicEntry, public_entries
from goufu.rooms.evaluation.disclosure import DISCLOSES
from goufu.rooms.evaluation.draw import draw_holds
from goufu.rooms.evaluation.interface import award_of_thread, award_view


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return awarded(module_cast)


@pytest.fixture(scope="module")
def notice(module_cast: Cast, case: Reviewing) -> PublicEntry:
    sequence()
    thread = case.row().thread
    return next(each for each in public_entries(thread) if each.act == "publish_result")


def test_the_award_stands_and_the_tender_is_complete(module_cast: Cast, case: Reviewing) -> None:
    found = award_view(case.award)
    assert found is not None
    assert found.stands
    assert (found.organ, found.amount_fen, found.rank) == ("alpha", 49_000_000, 1)
    assert module_cast.state(case.tender.ref) == "complete"
    assert award_of_thread(case.row().thread) == found


def test_the_notice_names_winner_score_and_experts(notice: PublicEntry) -> None:
    known = notice.known
    assert known["winner_zh"] == "富顺县示例邻里社会工作服务中心"
    assert known["score"] == 9569
    assert len(known["experts"]) == 3
    assert all(each["name"] for each in known["experts"])
    assert known["main_object"]["items"][0]["name"] == "上门探访"


def test_no_losers_price_or_score_is_published(notice: PublicEntry) -> None:
    said = str(notice.known)
    assert "48000000" not in said
    assert "54000000" not in said
    assert {each["outcome"] for each in notice.known["bidders"]} == {"won", "ranked"}


def test_each_loser_is_told_its_own_score_and_rank(case: Reviewing) -> None:
    told = {each.organ: each.values for each in Message.objects.filter(notice="publish_result")}
    assert set(told) == {"alpha", "beta", "gamma"}
    assert told["beta"]["said_zh"] == "贵单位未中标（成交），得分78.00，排名第2。"
    assert told["gamma"]["said_en"] == "You have not won. Your score: 71.33. Your rank: 3."
    assert "won" in told["alpha"]["said_en"]
    words = worded(Message.objects.get(notice="publish_result", organ="beta"), "zh")
    assert words.subject == "“示例镇居家养老服务项目”中标（成交）结果已公告"
    assert words.body.startswith("贵单位未中标（成交），得分78.00")


def test_everybody_can_compute_the_draw_again(case: Reviewing, notice: PublicEntry) -> None:
    draw = notice.known["draw"]
    key = base64.b64decode(draw["key"].split("+", 2)[2])[1:]
    given = {name: draw[name] for name in ("log_size", "log_root", "pool", "excluded", "signature", "order")}
    given["excluded"] = [each["office"] for each in draw["excluded"]]
    assert draw_holds(tender=case.tender.ref, public_key=key, **given)
    assert not draw_holds(tender=case.tender.ref, public_key=key, **{**given, "order": given["order"][::-1]})
    assert not draw_holds(tender="TD-510322-2025-9999", public_key=key, **given)


def test_the_window_for_challenges_is_seven_working_days_after_the_notice(case: Reviewing) -> None:
    found = award_view(case.award)
    assert found is not None
    assert found.letter_day
    assert found.notice_ends
    assert found.challenges_until
    assert found.letter_day < found.notice_ends < found.challenges_until
    assert (found.notice_ends, found.challenges_until) == (date(2025, 4, 22), date(2025, 4, 30))
    running = set(RunningClock.objects.filter(thread=found.thread, met_by=None).values_list("kind", flat=True))
    assert {"challenge_window", "contract_signing", "result_notice"} <= running


def test_the_release_names_supplier_and_bidders(notice: PublicEntry) -> None:
    fragment = DISCLOSES["publish_result"](notice)
    assert fragment.tag == "award"
    award = fragment.release["awards"][0]
    assert award["value"] == {"amount": 490_000, "currency": "CNY"}
    assert fragment.release["tender"]["numberOfTenderers"] == 3


def test_a_result_is_published_once(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongState):
        module_cast.do("publish_result", module_cast.officer, case.award, **RESULT)
