"""A meeting that does not take place gives its topics back."""

from tests.cast import Cast
from tests.conferring import conference


def test_the_topics_wait_for_the_next_agenda(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    ref = held.called(topic)
    cast.do("cancel_meeting", cast.secretary, ref, reason="防汛工作安排冲突")
    assert (cast.state(ref), cast.state(topic), cast.see(topic).meeting) == ("cancelled", "ready", "")
    assert cast.do("list_topic", cast.convener, topic, meeting=held.meeting(), place=1) == topic
