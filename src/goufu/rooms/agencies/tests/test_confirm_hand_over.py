"""The purchaser confirms what it was handed, or says what is missing."""

from tests.cast import turned_down
from tests.entrusting import Entrusting

from goufu.core.exceptions import WrongOffice


def test_a_whole_file_closes_the_mandate(entrusting: Entrusting) -> None:
    ref = entrusting.handed_over()
    assert entrusting.cast.state(entrusting.cast.do("confirm_hand_over", entrusting.cast.officer, ref)) == "closed"


def test_what_is_missing_sends_it_back_to_the_agency(entrusting: Entrusting) -> None:
    ref = entrusting.handed_over()
    entrusting.cast.do("confirm_hand_over", entrusting.cast.officer, ref, missing="评审报告（示例）")
    assert entrusting.cast.state(ref) == "ended"


def test_the_agency_does_not_confirm_its_own_list(entrusting: Entrusting) -> None:
    with turned_down(WrongOffice):
        entrusting.cast.do("confirm_hand_over", entrusting.officer, entrusting.handed_over())
