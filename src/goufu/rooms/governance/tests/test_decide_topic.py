"""Every item gets its decision, after every member present was heard."""

import pytest
from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.exceptions import WrongOffice
from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.rooms.governance.refusals import AgendaNotReady

GIVEN = {"outcome": "agreed", "decision": "会议同意。"}


@pytest.mark.parametrize("outcome", ["agreed", "changed", "sent_back", "declined"])
def test_the_four_decisions(cast: Cast, outcome: str) -> None:
    held = conference(cast)
    topic = held.topic()
    held.decided(topic, outcome)
    assert cast.state(topic) == outcome
    assert not cast.see(topic).decides_for("510322"), "unsigned minutes carry no decision"


def test_nothing_is_decided_before_every_member_present_was_heard(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    held.held(topic)
    with turned_down(AgendaNotReady):
        cast.do("decide_topic", cast.convener, topic, **GIVEN)


def test_the_office_decides_nothing(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    held.heard(topic)
    with turned_down(WrongOffice):
        cast.do("decide_topic", cast.secretary, topic, **GIVEN)


@pytest.mark.usefixtures("log_apart")
def test_the_decision_is_public_once_the_minutes_are_signed(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    meeting = held.written(topic)
    assert "decide_topic" not in [each.act for each in public_entries(held.body)]
    cast.do("sign_minutes", cast.convener, meeting)
    while sequence():
        pass
    shown = next(each for each in public_entries(held.body) if each.act == "decide_topic")
    assert shown.known["decision"] == "会议同意该事项。"
