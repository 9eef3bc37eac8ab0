"""An officer brings something before the conference."""

from tests.cast import Cast, turned_down
from tests.conferring import TOPIC, conference

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message
from goufu.core.public import public_entries


def test_a_topic_waits_for_its_papers_and_its_office_is_told(cast: Cast) -> None:
    held = conference(cast)
    ref = cast.do("submit_topic", cast.civil_officer, **TOPIC, body=held.body)
    topic = cast.see(ref)
    assert (topic.state, topic.submitter, topic.office) == ("submitted", "510322-civil", "510322-finance")
    assert Message.objects.filter(case_ref=ref, organ="510322-finance").exists()
    assert not [each for each in public_entries(held.body) if each.case == ref], "nothing of it is public yet"


def test_a_provider_brings_nothing_before_the_conference(cast: Cast) -> None:
    held = conference(cast)
    with turned_down(WrongOffice):
        cast.do("submit_topic", cast.alpha_head, **TOPIC, body=held.body)
