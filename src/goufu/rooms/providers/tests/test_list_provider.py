"""The registrar's lists, entered with their decisions."""

from datetime import date

from tests.cast import Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.providers.interface import provider_of_organ

SEVERE = {
    "list": "severe",
    "reason": "连续两年列入活动异常名录",
    "decision": "富民决〔2025〕示例2号",
    "since": "2025-02-01",
}


def test_a_listing_holds_from_its_first_to_its_last_day(cast: Cast) -> None:
    ref = cast.provider("beta")
    cast.do("list_provider", cast.civil_officer, ref, **SEVERE, until="2027-01-31")
    found = provider_of_organ("beta")
    assert found is not None
    days = (date(2025, 1, 31), date(2025, 2, 1), date(2027, 1, 31), date(2027, 2, 1))
    assert [found.listed("severe", day) for day in days] == [False, True, True, False]
    assert not found.listed("abnormal", date(2025, 3, 3))


def test_a_listing_is_public_and_the_provider_is_told(cast: Cast) -> None:
    ref = cast.provider("beta")
    cast.do("list_provider", cast.civil_officer, ref, **SEVERE)
    assert public_entries(ref)[-1].known["list"] == "severe"
    assert Message.objects.get(case_ref=ref).organ == "beta"


def test_a_listing_does_not_end_before_it_begins(cast: Cast) -> None:
    ref = cast.provider("beta")
    with turned_down(BadInput) as caught:
        cast.do("list_provider", cast.civil_officer, ref, **SEVERE, until="2025-01-31")
    assert caught.value.field == "until"


def test_a_rival_lists_nobody(cast: Cast) -> None:
    ref = cast.provider("beta")
    with turned_down(WrongOffice):
        cast.do("list_provider", cast.alpha_head, ref, **SEVERE)
