"""Minutes are numbered within the year and hold every item."""

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.rooms.governance.conference import minutes_content, minutes_digest
from goufu.rooms.governance.refusals import AgendaNotReady


def test_minutes_are_numbered_within_body_and_year(cast: Cast) -> None:
    held = conference(cast)
    numbers = [cast.see(held.written(held.topic())).number for _ in range(2)]
    assert numbers == ["〔2025〕1号", "〔2025〕2号"]


def test_the_minutes_hold_attendance_opinions_and_decision(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    meeting = cast.see(held.written(topic))
    said = minutes_content(meeting)
    assert said["items"][0]["decision"] == "会议同意该事项。"  # type: ignore[index]
    assert len(said["items"][0]["opinions"]) == len(said["present"]) == 3  # type: ignore[index, arg-type]
    assert meeting.digest == minutes_digest(meeting)


def test_an_item_that_is_not_decided_keeps_the_minutes_open(cast: Cast) -> None:
    held = conference(cast)
    meeting = held.held(held.topic())
    with turned_down(AgendaNotReady):
        cast.do("draft_minutes", cast.secretary, meeting)
