"""Question and answer go to all; what may affect the bids moves the deadline."""

from datetime import timedelta

from tests.cast import Cast, refused, turned_down
from tests.tendering import decided, noticed

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries

GIVEN = {"question": "每次上门服务时长是多少？", "answer": "不少于六十分钟。", "affects_responses": True}


def test_an_answer_is_public_without_the_asker_and_too_late_it_needs_a_later_deadline(cast: Cast) -> None:
    tender = noticed(cast, days=15)
    decided(cast, "clarify_documents", cast.head, tender.ref, tender.ref, **GIVEN)
    said = public_entries(tender.row().thread)[-1]
    assert (said.known["question"], said.known["answer"]) == (GIVEN["question"], GIVEN["answer"])
    assert not {"asker", "provider"} & set(said.known)
    before = tender.row().deadline
    assert before is not None
    cast.wait(days=11)
    with refused("m-consultation"):
        cast.do("clarify_documents", cast.head, tender.ref, **GIVEN)
    later = (before + timedelta(days=7)).isoformat()
    decided(cast, "clarify_documents", cast.head, tender.ref, tender.ref, **GIVEN, deadline=later)
    assert tender.row().deadline == before + timedelta(days=7)
    with turned_down(WrongOffice):
        cast.do("clarify_documents", cast.officer, tender.ref, **GIVEN)
