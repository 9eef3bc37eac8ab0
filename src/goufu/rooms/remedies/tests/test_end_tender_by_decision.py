"""Where nobody else can be named, the procedure ends and may start again."""

from tests.cast import Cast
from tests.complaining import DECISION, SAID
from tests.tendering import decided, noticed

from goufu.core.public import public_entries
from goufu.rooms.remedies.models import Complaint


def test_a_complaint_against_the_documents_ends_the_tender_and_the_purchase_is_taken_up_again(
    cast: Cast, log_apart: None
) -> None:
    tender = noticed(cast)
    given = {"tender": tender.ref, "about": "documents", "known": cast.clock.read().day.isoformat()}
    challenge = decided(
        cast, "raise_challenge", cast.gamma_head, None, tender.ref, facts="注册地限制", request="删除", **given
    )
    cast.do("answer_challenge", cast.officer, challenge, decision="dismissed", answer="要求合理")
    ref = decided(cast, "raise_complaint", cast.gamma_head, None, challenge, **{**SAID, "challenge": challenge})
    cast.do("check_complaint", cast.finance_officer, ref, finding="accepted")
    cast.do("send_copies", cast.finance_officer, ref)
    cast.do("explain_complaint", cast.officer, ref, explanation="已论证")
    ordered = {**DECISION, "outcome": "upheld", "affects_result": True, "remedy": "restart"}
    cast.do("decide_complaint", cast.finance_head, ref, **ordered)
    found = Complaint.objects.get(ref=ref)
    assert (found.concerned, cast.state(tender.ref)) == ("", "failed")
    acts = [each.act for each in public_entries(found.thread)]
    assert acts[-3:] == ["decide_complaint", "end_tender_by_decision", "fail_purchase"]
    again = cast.do("reopen_purchase", cast.officer, purchase=cast.see(tender.ref).purchase, changes="删除限制条件")
    assert cast.state(again) == "open"
