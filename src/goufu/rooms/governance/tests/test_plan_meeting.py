"""A meeting is planned for a day to come."""

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.exceptions import BadInput


def test_a_meeting_is_planned_for_a_day_to_come(cast: Cast) -> None:
    held = conference(cast)
    assert cast.state(held.meeting()) == "planned"
    with turned_down(BadInput):
        held.meeting(at="2025-03-01T09:30:00+08:00")
