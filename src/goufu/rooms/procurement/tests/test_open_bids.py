"""After the deadline, with a quorum of both sides, every bid is opened or its fault is named."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, decided, noticed, opened, uscc_of

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Attempt, Entry
from goufu.core.public import public_entries
from goufu.core.sealing.errors import WrongShare
from goufu.core.uploads.files import path_of, store
from goufu.rooms.procurement.interface import responses
from goufu.rooms.procurement.models import Bid, Response, Unopened
from goufu.rooms.procurement.refusals import DamagedHere


def test_a_quorum_of_both_sides_opens_every_bid(cast: Cast) -> None:
    tender = opened(cast)
    quotes = {each.organ: each.quote_fen for each in responses(tender.ref)}
    assert quotes == {"alpha": 52_000_000, "beta": 50_000_000, "gamma": 55_000_000}
    assert (cast.state(tender.ref), tender.row().responses) == ("opened", 3)


def test_in_a_consultation_the_public_learns_the_number_and_neither_names_nor_prices(cast: Cast) -> None:
    tender = opened(cast)
    known = public_entries(tender.row().thread)[-1].known
    assert (known["responses"], known["superseded"], known["unopened"]) == (3, 0, [])
    body = bytes(Entry.objects.get(act="open_bids").body).decode()
    for trace in ("52000000", "50000000", uscc_of("alpha"), "示例邻里", "张某某"):
        assert trace not in body
    assert {"quotes", "providers", "shares"} <= set(Entry.objects.get(act="open_bids").private["fields"])


def test_an_open_tender_reads_names_and_prices_out(cast: Cast) -> None:
    tender = noticed(cast, days=21, method="open_tender", ground="main_method")
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    tender.open(cast)
    known = public_entries(tender.row().thread)[-1].known
    assert {each["quote_fen"] for each in known["read_out"]} == {52_000_000, 50_000_000, 55_000_000}


def test_attachments_are_kept_with_the_hash_they_had_inside_the_bid(cast: Cast) -> None:
    tender = opened(cast)
    attachment = next(each for each in responses(tender.ref) if each.organ == "beta").attachments[0]
    assert path_of(attachment["sha256"]).read_bytes() == "beta 的服务方案".encode()


def test_an_officer_cannot_read_a_bid_before_the_deadline_and_does_not_learn_how_many_came(cast: Cast) -> None:
    tender = noticed(cast)
    tender.bid(cast, "alpha", 1)
    with refused("reading-early") as caught:
        tender.open(cast)
    assert {answer.rule for answer in caught.value.answers} == {"reading-early"}
    assert not Response.objects.exists()
    assert Attempt.objects.get(act="open_bids").rules == ["reading-early"]


def test_recording_it_as_done_elsewhere_opens_nothing_early_either(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    where = {
        "office": "省公共资源交易平台",
        "number": "示例1",
        "on": cast.clock.read().day.isoformat(),
        "address": "示例",
    }
    with refused("reading-early"):
        cast.elsewhere("open_bids", cast.officer, tender.ref, where, shares=tender.shares())
    assert not Response.objects.exists()


@pytest.mark.parametrize(
    ("organs", "rule", "method"),
    [
        (("alpha",), "m-consultation", {}),
        (("alpha", "beta"), "void-and-restart", {"method": "open_tender", "ground": "main_method"}),
    ],
)
def test_fewer_bids_than_needed_stay_sealed(
    cast: Cast, organs: tuple[str, ...], rule: str, method: dict[str, Any],
) -> None:  # fmt: skip
    tender = noticed(cast, days=21, **method)
    for organ in organs:
        tender.bid(cast, organ, 1)
    tender.past_the_deadline(cast)
    with refused(rule):
        tender.open(cast)
    assert (cast.state(tender.ref), Response.objects.count()) == ("tendering", 0)


def test_one_share_short_on_either_side_opens_nothing(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    for missing in (0, -1):
        shares = tender.shares()
        del shares[missing]
        with refused("opening-quorum"):
            tender.open(cast, shares=shares)
    assert not Response.objects.exists()


def test_a_forged_share_is_named_with_its_office(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    shares = tender.shares()
    forged = re.sub(r'"y":"(.)', lambda found: '"y":"' + ("2" if found[1] == "1" else "1"), shares[0], count=1)
    with pytest.raises(WrongShare) as caught:
        tender.open(cast, shares=[forged, *shares[1:]])
    assert caught.value.values["office"] == "510322-civil-officer"


def test_of_two_bids_by_one_provider_the_later_counts(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    cast.wait(minutes=5)
    tender.bid(cast, "alpha", 49_000_000)
    tender.past_the_deadline(cast)
    tender.open(cast)
    assert next(each.quote_fen for each in responses(tender.ref) if each.organ == "alpha") == 49_000_000
    assert public_entries(tender.row().thread)[-1].known["superseded"] == 1


def test_a_withdrawn_bid_does_not_count_and_its_withdrawal_is_told(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.bid(cast, "beta", 48_000_000)
    cast.wait(minutes=5)
    tender.bid(cast, "alpha", 0, kind="withdrawal", items=())
    tender.bid(cast, "alpha", 51_000_000)
    tender.bid(cast, "gamma", 0, kind="withdrawal", items=())
    tender.bid(cast, "gamma", 0, kind="withdrawal", items=())
    tender.bid(cast, "gamma", 53_000_000)
    tender.past_the_deadline(cast)
    tender.open(cast)
    assert {each.organ: each.quote_fen for each in responses(tender.ref)} == {
        "alpha": 51_000_000, "beta": 48_000_000, "gamma": 53_000_000,
    }  # fmt: skip
    known = public_entries(tender.row().thread)[-1].known
    assert (known["withdrawn"], known["superseded"], known["unopened"]) == (3, 3, [])


def test_withdrawals_and_second_bids_are_no_suppliers(cast: Cast) -> None:
    tender = noticed(cast, days=21, method="open_tender", ground="main_method")
    tender.three_bids(cast)
    tender.bid(cast, "alpha", 1)
    tender.bid(cast, "gamma", 0, kind="withdrawal", items=())
    tender.past_the_deadline(cast)
    with refused("void-and-restart"):
        tender.open(cast)
    assert (cast.state(tender.ref), Response.objects.count()) == ("tendering", 0)


def test_a_rival_cannot_withdraw_in_anothers_name(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.bid(cast, "beta", 0, kind="withdrawal", items=(), provider=uscc_of("alpha"))
    tender.past_the_deadline(cast)
    tender.open(cast)
    assert len(responses(tender.ref)) == 3
    assert Unopened.objects.get().fault == "sent-by-another"


def test_a_rival_cannot_push_a_bid_aside_by_bidding_in_its_name(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    cast.wait(minutes=5)
    tender.bid(cast, "gamma", 99_000_000, provider=uscc_of("alpha"))
    tender.past_the_deadline(cast)
    tender.open(cast)
    assert next(each.quote_fen for each in responses(tender.ref) if each.organ == "alpha") == 52_000_000
    assert Unopened.objects.get().fault == "sent-by-another"


def _to_another_tender(cast: Cast, tender: Tendering) -> bytes:
    return tender.sealed("gamma", 1, round_="last_quotes")


def _damaged(cast: Cast, tender: Tendering) -> bytes:
    sealed = bytearray(tender.sealed("gamma", 1))
    sealed[-500] ^= 1
    return bytes(sealed)


@pytest.mark.parametrize("spoilt", [_to_another_tender, _damaged])
def test_a_bid_spoilt_by_its_bidder_is_recorded_with_the_fault_and_stops_no_other(
    cast: Cast, spoilt: Callable[[Cast, Tendering], bytes],
) -> None:  # fmt: skip
    tender = noticed(cast)
    tender.three_bids(cast)
    sealed = store(io.BytesIO(spoilt(cast, tender))).sha256
    decided(cast, "submit_bid", cast.gamma_staff, None, tender.ref, tender=tender.ref, sealed=sealed)
    tender.past_the_deadline(cast)
    tender.open(cast)
    found = Unopened.objects.get()
    assert (found.sealed, found.whose, len(responses(tender.ref))) == (sealed, "bidder", 3)
    assert public_entries(tender.row().thread)[-1].known["unopened"][0]["whose"] == "bidder"


def test_a_file_altered_on_the_platform_stops_the_opening_until_it_is_brought_again(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    path = path_of(Bid.objects.first().sealed)  # type: ignore[union-attr]
    good = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    tender.past_the_deadline(cast)
    with turned_down(DamagedHere):
        tender.open(cast)
    store(io.BytesIO(good))
    tender.open(cast)
    assert (len(responses(tender.ref)), Unopened.objects.count()) == (3, 0)


def test_going_on_without_a_lost_file_puts_the_fault_on_the_platform(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.bid(cast, "alpha", 1)
    path_of(Bid.objects.filter(tender=tender.ref).last().sealed).unlink()  # type: ignore[union-attr]
    tender.past_the_deadline(cast)
    tender.open(cast, without_damaged=True)
    assert Unopened.objects.get().whose == "platform"


def test_a_provider_opens_nothing(cast: Cast) -> None:
    tender = noticed(cast)
    tender.past_the_deadline(cast)
    with turned_down(WrongOffice):
        cast.do("open_bids", cast.alpha_head, tender.ref, shares=tender.shares())
