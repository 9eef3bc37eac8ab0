"""Papers are looked through before a topic comes on an agenda."""

import pytest
from tests.cast import Cast, turned_down
from tests.conferring import TOPIC, conference

from goufu.core.exceptions import WrongState


@pytest.mark.parametrize(("complete", "state"), [(True, "ready"), (False, "sent_back")])
def test_complete_papers_wait_for_the_agenda_others_go_back(cast: Cast, complete: bool, state: str) -> None:
    ref = cast.do("submit_topic", cast.civil_officer, **TOPIC, body=conference(cast).body)
    cast.do("check_topic", cast.secretary, ref, complete=complete, remark="缺测算表")
    assert cast.state(ref) == state


def test_a_topic_that_was_not_looked_through_comes_on_no_agenda(cast: Cast) -> None:
    held = conference(cast)
    ref = cast.do("submit_topic", cast.civil_officer, **TOPIC, body=held.body)
    with turned_down(WrongState):
        cast.do("list_topic", cast.convener, ref, meeting=held.meeting(), place=1)
