"""The province gives points, on paper or on site."""

from tests.cast import Cast, turned_down
from tests.piloting import appraised, covered, item, submitted, task_list

from goufu.core.exceptions import WrongState
from goufu.core.public import public_entries


def test_points_and_manner_stand_on_the_item(cast: Cast) -> None:
    found = cast.see(appraised(cast))
    assert (found.state, found.score, found.manner) == ("appraised", 85, "desk")


def test_nothing_is_appraised_before_the_prefecture_has_spoken(cast: Cast) -> None:
    with turned_down(WrongState):
        cast.do("appraise_item", cast.province_officer, submitted(cast), manner="site", score=90, finding="好")


def test_the_figure_of_the_day_stands_beside_the_points(cast: Cast) -> None:
    ref = item(task_list(cast), 3)
    cast.provider("alpha")
    covered(cast, 0)
    cast.do("record_computed_tick", cast.civil_officer, ref)
    cast.do("give_prefecture_opinion", cast.prefecture_officer, ref, agrees=True, opinion="同意")
    cast.do("appraise_item", cast.province_officer, ref, manner="desk", score=100, finding="由记录算出")
    assert public_entries(ref)[-1].known["tick"] == "computed"
