"""An opposition to the opening: by whose bid was opened, on the day, on file at once, and nobody learns whose it is."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, noticed, opened

from goufu.core.exceptions import WrongState
from goufu.core.models import Entry, Message
from goufu.core.public import public_entries
from goufu.parties.models import Tenure
from goufu.rooms.hall.interface import oppositions_waiting
from goufu.rooms.hall.models import Opposition
from goufu.rooms.hall.refusals import NotOfThisOpening
from goufu.rooms.procurement.interface import responses

WORDS = "开启记录中本单位文件的收到时间与回执不符"


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    return opened(module_cast)


def oppose(cast: Cast, tender: Tendering, who: str = "beta_staff") -> str:
    given = {"tender": tender.ref, "about": "record", "words": WORDS}
    return cast.do("oppose_opening", cast.people[who], None, **given)


def test_whose_bid_was_not_opened_does_not_oppose(module_cast: Cast, tender: Tendering) -> None:
    given = {
        "organ": "delta", "office": "delta-staff", "title_zh": "项目专员", "roles": ["provider.staff"],
        "about": {"name_zh": "示例未响应机构", "kind": "service_institution", "region": "510322"},
        "person": "示例", "since": "2025-01-01",
    }  # fmt: skip
    module_cast.do("name_office_holder", module_cast.registrar, module_cast.register, **given)
    stranger = Tenure.objects.get(office__code="delta-staff").pk
    asked = {"tender": tender.ref, "about": "record", "words": WORDS}
    with turned_down(NotOfThisOpening):
        module_cast.do("oppose_opening", stranger, None, **asked)
    assert oppositions_waiting(tender.ref) == 0


def test_it_is_on_file_and_the_purchaser_is_told_its_words(module_cast: Cast, tender: Tendering) -> None:
    ref = oppose(module_cast, tender)
    found = Opposition.objects.get(ref=ref)
    assert (found.number, found.raised_by, found.words, found.state) == (1, "beta", WORDS, "raised")
    assert oppositions_waiting(tender.ref) == 1
    told = Message.objects.get(notice="oppose_opening")
    assert (told.organ, WORDS in str(told.values)) == ("510322-civil", True)


def test_everybody_learns_of_it_and_nobody_whose_it_is(module_cast: Cast, tender: Tendering) -> None:
    entry = next(each for each in public_entries(tender.row().thread) if each.act == "oppose_opening")
    assert (entry.known["number"], entry.known["about"], entry.office, entry.organ) == (1, "record", "", "")
    body = bytes(Entry.objects.get(act="oppose_opening").body).decode()
    assert not [each for each in ("beta", WORDS, "示例乙") if each in body]


def test_the_next_day_is_too_late(module_cast: Cast, tender: Tendering) -> None:
    module_cast.wait(days=1)
    with refused("opposition-in-hall"):
        oppose(module_cast, tender, "gamma_staff")


def test_before_the_opening_there_is_nothing_to_oppose(cast: Cast) -> None:
    tender = noticed(cast)
    with turned_down(WrongState):
        oppose(cast, tender)


def test_of_an_open_tender_whose_names_were_read_out_the_name_is_said(cast: Cast) -> None:
    tender = noticed(cast, days=21, method="open_tender", ground="main_method")
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    tender.open(cast)
    oppose(cast, tender)
    entry = next(each for each in public_entries(tender.row().thread) if each.act == "oppose_opening")
    assert entry.known["bidder_zh"] == next(each.name_zh for each in responses(tender.ref) if each.organ == "beta")
