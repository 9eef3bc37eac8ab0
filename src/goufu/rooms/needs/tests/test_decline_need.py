"""A need that is not taken up is declined with a reason."""

from tests.cast import NEED, Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice, WrongState
from goufu.core.models import Message

WHY = {"reason": "已由其他项目覆盖"}


def test_the_village_is_told_why(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    cast.do("decline_need", cast.township_officer, ref, **WHY)
    assert cast.state(ref) == "declined"
    assert Message.objects.get(case_ref=ref).values["reason"] == WHY["reason"]


def test_without_a_reason_nothing_is_declined(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    with turned_down(BadInput):
        cast.do("decline_need", cast.civil_officer, ref, reason=" ")


def test_a_purchaser_cannot_decline(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    with turned_down(WrongOffice):
        cast.do("decline_need", cast.officer, ref, **WHY)


def test_an_adopted_need_cannot_be_declined(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongState):
        cast.do("decline_need", cast.civil_officer, cast.see(purchase).needs[0], **WHY)
