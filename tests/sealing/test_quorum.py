"""Any k of each side open; fewer, one side alone, or the wrong shares open nothing, and the fault is named."""

from itertools import combinations

import pyrage
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.sealing.conftest import CEREMONY, TENDER, make_document, make_world, new_device

from goufu.core.sealing.bid import OpeningKeys, open_bid
from goufu.core.sealing.dealing import Holder, Side, deal_key, join_deals
from goufu.core.sealing.errors import (
    BadDeal,
    BadKey,
    DealDoesNotFit,
    NoShareForThisKey,
    OtherTender,
    SealedToOtherKey,
    ShareOfAnotherCeremony,
    ShareOfAnotherDeal,
    TooFewShares,
    WrongShare,
)
from goufu.core.sealing.opening import _interpolate, combine, release_share, restore_keys

PLANS = [(n, k) for n in range(2, 8) for k in range(1, n + 1)]


@pytest.mark.parametrize(("n", "k"), PLANS)
def test_every_subset_of_k_holders_restores_the_key_and_no_smaller_one_does(n, k):
    world = make_world(n, k)
    deal = world.purchaser.deal
    released = world.released(world.purchaser, n)
    for quorum in combinations(released, k):
        assert str(combine(deal, quorum, CEREMONY).to_public()) == deal.recipient
    for few in combinations(released, k - 1):
        with pytest.raises(TooFewShares):
            combine(deal, few, CEREMONY)
        forced = _interpolate([one.share for one in few]) if few else None
        assert forced is None or str(forced.to_public()) != deal.recipient


def test_a_quorum_of_each_side_opens_the_bid(world):
    sealed = world.seal(make_document(), {"plan.pdf": b"%PDF synthetic"})
    shares = world.released(world.purchaser, 2) + world.released(world.supervisor, 2)
    bid = open_bid(sealed, restore_keys(world.deals, shares, CEREMONY), TENDER)
    assert bid.document.quote_fen == 48_000_000
    assert bid.attachments == {"plan.pdf": b"%PDF synthetic"}


@pytest.mark.parametrize("side", list(Side))
def test_either_key_alone_opens_nothing(world, side):
    dealt = world.purchaser if side == Side.PURCHASER else world.supervisor
    half = combine(dealt.deal, world.released(dealt, 3), CEREMONY)
    with pytest.raises(SealedToOtherKey):
        open_bid(world.seal(make_document()), OpeningKeys(half, half), TENDER)


def test_the_supervisor_key_alone_sees_only_another_sealed_layer(world):
    half = combine(world.supervisor.deal, world.released(world.supervisor, 2), CEREMONY)
    frame = pyrage.decrypt(world.seal(make_document()), [half])
    assert frame[4:].startswith(b"age-encryption.org/v1\n")
    assert b"GOUFUBID1" not in frame


def test_all_shares_of_one_side_and_too_few_of_the_other_open_nothing(world):
    shares = world.released(world.purchaser, 3) + world.released(world.supervisor, 1)
    with pytest.raises(TooFewShares) as refusal:
        restore_keys(world.deals, shares, CEREMONY)
    assert refusal.value.http_status == 409
    assert "supervisor-2, supervisor-3" in (refusal.value.cure or "")


def test_the_same_share_brought_twice_counts_once(world):
    one = world.release(world.purchaser, "purchaser-1")
    with pytest.raises(TooFewShares):
        combine(world.purchaser.deal, [one, one], CEREMONY)


def test_a_wrong_share_names_its_holder(world):
    right, wrong = world.released(world.purchaser, 2)
    digit = "1" if wrong.share.y[-1] != "1" else "2"
    bent = wrong.share.model_copy(update={"y": wrong.share.y[:-1] + digit})
    with pytest.raises(WrongShare, match="purchaser-2"):
        combine(world.purchaser.deal, [right, wrong.model_copy(update={"share": bent})], CEREMONY)


def test_a_share_of_another_ceremony_is_refused_by_name(world):
    old = world.release(world.purchaser, "purchaser-1", "OPENING-0")
    with pytest.raises(ShareOfAnotherCeremony, match=r"purchaser-1.*OPENING-0"):
        combine(world.purchaser.deal, [old], CEREMONY)


