"""The opening of the last quotes: by quorum, after the deadline; what is over budget is found."""

import pytest
from tests.cast import Cast, refused
from tests.complaining import suspended
from tests.reviewing import Reviewing, asked_for_quotes, quoted

from goufu.core.exceptions import Refused
from goufu.core.sealing.errors import SealingError
from goufu.rooms.procurement.interface import LAST_QUOTES


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    found = asked_for_quotes(module_cast)
    for organ, quote in (("alpha", 49_500_000), ("beta", 59_000_000), ("alpha", 49_000_000)):
        found.quote(module_cast, organ, quote)
        module_cast.wait(minutes=1)
    return found


def test_nobody_opens_before_the_deadline(module_cast: Cast, case: Reviewing) -> None:
    with pytest.raises(Refused):
        case.do(module_cast, "open_last_quotes", module_cast.officer, shares=case.tender.shares(LAST_QUOTES))


def test_one_side_alone_does_not_open(module_cast: Cast, case: Reviewing) -> None:
    module_cast.wait(hours=2)
    with pytest.raises((Refused, SealingError)):
        case.do(module_cast, "open_last_quotes", module_cast.officer, shares=case.tender.shares(LAST_QUOTES)[:2])


def test_the_shares_of_the_bids_do_not_open_last_quotes(module_cast: Cast, case: Reviewing) -> None:
    with pytest.raises(SealingError):
        case.do(module_cast, "open_last_quotes", module_cast.officer, shares=case.tender.shares())


def test_the_last_of_several_quotes_counts_and_the_silent_are_out(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "open_last_quotes", module_cast.supervisor, shares=case.tender.shares(LAST_QUOTES))
    assert case.candidate("alpha").quote_fen == 49_000_000
    assert case.candidate("gamma").standing == "excluded"
    assert case.row().state == "scoring"


def test_a_quote_above_the_ceiling_is_found(case: Reviewing) -> None:
    assert case.candidate("beta").standing == "found"
    assert {each["rule"] for each in case.candidate("beta").findings} == {"no-over-budget"}


def test_one_quote_alone_is_too_few(cast: Cast, log_apart: None) -> None:
    with refused("m-consultation"):
        quoted(cast, alpha=49_000_000)


def test_last_quotes_stay_sealed_while_suspended(cast: Cast, log_apart: None) -> None:
    case = asked_for_quotes(cast)
    for organ in ("alpha", "beta"):
        case.quote(cast, organ, 49_000_000)
    suspended(cast, case.tender.ref, days=5)
    cast.wait(hours=2, minutes=1)
    shares = case.tender.shares(LAST_QUOTES)
    with refused("complaint-suspend-30d"):
        case.do(cast, "open_last_quotes", cast.officer, shares=shares)
    assert case.row().state == "quoting"
    cast.wait(days=6)
    case.do(cast, "open_last_quotes", cast.officer, shares=shares)
    assert case.row().state == "scoring"
