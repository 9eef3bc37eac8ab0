"""What is called done and is not goes back, with a day to come."""

from tests.cast import Cast, turned_down
from tests.piloting import appraised, returned, reviewed

from goufu.core.models import Message
from goufu.rooms.pilots.refusals import TaskDoesNotFit


def test_the_tick_is_taken_back_and_the_county_told(cast: Cast) -> None:
    found = cast.see(returned(cast))
    assert (found.state, found.how, found.times_returned, found.owed_by().isoformat()) == (
        "returned", "", 1, "2025-03-20",
    )  # fmt: skip
    assert Message.objects.get(notice="return_item").organ == "510322-civil"


def test_points_go_with_it(cast: Cast) -> None:
    ref = appraised(cast)
    cast.do("return_item", cast.province_officer, ref, reason="抽查不实", rectify_by="2025-03-20")
    assert cast.see(ref).score is None


def test_a_day_that_is_past_is_no_time_to_make_it_good(cast: Cast) -> None:
    with turned_down(TaskDoesNotFit):
        cast.do("return_item", cast.province_officer, reviewed(cast), reason="缺", rectify_by="2025-03-03")
