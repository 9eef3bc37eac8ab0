"""Officers hand in their shares of the last quotes' keys; bidders seal their last quote at a desk of their own."""

import pytest
from django.test import Client
from tests.cast import Cast, refused, turned_down
from tests.reviewing import LAST, Reviewing, asked_for_quotes

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.sealing.errors import SealingError
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import HandedQuoteShare
from goufu.rooms.hall.telling import read_hall
from goufu.rooms.procurement.interface import LAST_QUOTES
from goufu.ui.visitor import OFFICE


@pytest.fixture
def case(cast: Cast, log_apart: None) -> Reviewing:
    found = asked_for_quotes(cast)
    for organ, quote in LAST.items():
        found.quote(cast, organ, quote)
    return found


def shares_of(case: Reviewing, round_: str = LAST_QUOTES) -> dict[str, str]:
    """Each holder's released share by her office."""
    dealt = [each for (_, which), each in case.tender.dealt.items() if which == round_]
    return dict(zip([o for each in dealt for o in each.share_files], case.tender.shares(round_), strict=True))


def client_of(holder: Holder) -> Client:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return client


def test_four_shares_handed_in_open_the_last_quotes(cast: Cast, case: Reviewing) -> None:
    shares = shares_of(case)
    cast.wait(hours=2, minutes=1)
    for who in (cast.officer, cast.colleague, cast.supervisor, cast.finance_officer):
        case.do(cast, "release_last_quote_share", who, share=shares[who.office])
    case.do(cast, "open_last_quotes", cast.officer)
    assert case.candidate("alpha").quote_fen == LAST["alpha"]
    assert Entry.objects.filter(act="release_last_quote_share", withheld=False).count() == 4
    assert Entry.objects.get(act="open_last_quotes").withheld


def test_the_hall_shows_the_shares_of_the_last_quotes_as_those_of_the_bids(cast: Cast, case: Reviewing) -> None:
    hall = f"/en/tenders/{case.tender.ref}/opening"
    assert "data-share" not in Client().get(hall).content.decode()
    cast.wait(hours=2, minutes=1)
    shares = shares_of(case)
    for who in (cast.officer, cast.supervisor):
        case.do(cast, "release_last_quote_share", who, share=shares[who.office])
    page = Client().get(hall).content.decode()
    assert page.count('data-share="in"') == 2
    assert [each.kind for each in read_hall(case.tender.ref).told["en"]][-2:] == ["share", "share"]
    assert f"/reviews/{case.ref}/quote/release" in client_of(cast.colleague).get(hall).content.decode()


def test_before_their_deadline_no_share_is_taken(cast: Cast, case: Reviewing) -> None:
    with refused("reading-early"):
        case.do(cast, "release_last_quote_share", cast.officer, share=shares_of(case)[cast.officer.office])
    assert not HandedQuoteShare.objects.exists()


def test_a_share_of_the_bids_keys_and_a_strangers_hand_are_refused(cast: Cast, case: Reviewing) -> None:
    cast.wait(hours=2, minutes=1)
    with pytest.raises(SealingError):
        case.do(cast, "release_last_quote_share", cast.officer, share=shares_of(case, "bids")[cast.officer.office])
    with turned_down(WrongOffice):
        case.do(cast, "release_last_quote_share", cast.alpha_staff, share=shares_of(case)[cast.officer.office])


def test_the_desk_of_a_last_quote_asks_for_the_price_and_seals_to_other_keys_than_the_bids(
    cast: Cast, case: Reviewing
) -> None:
    client = client_of(cast.alpha_staff)
    page = client.get(f"/reviews/{case.ref}/quote").content.decode()
    assert 'data-kind="last_quote"' in page
    assert "data-clause=" not in page
    keys = client.get(f"/reviews/{case.ref}/quote/keys").json()
    assert keys["tender"] == f"{case.tender.ref}/last_quotes"
    assert client_of(cast.officer).get(f"/reviews/{case.ref}/quote").status_code == 403


def test_the_page_of_release_names_the_opening_of_the_last_quotes(cast: Cast, case: Reviewing) -> None:
    page = client_of(cast.supervisor).get(f"/reviews/{case.ref}/quote/release").content.decode()
    assert f"opening of {case.tender.ref}/last_quotes" in page
    assert client_of(cast.head).get(f"/reviews/{case.ref}/quote/release").status_code == 403
