"""A body's work is done."""

from tests.cast import Cast, turned_down
from tests.conferring import TOPIC, conference

from goufu.core.exceptions import WrongState


def test_a_dissolved_body_takes_no_topic(cast: Cast) -> None:
    held = conference(cast)
    cast.do("dissolve_body", cast.secretary, held.body, reason="改革任务完成")
    assert cast.state(held.body) == "dissolved"
    with turned_down(WrongState):
        cast.do("submit_topic", cast.civil_officer, **TOPIC, body=held.body)
