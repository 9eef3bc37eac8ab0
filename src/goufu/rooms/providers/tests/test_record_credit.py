"""Credit follows from a purchase's credit entry, never from a hand."""

from collections.abc import Callable
from typing import Any

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message
from goufu.rooms.providers.models import CreditRecord

GIVEN: dict[str, Any] = {
    "purchase": "PC-510322-2025-0001",
    "grade": "excellent",
    "score": 9350,
    "what": "履约优秀",
    "on": "2025-03-03",
}


def test_a_purchase_enters_the_credit_record_and_the_provider_is_told(
    cast: Cast, by_hand: Callable[[str], None]
) -> None:
    ref = cast.provider("alpha")
    by_hand("record_credit")
    cast.do("record_credit", cast.civil_officer, ref, **GIVEN)
    entry = CreditRecord.objects.get()
    assert (entry.provider.ref, entry.grade, entry.score, entry.synthetic) == (ref, "excellent", 9350, True)
    assert Message.objects.get(notice="record_credit").organ == "alpha"


def test_nobody_records_credit_by_hand(cast: Cast) -> None:
    ref = cast.provider("alpha")
    with turned_down(WrongOffice):
        cast.do("record_credit", cast.civil_officer, ref, **GIVEN)
    assert not CreditRecord.objects.exists()
