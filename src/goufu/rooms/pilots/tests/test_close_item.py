"""An item that earned its points is closed."""

from tests.cast import Cast, turned_down
from tests.piloting import appraised

from goufu.rooms.pilots.refusals import TaskDoesNotFit


def test_a_good_item_is_closed(cast: Cast) -> None:
    ref = appraised(cast)
    cast.do("close_item", cast.province_officer, ref)
    assert cast.state(ref) == "closed"


def test_a_poor_one_is_not(cast: Cast) -> None:
    with turned_down(TaskDoesNotFit):
        cast.do("close_item", cast.province_officer, appraised(cast, score=59))
