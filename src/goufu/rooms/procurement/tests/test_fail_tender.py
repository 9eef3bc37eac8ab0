"""A tender that cannot go on ends with its reason, and its purchase with it."""

from tests.cast import Cast, turned_down
from tests.inviting import admitted, applied, taking_applications
from tests.tendering import decided, document, noticed, opened, uscc_of

from goufu.core.exceptions import ActError, WrongOffice
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.procurement.refusals import Mismatch, StepMissing

FEW = {"ground": "too_few", "reason": "至截止时间仅收到一份响应文件"}


def test_too_few_bids_end_the_tender_and_its_purchase(cast: Cast) -> None:
    tender = noticed(cast)
    tender.bid(cast, "alpha", 1)
    tender.past_the_deadline(cast)
    cast.do("fail_tender", cast.officer, tender.ref, **FEW)
    assert (cast.state(tender.ref), cast.state(tender.row().purchase)) == ("failed", "failed")
    known = next(entry.known for entry in public_entries(tender.row().thread) if entry.act == "fail_tender")
    assert (known["came"], known["reason"]) == (1, FEW["reason"])


def test_before_the_deadline_nobody_learns_how_many_came(cast: Cast) -> None:
    tender = noticed(cast)
    with turned_down(StepMissing):
        cast.do("fail_tender", cast.officer, tender.ref, **FEW)


def test_enough_bids_are_not_too_few(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    with turned_down(Mismatch):
        cast.do("fail_tender", cast.officer, tender.ref, **FEW)


def test_a_cancelled_task_ends_an_opened_tender_and_every_bidder_is_told(cast: Cast) -> None:
    tender = opened(cast)
    cast.do("fail_tender", cast.head, tender.ref, ground="cancelled", reason="项目任务取消")
    told = set(Message.objects.filter(notice="fail_tender").values_list("organ", flat=True))
    assert told == {"alpha", "beta", "gamma", "510322-civil"}


def test_two_responses_are_enough_for_a_consultation_on_services(cast: Cast) -> None:
    tender = noticed(cast)
    for organ in ("alpha", "beta"):
        tender.bid(cast, organ, 1)
    tender.past_the_deadline(cast)
    with turned_down(Mismatch):
        cast.do("fail_tender", cast.officer, tender.ref, **FEW)
    tender.open(cast)
    assert cast.state(tender.ref) == "opened"


def test_a_supervisor_does_not_end_it(cast: Cast) -> None:
    tender = noticed(cast)
    with turned_down(WrongOffice):
        cast.do("fail_tender", cast.supervisor, tender.ref, **FEW)


def test_an_open_framework_ends_when_its_task_does_and_not_for_want_of_applicants(cast: Cast) -> None:
    framework = taking_applications(cast)
    tender = cast.see(framework).tender
    with turned_down(Mismatch):
        cast.do("fail_tender", cast.officer, tender, **FEW)
    cast.do("fail_tender", cast.head, tender, ground="cancelled", reason="项目任务取消")
    assert cast.state(tender) == "failed"
    with turned_down(ActError):
        applied(cast, framework)


def test_a_framework_in_which_people_have_chosen_does_not_end_without_result(cast: Cast) -> None:
    framework = taking_applications(cast)
    admitted(cast, framework)
    given = {"framework": framework, "provider": uscc_of("alpha"), "people": 3, "amount_fen": 27_000}
    decided(cast, "record_users_choice", cast.officer, None, framework, **given, choices=document("选择书"))
    with turned_down(Mismatch):
        cast.do("fail_tender", cast.head, cast.see(framework).tender, ground="cancelled", reason="项目任务取消")
