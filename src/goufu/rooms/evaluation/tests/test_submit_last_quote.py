"""Last quotes come sealed, in time, and without a name."""

import io

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, asked_for_quotes, declared

from goufu.core.models import Entry
from goufu.core.sealing.errors import SealingError
from goufu.core.uploads.files import store
from goufu.rooms.evaluation.models import Quote
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return asked_for_quotes(module_cast)


def test_nothing_tells_whose_quote_it_is(module_cast: Cast, case: Reviewing) -> None:
    ref = case.quote(module_cast, "alpha", 49_000_000)
    entry = Entry.objects.get(case_ref=ref)
    assert (entry.office, entry.person, entry.withheld) == ("", None, True)
    row = Quote.objects.get(ref=ref)
    assert "alpha" not in row.sender
    assert case.bidders["alpha"] not in bytes(entry.body).decode()


def test_a_quote_in_clear_is_refused(module_cast: Cast, case: Reviewing) -> None:
    clear = store(io.BytesIO("最后报价：490000元".encode())).sha256
    with pytest.raises(SealingError):
        module_cast.do("submit_last_quote", module_cast.alpha_staff, review=case.ref, sealed=clear)


def test_who_was_not_asked_does_not_quote(cast: Cast, log_apart: None) -> None:
    case = declared(cast)
    case.check(cast, "gamma", tax_paid=False)
    case.do(cast, "exclude_response", case.lead(cast), response=case.bid("gamma"), opinion="未依法纳税")
    for organ in ("alpha", "beta"):
        case.check(cast, organ)
    case.do(cast, "close_qualification", case.lead(cast))
    asked_for_quotes(cast, case)
    with turned_down(ReviewDoesNotFit):
        case.quote(cast, "gamma", 40_000_000)


def test_a_late_quote_is_refused_even_when_sealed(module_cast: Cast, case: Reviewing) -> None:
    module_cast.wait(hours=2, minutes=1)
    with refused("late-bid"):
        case.quote(module_cast, "beta", 48_000_000)
    assert case.quotes() == 1
