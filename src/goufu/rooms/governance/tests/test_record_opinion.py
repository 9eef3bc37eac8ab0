"""A member's opinion is written down by the office; the member needs no key."""

from tests.cast import Cast, turned_down
from tests.conferring import MEMBERS, conference

from goufu.rooms.governance.models import Opinion
from goufu.rooms.governance.refusals import AgendaNotReady, NoMember


def test_an_opinion_can_be_corrected_before_the_decision(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    held.held(topic)
    for stance in ("disagree", "agree_with_changes"):
        cast.do("record_opinion", cast.secretary, topic, organ=MEMBERS[0], stance=stance, text="建议分步实施")
    assert [(each.organ, each.stance) for each in Opinion.objects.all()] == [(MEMBERS[0], "agree_with_changes")]


def test_who_was_not_there_said_nothing(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    meeting = held.called(topic)
    with turned_down(AgendaNotReady):
        cast.do("record_opinion", cast.secretary, topic, organ=MEMBERS[0], stance="agree")
    cast.do("open_meeting", cast.secretary, meeting, present=list(MEMBERS[:2]))
    with turned_down(NoMember):
        cast.do("record_opinion", cast.secretary, topic, organ=MEMBERS[2], stance="agree")
