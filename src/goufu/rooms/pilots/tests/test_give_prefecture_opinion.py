"""The prefecture agrees, or the item goes back to work."""

from tests.cast import Cast, turned_down
from tests.piloting import reviewed, submitted

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message


def test_what_it_agrees_with_goes_on_to_the_province(cast: Cast) -> None:
    assert cast.state(reviewed(cast)) == "reviewed"


def test_what_it_does_not_agree_with_is_not_done(cast: Cast) -> None:
    ref = submitted(cast)
    cast.do("give_prefecture_opinion", cast.prefecture_officer, ref, agrees=False, opinion="材料不全")
    assert (cast.see(ref).state, cast.see(ref).how, cast.see(ref).done_on) == ("under_way", "", None)
    assert Message.objects.get(notice="give_prefecture_opinion").organ == "510322-civil"


def test_the_county_gives_no_opinion_on_itself(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("give_prefecture_opinion", cast.civil_officer, submitted(cast), agrees=True, opinion="同意")
