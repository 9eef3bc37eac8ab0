"""The result of a prequalification: told to each, public with the tender's result, and only who qualified bids."""

from tests.cast import Cast, refused, turned_down
from tests.prequalifying import announced, applied, client_of, judged, past, ready, told
from tests.tendering import Tendering, decided

from goufu.core.clock import set_simulated_moment
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.procurement.refusals import Mismatch, StepMissing

ALL = ("alpha", "beta", "gamma")


def closed(cast: Cast, *qualified: str, method: str = "open_tender") -> Tendering:
    """All three applied and were judged; those that are not named meet a condition not."""
    tender = ready(cast, method=method)
    announced(cast, tender)
    for organ in ALL:
        applied(cast, tender, organ)
    past(cast, tender)
    for organ in ALL:
        judged(cast, tender, organ, unmet="" if organ in qualified else "未提交审计报告")
    return tender


def test_each_is_told_its_own_result_and_the_public_nothing_yet(cast: Cast) -> None:
    tender = closed(cast, *ALL)
    decided(cast, "close_prequalification", cast.head, tender.ref, tender.ref)
    assert set(Message.objects.filter(notice="close_prequalification").values_list("organ", flat=True)) == set(ALL)
    acts = {each.act for each in public_entries(tender.row().thread)}
    assert not acts & {"apply_for_prequalification", "judge_application", "close_prequalification"}
    set_simulated_moment(cast.clock.read().instant)
    page = client_of(cast.officer).get(f"/tenders/{tender.ref}/applications").content.decode()
    assert page.count("结果已定") == len(ALL)
    assert "/acts/judge_application/" not in page
    decided(cast, "publish_notice", cast.officer, tender.ref, tender.ref, **told(cast))
    tender.bid(cast, "alpha", 52_000_000)


def test_fewer_than_three_end_the_tender_and_all_applicants_are_told(cast: Cast) -> None:
    tender = closed(cast, "alpha", "beta")
    with refused("void-and-restart"):
        decided(cast, "close_prequalification", cast.head, tender.ref, tender.ref)
    cast.do("fail_tender", cast.officer, tender.ref, ground="too_few", reason="资格预审合格供应商不足三家")
    assert set(ALL) <= set(Message.objects.filter(notice="fail_tender").values_list("organ", flat=True))


def test_every_application_is_judged_first(cast: Cast) -> None:
    tender = ready(cast)
    announced(cast, tender)
    applied(cast, tender, "alpha")
    past(cast, tender)
    with turned_down(StepMissing):
        cast.do("close_prequalification", cast.head, tender.ref)


def test_invitees_are_drawn_from_all_that_qualified(cast: Cast) -> None:
    tender = closed(cast, *ALL, method="invited_tender")
    drawn = {"basis": "资格预审", "invited": 3}
    with turned_down(StepMissing):
        decided(cast, "draw_invitees", cast.officer, tender.ref, tender.ref, pool=list(ALL), **drawn)
    decided(cast, "close_prequalification", cast.head, tender.ref, tender.ref)
    with turned_down(Mismatch):
        decided(cast, "draw_invitees", cast.officer, tender.ref, tender.ref, pool=[*ALL, "evaluator"], **drawn)
    decided(cast, "draw_invitees", cast.officer, tender.ref, tender.ref, pool=list(ALL), **drawn)
    assert set(tender.row().invited) == set(ALL)