def test_a_share_relabelled_for_this_ceremony_is_refused(world):
    old = world.release(world.purchaser, "purchaser-1", "OPENING-0")
    with pytest.raises(ShareOfAnotherCeremony, match="purchaser-1"):
        combine(world.purchaser.deal, [old.model_copy(update={"ceremony": CEREMONY})], CEREMONY)


def test_a_share_of_the_other_side_or_of_another_tender_is_refused(world):
    with pytest.raises(ShareOfAnotherDeal, match="supervisor-1"):
        combine(world.purchaser.deal, world.released(world.supervisor, 1), CEREMONY)
    elsewhere = make_world(tender="TD-510322-OTHER")
    with pytest.raises(ShareOfAnotherDeal, match="TD-510322-OTHER"):
        combine(world.purchaser.deal, elsewhere.released(elsewhere.purchaser, 1), CEREMONY)


def test_an_officer_who_holds_no_share_cannot_release_one(world):
    file = world.purchaser.share_files["purchaser-1"]
    with pytest.raises(NoShareForThisKey):
        release_share(world.purchaser.deal, file, new_device(), CEREMONY)


def test_a_damaged_share_file_is_found_on_the_holders_own_device(world):
    file = bytearray(world.purchaser.share_files["purchaser-1"])
    file[-1] ^= 1
    with pytest.raises(WrongShare, match="purchaser-1"):
        release_share(world.purchaser.deal, bytes(file), world.devices["purchaser-1"], CEREMONY)


def test_a_dealer_whose_shares_do_not_make_the_announced_key_is_named(world):
    lying = world.purchaser.deal.model_copy(update={"recipient": new_device().recipient})
    dealt = type(world.purchaser)(lying, world.purchaser.share_files)
    with pytest.raises(DealDoesNotFit, match="purchaser-dealer"):
        combine(lying, world.released(dealt, 2), CEREMONY)


@pytest.mark.parametrize(("n", "k"), [(1, 1), (3, 0), (3, 4), (16, 3)])
def test_a_plan_with_one_holder_or_an_impossible_quorum_is_refused(n, k):
    holders = [Holder(office=f"office-{i}", recipient=new_device().recipient) for i in range(n)]
    with pytest.raises(BadDeal):
        deal_key(tender=TENDER, side=Side.PURCHASER, holders=holders, k=k, dealer="dealer")


def test_one_device_may_not_hold_two_shares():
    device = new_device().recipient
    holders = [Holder(office=name, recipient=device) for name in ("one", "two")]
    with pytest.raises(BadDeal, match="twice"):
        deal_key(tender=TENDER, side=Side.PURCHASER, holders=holders, k=2, dealer="dealer")


def test_a_holder_without_a_real_key_is_refused():
    holders = [Holder(office="one", recipient="age1nonsense"), Holder(office="two", recipient=new_device().recipient)]
    with pytest.raises(BadKey):
        deal_key(tender=TENDER, side=Side.PURCHASER, holders=holders, k=2, dealer="dealer")


def test_two_deals_make_a_tender_only_with_two_sides_and_two_dealers(world):
    one, other = world.deals
    with pytest.raises(BadDeal, match="same side"):
        join_deals(one, one)
    with pytest.raises(BadDeal, match="same officer"):
        join_deals(one, other.model_copy(update={"dealer": one.dealer}))
    with pytest.raises(OtherTender):
        join_deals(one, other.model_copy(update={"tender": "TD-OTHER"}))


def test_neither_deal_nor_share_files_hold_the_private_half(world):
    half = combine(world.purchaser.deal, world.released(world.purchaser, 2), CEREMONY)
    secret = str(half).encode()
    assert secret not in world.purchaser.deal.dump()
    assert all(secret not in file for file in world.purchaser.share_files.values())
    assert str(half) not in repr(OpeningKeys(half, half)) + repr(world)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**521 - 2))
def test_no_other_ordinate_passes_for_a_holders_share(world, guess):
    dealt = world.release(world.purchaser, "purchaser-1")
    assume(guess != int(dealt.share.y, 16))
    forged = dealt.share.model_copy(update={"y": f"{guess:x}"})
    with pytest.raises(WrongShare, match="purchaser-1"):
        combine(world.purchaser.deal, [dealt.model_copy(update={"share": forged})], CEREMONY)
