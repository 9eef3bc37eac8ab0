"""Two sides deal a key each, on their own devices, to officers of their own."""

import pytest
from tests.cast import Cast, turned_down
from tests.tendering import Tendering, approved, decided, drafted, noticed, with_keys

from goufu.base.errors import GoufuError
from goufu.core.exceptions import PersonalData, SameHand, WrongOffice
from goufu.core.gate import nothing_personal
from goufu.core.public import public_entries
from goufu.core.sealing.dealing import Holder as ShareHolder
from goufu.core.sealing.dealing import Side, deal_key
from goufu.core.sealing.errors import BadDocument
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure
from goufu.rooms.procurement.ceremony import BIDS, LAST_QUOTES, keys_of
from goufu.rooms.procurement.models import DealtKey
from goufu.rooms.procurement.refusals import Mismatch


def test_bids_and_last_quotes_get_different_keys_of_both_sides(cast: Cast) -> None:
    tender = approved(cast).row()
    bids, last = keys_of(tender, BIDS), keys_of(tender, LAST_QUOTES)
    assert len({bids.purchaser, bids.supervisor, last.purchaser, last.supervisor}) == 4


def test_everybody_may_read_who_holds_shares_and_nobody_the_shares(cast: Cast) -> None:
    tender = approved(cast)
    told = [entry.known for entry in public_entries(tender.row().thread) if entry.act == "deal_opening_key"]
    assert [each["side"] for each in told] == ["purchaser", "supervisor"]
    assert told[0]["dealt"][0]["holders"] == ["510322-civil-officer", "510322-civil-colleague"]
    assert not any("AGE-SECRET-KEY" in str(each) for each in told)


def test_an_officer_may_not_deal_the_other_sides_key(cast: Cast) -> None:
    tender = Tendering(drafted(cast))
    with turned_down(Mismatch) as caught:
        tender.deal(cast, Side.SUPERVISOR, cast.officer)
    assert caught.value.field == "deal"


def test_a_device_may_not_hold_shares_of_both_sides(cast: Cast) -> None:
    tender = Tendering(drafted(cast))
    tender.deal(cast, Side.PURCHASER, cast.officer)
    tender.devices[cast.supervisor.office] = tender.device(cast.officer.office)
    with turned_down(Mismatch):
        tender.deal(cast, Side.SUPERVISOR, cast.supervisor)


def test_a_bad_deal_is_dealt_again_and_replaced(cast: Cast) -> None:
    tender = with_keys(cast, Tendering(drafted(cast)))
    before = keys_of(tender.row())
    tender.deal(cast, Side.PURCHASER, cast.colleague)
    assert keys_of(tender.row()) != before
    assert DealtKey.objects.filter(tender=tender.row()).count() == 4


def test_whoever_supervises_may_not_have_dealt_for_the_purchaser(cast: Cast) -> None:
    tender = Tendering(drafted(cast))
    tender.deal(cast, Side.PURCHASER, cast.officer)
    both = _second_office_of_the_officer(cast)
    with turned_down(SameHand):
        tender.deal(cast, Side.SUPERVISOR, both)


def test_random_digits_in_a_digest_or_key_are_nobodys_telephone() -> None:
    nothing_personal({"digest": "0a13812345678b" + "0" * 50, "recipient": "age1" + "q" * 20 + "02345678923" + "q" * 27})
    with turned_down(PersonalData):
        nothing_personal({"note": "a 13812345678"})


@pytest.mark.parametrize("deal", ["{}", "not json"])
def test_a_malformed_deal_is_named(cast: Cast, deal: str) -> None:
    tender = Tendering(drafted(cast))
    with pytest.raises(BadDocument):
        tender.deal(cast, Side.PURCHASER, cast.officer, deal=deal)


def test_a_provider_deals_no_keys(cast: Cast) -> None:
    tender = Tendering(drafted(cast))
    with turned_down(WrongOffice):
        cast.do("deal_opening_key", cast.alpha_staff, tender.ref, deal="{}")


def test_a_person_may_not_hold_two_shares_in_whichever_offices(cast: Cast) -> None:
    """Her second office on the other side counts as well: a quorum is one of people."""
    tender, second = Tendering(drafted(cast)), _second_office_of_the_officer(cast)
    tender.deal(cast, Side.PURCHASER, cast.officer)
    with turned_down(Mismatch) as caught:
        tender.deal(cast, Side.SUPERVISOR, cast.supervisor, deal=_deal_to(tender, cast.supervisor, second))
    assert caught.value.text("en").endswith("in the offices 510322-civil-officer, 510322-supervision-2.")
    tender.deal(cast, Side.SUPERVISOR, cast.supervisor)


def _deal_to(tender: Tendering, dealer: Holder, *holders: Holder) -> str:
    named = [
        ShareHolder(office=each.office, recipient=tender.device(each.office).recipient) for each in (dealer, *holders)
    ]
    dealt = deal_key(tender=tender.ref, side=Side.SUPERVISOR, holders=named, k=2, dealer=dealer.office)
    return dealt.deal.dump().decode()


def _second_office_of_the_officer(cast: Cast) -> Holder:
    decided(
        cast, "name_office_holder", cast.registrar, cast.register, cast.register, organ="510322-supervision",
        office="510322-supervision-2", title_zh="监督员", title_en="Supervisor", roles=["supervisor.officer"],
        person="采购经办人（示例）", person_key=str(cast.officer.person), since="2025-01-01",
    )  # fmt: skip
    return holder_of(Tenure.objects.select_related("office__organ").get(office__code="510322-supervision-2"))


def test_from_the_limit_on_one_officer_of_a_side_is_not_enough(cast: Cast) -> None:
    tender = Tendering(drafted(cast), least=1)
    with turned_down(Mismatch) as caught:
        tender.deal(cast, Side.PURCHASER, cast.officer)
    assert caught.value.field == "deal"


def test_below_the_limit_one_officer_of_each_side_opens_the_bids_and_either_alone_does_not(cast: Cast) -> None:
    for organ in ("alpha", "beta", "gamma"):
        cast.provider(organ)
    tender = noticed(cast, days=6, least=1, method="below_limit_selection", ground="below_limit")
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    for alone in tender.shares(least=1):
        with pytest.raises(GoufuError):
            tender.open(cast, shares=[alone])
    tender.open(cast, shares=tender.shares(least=1))
    assert cast.state(tender.ref) == "opened"
