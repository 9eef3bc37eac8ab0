"""Whom an expert avoids: left out of the draw when known before the opening, a tie for which she leaves when later."""

from datetime import timedelta
from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, drawn, opened
from tests.tendering import document, uscc_of

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


def given(cast: Cast, organ: str, **changes: Any) -> dict[str, Any]:
    until = cast.clock.read().day + timedelta(days=365)
    found = {
        "uscc": uscc_of(organ), "avoided": f"{organ}（示例）", "tie": "kin", "reason": "近亲属在该单位任职",
        "until": until.isoformat(),
    }  # fmt: skip
    return {**found, **changes}


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    """One expert has avoided alpha since before the opening; another one recorded beta when the bids were open."""
    module_cast.do("record_avoidance", module_cast.people["expert_1"], **given(module_cast, "alpha"))
    tender = opened(module_cast)
    module_cast.wait(minutes=1)
    for number in (2, 3, 4, 5):
        expert = module_cast.people[f"expert_{number}"]
        module_cast.do("record_avoidance", expert, **given(module_cast, "beta"))
    return drawn(module_cast, tender)


def test_who_avoided_a_bidder_before_the_opening_is_left_out_of_the_draw(module_cast: Cast, case: Reviewing) -> None:
    assert case.row().excluded == [{"office": module_cast.people["expert_1"].office, "reason": "avoids"}]


def test_what_is_recorded_after_the_opening_leaves_the_draw_and_bars_the_declaration(
    module_cast: Cast, case: Reviewing
) -> None:
    lead = case.lead(module_cast)
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "declare_independence", lead)


def test_the_log_tells_neither_whom_nor_who(module_cast: Cast, case: Reviewing) -> None:
    bodies = [bytes(each.body).decode() for each in Entry.objects.filter(act="record_avoidance")]
    assert len(bodies) == 5
    assert not [body for body in bodies if uscc_of("alpha") in body or "近亲属" in body or "alpha（" in body]


def test_an_office_records_it_at_the_experts_word_in_writing_alone(module_cast: Cast, case: Reviewing) -> None:
    office = module_cast.people["expert_2"].office
    with refused("avoidance-own-word"):
        module_cast.do("record_avoidance", module_cast.officer, **given(module_cast, "gamma", expert=office))
    word = document("专家书面说明（示例）")
    ref = module_cast.do(
        "record_avoidance", module_cast.officer, **given(module_cast, "gamma", expert=office, word=word)
    )
    assert module_cast.see(ref).expert == office


def test_it_has_a_last_day_within_three_years(module_cast: Cast, case: Reviewing) -> None:
    expert = module_cast.people["expert_3"]
    for until in (None, "2035-01-01", "2025-01-01"):
        with refused("avoidance-term"):
            module_cast.do("record_avoidance", expert, **given(module_cast, "gamma", until=until))


def test_it_stands_once_and_on_her_own_list(module_cast: Cast, case: Reviewing) -> None:
    expert, other = module_cast.people["expert_4"], module_cast.people["expert_5"]
    with turned_down(DoneAlready):
        module_cast.do("record_avoidance", expert, **given(module_cast, "beta"))
    word = document("专家书面说明（示例）")
    for named in (other.office, "nobody"):
        with turned_down(ReviewDoesNotFit):
            module_cast.do("record_avoidance", expert, **given(module_cast, "gamma", expert=named, word=word))
    with turned_down(ReviewDoesNotFit):
        module_cast.do(
            "record_avoidance", module_cast.officer, **given(module_cast, "gamma", expert="nobody", word=word)
        )
    with turned_down(WrongOffice):
        module_cast.do("record_avoidance", module_cast.beta_staff, **given(module_cast, "gamma"))
