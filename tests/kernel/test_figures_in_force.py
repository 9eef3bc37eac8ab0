"""A figure put in force by act is what the law judges by from the next act on: in its division, from its day."""

from datetime import date

import pytest
from tests.cast import Cast
from tests.conferring import decision
from tests.tendering import approved, notice

from goufu.core.exceptions import Refused
from goufu.core.lawbook import the_law
from goufu.law.methods import known_methods
from goufu.law.questions.open_tender_required import OpenTenderRequired
from goufu.law.verdict import Verdict


def in_force(cast: Cast, rule: str, name: str, value: int, unit: str) -> None:
    ref = cast.do(
        "draft_policy_document",
        cast.finance_officer,
        number="富财采〔2025〕示例5号",
        title="关于政府采购时限的通知",
        since="2025-03-01",
        wording="响应时间不得少于十五日。",
        figures=[{"rule": rule, "name": name, "value": value, "unit": unit}],
        bars_outsiders=False,
        fairness_review="富审〔2025〕示例1号",
        decision=decision(cast),
    )
    cast.do("put_figures_in_force", cast.finance_head, ref)


def test_the_same_notice_is_judged_anew(cast: Cast):
    """Eleven days satisfy the nation; after the county asks fifteen of itself they do not."""
    tender = approved(cast)
    cast.wait(days=30)
    in_force(cast, "m-consultation", "least_days", 15, "calendar days")
    with pytest.raises(Refused) as caught:
        cast.do("publish_notice", cast.officer, tender.ref, **notice(cast, 11))
    answer = next(each for each in caught.value.answers if each.rule == "m-consultation")
    assert answer.local
    assert answer.figures[0].set_by.startswith("富财采〔2025〕示例5号")
    assert cast.do("publish_notice", cast.officer, tender.ref, **notice(cast, 16)) == tender.ref


def test_without_it_eleven_days_do(cast: Cast):
    tender = approved(cast)
    cast.wait(days=30)
    assert cast.do("publish_notice", cast.officer, tender.ref, **notice(cast, 11)) == tender.ref


def test_a_blank_that_the_province_left_is_filled_for_the_division_alone(cast: Cast):
    asked, method = OpenTenderRequired(amount=38_000_000), known_methods()["competitive_consultation"]

    def verdict(at: str, on: date = date(2025, 3, 3)) -> Verdict:
        return the_law().ask(asked, on=on, at=at, method=method).verdict

    assert verdict("510322") is Verdict.UNCERTAIN
    slots = {
        slot.name: slot.of for rule in the_law().answering(OpenTenderRequired) for slot in rule.file.slots.values()
    }
    name = next(iter(slots))
    in_force(cast, slots[name], name, 400_000_000, "fen")
    assert verdict("510322") is not Verdict.UNCERTAIN
    assert verdict("510321") is Verdict.UNCERTAIN
    assert verdict("510322", date(2025, 2, 28)) is Verdict.UNCERTAIN
