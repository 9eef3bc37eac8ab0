"""Credit follows from a purchase's credit entry, never from a hand."""

from goufu.core.exceptions import WrongOffice
from goufu.rooms.providers.models import CreditEntry
from tests.cast import Cast, turned_down


def test_nobody_records_credit_by_hand(cast: Cast) -> None:
    ref = cast.provider("alpha")
    given = {
        "purchase": "PC-510322-2025-0001",
        "grade": "excellent",
        "score": 9350,
        "what": "履约优秀",
        "on": "2025-03-03",
    }
    with turned_down(WrongOffice):
        cast.do("record_credit", cast.civil_officer, ref, **given)
    assert not CreditEntry.objects.exists()
