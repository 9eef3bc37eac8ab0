"""A card goes back with what is missing, and may be written anew."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message
from goufu.rooms.experience.tests.conftest import Learning


def test_prefecture_and_province_may_both_send_it_back(learning: Learning) -> None:
    for ref, who in ((learning.draft(), "prefecture_officer"), (learning.selected(), "province_officer")):
        learning.cast.do("return_experience", getattr(learning.cast, who), ref, reason="成本没有来源")
        assert learning.cast.state(ref) == "returned"
    assert Message.objects.filter(notice="return_experience", organ="510322-civil").count() == 2


def test_the_county_does_not_send_it_back_to_itself(learning: Learning) -> None:
    with turned_down(WrongOffice):
        learning.cast.do("return_experience", learning.cast.civil_officer, learning.draft(), reason="成本没有来源")
