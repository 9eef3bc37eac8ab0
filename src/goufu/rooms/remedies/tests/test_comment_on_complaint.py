"""The winner is heard."""

from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.core.exceptions import WrongOffice


def test_the_winner_says_what_it_has_to_say(complaint: Complaining) -> None:
    complaint.copies()
    with turned_down(WrongOffice):
        complaint.do("comment_on_complaint", "gamma_staff", comment="支持投诉")
    complaint.do("comment_on_complaint", "alpha_head", comment="我单位材料真实")
    assert complaint.row().comment == "我单位材料真实"
    assert complaint.clock("complaint_explanation").met_by is None
