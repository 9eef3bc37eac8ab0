"""A panel that cannot be made whole: what it found is void, and another one is drawn on the same bids."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import DRAW, Reviewing, declared, drawn, quoted

from goufu.core.exceptions import WrongOffice
from goufu.rooms.evaluation.interface import bidders
from goufu.rooms.evaluation.models import Seat
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    found = declared(module_cast, drawn(module_cast, **{**DRAW, "members": 5}))
    found.check(module_cast, "alpha")
    return found


@pytest.fixture(scope="module")
def absent(module_cast: Cast, case: Reviewing) -> str:
    return case.panel(module_cast)[2].office


def test_the_purchaser_does_not_dissolve_it_and_only_members_are_missing(
    module_cast: Cast, case: Reviewing, absent: str
) -> None:
    with turned_down(WrongOffice):
        case.do(module_cast, "dissolve_panel", module_cast.officer, reason="成员缺席", offices=[absent])
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "dissolve_panel", module_cast.supervisor, reason="成员缺席", offices=["nobody"])


def test_another_panel_is_drawn_on_the_same_bids_without_the_absent_one(
    module_cast: Cast, case: Reviewing, absent: str
) -> None:
    case.do(module_cast, "dissolve_panel", module_cast.supervisor, reason="成员缺席，无法补足", offices=[absent])
    assert case.row().state == "dissolved"
    again = drawn(module_cast, case.tender)
    assert again.ref != case.ref
    assert not Seat.objects.filter(review__ref=again.ref, office=absent).exists()
    assert again.candidate("alpha").standing == "unchecked"
    assert len(bidders(case.tender.ref)) == 3
    with turned_down(DoneAlready):
        drawn(module_cast, case.tender)
    with refused("substitute-first"):
        again.do(module_cast, "dissolve_panel", module_cast.supervisor, reason="成员缺席")


def test_with_the_last_quotes_open_no_other_panel_is_drawn(module_cast: Cast, case: Reviewing) -> None:
    review = Seat.objects.filter(standing="sitting", review__state="drawn").latest("place").review
    again = quoted(module_cast, _with_talks(module_cast, Reviewing(review.ref, case.tender)))
    for seat in Seat.objects.filter(review__ref=again.ref, standing="substitute"):
        given = {"office": again.lead(module_cast).office, "cause": "absence", "reason": "突发疾病"}
        again.do(module_cast, "withdraw_from_panel", module_cast.supervisor, **given)
        assert seat.place
    with turned_down(ReviewDoesNotFit):
        again.do(module_cast, "dissolve_panel", module_cast.supervisor, reason="成员缺席")


def _with_talks(cast: Cast, case: Reviewing) -> Reviewing:
    from tests.reviewing import asked_for_quotes, qualified

    return asked_for_quotes(cast, qualified(cast, declared(cast, case)))
