"""Corrections are told to all alike, in time, and a deadline only moves on."""

from datetime import timedelta

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, decided, noticed

from goufu.base.civil import instant_text
from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.core.sealing.errors import ShareOfAnotherCeremony
from goufu.rooms.procurement.refusals import DeadlinePassed, Mismatch


@pytest.fixture
def tender(cast: Cast) -> Tendering:
    return noticed(cast, days=15)


def _correct(cast: Cast, tender: Tendering, **given: object) -> None:
    decided(
        cast, "correct_documents", cast.head, tender.ref, tender.ref,
        **{"what": "服务人次由5000改为5760", "affects_responses": True, **given},
    )  # fmt: skip


def test_a_correction_is_public_with_old_and_new_deadline(cast: Cast, tender: Tendering) -> None:
    before = tender.row().deadline
    assert before is not None
    _correct(cast, tender, deadline=(before + timedelta(days=3)).isoformat())
    known = public_entries(tender.row().thread)[-1].known
    assert known["deadline_before"] == instant_text(before)
    assert known["deadline_utc"] == instant_text(before + timedelta(days=3))
    assert tender.row().deadline == before + timedelta(days=3)


def test_a_change_four_days_before_the_deadline_needs_an_extension(cast: Cast, tender: Tendering) -> None:
    cast.wait(days=11)
    with refused("m-consultation"):
        _correct(cast, tender)


def test_a_deadline_is_never_shortened(cast: Cast, tender: Tendering) -> None:
    before = tender.row().deadline
    assert before is not None
    with turned_down(Mismatch):
        _correct(cast, tender, deadline=(before - timedelta(days=1)).isoformat(), affects_responses=False)


def test_after_the_deadline_nothing_is_corrected(cast: Cast, tender: Tendering) -> None:
    tender.past_the_deadline(cast)
    with turned_down(DeadlinePassed):
        _correct(cast, tender, affects_responses=False)


def test_the_officer_who_drafted_them_does_not_correct_them_alone(cast: Cast, tender: Tendering) -> None:
    with turned_down(WrongOffice):
        cast.do("correct_documents", cast.officer, tender.ref, what="改", affects_responses=False)


def test_shares_released_for_the_old_deadline_do_not_open_after_an_extension(cast: Cast, tender: Tendering) -> None:
    tender.three_bids(cast)
    shares, before = tender.shares(), tender.row().deadline
    assert before is not None
    _correct(cast, tender, deadline=(before + timedelta(days=3)).isoformat())
    tender.past_the_deadline(cast)
    with pytest.raises(ShareOfAnotherCeremony):
        tender.open(cast, shares=shares)
