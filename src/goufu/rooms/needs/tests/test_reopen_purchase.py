"""Only a failed purchase is taken up again."""

from goufu.core.exceptions import WrongOffice, WrongState
from tests.cast import Cast, turned_down

AGAIN = {"changes": "放宽项目负责人年限要求"}


def test_a_running_purchase_is_not_taken_up_again(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongState):
        cast.do("reopen_purchase", cast.officer, purchase=purchase, **AGAIN)


def test_another_countys_officer_does_not_take_it_up(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down((WrongOffice, WrongState)):  # type: ignore[arg-type]
        cast.do("reopen_purchase", cast.stranger, purchase=purchase, **AGAIN)
