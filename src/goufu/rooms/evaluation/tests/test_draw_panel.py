"""The draw of the panel."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import DRAW, drawn, opened
from tests.tendering import Tendering

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.evaluation.models import Candidate, Review, Seat
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


@pytest.fixture(scope="module")
def tender(module_cast: Cast, module_log_apart: None) -> Tendering:
    return opened(module_cast)


def test_an_even_panel_is_refused(module_cast: Cast, tender: Tendering) -> None:
    with refused("panel-size-odd"):
        drawn(module_cast, tender, members=4)


def test_a_pool_that_is_too_small_gives_no_panel(module_cast: Cast, tender: Tendering) -> None:
    out = [{"office": f"expert-pool-expert_{number}", "reason": "请假"} for number in (1, 2, 3)]
    with turned_down(ReviewDoesNotFit):
        drawn(module_cast, tender, exclusions=out)


def test_an_organ_without_experts_is_no_pool(module_cast: Cast, tender: Tendering) -> None:
    with turned_down(ReviewDoesNotFit):
        drawn(module_cast, tender, pool="alpha")


def test_another_countys_officer_does_not_draw(module_cast: Cast, tender: Tendering) -> None:
    with turned_down(WrongOffice):
        module_cast.do("draw_panel", module_cast.stranger, tender=tender.ref, **DRAW)


def test_an_expert_who_works_for_a_bidder_is_left_out_by_itself(module_cast: Cast, tender: Tendering) -> None:
    """Expert 2 is also a member of a bidder's staff, as the register of offices shows."""
    expert = module_cast.expert_2
    given = {
        "organ": "gamma",
        "office": "gamma-adviser",
        "title_zh": "顾问",
        "roles": ["provider.staff"],
        "person": "评审专家（示例）",
        "person_key": str(expert.person),
        "since": "2024-06-01",
    }
    module_cast.do("name_office_holder", module_cast.registrar, module_cast.register, **given)
    case = drawn(module_cast, tender)
    assert case.row().excluded == [{"office": expert.office, "reason": "employed_by_bidder"}]
    assert expert.office not in set(Seat.objects.values_list("office", flat=True))


def test_three_sit_and_every_opened_bid_lies_before_them(module_cast: Cast) -> None:
    case = Review.objects.get()
    assert case.state == "drawn"
    assert [seat.standing for seat in Seat.objects.all()] == ["sitting"] * 3 + ["substitute"]
    assert set(Candidate.objects.values_list("organ", flat=True)) == {"alpha", "beta", "gamma"}
    assert module_cast.state(case.tender) == "reviewing"


def test_nobody_learns_from_the_record_who_was_drawn(module_cast: Cast) -> None:
    case = Review.objects.get()
    said = str([each.known for each in public_entries(case.thread) if each.act == "draw_panel"])
    assert case.pool_hash in said
    assert case.log_root in said
    assert "expert_" not in said
    assert case.signature not in said
    withheld = Entry.objects.get(act="begin_review")
    assert withheld.withheld


def test_a_panel_is_drawn_once(module_cast: Cast, tender: Tendering) -> None:
    with turned_down(DoneAlready):
        drawn(module_cast, tender)


def test_no_panel_is_drawn_while_an_opposition_to_the_opening_waits(cast: Cast, log_apart: None) -> None:
    tender = opened(cast)
    given = {"tender": tender.ref, "about": "record", "words": "收到时间与回执不符"}
    opposition = cast.do("oppose_opening", cast.beta_staff, None, **given)
    with refused("opposition-answered-first"):
        drawn(cast, tender)
    cast.do("answer_opening_opposition", cast.officer, opposition, answer="以平台回执为准，已当场核对")
    assert drawn(cast, tender).row().state == "drawn"
