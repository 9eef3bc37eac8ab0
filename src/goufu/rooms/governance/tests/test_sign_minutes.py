"""What was drawn up is what is signed; what is changed afterwards is found."""

from typing import Any

from django.db import connection
from tests.cast import Cast, refused, turned_down
from tests.conferring import conference

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.public import public_entries
from goufu.rooms.governance.conference import changed_minutes


def tamper(table: str, column: str, value: Any, ref: str) -> None:
    """Change a row past every act, as an administrator of the database could."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('goufu.act', 'x', false)")
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE ref = %s", [value, ref])
        cursor.execute("SELECT set_config('goufu.act', '', false)")


def test_signed_minutes_carry_the_decision_and_their_digest(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    meeting = cast.see(held.signed(topic))
    assert cast.see(topic).decides_for("510322")
    assert not cast.see(topic).decides_for("510321"), "another county's conference decides there"
    shown = next(each for each in public_entries(held.body) if each.act == "sign_minutes")
    assert shown.known["digest"] == meeting.digest
    assert shown.known["items"][0]["outcome"] == "agreed"


def test_minutes_changed_before_they_are_signed_are_refused(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    meeting = held.written(topic)
    tamper("governance_topic", "decision", "会议同意延长至六十日。", topic)
    with refused("minutes-unchanged"):
        cast.do("sign_minutes", cast.convener, meeting)


def test_minutes_changed_after_they_were_signed_are_found(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    meeting = held.signed(topic)
    assert list(changed_minutes("510322")) == []
    tamper("governance_topic", "decision", "会议同意延长至六十日。", topic)
    assert [each.ref for each in changed_minutes("510322")] == [meeting]


def test_nothing_is_drawn_up_again_after_the_signature(cast: Cast) -> None:
    held = conference(cast)
    meeting = held.signed(held.topic())
    with turned_down(WrongState):
        cast.do("draft_minutes", cast.secretary, meeting, remarks="补充")


def test_who_draws_the_minutes_up_does_not_sign_them(cast: Cast) -> None:
    held = conference(cast)
    with turned_down(WrongOffice):
        cast.do("sign_minutes", cast.secretary, held.written(held.topic()))
