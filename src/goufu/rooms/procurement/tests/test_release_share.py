"""Officers hand in their own shares, after the deadline, each checked when it comes; the opening takes what is here."""

from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, decided, noticed

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.sealing.errors import ShareOfAnotherCeremony, WrongShare
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure
from goufu.rooms.procurement.interface import responses
from goufu.rooms.procurement.models import HandedShare
from goufu.rooms.procurement.refusals import Mismatch, NotForThisOffice
from goufu.ui.visitor import OFFICE


@pytest.fixture
def closed(cast: Cast) -> Tendering:
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    return tender


def by_office(tender: Tendering, **more: Any) -> dict[str, str]:
    """Each holder's released share by her office."""
    offices = [office for dealt in tender.dealt.items() if dealt[0][1] == "bids" for office in dealt[1].share_files]
    return dict(zip(offices, tender.shares(**more), strict=True))


def hand_in(cast: Cast, tender: Tendering, *people: Holder) -> None:
    shares = by_office(tender)
    for who in people:
        cast.do("release_share", who, tender.ref, share=shares[who.office])


def test_two_of_each_side_hand_in_and_any_officer_opens(cast: Cast, closed: Tendering) -> None:
    hand_in(cast, closed, cast.officer, cast.colleague, cast.supervisor, cast.finance_officer)
    cast.do("open_bids", cast.supervisor, closed.ref)
    assert len(responses(closed.ref)) == 3


def test_what_is_handed_in_and_what_is_brought_along_count_together(cast: Cast, closed: Tendering) -> None:
    hand_in(cast, closed, cast.officer, cast.supervisor)
    shares = by_office(closed)
    others = [shares[cast.colleague.office], shares[cast.finance_officer.office]]
    cast.do("open_bids", cast.officer, closed.ref, shares=others)
    assert len(responses(closed.ref)) == 3


def test_with_one_share_missing_nothing_opens(cast: Cast, closed: Tendering) -> None:
    hand_in(cast, closed, cast.officer, cast.colleague, cast.supervisor)
    with refused("opening-quorum"):
        cast.do("open_bids", cast.officer, closed.ref)


def test_before_the_deadline_no_share_is_taken(cast: Cast) -> None:
    tender = noticed(cast)
    with refused("reading-early"):
        hand_in(cast, tender, cast.officer)
    where = {"office": "示例", "number": "1", "on": cast.clock.read().day.isoformat(), "address": "示例"}
    with refused("reading-early"):
        cast.elsewhere("release_share", cast.officer, tender.ref, where, share=by_office(tender)[cast.officer.office])
    assert not HandedShare.objects.exists()


def test_nobody_hands_in_anothers_share_or_her_own_twice(cast: Cast, closed: Tendering) -> None:
    shares = by_office(closed)
    with turned_down(Mismatch):
        cast.do("release_share", cast.officer, closed.ref, share=shares[cast.colleague.office])
    cast.do("release_share", cast.officer, closed.ref, share=shares[cast.officer.office])
    with turned_down(Mismatch):
        cast.do("release_share", cast.officer, closed.ref, share=shares[cast.officer.office])


def test_who_has_come_by_a_second_office_hands_in_one_share_all_the_same(cast: Cast, closed: Tendering) -> None:
    """The office changed hands after the deal: the officer now holds her colleague's as well."""
    hand_in(cast, closed, cast.officer)
    decided(
        cast, "name_office_holder", cast.registrar, cast.register, cast.register, organ="510322-civil",
        office=cast.colleague.office, title_zh="采购经办人", title_en="Officer",
        roles=["purchaser.officer"],
        person="采购经办人（示例）", person_key=str(cast.officer.person), since="2025-01-01",
    )  # fmt: skip
    tenure = Tenure.objects.select_related("office__organ").get(
        office__code=cast.colleague.office, person=cast.officer.person
    )
    with turned_down(Mismatch) as caught:
        hand_in(cast, closed, holder_of(tenure))
    assert caught.value.field == "share"
    hand_in(cast, closed, cast.colleague)
    assert HandedShare.objects.count() == 2


def test_a_share_of_another_opening_or_a_forged_one_is_refused_when_it_comes(cast: Cast, closed: Tendering) -> None:
    other = by_office(closed, ceremony="opening of another tender")[cast.officer.office]
    with pytest.raises(ShareOfAnotherCeremony):
        cast.do("release_share", cast.officer, closed.ref, share=other)
    good = by_office(closed)[cast.officer.office]
    digit = good[good.index('"y":"') + 5]
    forged = good.replace(f'"y":"{digit}', f'"y":"{"2" if digit == "1" else "1"}', 1)
    with pytest.raises(WrongShare):
        cast.do("release_share", cast.officer, closed.ref, share=forged)


def test_an_office_that_holds_no_share_is_told_so(cast: Cast, closed: Tendering) -> None:
    share = by_office(closed)[cast.officer.office]
    with turned_down(NotForThisOffice):
        cast.do("release_share", cast.head, closed.ref, share=share)
    with turned_down(WrongOffice):
        cast.do("release_share", cast.alpha_staff, closed.ref, share=share)


def test_the_log_tells_who_handed_in_and_not_what(cast: Cast, closed: Tendering) -> None:
    hand_in(cast, closed, cast.officer)
    entry = Entry.objects.get(act="release_share")
    assert (entry.office, entry.withheld) == (cast.officer.office, False)
    assert HandedShare.objects.get().share[:40] not in bytes(entry.body).decode()
    assert '"y"' not in bytes(entry.body).decode()


def test_the_hall_shows_the_shares_that_have_come(cast: Cast, closed: Tendering) -> None:
    client = Client(headers={"accept-language": "en"})
    assert "handed in" not in client.get(f"/en/tenders/{closed.ref}/opening").content.decode()
    hand_in(cast, closed, cast.officer, cast.supervisor)
    page = client.get(f"/en/tenders/{closed.ref}/opening").content.decode()
    assert page.count('data-share="in"') == 2
    assert "data-stream=" in page


def test_the_page_of_release_carries_the_holders_own_deal_and_nothing_secret(cast: Cast, closed: Tendering) -> None:
    client = Client()
    session = client.session
    session[OFFICE] = str(cast.supervisor.tenure)
    session.save()
    page = client.get(f"/tenders/{closed.ref}/release").content.decode()
    assert "&quot;side&quot;:&quot;supervisor&quot;" in page
    assert "AGE-SECRET-KEY" not in page
    session[OFFICE] = str(cast.head.tenure)
    session.save()
    assert client.get(f"/tenders/{closed.ref}/release").status_code == 403
